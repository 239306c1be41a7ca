import { beforeAll, describe, expect, it } from 'vitest';
import { compareScenarios, comparisonDocument, type Comparison } from '../../sim/experiment';
import { ledgerTotals } from '../../sim/results';
import type { Scenario } from '../../sim/scenario';
import { CHANGE, CHANGED_FROM, small } from './small';

const LIMITS = 'explores mechanisms, does not forecast your service';

describe('A against A', () => {
  it.each([1, 2])('differs by exactly zero, with %i worker(s)', async (workers) => {
    const a = await small();
    const comparison = await compareScenarios(a, await small(), { pairs: 3, workers });
    expect(comparison.firstDifference).toEqual({ month: null, byPair: [null, null, null] });
    for (const [name, { difference, ties }] of Object.entries(comparison.metrics)) {
      if (difference.n === 0) continue;
      expect([difference.estimate, ties], name).toEqual([0, 1]);
      // One pair with something to measure has no interval.
      if (difference.n > 1) expect([difference.low, difference.high], name).toEqual([0, 0]);
    }
    expect(comparison.ledger.net).toMatchObject({ difference: 0 });
    expect(comparison.changed!.length).toBeGreaterThan(0);
    for (const { individual, collective, outcomes } of comparison.changed!) {
      for (const crossing of [individual, collective]) expect(Object.values(crossing!)).toEqual([0, 0, 0, 0]);
      for (const change of Object.values(outcomes)) expect(change ?? 0).toBe(0);
    }
    expect(comparison.sentence).toContain('no month of any series differs');
    expect(comparison.limits).toContain(LIMITS);
  });
});

describe('a change from one month on', () => {
  let a: Scenario;
  let b: Scenario;
  let comparison: Comparison;
  beforeAll(async () => {
    [a, b] = [await small(), await small({ set: CHANGE })];
    comparison = await compareScenarios(a, b, { pairs: 4, workers: 1 });
  });

  it('leaves every month before it equal to the bit', () => {
    const { runs, firstDifference } = comparison;
    runs.a.forEach(({ series }, pair) => {
      for (const [name, values] of series) {
        const other = runs.b[pair].series.get(name)!;
        expect(other.subarray(0, CHANGED_FROM - 1), name).toEqual(values.subarray(0, CHANGED_FROM - 1));
      }
    });
    expect(firstDifference.month).toBeGreaterThanOrEqual(CHANGED_FROM);
    expect(firstDifference.byPair).toHaveLength(4);
    expect(firstDifference.month).toBe(Math.min(...firstDifference.byPair.map((month) => month ?? Infinity)));
  });

  it('gives the same document with two workers', async () => {
    const again = await compareScenarios(a, b, { pairs: 4, workers: 2 });
    expect(comparisonDocument(again)).toEqual(comparisonDocument(comparison));
  });

  it('is told without losing anything in JSON', () => {
    const document = comparisonDocument(comparison);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect('runs' in document).toBe(false);
    expect(document.limits).toContain(LIMITS);
    expect(document.sentence).toContain('B (small-town) against A (small-town)');
  });

  it('sums the ledgers of all pairs, to the unit', () => {
    const { ledger, runs } = comparison;
    for (const arm of ['a', 'b'] as const) {
      const sum = runs[arm].reduce((all, run) => all + ledgerTotals(run.ledger).net, 0);
      expect(ledger[arm].net).toBe(sum);
      expect(ledger.net[arm]).toBe(sum);
    }
    const lines = (by: typeof ledger.byParty) =>
      Object.values(by).reduce((all, { difference }) => all + difference, 0);
    expect(lines(ledger.byParty)).toBe(ledger.net.difference);
    expect(lines(ledger.byCause)).toBe(ledger.net.difference);
    expect(ledger.created.difference - ledger.destroyed.difference).toBe(ledger.net.difference);
  });

  it('counts every citizen once in every dimension', () => {
    const [everyone, ...groups] = comparison.changed!;
    expect(everyone.dimension).toBe('all');
    expect(everyone.citizens).toBe(a.population.size);
    for (const dimension of new Set(groups.map((group) => group.dimension))) {
      const own = groups.filter((group) => group.dimension === dimension);
      expect(
        own.reduce((sum, { citizens }) => sum + citizens, 0),
        dimension,
      ).toBeCloseTo(a.population.size, 9);
      for (const way of ['individual', 'collective'] as const) {
        if (everyone[way] === null) continue;
        const gained = own.reduce((sum, group) => sum + group[way]!.gained, 0);
        expect(gained, `${dimension} ${way}`).toBeCloseTo(everyone[way].gained, 9);
      }
    }
  });

  it('keeps the runs without single citizens', () => {
    expect(comparison.runs.a).toHaveLength(4);
    expect(comparison.runs.b[3].outcomes).toEqual({ groups: {}, values: {} });
    expect(comparison.runs.b[3].seed).toBe('paired/4');
  });
});

describe('arms that do not belong together', () => {
  const against = async (...set: string[]) =>
    compareScenarios(await small(), await small({ set }), { pairs: 2, workers: 1 });

  it.each([
    ['number of citizens', 'population.size=140'],
    ['burn-in months', 'horizon.burnIn=5'],
    ['seed', 'seed=other'],
  ])('are compared all the same, but nobody is followed: %s', async (what, set) => {
    const { paired, changed, notes, metrics } = await against(set);
    expect(paired).toBe(false);
    expect(changed).toBeNull();
    expect(notes.join(' ')).toContain(what);
    expect(notes.join(' ')).toContain('not followed one by one');
    expect(metrics.trust.difference.n).toBe(2);
  });

  it('are compared over the months that both have', async () => {
    const { months, paired, changed, monthly, firstDifference, ledger, runs } =
      await against('horizon.months=9');
    expect(months).toBe(9);
    expect(monthly.trust.a).toHaveLength(9);
    expect(paired).toBe(true);
    expect(changed).toBeNull();
    // The first nine months are the same run.
    expect(firstDifference.month).toBeNull();
    expect(ledger.net.difference).toBe(0);
    expect(runs.a[0].months).toBe(12);
  });

  it('are said to be other people where their backgrounds differ', async () => {
    const { changed, notes, paired } = await against('population.attributes.age={dist: constant, value: 80}');
    expect(paired).toBe(true);
    expect(changed).toBeNull();
    expect(notes.join(' ')).toContain('different people');
  });

  it('are compared by the series that both record', async () => {
    const { metrics, notes } = await against('record.metrics=[trust]');
    expect(Object.keys(metrics)).toEqual(['trust']);
    expect(notes.join(' ')).toMatch(/Only A records .*value\.net/);
  });
});

describe('asking for a comparison', () => {
  it.each([0, 2.5])('refuses %d pairs', async (pairs) => {
    const a = await small();
    await expect(compareScenarios(a, a, { pairs })).rejects.toThrow('Pairs');
  });

  it('refuses a confidence that is no share', async () => {
    const a = await small();
    await expect(compareScenarios(a, a, { confidence: 95 })).rejects.toThrow('Confidence');
  });

  it('gives no interval for one pair, and says so', async () => {
    const { sentence, metrics } = await compareScenarios(await small(), await small({ set: CHANGE }), {
      pairs: 1,
    });
    expect(metrics.trust.difference).toMatchObject({ n: 1, low: null, high: null });
    expect(sentence).toContain('not enough pairs to say');
  });
});
