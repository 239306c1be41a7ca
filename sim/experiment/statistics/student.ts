/**
 * Student's t distribution for whole degrees of freedom, in plain arithmetic and square roots, so that an interval has
 * the same bits in every engine.
 */
import { betaFraction } from '../../exact';

const known = new Map<string, number>();

/**
 * The t below which a share p of Student's distribution lies (Student 1908).
 *
 * @param p between 0 and 1, both excluded
 * @param freedom degrees of freedom, a whole number from 1
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A share between 0 and 1 is needed, found ${p}.`);
  if (!(Number.isInteger(freedom) && freedom >= 1))
    throw new RangeError(`Degrees of freedom are whole numbers from 1, found ${freedom}.`);
  if (p < 0.5) return 0 - studentQuantile(1 - p, freedom);
  if (p === 0.5) return 0;
  const key = `${p}/${freedom}`;
  let quantile = known.get(key);
  if (quantile === undefined) known.set(key, (quantile = bisect(1 - p, freedom)));
  return quantile;
}

/** The share of Student's distribution above t ≥ 0. */
export function studentShareAbove(t: number, freedom: number): number {
  const x = freedom / (freedom + t * t);
  const rest = (t * t) / (freedom + t * t);
  return 0.5 * betaShare(x, rest, freedom);
}

function bisect(above: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (studentShareAbove(high, freedom) > above) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (studentShareAbove(middle, freedom) > above) low = middle;
    else high = middle;
  }
}

/** The regularised incomplete beta function I_x(ν/2, ½); `rest` is 1 − x, given apart because subtraction loses digits. */
function betaShare(x: number, rest: number, freedom: number): number {
  if (rest === 0) return 1;
  if (x === 0) return 0;
  const a = freedom / 2;
  // Common factor of both expansions: x^a (1 − x)^½ / B(a, ½), with x^a = (√x)^ν.
  const front = wholePower(Math.sqrt(x), freedom) * Math.sqrt(rest) * inverseBeta(freedom);
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction(a, 0.5, x)) / a;
  return 1 - (front * betaFraction(0.5, a, rest)) / 0.5;
}

/** 1 / B(ν/2, ½) = Γ((ν+1)/2) / (Γ(ν/2) √π), by the recurrence of the gamma function in steps of 1. */
function inverseBeta(freedom: number): number {
  let ratio = freedom % 2 === 1 ? 1 / Math.PI : 0.5;
  for (let n = freedom % 2 === 1 ? 1 : 2; n < freedom; n += 2) ratio *= (n + 1) / n;
  return ratio;
}

function wholePower(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2), square *= square)
    if (left % 2 === 1) result *= square;
  return result;
}
