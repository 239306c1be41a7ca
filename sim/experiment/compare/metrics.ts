/** Two arms metric by metric: as one figure a run, and month by month. */
import type { RunResult } from '../../engine';
import {
  overTime,
  type IntervalDocument,
  type MetricComparison,
  type MonthlyComparison,
  type StaffHours,
} from '../../results';
import { mean, meanInterval, variance } from '../statistics';

/** Both arms' values of one thing, pair by pair. */
interface Values {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** The value where JSON has one for it. */
export function orNull(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}

/** A mean over pairs with its interval. */
export function intervalOf(values: readonly number[], confidence: number): IntervalDocument {
  const { n, estimate, low, high } = meanInterval(values, confidence);
  return { n, estimate: orNull(estimate), low: orNull(low), high: orNull(high) };
}

/** One metric as one figure a run. */
export function compareMetric(
  name: string,
  a: readonly RunResult[],
  b: readonly RunResult[],
  months: number,
  confidence: number,
): MetricComparison {
  const figure = (run: RunResult) => overTime(name, run.series.get(name)!.subarray(0, months));
  const values = present({ a: a.map(figure), b: b.map(figure) });
  const differences = values.a.map((value, i) => values.b[i] - value);
  const share = (count: number) => orNull(count / differences.length);
  const spread = variance(differences);
  return {
    a: orNull(mean(values.a)),
    b: orNull(mean(values.b)),
    difference: intervalOf(differences, confidence),
    shareAbove: share(differences.filter((difference) => difference > 0).length),
    ties: share(differences.filter((difference) => difference === 0).length),
    varianceReduction: orNull((variance(values.a) + variance(values.b)) / spread),
  };
}

/** One metric month by month. */
export function compareMonths(
  name: string,
  a: readonly RunResult[],
  b: readonly RunResult[],
  months: number,
  confidence: number,
): MonthlyComparison {
  const [left, right] = [a, b].map((runs) => runs.map(({ series }) => series.get(name)!));
  const monthly = Array.from({ length: months }, (_, month) => {
    const values = present({
      a: left.map((series) => series[month]),
      b: right.map((series) => series[month]),
    });
    const differences = values.a.map((value, i) => values.b[i] - value);
    return { a: orNull(mean(values.a)), b: orNull(mean(values.b)), ...intervalOf(differences, confidence) };
  });
  return {
    a: monthly.map((one) => one.a),
    b: monthly.map((one) => one.b),
    difference: monthly.map(({ estimate }) => estimate),
    low: monthly.map(({ low }) => low),
    high: monthly.map(({ high }) => high),
  };
}

/** Staff hours of one arm; null where they are not recorded. */
export function staffHours(runs: readonly RunResult[], months: number): StaffHours | null {
  const all = (name: string) =>
    runs.flatMap(({ series }) => Array.from(series.get(name)?.subarray(0, months) ?? []));
  const hours = present({ a: all('staff.hours.needed'), b: all('staff.hours.available') });
  if (hours.a.length === 0) return null;
  const short = hours.a.filter((needed, i) => needed > hours.b[i]).length;
  return {
    needed: orNull(mean(hours.a)),
    available: orNull(mean(hours.b)),
    monthsShort: short / hours.a.length,
  };
}

/** Only what is there in both arms. */
function present({ a, b }: Values): Values {
  const both = a.map((_, i) => i).filter((i) => a[i] === a[i] && b[i] === b[i]);
  return { a: both.map((i) => a[i]), b: both.map((i) => b[i]) };
}
