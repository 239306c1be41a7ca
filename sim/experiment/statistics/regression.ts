/** Linear regression by least squares, and correlation. */
import { mean } from './intervals';

export interface Regression {
  /** Intercept first, then one a column. */
  readonly coefficients: readonly number[];
  readonly errors: readonly number[];
  readonly residuals: Float64Array;
  readonly rSquared: number;
  /** Rows less coefficients. */
  readonly freedom: number;
}

/**
 * Ordinary least squares with an intercept, by Householder reflections (Golub 1965).
 *
 * @param columns one array a column, each one value a row
 * @returns null where columns depend on one another or rows are too few
 */
export function leastSquares(columns: readonly ArrayLike<number>[], y: ArrayLike<number>): Regression | null {
  const [n, p] = [y.length, columns.length + 1];
  if (n <= p) return null;
  const q = [new Float64Array(n).fill(1), ...columns.map((column) => Float64Array.from(column))];
  const rotated = Float64Array.from(y);
  const diagonal = reflect(q, rotated);
  if (diagonal === null) return null;
  const coefficients = backSubstitute(q, diagonal, rotated);
  const residuals = Float64Array.from(y, (value, i) =>
    columns.reduce((rest, column, k) => rest - coefficients[k + 1] * column[i], value - coefficients[0]),
  );
  const rest = sumOfSquares(residuals, 0);
  const whole = sumOfSquares(y, mean(y));
  const errors = inverseRowNorms(q, diagonal).map((norm) => Math.sqrt(rest / (n - p)) * norm);
  return { coefficients, errors, residuals, rSquared: 1 - rest / whole, freedom: n - p };
}

/** Turns columns into the triangle R above the diagonal, which is returned; null where a column depends on others. */
function reflect(q: readonly Float64Array[], y: Float64Array): Float64Array | null {
  const diagonal = new Float64Array(q.length);
  for (let k = 0; k < q.length; k++) {
    const before = Math.sqrt(sumOfSquares(q[k], 0));
    const norm = Math.sqrt(sumOfSquares(q[k].subarray(k), 0));
    if (!(norm > 1e-12 * before)) return null;
    diagonal[k] = q[k][k] > 0 ? -norm : norm;
    q[k][k] -= diagonal[k];
    const scale = sumOfSquares(q[k].subarray(k), 0) / 2;
    for (const other of [...q.slice(k + 1), y]) {
      let product = 0;
      for (let i = k; i < y.length; i++) product += q[k][i] * other[i];
      for (let i = k; i < y.length; i++) other[i] -= (product / scale) * q[k][i];
    }
  }
  return diagonal;
}

function backSubstitute(q: readonly Float64Array[], diagonal: Float64Array, y: Float64Array): number[] {
  const solution = new Array<number>(q.length).fill(0);
  for (let k = q.length - 1; k >= 0; k--) {
    let rest = y[k];
    for (let j = k + 1; j < q.length; j++) rest -= q[j][k] * solution[j];
    solution[k] = rest / diagonal[k];
  }
  return solution;
}

/** Lengths of the rows of R⁻¹: a coefficient's standard error in standard deviations of the residuals. */
function inverseRowNorms(q: readonly Float64Array[], diagonal: Float64Array): number[] {
  const squares = new Array<number>(q.length).fill(0);
  for (let unit = 0; unit < q.length; unit++) {
    const target = new Float64Array(q.length);
    target[unit] = 1;
    backSubstitute(q, diagonal, target).forEach((value, k) => (squares[k] += value * value));
  }
  return squares.map(Math.sqrt);
}

/** The correlation of two columns (Pearson 1895); NaN where one never differs. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [a, b] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - a) * (y[i] - b);
    xx += (x[i] - a) * (x[i] - a);
    yy += (y[i] - b) * (y[i] - b);
  }
  return xx > 0 && yy > 0 ? Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy))) : NaN;
}

function sumOfSquares(values: ArrayLike<number>, around: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - around) * (values[i] - around);
  return sum;
}
