/** What one row of a design has more or less than another, run by run. */
import {
  mean,
  meanInterval,
  studentQuantile,
  studentShareAbove,
  variance,
  type Interval,
} from '../statistics';
import type { RunRecord } from '../types';

/** One row less another in one column. */
export interface Effect {
  /** Pairs (or runs of the row with fewer, where nothing is shared) that speak. */
  readonly pairs: number;
  /** Whether the runs of a pair share their luck. */
  readonly paired: boolean;
  readonly reference: number;
  readonly mean: number;
  readonly difference: Interval;
  /** Chance of a difference at least as large where there is none, by Student's t. NaN where nothing can be said. */
  readonly p: number;
  /** The differences pair by pair; empty where nothing is shared. */
  readonly differences: readonly number[];
  /** (var A + var B) / var(B − A): how many times fewer runs shared luck needs. NaN where nothing varies. */
  readonly varianceReduction: number;
}

/**
 * The effect of being row `b` rather than row `a`: paired where both ran with the same seeds, otherwise by the t interval
 * of two samples (Welch 1947, with degrees of freedom rounded down).
 */
export function effectOf(
  a: readonly RunRecord[],
  b: readonly RunRecord[],
  column: number,
  confidence: number,
): Effect {
  const others = new Map(b.map((run) => [run.replicate, run]));
  const both = a.flatMap((run) => {
    const other = others.get(run.replicate);
    return other && hasValue(run, column) && hasValue(other, column) ? [[run, other] as const] : [];
  });
  const paired = both.every(([left, right]) => left.seed === right.seed);
  if (!paired) return unpaired(valuesOf(a, column), valuesOf(b, column), confidence);
  const [left, right] = [0, 1].map((side) => both.map((pair) => pair[side].values[column]));
  const differences = left.map((value, i) => right[i] - value);
  const difference = meanInterval(differences, confidence);
  const spread = variance(differences);
  return {
    ...{ pairs: both.length, paired, reference: mean(left), mean: mean(right), difference, differences },
    p: chanceOf(difference.estimate, spread / both.length, both.length - 1),
    varianceReduction: (variance(left) + variance(right)) / spread,
  };
}

const hasValue = ({ error, values }: RunRecord, column: number): boolean =>
  error === null && Number.isFinite(values[column]);

const valuesOf = (runs: readonly RunRecord[], column: number): number[] =>
  runs.filter((run) => hasValue(run, column)).map(({ values }) => values[column]);

function unpaired(left: readonly number[], right: readonly number[], confidence: number): Effect {
  const [a, b] = [variance(left) / left.length, variance(right) / right.length];
  const pairs = Math.min(left.length, right.length);
  const estimate = mean(right) - mean(left);
  const told = { pairs, paired: false, reference: mean(left), mean: mean(right), differences: [] };
  if (pairs < 2) {
    const difference = { n: pairs, estimate, low: NaN, high: NaN };
    return { ...told, difference, p: NaN, varianceReduction: NaN };
  }
  const freedom =
    a + b === 0
      ? pairs - 1
      : ((a + b) * (a + b)) / ((a * a) / (left.length - 1) + (b * b) / (right.length - 1));
  const whole = Math.max(1, Math.floor(freedom));
  const half = a + b === 0 ? 0 : studentQuantile((1 + confidence) / 2, whole) * Math.sqrt(a + b);
  const difference = { n: pairs, estimate, low: estimate - half, high: estimate + half };
  return { ...told, difference, p: chanceOf(estimate, a + b, whole), varianceReduction: NaN };
}

/** The chance of Student's t on both sides. */
function chanceOf(estimate: number, squaredError: number, freedom: number): number {
  if (!(freedom >= 1)) return NaN;
  if (squaredError === 0) return estimate === 0 ? 1 : 0;
  return 2 * studentShareAbove(Math.abs(estimate) / Math.sqrt(squaredError), freedom);
}
