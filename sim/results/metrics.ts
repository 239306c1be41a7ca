/** What is known of a series: its metric in the register, and one figure for a run. */
import { METRICS, type MetricEntry } from '../registers';

/**
 * The register entry behind a series; undefined for one that a scenario derives by a formula.
 *
 * @param series name of a series, such as `trust` or `trust@deprivation=q1`
 */
export function metricEntry(series: string): MetricEntry | undefined {
  const name = series.split('@')[0];
  return Object.hasOwn(METRICS, name) ? (METRICS as Readonly<Record<string, MetricEntry>>)[name] : undefined;
}

/**
 * One figure for a run from its months, as the register says (`overTime`); derived metrics are averaged. Months with
 * nothing to measure are left out, except that `end` is the last month whatever is there.
 *
 * @returns NaN where no month had anything to measure
 */
export function overTime(series: string, values: ArrayLike<number>): number {
  const how = metricEntry(series)?.overTime ?? 'mean';
  if (how === 'end') return values.length === 0 ? NaN : values[values.length - 1];
  let sum = 0;
  let months = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== values[i]) continue;
    sum += values[i];
    months++;
  }
  if (months === 0) return NaN;
  return how === 'sum' ? sum : sum / months;
}

/** One figure a series for a run, in the order of the series. */
export function summarise(series: ReadonlyMap<string, Float64Array>): Map<string, number> {
  return new Map([...series].map(([name, values]) => [name, overTime(name, values)]));
}
