/** Rows with a part of each range marked, by chart.js. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { PartChart } from '../charts';
import { fitRows, inLines, namesAbove, rowAxes } from './rows';
import { colourOf, gridColour, pixelRatio } from './style';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const ROW_PIXELS = 32;
const BAR_PIXELS = 14;
/** What the ends and the middle of a range are called. */
const PLACES: Readonly<Record<number, string>> = { 0: 'least', 0.5: 'middle', 1: 'most' };

/** Draws a chart of parts on its canvas. */
export function drawParts(canvas: HTMLCanvasElement, { rows }: PartChart): Chart {
  const narrow = fitRows(canvas, rows.length, ROW_PIXELS);
  const names = rows.map(({ label }) => label);
  const look = { barThickness: BAR_PIXELS, grouped: false };
  return new Chart<'bar', [number, number][], string[]>(canvas, {
    type: 'bar',
    data: {
      labels: names.map(inLines),
      datasets: [
        { ...look, data: rows.map(({ from, to }) => [from, to]), backgroundColor: colourOf('blue') },
        { ...look, data: rows.map(() => [0, 1]), backgroundColor: gridColour() },
      ],
    },
    plugins: narrow ? [namesAbove<'bar'>(names, BAR_PIXELS)] : [],
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: pixelRatio(),
      events: [],
      scales: rowAxes(narrow, {
        min: 0,
        max: 1,
        ticks: { stepSize: 0.5, callback: (place: number) => PLACES[place] ?? '' },
      }),
    },
  }) as unknown as Chart;
}
