/** Estimates in rows with a whisker for each interval, by chart.js with whiskers and marks of our own. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import type { IntervalChart, Mark } from '../charts';
import { drawMarker } from './markers';
import { fitRows, inLines, LINE_PIXELS, namesAbove, rowAxes } from './rows';
import { colourOf, inkColour, pixelRatio } from './style';
import { roundAxis } from './ticks';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Pixels of one estimate within its row, and between rows. */
const MARK_PIXELS = 16;
const GAP_PIXELS = 14;
const CAP_PIXELS = 4;

function whisker(ctx: CanvasRenderingContext2D, from: number, to: number, y: number): void {
  ctx.beginPath();
  ctx.moveTo(from, y);
  ctx.lineTo(to, y);
  for (const end of [from, to]) {
    ctx.moveTo(end, y - CAP_PIXELS);
    ctx.lineTo(end, y + CAP_PIXELS);
  }
  ctx.stroke();
}

/** Whiskers over all bars, and markers where there are no bars. */
function whiskers({ series, bars }: IntervalChart): Plugin<'bar'> {
  return {
    id: 'whiskers',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      series.forEach(({ marks, colour, marker }, order) => {
        chart.getDatasetMeta(order).data.forEach(({ y }, row) => {
          const { estimate, low, high } = marks[row];
          ctx.save();
          ctx.lineWidth = bars ? 1.5 : 2;
          ctx.strokeStyle = bars ? inkColour() : colourOf(colour);
          if (low !== null && high !== null)
            whisker(ctx, scales.x.getPixelForValue(low), scales.x.getPixelForValue(high), y);
          ctx.restore();
          if (estimate !== null)
            drawMarker(ctx, [scales.x.getPixelForValue(estimate), y], { marker, colour, radius: 5 });
        });
      });
    },
  };
}

/** All that the axis has to hold. */
function valuesOf({ series }: IntervalChart): number[] {
  return series
    .flatMap(({ marks }) => marks.flatMap(({ estimate, low, high }: Mark) => [estimate, low, high]))
    .filter((value) => value !== null);
}

/** Draws a chart of intervals on its canvas. */
export function drawIntervals(canvas: HTMLCanvasElement, drawing: IntervalChart): Chart {
  const { rows, series, bars } = drawing;
  const names = rows.map(inLines);
  const lines = Math.max(...names.map(({ length }) => length));
  const pixels = Math.max(series.length * MARK_PIXELS + GAP_PIXELS, lines * LINE_PIXELS + 6);
  const narrow = fitRows(canvas, rows.length, pixels);
  const datasets = series.map(({ marks, colour }) => ({
    // Bars without length keep the places of marks.
    data: marks.map(({ estimate }) => estimate),
    backgroundColor: bars ? colourOf(colour) : 'transparent',
    barThickness: MARK_PIXELS - 3,
  }));
  const above = (series.length * MARK_PIXELS) / 2 + 4;
  return new Chart(canvas, {
    type: 'bar',
    data: { labels: names, datasets },
    plugins: [whiskers(drawing), ...(narrow ? [namesAbove<'bar'>(rows, above)] : [])],
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: pixelRatio(),
      events: [],
      scales: rowAxes(narrow, roundAxis(valuesOf(drawing), { zero: bars || drawing.signed === true })),
    },
  }) as Chart;
}
