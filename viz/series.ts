/** Monthly values of a document, whether it holds one run or several. */
import type { AnyRunDocument, MonthlyValues } from './documents';
import { meanOf, quantile } from './numbers';

/** A line over months, with the middle 90 % of runs around it where there are several. */
export interface Line {
  readonly values: MonthlyValues;
  readonly low?: MonthlyValues;
  readonly high?: MonthlyValues;
}

const YEAR = 12;

function isList(values: MonthlyValues | readonly MonthlyValues[]): values is readonly MonthlyValues[] {
  return Array.isArray(values[0]);
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function acrossRuns(
  runs: readonly MonthlyValues[],
  summary: (values: MonthlyValues) => number,
): MonthlyValues {
  return runs[0].map((_, month) => orNull(summary(runs.map((run) => run[month]))));
}

/** The line of a metric; null where the document does not record it or nothing was ever there to measure. */
export function lineOf(document: AnyRunDocument, metric: string): Line | null {
  const recorded = document.series[metric];
  if (!recorded || recorded.length === 0) return null;
  const line = isList(recorded) ? ribbonOf(recorded) : { values: recorded };
  return line.values.some((value) => value !== null) ? line : null;
}

function ribbonOf(runs: readonly MonthlyValues[]): Line {
  const values = acrossRuns(runs, meanOf);
  if (runs.length === 1) return { values };
  const edge = (q: number): MonthlyValues => acrossRuns(runs, (month) => quantile(month, q));
  return { values, low: edge(0.05), high: edge(0.95) };
}

/** Mean of a metric over the last twelve months; NaN where it is not recorded. */
export function lastYear(document: AnyRunDocument, metric: string): number {
  return meanOf(lineOf(document, metric)?.values.slice(-YEAR) ?? []);
}

/** Number of runs in a document. */
export function runsIn(document: AnyRunDocument): number {
  return typeof document.digest === 'string' ? 1 : document.digest.length;
}
