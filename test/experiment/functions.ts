/** Functions whose indices are known in closed form. */

/** Ishigami and Homma 1990 with a = 7, b = 0.1, on the unit cube. */
export function ishigami(units: ArrayLike<number>, at = 0): number {
  const [x1, x2, x3] = [0, 1, 2].map((d) => -Math.PI + units[at + d] * 2 * Math.PI);
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

export const ISHIGAMI = {
  variance: 13.844587940719254,
  first: [0.31390519114781146, 0.4424111447900409, 0],
  total: [0.5575888552099592, 0.4424111447900409, 0.2436836640621477],
};

const A = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** The g function of Sobol' with eight inputs. */
export function sobolG(units: ArrayLike<number>, at = 0): number {
  return A.reduce((product, a, d) => (product * (Math.abs(4 * units[at + d] - 2) + a)) / (1 + a), 1);
}

export const SOBOL_G = {
  variance: 0.4654244319022067,
  first: [
    0.7161921688790331, 0.17904804221975829, 0.02367577417781928, 0.007161921688790333, 7.161921688790333e-5,
    7.161921688790333e-5, 7.161921688790333e-5, 7.161921688790333e-5,
  ],
  total: [
    0.7871441266592749, 0.24219819281823843, 0.03431691015408283, 0.010460387065239532,
    0.00010494905191950601, 0.00010494905191950601, 0.00010494905191950601, 0.00010494905191950601,
  ],
};

/** The outputs of a function at all rows of a design. */
export function outputsOf(
  f: (units: ArrayLike<number>, at: number) => number,
  units: Float64Array,
  dims: number,
): Float64Array {
  return Float64Array.from({ length: units.length / dims }, (_, row) => f(units, row * dims));
}
