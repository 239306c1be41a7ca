/** Months: where readings stand, and what years hold. */
import type { SeriesView } from '../../contract';

const YEAR = 12;

/** The month that readings stand at: the last where none is chosen. */
export function monthOf(chosen: number | null, months: number): number {
  return chosen === null ? months : Math.min(Math.max(1, chosen), months);
}

export interface YearRow {
  readonly year: number;
  readonly from: number;
  readonly until: number;
  /** Means over the months of the year in which there was something to measure. */
  readonly a: number;
  readonly b: number;
  readonly difference: number;
}

function meanBetween(values: Float64Array, from: number, until: number): number {
  let [sum, count] = [0, 0];
  for (let index = from - 1; index < until; index++) {
    if (values[index] !== values[index]) continue;
    sum += values[index];
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

/** Years of a series; the last one may be short. */
export function yearRows({ a, b, difference }: SeriesView): YearRow[] {
  const rows: YearRow[] = [];
  for (let from = 1; from <= a.length; from += YEAR) {
    const until = Math.min(from + YEAR - 1, a.length);
    const mean = (values: Float64Array): number => meanBetween(values, from, until);
    const year = rows.length + 1;
    rows.push({ year, from, until, a: mean(a), b: mean(b), difference: mean(difference) });
  }
  return rows;
}
