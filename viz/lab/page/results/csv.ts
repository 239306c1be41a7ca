/** One chart as a table for other programs: full numbers in the metric's own unit, comma and dot. */
import { unitOf } from '../../../labels';
import type { SeriesView } from '../../contract';

const COLUMNS = [
  ['a', 'a'],
  ['a_low', 'aLow'],
  ['a_high', 'aHigh'],
  ['b', 'b'],
  ['b_low', 'bLow'],
  ['b_high', 'bHigh'],
  ['b_less_a', 'difference'],
  ['b_less_a_low', 'differenceLow'],
  ['b_less_a_high', 'differenceHigh'],
] as const;

const cell = (value: number): string => (Number.isNaN(value) ? '' : String(value));

/** A series as CSV, a row a month; nothing stands where there was nothing to measure. */
export function seriesCsv(series: string, values: SeriesView): string {
  const rows = Array.from(values.a, (_, index) => [
    series,
    `"${unitOf(series.split('@')[0])}"`,
    String(index + 1),
    ...COLUMNS.map(([, key]) => cell(values[key][index])),
  ]);
  const head = ['metric', 'unit', 'month', ...COLUMNS.map(([name]) => name)];
  return [head, ...rows].map((row) => row.join(',')).join('\n') + '\n';
}

/** Puts text on the clipboard; from a file, where that may not be allowed, by way of a text field. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
