/// <reference lib="dom" />
/** A chart with more pixels than the screen asks for, for pictures that leave the page. */
import { Chart } from 'chart.js';

/** Pixels of the picture for one of the page. */
const RATIO = 2;

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')!.drawImage(canvas, 0, 0);
  return copy;
}

/** A copy of a chart's canvas with at least two pixels for one of the page; the chart itself stays as it was. */
export function sharp(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const chart = Chart.getChart(canvas);
  if (!chart || chart.currentDevicePixelRatio >= RATIO) return copyOf(canvas);
  const { options } = chart;
  const before = options.devicePixelRatio;
  options.devicePixelRatio = RATIO;
  chart.resize();
  chart.draw();
  const copy = copyOf(canvas);
  options.devicePixelRatio = before;
  chart.resize();
  chart.draw();
  return copy;
}
