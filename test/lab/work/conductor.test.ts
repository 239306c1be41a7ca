import { describe, expect, it } from 'vitest';
import { simulate } from '../../../sim/experiment/simulate';
import { ledgerTotals, sumTotals } from '../../../sim/results';
import { loadScenario } from '../../../sim';
import { replicateSeed, withSeed } from '../../../sim/scenario';
import { Bench, smallState } from './bench';

const FILE = 'scenarios/cases/five-country-survey.yaml';
const SET = ['population.size=60', 'horizon.months=24'];

describe('two arms that are the same', () => {
  it('run once, and differ by exactly zero', async () => {
    const view = await new Bench().finish(smallState({ b: { title: '', levers: {} } }));
    expect(view).toMatchObject({ unchanged: true, changeFrom: null, firstDifference: null, pairs: 3 });
    for (const figure of Object.values(view.figures)) {
      expect(figure.higher + figure.lower).toBe(0);
      if (figure.a !== null) expect(figure.difference).toEqual({ mean: 0, low: 0, high: 0 });
    }
    for (const { a, b } of [...view.ledger.causes, ...view.ledger.parties]) expect(b).toBe(a);
    expect(view.runs.b).toEqual(view.runs.a);
  });
});

describe('a change from month 13 on', () => {
  it('leaves both arms alike before it, and is what the command runs', async () => {
    const bench = new Bench();
    const view = await bench.finish(smallState());
    expect(view).toMatchObject({ unchanged: false, changeFrom: 13, pairs: 3, wanted: 3, citizens: 60 });
    expect(view.firstDifference).toBeGreaterThanOrEqual(13);
    for (const series of Object.values(view.series))
      expect(series.b.subarray(0, 12)).toEqual(series.a.subarray(0, 12));
    const options = { seed: '2008', set: SET };
    const [a, b] = await Promise.all([
      loadScenario(FILE, options),
      loadScenario(FILE, {
        ...options,
        set: [...SET, 'levers.nudge.intensity=[{at: 13, value: 0.8}]'],
      }),
    ]);
    const [runA, runB] = [simulate(a), simulate(b)];
    expect(view.runs.a).toMatchObject({ identity: runA.identity, digest: runA.digest });
    expect(view.runs.b).toMatchObject({ identity: runB.identity, digest: runB.digest });
    const ledgers = [1, 2, 3].map((r) =>
      ledgerTotals(simulate(withSeed(b, replicateSeed('2008', r))).ledger),
    );
    const sums = sumTotals(ledgers);
    expect(view.ledger.net.b).toBe(sums.net);
    for (const { key, b: units } of view.ledger.causes) expect(units).toBe(sums.byCause[key]);
    for (const { key, b: units } of view.ledger.parties) expect(units).toBe(sums.byParty[key]);
    const { causes, created, destroyed, net } = view.ledger;
    expect(causes.reduce((sum, { b: units }) => sum + units, 0)).toBe(net.b);
    expect(created.b + destroyed.b).toBe(net.b);
  });
});

describe('the same view', () => {
  it('comes from the lead alone and from any number of helpers', async () => {
    const state = smallState({ pairs: 5 });
    const [alone, one, three] = await Promise.all([0, 1, 3].map((n) => new Bench(n).finish(state)));
    expect(one).toEqual(alone);
    expect(three).toEqual(alone);
  });
});

describe('while a lever is dragged', () => {
  const dragged = (value: number) =>
    smallState({ b: { title: '', levers: { 'levers.nudge.intensity': [{ at: 13, value }] } } });

  it('quick looks come one after the other, and the last state wins', async () => {
    const bench = new Bench(1);
    await bench.finish(smallState());
    bench.heard.length = 0;
    let last = 0;
    for (let i = 0; i < 40; i++) {
      last = bench.show(dragged(i / 40), true);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await bench.until((one) => one.kind === 'view' && one.view.job === last);
    const jobs = bench.views().map(({ job }) => job);
    expect(jobs.length).toBeGreaterThan(2);
    expect(jobs).toEqual([...jobs].sort((a, b) => a - b));
    expect(bench.views().every(({ rough, done }) => rough && !done)).toBe(true);
    const view = await bench.finish(dragged(39 / 40));
    expect(view.job).toBe(last + 1);
    expect(bench.views(last).at(-1)!.runs.b.identity).toBe(view.runs.b.identity);
  });
});

describe('a state that cannot be', () => {
  it.each([
    ['a lever out of range', { b: { title: '', levers: { 'levers.nudge.intensity': 7 } } }, 'b'],
    ['too many citizens', { population: 50_000 }, 'a'],
    ['too many months', { months: 500 }, 'a'],
    ['no pairs', { pairs: 0 }, 'a'],
    ['a lever by another name', { b: { title: '', levers: { 'population.size': 1e6 } } }, 'a'],
    ['a file that is not there', { start: { kind: 'shipped', file: 'cases/none.yaml' } }, 'a'],
  ] as const)('is told: %s', async (_what, changes, arm) => {
    const bench = new Bench();
    const job = bench.show(smallState(changes as Partial<ReturnType<typeof smallState>>));
    const message = await bench.until((one) => one.kind === 'problems');
    expect(message).toMatchObject({ job, arm });
    expect(bench.views()).toEqual([]);
    const view = await bench.finish(smallState());
    expect(view.done).toBe(true);
  });
});
