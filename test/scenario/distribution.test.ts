import { describe, expect, it } from 'vitest';
import { quantileOf } from '../../sim/scenario/distribution';
import { betaShareBelow } from '../../sim/scenario/distribution-beta';
import type { Distribution } from '../../sim/scenario/types';
import { QUANTILES } from './fixtures/quantiles';

describe('quantile functions against independent numbers', () => {
  it.each([
    ['normal', { dist: 'normal', mean: 0, sd: 1 }, 2e-15],
    ['lognormal', { dist: 'lognormal', median: 1.6487212707001282, sigma: 0.25 }, 4e-15],
    ['beta(2, 5)', { dist: 'beta', a: 2, b: 5 }, 1e-9],
    ['beta(0.5, 0.5)', { dist: 'beta', a: 0.5, b: 0.5 }, 1e-9],
  ] as [keyof typeof QUANTILES, Distribution, number][])('%s', (name, distribution, tolerance) => {
    const quantile = quantileOf(distribution);
    QUANTILES.p.forEach((p, i) => {
      const expected = QUANTILES[name][i];
      // The reference works from 1 − p in the last place of its upper tail: 1e-6 / 2^-53 leaves ten digits there.
      const slack = p > 0.9999 ? 1e-11 : 0;
      expect(Math.abs(quantile(p) - expected), `p = ${p}`).toBeLessThanOrEqual(
        (tolerance + slack) * (1 + Math.abs(expected)),
      );
    });
  });

  it('keeps small quantiles of a beta relatively right', () => {
    const quantile = quantileOf({ dist: 'beta', a: 0.5, b: 0.5 });
    QUANTILES.p.slice(0, 8).forEach((p, i) => {
      expect(quantile(p) / QUANTILES['beta(0.5, 0.5)'][i]).toBeCloseTo(1, 7);
    });
  });
});

describe('the beta distribution', () => {
  it('has the share below that its closed forms give', () => {
    for (const x of [1e-6, 0.01, 0.3, 0.5, 0.77, 0.999]) {
      for (const k of [0.05, 0.5, 1, 3, 40, 1000]) {
        expect(Math.abs(betaShareBelow(k, 1, x) - x ** k), `x^${k} at ${x}`).toBeLessThan(1e-12);
        expect(
          Math.abs(betaShareBelow(1, k, x) - (1 - (1 - x) ** k)),
          `1 − (1 − x)^${k} at ${x}`,
        ).toBeLessThan(1e-12);
      }
      expect(betaShareBelow(0.5, 0.5, x)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
      // Beta(3, 4) below x is the chance of at least 3 successes in 6 trials.
      const binomial = [20, 15, 6, 1].reduce(
        (sum, ways, i) => sum + ways * x ** (3 + i) * (1 - x) ** (3 - i),
        0,
      );
      expect(betaShareBelow(3, 4, x)).toBeCloseTo(binomial, 13);
    }
  });

  it('has a table of quantiles that holds its stated error between its nodes', () => {
    for (const a of [0.05, 0.3, 1, 2.5, 30, 1000]) {
      for (const b of [0.05, 0.7, 1, 4, 90, 1000]) {
        const quantile = quantileOf({ dist: 'beta', a, b });
        const error = Math.min(a, b) < 0.5 ? 1e-6 : 1e-9;
        for (let u = 0.00137; u < 1; u += 0.0371) {
          const x = quantile(u);
          const below = betaShareBelow(a, b, Math.max(0, x - error));
          const above = betaShareBelow(a, b, Math.min(1, x + error));
          expect(
            below <= u + 1e-12 && u - 1e-12 <= above,
            `beta(${a}, ${b}) at ${u}: ${x}, ${below} … ${above}`,
          ).toBe(true);
        }
      }
    }
  });
});

describe('every quantile function', () => {
  const all: Distribution[] = [
    { dist: 'constant', value: 0.3 },
    { dist: 'uniform', low: -1, high: 3 },
    { dist: 'normal', mean: 2, sd: 5 },
    { dist: 'lognormal', median: 4, sigma: 1.6 },
    { dist: 'beta', a: 0.05, b: 700 },
    { dist: 'beta', a: 3, b: 3 },
    { dist: 'shares', shares: [0.2, 0, 0.5, 0.3, 0] },
  ];

  it.each(all)('%o rises and stays finite from 0 to 1', (distribution) => {
    const quantile = quantileOf(distribution);
    let before = -Infinity;
    for (let u = 0; u <= 1; u += 1 / 4096) {
      const value = quantile(u);
      expect(Number.isFinite(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });

  it.each(all)('%o stays inside its range', (distribution) => {
    const quantile = quantileOf({ ...distribution, range: [0.25, 0.5] } as Distribution);
    for (let u = 0; u <= 1; u += 1 / 64) {
      expect(quantile(u)).toBeGreaterThanOrEqual(0.25);
      expect(quantile(u)).toBeLessThanOrEqual(0.5);
    }
  });

  it('gives categories by their shares and never one without a share', () => {
    const quantile = quantileOf({ dist: 'shares', shares: [0, 0.2, 0, 0.8, 0] });
    expect([0, 0.1999, 0.2001, 0.99, 1].map(quantile)).toEqual([1, 1, 3, 3, 3]);
  });
});
