/** How often intervals from independent scramblings hold the indices that are known in closed form. */
import { saltelliRows } from '../../sim/experiment/sampling';
import { sobolIndices } from '../../sim/experiment/sensitivity';
import { meanInterval } from '../../sim/experiment/statistics';
import {
  ISHIGAMI,
  ishigami,
  outputsOf,
  SOBOL_G,
  sobolG,
  type KnownShares,
} from '../../test/sampling/functions';

export interface KnownModel extends KnownShares {
  readonly dims: number;
  readonly run: (units: ArrayLike<number>, at: number) => number;
}

export const KNOWN: Readonly<Record<string, KnownModel>> = {
  ishigami: { ...ISHIGAMI, dims: 3, run: ishigami },
  G: { ...SOBOL_G, dims: 8, run: sobolG },
};

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
      const { units } = saltelliRows(n, groups, dims, { secondOrder: false, chance: false, scramble });
      const { first, total } = sobolIndices(outputsOf(run, units, dims), {
        groups: dims,
        secondOrder: false,
        chance: false,
      });
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
