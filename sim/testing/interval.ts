/** The t interval of a mean. */

/** A mean with its interval; both ends NaN where fewer than two values speak. */
export interface Interval {
  readonly n: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The mean of independent values with its t interval (Student 1908). Values that are all the same give an interval of length 0. */
export function meanInterval(values: readonly number[], confidence: number): Interval {
  const n = values.length;
  if (n === 0) return { n, estimate: NaN, low: NaN, high: NaN };
  const estimate = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { n, estimate, low: NaN, high: NaN };
  const squares = values.reduce((sum, value) => sum + (value - estimate) * (value - estimate), 0);
  const half = studentQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { n, estimate, low: estimate - half, high: estimate + half };
}

/** The t below which a share p ≥ 0.5 of Student's distribution lies, by bisection. */
export function studentQuantile(p: number, freedom: number): number {
  const above = (t: number) => 0.5 * incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
  let low = 0;
  let high = 1;
  while (above(high) > 1 - p) high *= 2;
  for (let k = 0; k < 200 && low < high; k++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (above(middle) > 1 - p) low = middle;
    else high = middle;
  }
  return high;
}

/** The regularised incomplete beta function, by Lentz's continued fraction (Press et al. 2007, 6.4). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  // The fraction converges fast below the mean; above it the mirrored one does.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logBeta(a, b)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return front * fraction;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Stirling's series, after lifting the argument above 10 by the recurrence. */
function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 10; y++) shift += Math.log(y);
  const z = 1 / (y * y);
  const series = (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z / 1188)))) / y;
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
