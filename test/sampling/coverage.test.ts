import { describe, expect, it } from 'vitest';
import { coverageOf, KNOWN } from '../../bench/experiments/coverage-study';

// The full measurement, 1,000 trials of 128 points and 16 scramblings, is a benchmark.
describe('intervals from independent scramblings', () => {
  it.each([
    ['ishigami', 80],
    ['G', 50],
  ])('hold the closed form of %s about as often as they say, for every input', (name, trials) => {
    const { first, total } = coverageOf(KNOWN[name], 128, 16, trials);
    const shares = [...first, ...total];
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    // Four standard deviations of a single index; their mean, which is correlated, is held to two and a half.
    const sd = Math.sqrt((0.95 * 0.05) / trials);
    expect(Math.min(...shares)).toBeGreaterThan(0.95 - 4 * sd);
    expect(Math.abs(mean - 0.95)).toBeLessThan(2.5 * sd);
  });
});
