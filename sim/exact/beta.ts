/** The incomplete beta function: the beta distribution, Student's t and the binomial distribution rest on it. */
import { exp, logOnePlus, log } from './exponential';
import { stirlingError } from './gamma';

/** Steps of the continued fraction; it needs far fewer at every argument that occurs. */
const STEPS = 10_000;
const SMALLEST = 1e-300;
const PRECISION = 1e-15;
const TWO_PI = 6.283185307179586;

/**
 * The continued fraction of the incomplete beta function (DLMF 8.17.22), by the method of Lentz as modified by Thompson
 * and Barnett (Press et al. 2007, section 6.4). It converges fast for x up to (a + 1) / (a + b + 2).
 */
export function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return result;
}

/** x^a (1 − x)^b / B(a, b); `rest` is 1 − x, given apart because subtraction loses digits. */
export function betaTerm(a: number, b: number, x: number, rest: number): number {
  const n = a + b;
  const exponent = a * logRatio(x, a / n) + b * logRatio(rest, b / n);
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return exp(exponent + errors) * Math.sqrt((a / n) * (b / TWO_PI));
}

/** ln(x / centre), from the distance where the two are close. */
function logRatio(x: number, centre: number): number {
  const away = (x - centre) / centre;
  return Math.abs(away) < 0.5 ? logOnePlus(away) : log(x / centre);
}

/**
 * The share of the beta distribution below x. Relative error about 1e-14 in the lower tail.
 *
 * @param rest 1 − x, given apart because subtraction loses digits
 */
export function betaShareBelow(a: number, b: number, x: number, rest: number): number {
  if (!(x > 0)) return 0;
  if (!(rest > 0)) return 1;
  const term = betaTerm(a, b, x, rest);
  if (x < (a + 1) / (a + b + 2)) return (term * betaFraction(a, b, x)) / a;
  return 1 - (term * betaFraction(b, a, rest)) / b;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
