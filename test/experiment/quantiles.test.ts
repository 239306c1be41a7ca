import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../sim/experiment';
import type { FactorDistribution } from '../../sim/experiment/types';

const VECTORS = JSON.parse(readFileSync(new URL('./vectors/quantiles.json', import.meta.url), 'utf8')) as {
  p: number[];
  families: Record<string, number[]>;
  chi2: Record<string, number[]>;
};

const FAMILIES: Record<string, FactorDistribution> = {
  'norm(0,1)': { dist: 'normal', mean: 0, sd: 1 },
  'triang(lo=1,hi=4,mode=1.75)': { dist: 'triangular', low: 1, mode: 1.75, high: 4 },
  'truncnorm(lo=0,hi=4,mean=1,sd=1.5)': { dist: 'truncatedNormal', mean: 1, sd: 1.5, low: 0, high: 4 },
  'lognorm(mu=0.5,sigma=0.25)': { dist: 'lognormal', mu: 0.5, sigma: 0.25 },
  'loguniform(1,100)': { dist: 'loguniform', low: 1, high: 100 },
  'weibull(k=1.5,scale=2)': { dist: 'weibull', shape: 1.5, scale: 2 },
  'beta(2,5)': { dist: 'beta', a: 2, b: 5, low: 0, high: 1 },
  'beta(0.5,0.5)': { dist: 'beta', a: 0.5, b: 0.5, low: 0, high: 1 },
  'gamma(shape=2.5,scale=1.2)': { dist: 'gamma', shape: 2.5, scale: 1.2 },
  'gamma(0.3,1)': { dist: 'gamma', shape: 0.3, scale: 1 },
  'expon(1)': { dist: 'exponential', rate: 1 },
  'poisson(3.7)': { dist: 'poisson', mean: 3.7 },
  'poisson(250)': { dist: 'poisson', mean: 250 },
  'binom(20,0.3)': { dist: 'binomial', trials: 20, probability: 0.3 },
  'nbinom(5,0.4)': { dist: 'negativeBinomial', successes: 5, probability: 0.4 },
};

/** The greatest relative distance to what was published, and the share at which it occurs. */
function worst(found: (p: number) => number, published: readonly number[]): number {
  return Math.max(
    ...VECTORS.p.map((p, i) => Math.abs(found(p) - published[i]) / (Math.abs(published[i]) || 1)),
  );
}

describe('quantile', () => {
  it.each(Object.keys(VECTORS.families).filter((name) => !name.startsWith('F(')))(
    'gives the published values of %s',
    (name) => {
      expect(worst((p) => quantile(FAMILIES[name], p), VECTORS.families[name])).toBeLessThan(1e-9);
    },
  );

  it.each(Object.keys(VECTORS.chi2))('gives chi-squared with %s degrees of freedom as a gamma', (freedom) => {
    const gamma: FactorDistribution = { dist: 'gamma', shape: Number(freedom) / 2, scale: 2 };
    expect(worst((p) => quantile(gamma, p), VECTORS.chi2[freedom])).toBeLessThan(1e-9);
  });

  it('gives F(3, 20) from the beta', () => {
    const beta: FactorDistribution = { dist: 'beta', a: 1.5, b: 10, low: 0, high: 1 };
    const f = (p: number): number => ((20 / 3) * quantile(beta, p)) / (1 - quantile(beta, p));
    expect(worst(f, VECTORS.families['F(3,20)'])).toBeLessThan(1e-9);
  });

  it('never falls as the share rises, and gives a number at both ends', () => {
    const others: FactorDistribution[] = [
      { dist: 'uniform', low: -2, high: 3 },
      { dist: 'beta', a: 40, b: 0.05, low: -1, high: 2 },
      { dist: 'gamma', shape: 20_000, scale: 0.01 },
      { dist: 'truncatedNormal', mean: 0, sd: 1, low: 6, high: 9 },
      { dist: 'truncatedNormal', mean: 0, sd: 1, low: -9, high: -6 },
      { dist: 'poisson', mean: 5000 },
      { dist: 'binomial', trials: 1000, probability: 0.999 },
    ];
    for (const distribution of [...Object.values(FAMILIES), ...others]) {
      let last = -Infinity;
      for (let i = 0; i <= 200; i++) {
        const value = quantile(distribution, i / 200);
        expect(Number.isFinite(value), `${distribution.dist} at ${i / 200}`).toBe(true);
        expect(value, `${distribution.dist} at ${i / 200}`).toBeGreaterThanOrEqual(last);
        last = value;
      }
    }
  });

  it('keeps its digits far out: the ends of a cut normal mirror one another', () => {
    const above = quantile({ dist: 'truncatedNormal', mean: 0, sd: 1, low: 6, high: 9 }, 0.25);
    const below = quantile({ dist: 'truncatedNormal', mean: 0, sd: 1, low: -9, high: -6 }, 0.75);
    expect(above).toBe(-below);
    // Where erfc is three quarters of erfc at 6; what lies beyond 9 changes the eleventh digit.
    expect(above).toBeCloseTo(6.0465414778, 9);
  });

  it('refuses what is no share', () => {
    expect(() => quantile({ dist: 'normal', mean: 0, sd: 1 }, 1.2)).toThrow(/share from 0 to 1/);
  });
});
