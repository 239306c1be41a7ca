/** Horizontal bars by chart.js: what was created to the right of zero, what was destroyed to the left. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { BarChart } from '../charts';
import { fitRows, namesAbove, rowAxes } from './rows';
import { colourOf, pixelRatio } from './style';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const ROW_PIXELS = 34;

/** Draws a chart of bars on its canvas. */
export function drawBars(canvas: HTMLCanvasElement, drawing: BarChart): Chart {
  const narrow = fitRows(canvas, drawing.bars.length, ROW_PIXELS);
  const names = drawing.bars.map(({ label }) => label);
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: names,
      datasets: [
        {
          data: drawing.bars.map(({ value }) => value),
          backgroundColor: drawing.bars.map(({ colour }) => colourOf(colour)),
          maxBarThickness: narrow ? 14 : 20,
        },
      ],
    },
    plugins: narrow ? [namesAbove<'bar'>(names, 10)] : [],
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: pixelRatio(),
      events: [],
      scales: rowAxes(narrow),
    },
  }) as Chart;
}
