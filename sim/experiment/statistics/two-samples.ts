/** Distances between the distributions of two samples, and the chance of one as great where there is no difference. */
import { exp } from '../../exact';

/** Pairs of values up to which the chance is counted out rather than taken from its limit. */
const COUNTED = 1_000_000;

export interface DistanceTest {
  /** The greatest distance between the two distribution functions. */
  readonly distance: number;
  /** Chance of such a distance or a greater one where both samples come from one distribution. */
  readonly pValue: number;
}

/**
 * The test of Kolmogorov and Smirnov (Smirnov 1939), two-sided. The chance is exact up to a million pairs of values
 * (Hodges 1958; assuming no ties, with ties it is too large rather than too small) and Kolmogorov's limit beyond. NaN
 * where a sample is empty.
 */
export function smirnovTest(x: ArrayLike<number>, y: ArrayLike<number>): DistanceTest {
  const [n, m] = [x.length, y.length];
  if (n === 0 || m === 0) return { distance: NaN, pValue: NaN };
  const [a, b] = [Float64Array.from(x).sort(), Float64Array.from(y).sort()];
  // Distances as whole multiples of 1 / (n m), so that nothing is lost in comparing them.
  let most = 0;
  for (let i = 0, j = 0; i < n && j < m;) {
    const value = Math.min(a[i], b[j]);
    while (i < n && a[i] === value) i++;
    while (j < m && b[j] === value) j++;
    most = Math.max(most, Math.abs(i * m - j * n));
  }
  const distance = most / (n * m);
  const pValue =
    n * m <= COUNTED ? 1 - shareInside(n, m, most) : smirnovLimit(distance * Math.sqrt((n * m) / (n + m)));
  return { distance, pValue: Math.min(1, Math.max(0, pValue)) };
}

/** Share of all orders of n and m values in which the distance stays below `most` / (n m). */
function shareInside(n: number, m: number, most: number): number {
  const row = new Float64Array(m + 1);
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      if (i === 0 && j === 0) row[0] = most > 0 ? 1 : 0;
      else if (Math.abs(i * m - j * n) >= most) row[j] = 0;
      else row[j] = (i > 0 ? (row[j] * i) / (i + j) : 0) + (j > 0 ? (row[j - 1] * j) / (i + j) : 0);
    }
  return row[m];
}

/** Chance that Kolmogorov's distance exceeds λ (Kolmogorov 1933). */
function smirnovLimit(lambda: number): number {
  // Below this the chance is 1 to fifteen digits, and the series no longer falls.
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) {
    const term = exp(-2 * k * k * lambda * lambda);
    sum += k % 2 === 1 ? term : -term;
    if (term < 1e-18) break;
  }
  return 2 * sum;
}

/**
 * The distance of Cramér and von Mises between two samples (Anderson 1962).
 *
 * @param ranks ranks among both samples: those of the first n values, then those of the others, each in rising order
 */
export function cramerVonMisesOfRanks(ranks: ArrayLike<number>, n: number): number {
  const m = ranks.length - n;
  let ofFirst = 0;
  let ofSecond = 0;
  for (let i = 0; i < n; i++) ofFirst += (ranks[i] - i - 1) * (ranks[i] - i - 1);
  for (let j = 0; j < m; j++) ofSecond += (ranks[n + j] - j - 1) * (ranks[n + j] - j - 1);
  const pairs = n * m;
  return (n * ofFirst + m * ofSecond) / (pairs * (n + m)) - (4 * pairs - 1) / (6 * (n + m));
}
