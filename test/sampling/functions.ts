/** Functions whose sensitivity indices are known in closed form; inputs in the unit cube. */

/** Variance, and shares of it by input: alone, and in whatever company. */
export interface KnownShares {
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Ishigami and Homma 1990 with a = 7, b = 0.1; inputs from −π to π, scaled as those who published figures did. */
export function ishigami(units: ArrayLike<number>, at: number): number {
  const [x1, x2, x3] = [0, 1, 2].map((d) => -Math.PI + units[at + d] * 2 * Math.PI);
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

/** Integrated by hand. */
export const ISHIGAMI: KnownShares = ishigamiShares(7, 0.1);

function ishigamiShares(a: number, b: number): KnownShares {
  const quarter = Math.PI ** 4;
  const alone = [0.5 * (1 + (b * quarter) / 5) ** 2, (a * a) / 8, 0];
  const together = (b * b * quarter * quarter * 8) / 225;
  const variance = alone[0] + alone[1] + together;
  const total = [alone[0] + together, alone[1], together];
  return { variance, first: alone.map((v) => v / variance), total: total.map((v) => v / variance) };
}

/** How little each input of `sobolG` matters. */
const G_SHAPE = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** The G function of Saltelli and Sobol' 1995 in eight inputs. */
export function sobolG(units: ArrayLike<number>, at: number): number {
  return G_SHAPE.reduce((product, a, d) => (product * (Math.abs(4 * units[at + d] - 2) + a)) / (1 + a), 1);
}

/** Each factor of the product has variance 1 / (3 (1 + a)²) around a mean of 1. */
export const SOBOL_G: KnownShares = gShares(G_SHAPE);

function gShares(shape: readonly number[]): KnownShares {
  const alone = shape.map((a) => 1 / (3 * (1 + a) ** 2));
  const whole = alone.reduce((product, v) => product * (1 + v), 1);
  const variance = whole - 1;
  return {
    variance,
    first: alone.map((v) => v / variance),
    total: alone.map((v) => (v * whole) / (1 + v) / variance),
  };
}

/** The outputs of a function at all rows of a design. */
export function outputsOf(
  f: (units: ArrayLike<number>, at: number) => number,
  units: Float64Array,
  dims: number,
): Float64Array {
  return Float64Array.from({ length: units.length / dims }, (_, row) => f(units, row * dims));
}
