/** When two runs part. */
import type { RunResult } from '../../engine';

type Series = RunResult['series'];

/** Names of the series that both runs have, in the order of the first. */
export function sharedSeries(a: Series, b: Series): string[] {
  return [...a.keys()].filter((name) => b.has(name));
}

/**
 * The first month in which any series of two runs differs, to the bit; null where none does.
 *
 * @param months recorded months to look at, from month 1
 */
export function firstDifference(a: RunResult, b: RunResult, months: number): number | null {
  const pairs = sharedSeries(a.series, b.series).map((name) => [a.series.get(name)!, b.series.get(name)!]);
  for (let i = 0; i < months; i++) {
    if (pairs.some(([left, right]) => !Object.is(left[i], right[i]))) return i + 1;
  }
  return null;
}
