/** A curve as text: what a failing test prints. */
import type { Interval } from '../experiment/statistics';
import type { Curve, CurvePoint } from './types';

const WIDTH = 36;

/**
 * The curve with values, intervals, number of pairs and a small chart, one line a value, then the differences.
 *
 * Intervals of the levels are wide where seeds differ much; whether the output rises is told by the differences, which
 * are taken seed by seed.
 */
export function drawCurve(curve: Curve): string {
  const { measurement, points, pairs, intervals } = curve;
  const { output, over, seed } = measurement;
  const interval = `${share(intervals)} interval`;
  return [
    `${output}, mean of months ${over[0]} to ${over[1]}`,
    `${curve.kind} of ${curve.title}`,
    '',
    ...columns([
      ['', 'level', interval, 'pairs', scaleOf(points)],
      ...points.map((point) => [point.label, ...cells(point.level), bar(point.level, points)]),
    ]),
    '',
    ...columns([
      [`difference to ${points[0].label}`, 'mean', interval, 'pairs'],
      ...points.flatMap(({ label, change }) => (change ? [[label, ...cells(change, true)]] : [])),
    ]),
    '',
    `${points.length * pairs} runs: ${points.length} arms with the same ${pairs} seeds, ${seed}/1 to ${seed}/${pairs}`,
    ...looksTaken(curve),
  ].join('\n');
}

function looksTaken({ looks, pairs, measurement }: Curve): string[] {
  if (looks.length === 1) return [];
  const [last, taken] = [looks[looks.length - 1], looks.filter((look) => look <= pairs)];
  return [
    `looked at after ${taken.join(', ')} of at most ${last} pairs, with intervals that are together ${share(measurement.confidence)}`,
  ];
}

/** A share between 0 and 1 as a percentage. */
export function share(of: number): string {
  return `${Number((of * 100).toPrecision(4))} %`;
}

/** A number with four significant digits; with its sign where it is a difference. */
export function figure(value: number, signed = false): string {
  if (Number.isNaN(value)) return 'nothing';
  const text = String(Number(value.toPrecision(4))).replace('-', '−');
  return signed && value > 0 ? `+${text}` : text;
}

/** An interval as `+0.01 (0.005 … 0.015 at 95 %, 12 pairs)`. */
export function describe(interval: Interval, confidence: number, signed = false): string {
  const [estimate, range, n] = cells(interval, signed);
  return `${estimate} (${range} at ${share(confidence)}, ${n} pairs)`;
}

function cells({ estimate, low, high, n }: Interval, signed = false): [string, string, string] {
  return [figure(estimate, signed), `${figure(low)} … ${figure(high)}`, String(n)];
}

function rangeOf(points: readonly CurvePoint[]): [number, number] {
  const ends = points.flatMap(({ level }) => [level.low, level.high, level.estimate]).filter(Number.isFinite);
  return [Math.min(...ends), Math.max(...ends)];
}

function scaleOf(points: readonly CurvePoint[]): string {
  const [from, to] = rangeOf(points).map((end) => figure(end));
  return from + ' '.repeat(Math.max(1, WIDTH - from.length - to.length)) + to;
}

function bar({ estimate, low, high }: Interval, points: readonly CurvePoint[]): string {
  const [from, to] = rangeOf(points);
  const place = (value: number) => (to > from ? Math.round(((value - from) / (to - from)) * (WIDTH - 1)) : 0);
  if (Number.isNaN(estimate)) return '';
  const signs = new Array<string>(WIDTH).fill(' ');
  if (Number.isFinite(low) && Number.isFinite(high)) {
    signs.fill('─', place(low), place(high) + 1);
    signs[place(low)] = '├';
    signs[place(high)] = '┤';
  }
  signs[place(estimate)] = '●';
  return signs.join('').trimEnd();
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, k) => Math.max(...rows.map((row) => row[k].length)));
  return rows.map((row) => `  ${row.map((cell, k) => cell.padEnd(widths[k])).join('   ')}`.trimEnd());
}
