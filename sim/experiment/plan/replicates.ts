/** When a row of a design has been run often enough: read in the order of the replicates, whichever finished first. */
import { log } from '../../exact';
import { meanInterval, variance, wilsonInterval, type Interval } from '../statistics';
import type { ReplicateRule } from '../types';

type Target = NonNullable<ReplicateRule['target']>;

/** Events, and values without one, below which a share is not yet measured however narrow its interval looks. */
const EVENTS = 10;

/** Number of values at which the interval that holds at every look is narrowest. */
const TUNED_AT = 100;

/** Where a row stands, and why. */
export interface ReplicateState {
  /** Replicates that the row has or wants, from the first on. */
  readonly replicates: number;
  /**
   * `fixed`: as many as were asked for. `reached`: the interval is narrow enough. `most`: it is not, but no more were
   * allowed. `notAShare`: the rule for proportions met a value other than 0 and 1. Null: more are wanted.
   */
  readonly reason: 'fixed' | 'reached' | 'most' | 'notAShare' | null;
  /** The interval of the target when the row stopped; null where the number is fixed or nothing was decided yet. */
  readonly interval: Interval | null;
}

/**
 * Reads the replicates of one row at 'min', 'min + batch', … of them, and stops at the first look that is enough.
 *
 * @param read the value of a replicate from 1; NaN where there was nothing to measure; undefined where it was not run yet
 */
export function replicateState(
  rule: ReplicateRule,
  read: (replicate: number) => number | undefined,
): ReplicateState {
  const { min, max, batch, target } = rule;
  const present: number[] = [];
  let n = 0;
  for (let look = min; ; look = Math.min(max, look + batch)) {
    while (n < look) {
      const value = read(n + 1);
      if (value === undefined) return { replicates: look, reason: null, interval: null };
      n++;
      if (value === value) present.push(value);
    }
    if (target === null) return { replicates: n, reason: 'fixed', interval: null };
    const interval = targetInterval(present, target);
    const reason = reasonToStop(present, target, interval) ?? (n >= max ? 'most' : null);
    if (reason !== null) return { replicates: n, reason, interval };
  }
}

/** The interval by which a target judges a row, in the units of its output. */
export function targetInterval(values: readonly number[], { rule, confidence }: Target): Interval {
  if (rule === 'plain') return meanInterval(values, confidence);
  if (rule === 'anytime') return anytimeInterval(values, confidence);
  return wilsonInterval(eventsOf(values), values.length, confidence);
}

function reasonToStop(
  values: readonly number[],
  { rule, halfWidth }: Target,
  { low, high }: Interval,
): 'reached' | 'notAShare' | null {
  if (rule === 'proportion') {
    if (values.some((value) => value !== 0 && value !== 1)) return 'notAShare';
    const events = eventsOf(values);
    if (events < EVENTS || values.length - events < EVENTS) return null;
  }
  return (high - low) / 2 <= halfWidth ? 'reached' : null;
}

const eventsOf = (values: readonly number[]): number => values.filter((value) => value === 1).length;

/**
 * An interval of the mean that holds at every look at once, however often one looks: the asymptotic confidence sequence
 * of a normal mixture (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024). Both ends NaN of fewer than two values.
 */
export function anytimeInterval(values: readonly number[], confidence: number): Interval {
  const n = values.length;
  const { estimate, low, high } = meanInterval(values, confidence);
  if (n < 2 || low === high) return { n, estimate, low, high };
  const alpha = 1 - confidence;
  const tail = 0 - 2 * log(alpha);
  const rho = (tail + log(tail) + 1) / TUNED_AT;
  const mass = n * rho + 1;
  const half = Math.sqrt(((2 * mass * (log(mass) / 2 - log(alpha))) / (n * n * rho)) * variance(values));
  return { n, estimate, low: estimate - half, high: estimate + half };
}
