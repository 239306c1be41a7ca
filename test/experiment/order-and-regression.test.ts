import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  correlation,
  holm,
  leastSquares,
  median,
  ranksOf,
  sampleQuantile,
  smirnovTest,
} from '../../sim/experiment';
import { rankCorrelations } from '../../sim/experiment/sensitivity';

const VECTORS = JSON.parse(readFileSync(new URL('./vectors/statistics.json', import.meta.url), 'utf8')) as {
  x: number[];
  y: number[];
  quantile_type7: Record<string, number>;
  median: number;
  ks_2samp: [number, number];
  pearson: number;
  spearman: number;
  multiple_testing: Record<'p' | 'holm' | 'bh', number[]>;
  ols: Record<'coef' | 'se' | 'srrc' | 'prcc' | 'y', number[]> & { X: number[][]; r2: number };
};
const { x: X, y: Y, ols: OLS } = VECTORS;

const close = (found: ArrayLike<number>, published: readonly number[]): void => {
  expect(found.length).toBe(published.length);
  published.forEach((value, i) => expect(Math.abs(found[i] - value)).toBeLessThan(1e-9));
};

describe('order', () => {
  it('gives the published quantiles of a sample', () => {
    const sorted = [...X].sort((a, b) => a - b);
    for (const [p, value] of Object.entries(VECTORS.quantile_type7))
      expect(sampleQuantile(sorted, Number(p))).toBeCloseTo(value, 12);
    expect(median(X)).toBe(VECTORS.median);
    expect(sampleQuantile([], 0.5)).toBeNaN();
  });

  it('gives equal values the middle of their ranks', () => {
    expect([...ranksOf([3, 1, 3, 2, 3])]).toEqual([4, 1, 4, 2, 4]);
  });

  it('finds the published distance between two samples, and its chance', () => {
    const { distance, pValue } = smirnovTest(X, Y);
    close([distance, pValue], VECTORS.ks_2samp);
  });

  it('counts out a chance that its limit would give in large samples', () => {
    // 1,001 × 1,000 pairs are past what is counted, 1,000 × 1,000 are not: both chances belong to nearly the same test.
    const shifted = (n: number, by: number): number[] =>
      Array.from({ length: n }, (_, i) => (i + 0.5) / n + by);
    const counted = smirnovTest(shifted(1000, 0), shifted(1000, 0.06));
    const limit = smirnovTest(shifted(1001, 0), shifted(1000, 0.06));
    expect(counted.distance).toBeCloseTo(0.06, 2);
    expect(limit.pValue / counted.pValue).toBeGreaterThan(0.9);
    expect(limit.pValue / counted.pValue).toBeLessThan(1.15);
    expect(counted.pValue).toBeGreaterThan(0.04);
    expect(counted.pValue).toBeLessThan(0.07);
  });

  it('adjusts chances for their number as published', () => {
    const { p, holm: byHolm, bh } = VECTORS.multiple_testing;
    close(holm(p), byHolm);
    close(benjaminiHochberg(p), bh);
    expect(holm([0.01, NaN, 0.04])).toEqual([0.02, NaN, 0.04]);
  });
});

describe('regression', () => {
  const columns = [0, 1].map((k) => OLS.X.map((row) => row[k]));

  it('gives the published coefficients, errors and share explained', () => {
    const found = leastSquares(columns, OLS.y)!;
    close(found.coefficients, OLS.coef);
    close(found.errors, OLS.se);
    close([found.rSquared], [OLS.r2]);
  });

  it('gives the published correlations', () => {
    close([correlation(X, Y)], [VECTORS.pearson]);
    close([correlation(ranksOf(X), ranksOf(Y))], [VECTORS.spearman]);
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeNaN();
  });

  it('gives the published rank regression and partial rank correlations', () => {
    const { srrc, prcc } = rankCorrelations(columns, OLS.y, 0.95)!;
    close(
      srrc.map(({ estimate }) => estimate),
      OLS.srrc,
    );
    close(
      prcc.map(({ estimate }) => estimate),
      OLS.prcc,
    );
    for (const { estimate, low, high } of [...srrc, ...prcc]) {
      expect(low).toBeLessThan(estimate);
      expect(high).toBeGreaterThan(estimate);
      expect(Math.abs(low)).toBeLessThan(1.3);
    }
  });

  it('says nothing of columns that depend on one another', () => {
    const doubled = columns[0].map((value) => 2 * value);
    expect(leastSquares([...columns, doubled], OLS.y)).toBeNull();
    expect(leastSquares([columns[0].map(() => 3)], OLS.y)).toBeNull();
    expect(rankCorrelations([columns[0], doubled], OLS.y, 0.95)).toBeNull();
  });

  it('leaves residuals that no column explains', () => {
    const row = fc.tuple(
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 40 }), (rows) => {
        const x = rows.map(([value], i) => value + i);
        const found = leastSquares(
          [x],
          rows.map(([, value]) => value),
        );
        if (found === null) return;
        const product = x.reduce((sum, value, i) => sum + value * found.residuals[i], 0);
        expect(Math.abs(product)).toBeLessThan(1e-9);
      }),
      { numRuns: 50 },
    );
  });
});
