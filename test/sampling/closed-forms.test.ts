import { describe, expect, it } from 'vitest';
import { morrisTrajectories, saltelliRows } from '../../sim/experiment/sampling';
import { morrisEffects, sobolIndices } from '../../sim/experiment/sensitivity';
import { mean } from '../../sim/experiment/statistics';
import { ISHIGAMI, ishigami, outputsOf, SOBOL_G, sobolG } from './functions';
import vectors from './vectors/analytic.json';

const { ishigami: x, sobol_g: g, linear } = vectors;

/** A sum of inputs, each with its weight. */
const weighted = (units: ArrayLike<number>, at: number): number =>
  linear.c.reduce((sum, weight, d) => sum + weight * units[at + d], 0);

/** Upper triangles, row by row, as the indices of pairs are given. */
const ishigamiPairs = [x.S2.x1x2, x.S2.x1x3, x.S2.x2x3];
const gPairs = g.S2_upper.flatMap((row, d) => row.slice(d + 1) as number[]);
const noPairs = linear.c.flatMap((_, d) => linear.c.slice(d + 1).map(() => 0));

const far = (found: ArrayLike<number>, known: readonly number[]): number =>
  Math.max(...known.map((value, i) => Math.abs(found[i] - value)));

describe('closed forms', () => {
  it('are the published ones', () => {
    for (const [found, known] of [
      [ISHIGAMI, x],
      [SOBOL_G, g],
    ] as const) {
      expect(found.variance).toBeCloseTo(known.variance, 12);
      expect(far(found.first, known.S1)).toBeLessThan(1e-12);
      expect(far(found.total, known.ST)).toBeLessThan(1e-12);
    }
  });

  it.each([
    ['ishigami', ishigami, x, ishigamiPairs, x.mean],
    ['G', sobolG, g, gPairs, g.mean],
    ['linear', weighted, linear, noPairs, 5],
  ] as const)("are what the indices of Sobol' come to: %s", (_what, f, known, pairs, middle) => {
    const dims = known.S1.length;
    const groups = known.S1.map((_, d) => [d]);
    const { units } = saltelliRows(2 ** 14, groups, dims, {
      secondOrder: true,
      chance: false,
      scramble: { key: 'closed' },
    });
    const values = outputsOf(f, units, dims);
    const { first, total, second } = sobolIndices(values, { groups: dims, secondOrder: true, chance: false });
    const found = groups.flatMap((_, d) => groups.slice(d + 1).map(([e]) => second![d * dims + e]));
    expect(mean(Array.from(values))).toBeCloseTo(middle, 2);
    expect(far(first, known.S1)).toBeLessThan(0.003);
    expect(far(total, known.ST)).toBeLessThan(0.003);
    expect(far(found, pairs)).toBeLessThan(0.006);
  });

  it('are what the effects of Morris are for a sum: the weights, without spread', () => {
    const dims = linear.c.length;
    const groups = linear.c.map((_, d) => [d]);
    const { units } = morrisTrajectories({
      trajectories: 8,
      levels: 4,
      candidates: 8,
      groups,
      dims,
      seed: 'closed',
    });
    const { mu, muStar, sigma } = morrisEffects({
      units,
      dims,
      groups,
      values: outputsOf(weighted, units, dims),
    });
    expect(far(mu, linear.morris_mu)).toBeLessThan(1e-12);
    expect(far(muStar, linear.morris_mu_star)).toBeLessThan(1e-12);
    expect(far(sigma, linear.morris_sigma)).toBeLessThan(1e-12);
  });
});
