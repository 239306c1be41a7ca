/** Both arms over months: A solid and blue, B dashed and orange, each with its ribbon; the line of a file dotted and grey. */
import { Chart, LinearScale, LineController, LineElement, PointElement, type Point } from 'chart.js';
import { pixelRatio } from '../../page/style';
import { monthAxis, valueAxis } from './axes';
import { manage, overMonths, type Kind, type Now } from './drawing';
import { bands, cursor, endNames, fillRibbon } from './overlays';
import { palette } from './theme';
import type { MonthDrawing, SeriesData, SeriesLook } from './types';

Chart.register(LinearScale, LineController, LineElement, PointElement);

/** Options that all charts over months share. */
export function lineOptions(months: number, range: SeriesLook['range'], right: number): object {
  return {
    animation: false,
    parsing: false,
    normalized: true,
    responsive: true,
    maintainAspectRatio: false,
    devicePixelRatio: pixelRatio(),
    events: [],
    layout: { padding: { right } },
    scales: { x: monthAxis(months), y: valueAxis(range) },
  };
}

/** Points of a line, in the unit shown. */
export function pointsOf(values: Float64Array, factor: number): Point[] {
  return Array.from(values, (value, index) => ({ x: index + 1, y: value * factor }));
}

/** Moves the points of a line to new values without making new ones, where there are as many. */
export function movePoints(points: Point[], values: Float64Array, factor: number): Point[] {
  if (points.length !== values.length) return pointsOf(values, factor);
  for (let index = 0; index < values.length; index++) points[index].y = values[index] * factor;
  return points;
}

/** Sets a chart's ends to a new range; true where they have moved. */
export function moveAxes(
  chart: Chart,
  now: { months: number; range: SeriesLook['range'] },
  before: { months: number; range: SeriesLook['range'] },
): boolean {
  const same =
    now.months === before.months && now.range[0] === before.range[0] && now.range[1] === before.range[1];
  if (!same) chart.options.scales = { x: monthAxis(now.months), y: valueAxis(now.range) };
  return !same;
}

type Shown = Now<SeriesData, SeriesLook>;

const frameOf = ({ data, look }: Shown) => ({ months: data.a.values.length, range: look.range });

function lastOf(values: Float64Array): number {
  for (let index = values.length - 1; index >= 0; index--)
    if (values[index] === values[index]) return values[index];
  return NaN;
}

function plugins(now: Shown) {
  const ribbons = {
    id: 'ribbons',
    beforeDatasetsDraw({ ctx, scales: { x, y } }: Chart<'line'>) {
      const { factor } = now.look;
      fillRibbon(ctx, { x, y }, now.data.a, { colour: palette().blue, factor });
      fillRibbon(ctx, { x, y }, now.data.b, { colour: palette().orange, factor });
    },
  };
  const ends = () =>
    [
      { name: now.look.names[0], colour: palette().blue, line: now.data.a },
      { name: now.look.names[1], colour: palette().orange, line: now.data.b },
    ].map(({ name, colour, line }) => ({ name, colour, value: lastOf(line.values) * now.look.factor }));
  return [bands<'line'>(() => now.look), ribbons, cursor<'line'>(() => now.look), endNames<'line'>(ends)];
}

const filePoints = (file: Float64Array | null | undefined, factor: number): Point[] =>
  file ? pointsOf(file, factor) : [];

const KIND: Kind<SeriesData, SeriesLook> = {
  create(canvas, now) {
    const { a, b, file } = now.data;
    const { blue, orange, grey } = palette();
    const line = { borderWidth: 2, pointRadius: 0 };
    return new Chart(canvas, {
      type: 'line',
      data: {
        datasets: [
          { ...line, data: pointsOf(a.values, now.look.factor), borderColor: blue },
          { ...line, data: pointsOf(b.values, now.look.factor), borderColor: orange, borderDash: [6, 4] },
          { ...line, data: filePoints(file, now.look.factor), borderColor: grey, borderDash: [2, 4] },
        ],
      },
      plugins: plugins(now),
      options: lineOptions(a.values.length, now.look.range, 18),
    }) as Chart;
  },
  apply(chart, now, before) {
    const moved = moveAxes(chart, frameOf(now), frameOf(before));
    if (!moved && now.data === before.data && now.look.factor === before.look.factor) return 'draw';
    const [one, other, third] = chart.data.datasets;
    one.data = movePoints(one.data as Point[], now.data.a.values, now.look.factor);
    other.data = movePoints(other.data as Point[], now.data.b.values, now.look.factor);
    third.data = filePoints(now.data.file, now.look.factor);
    return 'layout';
  },
};

/** Draws both arms on a canvas. */
export function drawSeries(
  canvas: HTMLCanvasElement,
  data: SeriesData,
  look: SeriesLook,
): MonthDrawing<SeriesData, SeriesLook> {
  return overMonths(manage(canvas, { data, look }, KIND));
}
