/** The continued fraction on which the beta distribution and Student's t rest. */

/** Steps of the continued fraction; it needs far fewer at every argument that occurs. */
const STEPS = 10_000;
const SMALLEST = 1e-300;
const PRECISION = 1e-15;

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

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
