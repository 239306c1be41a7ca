/** What becomes of a difference with an assumption at one end of its range: by weighing the ledger anew, and by rules. */
import { LEDGER_SCALE } from '../../exact';
import type { Cause } from '../../registers';
import type { ConditionEnd, ConditionStatus, IntervalDocument, LedgerTotals } from '../../results';
import { mean, meanInterval } from '../statistics';
import { intervalOf, orNull } from './metrics';

/** 1 where the interval lies above zero, −1 below, 0 where nothing can be told. */
export function directionOf({ low, high }: IntervalDocument): -1 | 0 | 1 {
  if (low === null || high === null || (low <= 0 && high >= 0)) return 0;
  return low > 0 ? 1 : -1;
}

/** How the sign found stands at an end of the range. */
export function statusOf(base: -1 | 0 | 1, found: IntervalDocument): ConditionStatus {
  const direction = directionOf(found);
  if (base === 0) return direction === 0 ? 'unclear' : 'appears';
  if (found.estimate !== null && found.estimate * base < 0) return direction === 0 ? 'mayFlip' : 'flips';
  return direction === 0 ? 'unsure' : 'holds';
}

/** The difference with an assumption at an end, from what was found there. */
export function endOf(value: number, base: -1 | 0 | 1, difference: IntervalDocument): ConditionEnd {
  return { value, difference, status: statusOf(base, difference) };
}

/** Both arms of one thing, pair by pair. */
export interface Arms<T> {
  readonly a: readonly T[];
  readonly b: readonly T[];
}

/** What the weight is in each arm, and which causes it weighs. */
export interface Weight {
  readonly causes: readonly Cause[];
  readonly a: number;
  readonly b: number;
}

/** A difference in net value as a straight line over a weight: `constant + slope × weight`, one a pair. */
export interface Line {
  readonly constant: number;
  readonly slope: number;
}

/** Net value is linear in a weight of the ledger: the line of each pair, in need-months per citizen and month. */
export function linesOver(
  totals: Arms<LedgerTotals>,
  population: { readonly a: number; readonly b: number },
  months: number,
  weight: Weight,
): Line[] {
  const side = (arm: 'a' | 'b', pair: number): Line => {
    const { net, byCause } = totals[arm][pair];
    const weighed = weight.causes.reduce((sum, cause) => sum + byCause[cause], 0);
    const scale = 1 / (LEDGER_SCALE * population[arm] * months);
    return { constant: (net - weighed) * scale, slope: (weighed * scale) / weight[arm] };
  };
  return totals.a.map((_, pair) => {
    const [a, b] = [side('a', pair), side('b', pair)];
    return { constant: b.constant - a.constant, slope: b.slope - a.slope };
  });
}

/** Where the mean of the lines is zero; null where that is nowhere within the range. */
export function zeroOf(lines: readonly Line[], [low, high]: readonly [number, number]): number | null {
  const zero = 0 - mean(lines.map(({ constant }) => constant)) / mean(lines.map(({ slope }) => slope));
  return zero > low && zero < high ? zero : null;
}

/**
 * The mean difference at an end of a range. Where only the first pairs were run anew: the difference of all pairs, and
 * what the assumption moves in those that were; the interval joins what is unsure about both.
 *
 * @param base differences of all pairs as they were found
 * @param anew differences of the first pairs at the end of the range
 */
export function differenceAt(
  base: readonly number[],
  anew: readonly number[],
  confidence: number,
): IntervalDocument {
  if (anew.length === base.length) return intervalOf(anew, confidence);
  const found = meanInterval(base, confidence);
  const moved = meanInterval(
    anew.map((value, pair) => value - base[pair]),
    confidence,
  );
  const estimate = found.estimate + moved.estimate;
  const [one, other] = [found.high - found.estimate, moved.high - moved.estimate];
  const half = Math.sqrt(one * one + other * other);
  return {
    n: anew.length,
    estimate: orNull(estimate),
    low: orNull(estimate - half),
    high: orNull(estimate + half),
  };
}
