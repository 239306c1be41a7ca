/** How fast indices come to the closed form, and how far independent scramblings lie apart, beside published figures. */
import { describe, expect, it } from 'vitest';
import { saltelliRows } from '../../sim/experiment/sampling';
import { sobolIndices } from '../../sim/experiment/sensitivity';
import { meanInterval, variance } from '../../sim/experiment/statistics';
import { ISHIGAMI, ishigami, outputsOf } from './functions';
import vectors from './vectors/scramblings.json';

const ORDER = { secondOrder: false, chance: false } as const;
const GROUPS = [[0], [1], [2]];

/** First and total indices, one list of each input over so many scramblings of n points. */
function indicesOf(n: number, scramblings: number): { first: number[][]; total: number[][] } {
  const found = Array.from({ length: scramblings }, (_, s) => {
    const scramble = { key: `convergence/${s}` };
    const { units } = saltelliRows(n, GROUPS, 3, { ...ORDER, scramble });
    return sobolIndices(outputsOf(ishigami, units, 3), { groups: 3, ...ORDER });
  });
  const byInput = (part: 'first' | 'total') => GROUPS.map(([d]) => found.map((one) => one[part][d]));
  return { first: byInput('first'), total: byInput('total') };
}

const error = (found: readonly number[], truth: number): number =>
  Math.sqrt(found.reduce((sum, value) => sum + (value - truth) ** 2, 0) / found.length);

/** Errors over 40 scramblings are themselves known to about a tenth, in both studies. */
const NO_WORSE = 1.6;

/**
 * The published study scrambles linearly, which shifts all points of a line alike: for a smooth input whose period fits, x2
 * above all, that is a trapezoidal rule, and errs less than nested scrambling does. Ours is nested for the sake of its
 * intervals; what that costs is held here.
 */
const COST = { 64: [1.6, 1.6, 1.6], 256: [1.6, 3.5, 2], 1024: [1.7, 1.7, 1.7], 4096: [2, 7, 3] } as const;

describe('indices over independent scramblings', () => {
  it.each(vectors.convergence.slice(0, 4))(
    'err no more than is known at $N points',
    ({ N, S1_rmse, ST_rmse }) => {
      const { first, total } = indicesOf(N, 40);
      const worse = COST[N as keyof typeof COST];
      GROUPS.forEach(([d]) => {
        expect(error(first[d], ISHIGAMI.first[d])).toBeLessThan(worse[d] * S1_rmse[d]);
        expect(error(total[d], ISHIGAMI.total[d])).toBeLessThan(worse[d] * ST_rmse[d]);
      });
    },
  );

  it.each(vectors.spread.slice(0, 2))(
    'have intervals as wide as their spread at $N points, not as a bootstrap of one',
    ({ N, true_95_halfwidth_ST: spread, salib_bootstrap_95_halfwidth_ST: bootstrap }) => {
      const { total } = indicesOf(N, 64);
      GROUPS.forEach(([d]) => {
        const { low, high } = meanInterval(total[d], 0.95);
        // What the interval of 64 says of a single one.
        const single = ((high - low) / 2) * Math.sqrt(64);
        expect(single / (2 * Math.sqrt(variance(total[d])))).toBeCloseTo(1, 2);
        expect(single).toBeLessThan(NO_WORSE * spread[d]);
        expect(single).toBeLessThan(bootstrap[d]);
      });
    },
  );
});
