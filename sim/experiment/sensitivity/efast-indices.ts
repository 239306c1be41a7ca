/** First and total shares of the variance from curves through the space of factors. */
import { cosineOfTurns, sineOfTurns } from '../../exact';

export interface CurveShares {
  /** What the factor of the curve explains alone. */
  readonly first: number;
  /** What it explains alone and in company. */
  readonly total: number;
  readonly variance: number;
}

/**
 * The shares of the factor whose curve this is (Saltelli, Tarantola and Chan 1999): the part of the variance at the
 * factor's own frequency and its harmonics, and all but the part at the low frequencies of the others.
 *
 * @param values outputs along the curve, n evenly spaced points; one that is not a number spoils the curve
 * @param harmonics multiples of the frequency that count; the frequency is the largest whole number up to
 * (n − 1) / (2 harmonics)
 * @returns NaN where a value is missing or the output never differs
 */
export function efastShares(values: ArrayLike<number>, harmonics: number): CurveShares {
  const n = values.length;
  const frequency = Math.floor((n - 1) / (2 * harmonics));
  if (frequency < 2) throw new RangeError(`${n} points are too few for ${harmonics} harmonics.`);
  const { powerAt, whole } = spectrumOf(values);
  let own = 0;
  for (let p = 1; p <= harmonics; p++) own += powerAt(p * frequency);
  let others = 0;
  for (let k = 1; k <= Math.floor(frequency / 2); k++) others += powerAt(k);
  if (!(whole > 0)) return { first: NaN, total: NaN, variance: whole };
  return { first: own / whole, total: 1 - others / whole, variance: (2 * whole) / (n * n) };
}

/** The power of an output at a frequency, and over all frequencies below half the number of points. */
function spectrumOf(values: ArrayLike<number>): {
  readonly powerAt: (frequency: number) => number;
  readonly whole: number;
} {
  const n = values.length;
  const cosines = Float64Array.from({ length: n }, (_, j) => cosineOfTurns(j / n));
  const sines = Float64Array.from({ length: n }, (_, j) => sineOfTurns(j / n));
  const centred = aroundMean(values);
  const powerAt = (frequency: number): number => {
    let real = 0;
    let imaginary = 0;
    for (let j = 0, at = 0; j < n; j++, at = (at + frequency) % n) {
      real += centred[j] * cosines[at];
      imaginary += centred[j] * sines[at];
    }
    return real * real + imaginary * imaginary;
  };
  // All frequencies together hold n times the squares (Parseval); each but half of n occurs twice.
  let squares = 0;
  for (const value of centred) squares += value * value;
  const middle = n % 2 === 0 ? powerAt(n / 2) : 0;
  return { powerAt, whole: (n * squares - middle) / 2 };
}

/** Distances from the mean, all exactly 0 where the output never differs. */
function aroundMean(values: ArrayLike<number>): Float64Array {
  let sum = 0;
  for (let j = 0; j < values.length; j++) sum += values[j] - values[0];
  const centre = sum / values.length;
  return Float64Array.from(values, (value) => value - values[0] - centre);
}
