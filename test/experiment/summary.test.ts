import { describe, expect, test } from 'vitest';
import { Draws, keyOf } from '../../sim/exact';
import { analyseSummary } from '../../sim/experiment/analyse/summary';
import { dataOf, designOfValues, even, experimentOf } from './decision/stand-in';

const plan = { kind: 'summary', outputs: [], options: {} } as const;
const draws = new Draws(keyOf('summary', 'noise'));
const noise = (row: number, replicate: number) => draws.normal(replicate, row);

const experiment = experimentOf({
  factors: [even('trust')],
  seeds: { base: '1', policy: 'common', replicates: { min: 40, max: 40, batch: 40, target: null } },
});
const design = designOfValues([[0.25], [0.75]]);

describe('summaries', () => {
  test('each row: how much, how sure, how spread, what failed', () => {
    const data = dataOf(experiment, design, 40, (row, replicate) => {
      if (row === 1 && replicate <= 3) return null;
      return [row === 1 && replicate === 4 ? NaN : 10 * row + noise(row, replicate)];
    });
    const [summary] = analyseSummary(data, plan);
    const [low, high] = summary.rows;
    expect(low).toMatchObject({ label: 'trust 0.25', runs: 40, failed: 0, empty: 0, stopped: 'fixed' });
    expect(high).toMatchObject({ label: 'trust 0.75', runs: 40, failed: 3, empty: 1 });
    expect(low.mean.low!).toBeLessThan(0);
    expect(low.mean.high!).toBeGreaterThan(0);
    expect(high.mean.high! - high.mean.low!).toBeCloseTo((2 * 2.03 * high.spread!) / 6, 2);
    expect(low.quantiles[2]!).toBeGreaterThan(low.quantiles[0]!);
    expect(high.least).toBeGreaterThan(low.most!);
    expect(summary.within).toBeCloseTo(1, 0);
    expect(summary.sentence).toMatch(
      /^y goes from −?0\.\d+ \(trust 0\.25, 95% interval −0\.\d+ to 0\.\d+\) to .*\(trust 0\.75, .*\) over 2 rows and 76 runs\. Runs of the same row differ by/,
    );
    expect(summary.stopped).toBe('Each row was run 40 times.');
  });

  test('shares of runs have the interval of Wilson, which never leaves 0 to 1', () => {
    const data = dataOf(experiment, design, 20, (row, replicate) => [row === 0 && replicate === 1 ? 1 : 0]);
    const [{ interval, rows }] = analyseSummary(data, plan);
    expect(interval).toBe('proportion');
    // Wilson 1927 for 1 of 20 and for 0 of 20.
    expect(rows[0].mean.low).toBeCloseTo(0.00888, 4);
    expect(rows[0].mean.high).toBeCloseTo(0.23613, 4);
    expect(rows[1].mean).toMatchObject({ estimate: 0, low: 0 });
    expect(rows[1].mean.high).toBeCloseTo(0.16113, 4);
  });

  test('one run says nothing about how sure it is', () => {
    const single = designOfValues([[0.5]]);
    const [one] = analyseSummary(
      dataOf(experiment, single, 1, () => [3]),
      plan,
    );
    expect(one.verdict).toBe('unclear');
    expect(one.sentence).toBe('Not enough runs to say how sure it is: y is 3 in one run.');
    const [many] = analyseSummary(
      dataOf(experiment, single, 30, (_, replicate) => [3 + noise(0, replicate)]),
      plan,
    );
    expect(many).toMatchObject({ verdict: 'described', runs: 30 });
    expect(many.sentence).toContain('on average over 30 runs (95% interval');
  });

  test('says why replicates stopped', () => {
    const target = {
      ...{ output: 'y', halfWidth: 0.5, confidence: 0.95, difference: false },
      rule: 'plain',
    } as const;
    const replicates = { min: 10, max: 30, batch: 10, target };
    const adaptive = experimentOf({ ...experiment, seeds: { base: '1', policy: 'common', replicates } });
    const data = dataOf(adaptive, design, 30, (row, replicate) => [
      (row === 0 ? 0.1 : 100) * noise(row, replicate),
    ]);
    const [summary] = analyseSummary(data, plan);
    expect(summary.rows.map(({ stopped }) => stopped)).toEqual(['reached', 'most']);
    expect(summary.stopped).toBe(
      '1 row stopped because the 95% interval of y was within ±0.5; ' +
        '1 row stopped at 30 replicates, the most allowed, before the 95% interval of y was within ±0.5.',
    );
  });

  test('of many rows their spread is told, not a list', () => {
    const rows = Array.from({ length: 1001 }, (_, row) => [row / 1000]);
    const [summary] = analyseSummary(
      dataOf(experiment, designOfValues(rows), 1, (row) => [row]),
      plan,
    );
    expect(summary.rows).toEqual([]);
    expect(summary.acrossRows.quantiles).toEqual([50, 250, 500, 750, 950]);
    expect(summary.sentence).toBe(
      'y is 50 to 950 in nine in ten of 1,001 rows (1,001 runs), and 500 in the middle.',
    );
  });
});
