/** Test functions whose sensitivity indices are known in closed form; inputs in the unit cube. */

/** Ishigami and Homma 1990, with a = 7 and b = 0.1. */
export function ishigami(units: ArrayLike<number>, at = 0): number {
  const [x, y, z] = [0, 1, 2].map((d) => Math.PI * (2 * units[at + d] - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** How little each input of `sobolG` matters. */
export const G_SHAPE = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** The G function of Saltelli and Sobol' 1995 in eight inputs. */
export function sobolG(units: ArrayLike<number>, at = 0): number {
  return G_SHAPE.reduce((product, a, d) => (product * (Math.abs(4 * units[at + d] - 2) + a)) / (1 + a), 1);
}
