/** How often intervals from independent scramblings hold the indices that are known in closed form. */
import { saltelliRows } from '../../sim/experiment/sampling';
import { sobolIndices } from '../../sim/experiment/sensitivity';
import { meanInterval } from '../../sim/experiment/statistics';
import { G_SHAPE, ishigami, sobolG } from '../../test/sampling/functions';

export interface KnownModel {
  readonly dims: number;
  readonly run: (units: ArrayLike<number>, at: number) => number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Shares of the variance of the Ishigami function, integrated by hand (a = 7, b = 0.1). */
function ishigamiShares(): KnownModel {
  const [a, b, quarter] = [7, 0.1, Math.PI ** 4];
  const alone = [0.5 * (1 + (b * quarter) / 5) ** 2, (a * a) / 8, 0];
  const together = (b * b * quarter * quarter * 8) / 225;
  const variance = alone[0] + alone[1] + together;
  const total = [alone[0] + together, alone[1], together];
  return {
    dims: 3,
    run: ishigami,
    first: alone.map((v) => v / variance),
    total: total.map((v) => v / variance),
  };
}

/** Shares of the variance of the G function: each factor has variance 1 / (3 (1 + a)²) around a mean of 1. */
function gShares(): KnownModel {
  const alone = G_SHAPE.map((a) => 1 / (3 * (1 + a) ** 2));
  const whole = alone.reduce((product, v) => product * (1 + v), 1);
  const first = alone.map((v) => v / (whole - 1));
  const total = alone.map((v) => (v * whole) / (1 + v) / (whole - 1));
  return { dims: G_SHAPE.length, run: sobolG, first, total };
}

export const KNOWN: Readonly<Record<string, KnownModel>> = { ishigami: ishigamiShares(), G: gShares() };

export interface Coverage {
  /** Shares of trials whose 95 % interval holds the truth, by input. */
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/**
 * Repeats a whole study: `scrambles` independent scramblings of n base points, indices of each, and their t intervals.
 *
 * @param trials independent repetitions
 */
export function coverageOf(model: KnownModel, n: number, scrambles: number, trials: number): Coverage {
  const { dims, run } = model;
  const groups = Array.from({ length: dims }, (_, column) => [column]);
  const held = new Int32Array(2 * dims);
  const truth = [...model.first, ...model.total];
  for (let trial = 0; trial < trials; trial++) {
    const indices = Array.from({ length: scrambles }, (_, r) => {
      const scramble = { key: `coverage/${trial}/${r}` };
      const { units, rows } = saltelliRows(n, groups, dims, { secondOrder: false, chance: false, scramble });
      const values = Float64Array.from({ length: rows }, (_row, row) => run(units, row * dims));
      const { first, total } = sobolIndices(values, { groups: dims, secondOrder: false, chance: false });
      return [...first, ...total];
    });
    truth.forEach((value, k) => {
      const { low, high } = meanInterval(
        indices.map((of) => of[k]),
        0.95,
      );
      if (low <= value && value <= high) held[k]++;
    });
  }
  const shares = Array.from(held, (count) => count / trials);
  return { first: shares.slice(0, dims), total: shares.slice(dims) };
}
