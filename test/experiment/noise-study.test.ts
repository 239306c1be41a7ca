/** How luck goes into Sobol' indices: the published study, replayed with our designs, estimators and draws. */
import { describe, expect, it } from 'vitest';
import { Draws, keyOf, normalQuantile } from '../../sim/exact';
import { saltelliRows } from '../../sim/experiment/sampling';
import { sobolIndices } from '../../sim/experiment/sensitivity';
import { mean, variance } from '../../sim/experiment/statistics';
import { ISHIGAMI, ishigami } from '../sampling/functions';
import study from './vectors/noise-study.json';

const [POINTS, SCRAMBLINGS, DIMS] = [2048, 30, 4];
const GROUPS = Array.from({ length: DIMS }, (_, d) => [d]);
const ORDER = { secondOrder: false, chance: false } as const;

/** Variance of the luck in that of the function. */
const NOISE = study.noise_variance_share;

interface Found {
  readonly first: readonly number[][];
  readonly total: readonly number[][];
}

/** First and total indices by input, one a scrambling. */
function indicesWith(shared: boolean, replicates: number): Found {
  const perPoint = DIMS + 2;
  // The mean of so many independent lucks.
  const sd = Math.sqrt((NOISE * ISHIGAMI.variance) / replicates);
  const found = Array.from({ length: SCRAMBLINGS }, (_, s) => {
    const scramble = { key: `noise/${s}` };
    const { units, rows } = saltelliRows(POINTS, GROUPS, DIMS, { ...ORDER, scramble });
    const draws = new Draws(keyOf(`noise/${shared}/${replicates}/${s}`, 'luck'));
    const luck = (row: number): number => normalQuantile(draws.at(row, 1)) * sd;
    const values = Float64Array.from({ length: rows }, (_row, row) => {
      return ishigami(units, row * DIMS) + luck(shared ? Math.floor(row / perPoint) : row);
    });
    return sobolIndices(values, { groups: DIMS, ...ORDER });
  });
  const byInput = (part: 'first' | 'total') => GROUPS.map(([d]) => found.map((indices) => indices[part][d]));
  return { first: byInput('first'), total: byInput('total') };
}

/** Both studies draw their own luck: means agree within four standard errors of their difference, spreads within a factor. */
function expectAlike(found: readonly number[], published: number, sd: number): void {
  const own = Math.sqrt(variance(found));
  const error = Math.sqrt((own ** 2 + sd ** 2) / SCRAMBLINGS);
  expect(Math.abs(mean(found) - published)).toBeLessThanOrEqual(4 * error);
  if (sd === 0) expect(own).toBe(0);
  else expect(Math.abs(Math.log(own / sd))).toBeLessThan(Math.log(2.1));
}

describe('the published study of luck in total indices', () => {
  const cases = study.measured.map((one) => [`${one.kind}, ${one.replicates} a row`, one] as const);

  it.each(cases)('comes out the same: %s', (_what, { kind, replicates, ...published }) => {
    const shared = kind === 'crn_per_row';
    const { first, total } = indicesWith(shared, replicates);
    for (const [d] of GROUPS) {
      expectAlike(first[d], published.S1_mean[d], published.S1_sd[d]);
      expectAlike(total[d], published.ST_mean[d], published.ST_sd[d]);
    }
    if (shared) {
      // One luck a base point: exactly nothing for the parameter that does nothing, with no run more.
      expect(new Set([...first[3], ...total[3]])).toEqual(new Set([0]));
      return;
    }
    const expected = study.expected_with_independent_noise[`${replicates as 1 | 4 | 16}`];
    expected.ST.forEach((value, d) => {
      const error = Math.sqrt(variance(total[d]) / SCRAMBLINGS);
      expect(Math.abs(mean(total[d]) - value)).toBeLessThan(4 * error);
    });
    // Independent lucks: as influential as the luck is, (noise / r) / (1 + noise / r).
    expect(expected.ST[3]).toBeCloseTo(NOISE / replicates / (1 + NOISE / replicates), 12);
  });

  it('has the closed forms as its truth', () => {
    ISHIGAMI.first.forEach((value, d) => expect(study.true_noise_free_S1[d]).toBeCloseTo(value, 12));
    ISHIGAMI.total.forEach((value, d) => expect(study.true_noise_free_ST[d]).toBeCloseTo(value, 12));
  });
});
