/** Horizontal bars by chart.js: what was created to the right of zero, what was destroyed to the left. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import type { BarChart } from '../charts';
import { axisColour, colourOf, FONT, gridColour, inkColour, pixelRatio } from './style';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const ROW_PIXELS = 34;
const AXIS_PIXELS = 40;
/** Below this width, names stand above their bars and not beside them. */
const NARROW_PIXELS = 520;

function axes(narrow: boolean): { x: object; y: object } {
  const common = { ticks: { color: inkColour(), font: FONT }, border: { color: axisColour() } };
  return {
    x: {
      ...common,
      grid: { color: gridColour() },
      ticks: { ...common.ticks, maxRotation: 0, maxTicksLimit: 6 },
    },
    y: { ...common, grid: { display: false }, ticks: { ...common.ticks, display: !narrow, autoSkip: false } },
  };
}

/** Names above their bars, where there is no room beside them. */
function namesAbove(drawing: BarChart): Plugin<'bar'> {
  return {
    id: 'namesAbove',
    afterDatasetsDraw({ ctx, chartArea: { left }, scales: { y } }) {
      ctx.save();
      ctx.fillStyle = inkColour();
      ctx.font = `${FONT.size}px ${FONT.family}`;
      drawing.bars.forEach(({ label }, index) =>
        ctx.fillText(label, left + 4, y.getPixelForValue(index) - 10),
      );
      ctx.restore();
    },
  };
}

/** Draws a chart of bars on its canvas. */
export function drawBars(canvas: HTMLCanvasElement, drawing: BarChart): Chart {
  const frame = canvas.parentElement as HTMLElement;
  const narrow = frame.clientWidth < NARROW_PIXELS;
  frame.style.height = `${drawing.bars.length * (narrow ? ROW_PIXELS + 12 : ROW_PIXELS) + AXIS_PIXELS}px`;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: drawing.bars.map(({ label }) => label),
      datasets: [
        {
          data: drawing.bars.map(({ value }) => value),
          backgroundColor: drawing.bars.map(({ colour }) => colourOf(colour)),
          maxBarThickness: narrow ? 14 : 20,
        },
      ],
    },
    plugins: narrow ? [namesAbove(drawing)] : [],
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: pixelRatio(),
      events: [],
      scales: axes(narrow),
    },
  }) as Chart;
}
