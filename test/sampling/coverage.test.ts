import { describe, expect, it } from 'vitest';
import { coverageOf, KNOWN } from '../../bench/experiments/coverage-study';

// The full measurement, 1,000 trials of 128 points and 16 scramblings, is a benchmark.
describe('intervals from independent scramblings', () => {
  it('are held against the published closed forms', () => {
    const published = [0.31390519114781146, 0.4424111447900409, 0, 0.5575888552099592, 0.4424111447900409];
    [...KNOWN.ishigami.first, ...KNOWN.ishigami.total]
      .slice(0, 5)
      .forEach((share, k) => expect(share).toBeCloseTo(published[k], 12));
    expect(KNOWN.G.first[0]).toBeCloseTo(0.7161921688790331, 12);
    expect(KNOWN.G.total[2]).toBeCloseTo(0.03431691015408283, 12);
    expect(KNOWN.G.total[7]).toBeCloseTo(0.00010494905191950601, 12);
  });

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
