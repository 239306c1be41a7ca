/** The incomplete gamma function and what the gamma and beta distributions share, from plain arithmetic. */
import { exp, log, logOnePlus } from './exponential';

/** Steps of a series or fraction: enough for shapes up to a million. */
const STEPS = 100_000;
const SMALLEST = 1e-300;
const TWO_PI = 6.283185307179586;
const HALF_LOG_TWO_PI = 0.9189385332046728;
/** From here on the series below is exact to the last place. */
const SERIES_FROM = 15;
/** B(2k) / (2k (2k - 1)), the coefficients of the series of Stirling. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * How far ln Γ(a + 1) lies above Stirling's formula (a + ½) ln a − a + ½ ln 2π, for a > 0. Absolute error about 5e-15.
 * Densities written with it keep their digits where both sides are large (Loader 2000).
 */
export function stirlingError(a: number): number {
  if (a >= SERIES_FROM) {
    const square = 1 / (a * a);
    let sum = 0;
    for (let i = STIRLING.length - 1; i >= 0; i--) sum = sum * square + STIRLING[i];
    return sum / a;
  }
  let product = 1;
  let lifted = a;
  while (lifted < SERIES_FROM) product *= ++lifted;
  // ln Γ(lifted + 1) without the product of the steps up to there.
  const logGamma =
    (lifted + 0.5) * log(lifted) - lifted + HALF_LOG_TWO_PI + stirlingError(lifted) - log(product);
  return logGamma - (a + 0.5) * log(a) + a - HALF_LOG_TWO_PI;
}

/** x^a e^-x / Γ(a + 1), the term on which both shares below rest; x > 0, a > 0. */
export function gammaTerm(a: number, x: number): number {
  const away = (x - a) / a;
  // Near x = a the two large terms cancel, so their difference is formed from the distance.
  const exponent = Math.abs(away) < 0.5 ? a * logOnePlus(away) - (x - a) : a * log(x / a) - (x - a);
  return exp(exponent - stirlingError(a)) / Math.sqrt(TWO_PI * a);
}

/** The share of the gamma distribution with shape a (scale 1) below x. Relative error about 1e-14 in the lower tail. */
export function gammaShareBelow(a: number, x: number): number {
  if (!(x > 0)) return 0;
  return x < a + 1 ? belowBySeries(a, x) : 1 - aboveByFraction(a, x);
}

/** The share of the gamma distribution with shape a (scale 1) above x. Relative error about 1e-14 in the upper tail. */
export function gammaShareAbove(a: number, x: number): number {
  if (!(x > 0)) return 1;
  return x < a + 1 ? 1 - belowBySeries(a, x) : aboveByFraction(a, x);
}

/** The series of DLMF 8.7.1. */
function belowBySeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= STEPS && term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return gammaTerm(a, x) * sum;
}

/** The continued fraction of DLMF 8.9.2 by the method of Lentz. */
function aboveByFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / SMALLEST;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n <= STEPS; n++) {
    const top = -n * (n - a);
    b += 2;
    d = top * d + b;
    if (Math.abs(d) < SMALLEST) d = SMALLEST;
    c = b + top / c;
    if (Math.abs(c) < SMALLEST) c = SMALLEST;
    d = 1 / d;
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return gammaTerm(a, x) * a * result;
}
