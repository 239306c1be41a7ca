import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saltelliRows, sobolPoints } from '../../sim/experiment/sampling';
import {
  distancesByPart,
  efastShares,
  morrisEffects,
  pawnIndices,
  sobolIndices,
} from '../../sim/experiment/sensitivity';
import { ishigami, outputsOf, sobolG } from '../sampling/functions';

function vectors<T>(name: string): Record<string, T> {
  const text = readFileSync(new URL(`./vectors/${name}.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { cases: Record<string, T> }).cases;
}

/** The greatest distance between two tables, where null stands for nothing to compare. */
function worst(found: ArrayLike<number>, published: readonly (number | null)[]): number {
  expect(found.length).toBe(published.length);
  return Math.max(...published.map((value, i) => (value === null ? 0 : Math.abs(found[i] - value))));
}

interface SobolCase {
  N: number;
  skip: number;
  second_order_design: { S1: number[]; ST: number[]; S2: (number | null)[][] };
  first_order_design: Record<'S1_saltelli2010' | 'ST_jansen' | 'S1_janon_monod', number[]>;
}

const FUNCTIONS = { ishigami: { f: ishigami, dims: 3 }, sobolg: { f: sobolG, dims: 8 } };
const functionOf = (name: string): { f: typeof ishigami; dims: number } =>
  FUNCTIONS[name.split('_')[0] as keyof typeof FUNCTIONS];

describe('sobolIndices', () => {
  const cases = vectors<SobolCase>('sobol-indices');

  it.each(Object.keys(cases))('gives the published first, total and second order of %s', (name) => {
    const { N, skip, second_order_design: second, first_order_design: first } = cases[name];
    const { f, dims } = functionOf(name);
    const groups = Array.from({ length: dims }, (_, d) => [d]);
    for (const secondOrder of [true, false]) {
      const { units } = saltelliRows(N, groups, dims, { skip, secondOrder, chance: false });
      const found = sobolIndices(outputsOf(f, units, dims), { groups: dims, secondOrder, chance: false });
      expect(worst(found.first, secondOrder ? second.S1 : first.S1_saltelli2010)).toBeLessThan(1e-12);
      expect(worst(found.total, secondOrder ? second.ST : first.ST_jansen)).toBeLessThan(1e-12);
      expect(found.points).toBe(N);
      if (secondOrder) expect(worst(found.second!, second.S2.flat())).toBeLessThan(1e-12);
      else expect(worst(found.firstJanon, first.S1_janon_monod)).toBeLessThan(1e-12);
    }
  });
});

interface EfastCase {
  N: number;
  M: number;
  omega_0: number;
  omega_complementary: number[];
  phi_per_curve: number[];
  S1: number[];
  ST: number[];
}

describe('efastShares', () => {
  const cases = vectors<EfastCase>('efast');

  it.each(Object.keys(cases))('gives the published shares of %s', (name) => {
    const { N, M, omega_0, omega_complementary, phi_per_curve, S1, ST } = cases[name];
    const { f, dims } = functionOf(name);
    const shares = phi_per_curve.map((phi, own) => {
      const units = Float64Array.from({ length: N * dims }, (_, at) => {
        const [k, column] = [Math.floor(at / dims), at % dims];
        const omega = column === own ? omega_0 : omega_complementary[column < own ? column : column - 1];
        return 0.5 + Math.asin(Math.sin((omega * 2 * Math.PI * k) / N + phi)) / Math.PI;
      });
      return efastShares(outputsOf(f, units, dims), M);
    });
    expect(
      worst(
        shares.map(({ first }) => first),
        S1,
      ),
    ).toBeLessThan(1e-12);
    expect(
      worst(
        shares.map(({ total }) => total),
        ST,
      ),
    ).toBeLessThan(1e-12);
  });
});

interface MorrisCase {
  levels: number;
  groups: string[] | null;
  X: string;
  Y: number[];
  mu: number[];
  mu_star: number[];
  sigma: (number | null)[];
  scaled_mu_star?: number[];
  scaled_sigma?: number[];
}

describe('morrisEffects', () => {
  const cases = vectors<MorrisCase>('morris');

  it.each(Object.keys(cases))('gives the published effects of %s', (name) => {
    const { levels, groups, X, Y, ...published } = cases[name];
    const rows = X.split(' ').map((row) => [...row].map((digit) => Number(digit) / (levels - 1)));
    const dims = rows[0].length;
    const names = groups ?? rows[0].map((_, d) => String(d));
    const found = morrisEffects({
      units: Float64Array.from(rows.flat()),
      dims,
      groups: [...new Set(names)].map((group) => [...names.keys()].filter((d) => names[d] === group)),
      values: Y,
    });
    // The stored outputs of the largest case go to a hundred, with their rounding.
    const scale = Math.max(1, ...published.mu_star);
    expect(worst(found.mu, published.mu) / scale).toBeLessThan(1e-12);
    expect(worst(found.muStar, published.mu_star) / scale).toBeLessThan(1e-12);
    expect(worst(found.sigma, published.sigma) / scale).toBeLessThan(1e-12);
    if (published.scaled_mu_star) {
      expect(worst(found.scaledMuStar, published.scaled_mu_star)).toBeLessThan(1e-12);
      expect(worst(found.scaledSigma, published.scaled_sigma!)).toBeLessThan(1e-12);
    }
  });
});

interface GivenCase {
  N: number;
  skip: number;
  pawn_S10: Record<'minimum' | 'mean' | 'median' | 'maximum' | 'CV' | 'stdev', number[]>;
  pawn_S20: GivenCase['pawn_S10'];
  rsa_bins10_target_Y: Record<string, number[]>;
  rsa_bins10_target_X: Record<string, number[]>;
}

describe('from any sample', () => {
  const cases = vectors<GivenCase>('given-data');
  const columnOf = (units: Float64Array, dims: number, d: number): Float64Array =>
    units.filter((_, at) => at % dims === d);

  it.each(Object.keys(cases))('PAWN and regional distances are the published ones of %s', (name) => {
    const given = cases[name];
    const { f, dims } = functionOf(name);
    const units = sobolPoints(given.N, dims, { skip: given.skip });
    const output = outputsOf(f, units, dims);
    for (let d = 0; d < dims; d++) {
      const factor = columnOf(units, dims, d);
      for (const slices of [10, 20] as const) {
        const found = pawnIndices(factor, output, slices);
        const published = given[`pawn_S${slices}`];
        expect(found.minimum).toBeCloseTo(published.minimum[d], 10);
        expect(found.mean).toBeCloseTo(published.mean[d], 10);
        expect(found.median).toBeCloseTo(published.median[d], 10);
        expect(found.maximum).toBeCloseTo(published.maximum[d], 10);
        expect(found.variation).toBeCloseTo(published.CV[d], 10);
        expect(found.spread).toBeCloseTo(published.stdev[d], 10);
      }
      const byOutput = distancesByPart(output, factor, output, 10);
      expect(worst(byOutput, given.rsa_bins10_target_Y[`x${d + 1}`])).toBeLessThan(1e-10);
      const byFactor = distancesByPart(factor, output, output, 10);
      expect(worst(byFactor, given.rsa_bins10_target_X[`x${d + 1}`])).toBeLessThan(1e-10);
    }
  });
});
