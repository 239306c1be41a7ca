/** Metrics month by month: means over runs, and ribbons of the middle 90 %. */
import { sampleQuantile } from '../../../../sim/experiment/statistics';
import type { SeriesView } from '../../views';
import { MIDDLE } from './figures';
import type { Pair } from './pair';

/** Single pairs that a picture of them shows. */
const MOST_SINGLE = 20;

/**
 * One metric in the pairs given.
 *
 * @param single whether the differences of single pairs come with it
 */
export function seriesOf(pairs: readonly Pair[], name: string, single: boolean): SeriesView {
  const left = pairs.map(({ a }) => a.series.get(name)!);
  const right = pairs.map(({ b }) => b.series.get(name)!);
  const differences = left.map((a, i) => a.map((value, month) => right[i][month] - value));
  const [a, b, difference] = [left, right, differences].map(ribbonOf);
  return {
    ...{ a: a.middle, aLow: a.low, aHigh: a.high },
    ...{ b: b.middle, bLow: b.low, bHigh: b.high },
    ...{ difference: difference.middle, differenceLow: difference.low, differenceHigh: difference.high },
    pairs: single ? differences.slice(0, MOST_SINGLE) : [],
  };
}

interface Ribbon {
  readonly middle: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Mean and middle 90 % a month over the runs that have a value in it. */
function ribbonOf(runs: readonly Float64Array[]): Ribbon {
  const months = runs[0].length;
  const [middle, low, high] = [0, 1, 2].map(() => new Float64Array(months));
  const values = new Float64Array(runs.length);
  for (let month = 0; month < months; month++) {
    let [count, sum] = [0, 0];
    for (const run of runs) {
      const value = run[month];
      if (value !== value) continue;
      values[count++] = value;
      sum += value;
    }
    const present = values.subarray(0, count).sort();
    middle[month] = sum / count;
    low[month] = sampleQuantile(present, MIDDLE[0]);
    high[month] = sampleQuantile(present, MIDDLE[1]);
  }
  return { middle, low, high };
}
