import { describe, expect, it } from 'vitest';
import {
  betaShareBelow,
  cosineOfTurns,
  exp,
  gammaShareAbove,
  gammaShareBelow,
  log,
  logOnePlus,
  normalShareBelow,
  sineOfTurns,
  stirlingError,
} from '../../sim/exact';

const near = (found: number, published: number, relative: number): void =>
  expect(Math.abs(found / published - 1)).toBeLessThan(relative);

describe('sine and cosine of turns', () => {
  it('are exact at quarters', () => {
    expect([0, 0.25, 0.5, 0.75, 1, -0.25].map(sineOfTurns)).toEqual([0, 1, 0, -1, 0, -1]);
    expect([0, 0.25, 0.5, 0.75, 1, -0.5].map(cosineOfTurns)).toEqual([1, 0, -1, 0, 1, -1]);
  });

  it('agree with the engine within an eighth of a turn, and repeat themselves beyond', () => {
    for (let j = -128; j <= 128; j++) {
      const turns = j / 1024;
      expect(Math.abs(sineOfTurns(turns) - Math.sin(turns * 2 * Math.PI))).toBeLessThan(4e-16);
      expect(Math.abs(cosineOfTurns(turns) - Math.cos(turns * 2 * Math.PI))).toBeLessThan(4e-16);
      for (const whole of [-3, 1, 7]) {
        expect(sineOfTurns(turns + whole)).toBe(sineOfTurns(turns));
        expect(sineOfTurns(turns + whole + 0.25)).toBe(cosineOfTurns(turns));
        expect(cosineOfTurns(turns + whole + 0.5)).toBe(-cosineOfTurns(turns));
      }
    }
  });
});

describe('logOnePlus', () => {
  it('keeps the digits that 1 + x loses', () => {
    for (const x of [1e-18, -1e-12, 3e-9, -1e-5, 0.01]) {
      // The series, whose seventh term is below rounding for the small ones.
      const series =
        x - x ** 2 / 2 + x ** 3 / 3 - x ** 4 / 4 + x ** 5 / 5 - x ** 6 / 6 + x ** 7 / 7 - x ** 8 / 8;
      near(logOnePlus(x), series, x === 0.01 ? 1e-15 : 9e-16);
    }
    expect(logOnePlus(0)).toBe(0);
    expect(logOnePlus(-0.75)).toBeCloseTo(log(0.25), 15);
  });
});

describe('shares of the gamma and beta distributions', () => {
  it('know the factorials', () => {
    let logFactorial = 0;
    for (let n = 1; n <= 60; n++) {
      logFactorial += log(n);
      const stirling = (n + 0.5) * log(n) - n + 0.5 * log(2 * Math.PI);
      expect(Math.abs(logFactorial - stirling - stirlingError(n))).toBeLessThan(1e-13);
    }
    // ln Γ(3/2) = ln(√π / 2)
    near(stirlingError(0.5), log(Math.sqrt(Math.PI) / 2) - log(0.5) + 0.5 - 0.5 * log(2 * Math.PI), 1e-13);
  });

  it('sum to one, and are the exponential for shape 1 and the normal for shape ½', () => {
    for (const shape of [0.01, 0.5, 1, 7.5, 300])
      for (const x of [1e-9, 0.3, 1, shape * 0.9, shape * 1.1 + 2])
        expect(gammaShareBelow(shape, x) + gammaShareAbove(shape, x)).toBeCloseTo(1, 13);
    for (const x of [1e-8, 0.5, 3, 40]) near(gammaShareAbove(1, x), exp(-x), 1e-13);
    for (const z of [0.1, 1, 2.5, 6])
      near(gammaShareAbove(0.5, (z * z) / 2), 2 * normalShareBelow(-z), 1e-12);
  });

  it('of the beta are sums of binomial terms', () => {
    // I_x(3, 5): at least 3 of 7 successes.
    for (const x of [0.001, 0.2, 0.5, 0.93]) {
      let sum = 0;
      for (let k = 3, choose = 35; k <= 7; choose *= (7 - k) / (k + 1), k++)
        sum += choose * x ** k * (1 - x) ** (7 - k);
      near(betaShareBelow(3, 5, x, 1 - x), sum, 1e-13);
    }
    expect(betaShareBelow(3, 5, 0, 1)).toBe(0);
    expect(betaShareBelow(3, 5, 1, 0)).toBe(1);
    expect(betaShareBelow(4000, 4000, 0.5, 0.5)).toBeCloseTo(0.5, 12);
  });
});
