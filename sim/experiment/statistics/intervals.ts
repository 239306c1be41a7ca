/** Means, variances and the intervals around them. */
import { normalQuantile } from '../../exact';
import { studentQuantile } from './student';

/** An estimate with its interval; both ends NaN where fewer than two values speak. */
export interface Interval {
  readonly n: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The mean; NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return values.length === 0 ? NaN : sum / values.length;
}

/** The sample variance (division by n − 1); NaN of fewer than two values. Exactly 0 where all values are the same. */
export function variance(values: ArrayLike<number>): number {
  if (values.length < 2) return NaN;
  const centre = centreOf(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - centre) * (values[i] - centre);
  return squares / (values.length - 1);
}

/**
 * The mean of independent values with its t interval (Student 1908). Values that are all the same give an interval of
 * length 0 around exactly that value.
 *
 * @param confidence such as 0.95
 */
export function meanInterval(values: ArrayLike<number>, confidence: number): Interval {
  const n = values.length;
  const estimate = centreOf(values);
  if (n < 2) return { n, estimate, low: NaN, high: NaN };
  const spread = variance(values);
  if (spread === 0) return { n, estimate, low: estimate, high: estimate };
  const half = studentQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(spread / n);
  return { n, estimate, low: estimate - half, high: estimate + half };
}

/** The mean, and exactly the common value where all are the same: 0.1 three times is not 0.3 / 3. */
function centreOf(values: ArrayLike<number>): number {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return mean(values);
  return values.length === 0 ? NaN : values[0];
}

/**
 * The interval of a share by Wilson's score (Wilson 1927).
 *
 * @param events how many of `n` had the property
 */
export function wilsonInterval(events: number, n: number, confidence: number): Interval {
  if (!(Number.isInteger(n) && Number.isInteger(events) && events >= 0 && events <= n))
    throw new RangeError(`Events are counted among n: found ${events} of ${n}.`);
  if (n === 0) return { n, estimate: NaN, low: NaN, high: NaN };
  const z = normalQuantile((1 + confidence) / 2);
  const share = events / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return {
    n,
    estimate: share,
    low: events === 0 ? 0 : centre - half,
    high: events === n ? 1 : centre + half,
  };
}
