import { beforeAll, describe, expect, it } from 'vitest';
import { compareScenarios, simulate, type Comparison } from '../../sim/experiment';
import { differenceAt, directionOf, statusOf, zeroOf } from '../../sim/experiment/compare/condition-ends';
import { conditionSentence } from '../../sim/experiment/compare/condition-words';
import { ASSUMPTIONS, DESTROYED_CAUSES, type AssumptionPath } from '../../sim/registers';
import type { ConditionDocument } from '../../sim/results';
import { withAssumption, type Scenario } from '../../sim/scenario';
import { small } from './small';

/** More money is worth its while only as long as an hour of staff is not worth too much elsewhere. */
const CHANGE = 'levers.budget.change=0.8';
/** Promises, conduct, care: all weights have something to weigh. */
const LIVELY = [
  'population.size=400',
  'horizon.months=24',
  'levers.dutyShift=0.1',
  'levers.expectations.raised=1',
  'levers.invitation.rate=0.5',
  'assumptions.ledger.hour=2',
];

const of = ({ conditions }: Comparison, path: string): ConditionDocument =>
  conditions.tried.find(({ assumption }) => assumption === path)!;

const NET = 'value.net';

describe('weights of the ledger', () => {
  let a: Scenario;
  let b: Scenario;
  let comparison: Comparison;
  const anew = async (path: AssumptionPath, value: number) => {
    const [left, right] = [a, b].map((arm) => withAssumption(arm, path, value));
    const { metrics } = await compareScenarios(left, right, { pairs: 5, workers: 1, conditions: 'none' });
    return metrics[NET].difference;
  };
  beforeAll(async () => {
    [a, b] = [await small({ set: LIVELY }), await small({ set: [...LIVELY, CHANGE] })];
    comparison = await compareScenarios(a, b, { pairs: 5, workers: 1 });
  });

  const WEIGHTS = (Object.keys(ASSUMPTIONS) as AssumptionPath[]).filter(
    (path) => 'weighs' in ASSUMPTIONS[path],
  );

  it.each(WEIGHTS)('%s: weighed anew is the same as run anew, at both ends', async (path) => {
    const { how, ends, pairs } = of(comparison, path);
    expect([how, pairs]).toEqual(['reweighed', 5]);
    expect(ends.length).toBeGreaterThan(0);
    for (const { value, difference } of ends) {
      const real = await anew(path, value);
      const moved = Math.abs(real.estimate! - comparison.metrics[NET].difference.estimate!);
      expect(moved).toBeGreaterThan(1e-5);
      // Each entry is rounded to a whole unit of the ledger, in the run anew once more.
      for (const key of ['estimate', 'low', 'high'] as const)
        expect(Math.abs(difference[key]! - real[key]!), `${value} ${key}`).toBeLessThan(moved / 1000);
    }
  });

  it.each(WEIGHTS)('%s: nobody behaves otherwise for it', (path) => {
    const entry = ASSUMPTIONS[path];
    if (!('range' in entry)) throw new Error('A weight is a number.');
    const [low, high] = entry.range.map((value) => simulate(withAssumption(a, path, value)).series);
    // What an hour gave to organisations and to citizens is read off the ledger, and read by nobody.
    const lives = [...low.keys()].filter((name) => !/^value\.|^hosting\.benefitGap/.test(name));
    for (const name of lives) expect(high.get(name), name).toEqual(low.get(name));
  });

  it('weigh every cause that costs somebody something, each once', () => {
    const weighed = WEIGHTS.flatMap((path) => {
      const entry = ASSUMPTIONS[path];
      return 'weighs' in entry ? (entry.weighs ?? []) : [];
    });
    expect(new Set(weighed).size).toBe(weighed.length);
    expect(DESTROYED_CAUSES.filter((cause) => !(weighed as readonly string[]).includes(cause))).toEqual([
      'misfit',
    ]);
  });

  it('say where the direction turns, and there it does', async () => {
    const { turnsAt, ends } = of(comparison, 'assumptions.ledger.hour');
    // Both arms are at the upper end already, where more staff hours plainly cost more than they give.
    expect(directionOf(comparison.metrics[NET].difference)).toBe(-1);
    expect(ends.map(({ value }) => value)).toEqual([0.05]);
    expect(['flips', 'mayFlip']).toContain(ends[0].status);
    expect(Math.abs((await anew('assumptions.ledger.hour', turnsAt!)).estimate!)).toBeLessThan(1e-6);
    expect((await anew('assumptions.ledger.hour', turnsAt! * 1.2)).estimate).toBeLessThan(0);
    expect((await anew('assumptions.ledger.hour', turnsAt! * 0.8)).estimate).toBeGreaterThan(0);
    expect(comparison.conditions.sentence).toMatch(
      /rests on assumptions: it (turns|may turn) around if .*assumptions\.ledger\.hour\) is below \S+ rather than 2/,
    );
    expect(comparison.conditions.sentence).toContain('explores mechanisms, does not forecast your service');
  });

  it('are run anew where an arm gives a cause no weight, for then nothing can be weighed', async () => {
    const path = 'assumptions.ledger.strain';
    const [left, right] = [a, b].map((arm) => withAssumption(arm, path, 0));
    const { conditions } = await compareScenarios(left, right, {
      pairs: 2,
      workers: 1,
      conditions: 'weights',
    });
    expect(conditions.tried.map(({ assumption }) => assumption)).not.toContain(path);
  });
});

describe('what is assumed of behaviour', () => {
  let a: Scenario;
  let b: Scenario;
  beforeAll(async () => {
    [a, b] = [await small({ set: LIVELY }), await small({ set: [...LIVELY, CHANGE] })];
  });

  it('is run anew in both arms, with the same luck, in all pairs', async () => {
    const comparison = await compareScenarios(a, b, { pairs: 2, workers: 1, conditions: 'all' });
    const flagged = Object.values(ASSUMPTIONS).filter((entry) => 'condition' in entry);
    expect(comparison.conditions.tried).toHaveLength(flagged.length);
    const path = 'assumptions.chair.order';
    const { how, pairs, ends } = of(comparison, path);
    expect([how, pairs]).toEqual(['rerun', 2]);
    const [left, right] = [a, b].map((arm) => withAssumption(arm, path, ends[1].value));
    const real = await compareScenarios(left, right, { pairs: 2, workers: 1, conditions: 'none' });
    expect(ends[1].difference).toEqual(real.metrics[NET].difference);
    const again = await compareScenarios(a, b, { pairs: 2, workers: 2, conditions: 'all' });
    expect(again.conditions).toEqual(comparison.conditions);
  });

  it('is tried in three pairs where few are asked for, and tells how far it is', async () => {
    const told: number[] = [];
    const { conditions, metrics } = await compareScenarios(a, b, {
      ...{ pairs: 4, workers: 1, conditions: 'few' },
      onConditions: (done, total) => told.push(done / total),
    });
    expect(directionOf(metrics[NET].difference)).not.toBe(0);
    const rerun = conditions.tried.filter(({ how }) => how === 'rerun');
    expect(rerun.length).toBeGreaterThan(0);
    for (const { pairs, ends } of rerun) {
      expect(pairs).toBe(3);
      for (const { difference, status } of ends) {
        expect(difference.low).toBeLessThanOrEqual(difference.estimate!);
        expect(['holds', 'flips', 'mayFlip', 'unsure']).toContain(status);
      }
    }
    expect(told.at(-1)).toBe(1);
  });

  it('is left alone where there is no direction, and where nothing is asked', async () => {
    const same = await compareScenarios(a, a, { pairs: 2, workers: 1, conditions: 'all' });
    expect(same.conditions).toMatchObject({ mode: 'all', tried: [] });
    expect(same.conditions.sentence).toContain('Nothing differs');
    const none = await compareScenarios(a, b, { pairs: 2, workers: 1, conditions: 'none' });
    expect(none.conditions).toMatchObject({ mode: 'none', metric: NET, tried: [] });
    const one = await compareScenarios(a, b, { pairs: 1, workers: 1, conditions: 'few' });
    expect(one.conditions.tried.every(({ how }) => how === 'reweighed')).toBe(true);
    expect(one.conditions.sentence).toContain('No direction can be told');
  });

  it('is tried for another headline too, the weights among it', async () => {
    const record = 'record.metrics=[trust]';
    const [left, right] = [await small({ set: [record] }), await small({ set: [record, CHANGE] })];
    const { conditions } = await compareScenarios(left, right, { pairs: 2, workers: 1, conditions: 'all' });
    expect(conditions.metric).toBe('trust');
    expect(conditions.tried.every(({ how }) => how === 'rerun')).toBe(true);
    expect(conditions.tried.length).toBeGreaterThan(3);
  });
});

describe('the difference at an end of a range', () => {
  it('is that of all pairs, moved by what the assumption moves in those run anew', () => {
    const base = [1, 2, 3, 4];
    expect(differenceAt(base, [2, 3, 4, 5], 0.95)).toMatchObject({ n: 4, estimate: 3.5 });
    const few = differenceAt(base, [2.5, 3.5], 0.95);
    expect(few).toMatchObject({ n: 2, estimate: 4 });
    // What it moves is the same in both pairs: only the base is unsure.
    const all = differenceAt(base, base, 0.95);
    expect(few.high! - few.estimate!).toBeCloseTo(all.high! - all.estimate!, 12);
    const spread = differenceAt(base, [2, 4], 0.95);
    expect(spread.high! - spread.estimate!).toBeGreaterThan(all.high! - all.estimate!);
    expect(differenceAt([1], [2], 0.95)).toMatchObject({ n: 1, estimate: 2, low: null, high: null });
  });

  it('has a status against the direction found', () => {
    const at = (low: number, high: number) => ({ n: 3, estimate: (low + high) / 2, low, high });
    expect(statusOf(1, at(1, 2))).toBe('holds');
    expect(statusOf(1, at(-2, -1))).toBe('flips');
    expect(statusOf(1, at(-3, 1))).toBe('mayFlip');
    expect(statusOf(1, at(-1, 3))).toBe('unsure');
    expect(statusOf(-1, at(1, 2))).toBe('flips');
    expect(statusOf(0, at(1, 2))).toBe('appears');
    expect(statusOf(0, at(-1, 2))).toBe('unclear');
  });

  it('is zero at most once within the range', () => {
    const lines = [
      { constant: 1, slope: -2 },
      { constant: 3, slope: -6 },
    ];
    expect(zeroOf(lines, [0, 1])).toBe(0.5);
    expect(zeroOf(lines, [0, 0.4])).toBeNull();
    expect(zeroOf([{ constant: 1, slope: 0 }], [0, 1])).toBeNull();
  });
});

describe('the condition line', () => {
  const one = (statuses: readonly ConditionDocument['ends'][number]['status'][]): ConditionDocument => ({
    ...{ assumption: 'assumptions.trust.pull', what: 'how fast trust repairs', unit: '', range: [0, 1] },
    ...{ a: 0.5, b: 0.5, how: 'rerun', pairs: 3, turnsAt: null },
    ends: statuses.map((status, end) => ({
      ...{ value: end, status },
      difference: { n: 3, estimate: end, low: null, high: null },
    })),
  });
  const told = { metric: NET, mode: 'few', direction: 1, differs: true } as const;

  it('names what turns the direction around, what may, and what leaves it', () => {
    const tried = [one(['flips', 'mayFlip']), one(['holds', 'unsure']), one(['holds', 'holds'])];
    const line = conditionSentence({ ...told, tried });
    expect(line).toContain(
      'it turns around if how fast trust repairs (assumptions.trust.pull) is 0 rather than 0.5',
    );
    expect(line).toContain('it may turn around if');
    expect(line).toContain('Too few pairs were run anew to tell for: how fast trust repairs');
    expect(conditionSentence({ ...told, mode: 'all', tried })).toContain('it can no longer be told if');
    expect(line).toContain('It holds with one assumption at both ends of its range.');
  });

  it('claims no more than was tried', () => {
    const holds = [one(['holds', 'holds'])];
    expect(conditionSentence({ ...told, tried: holds })).not.toContain('not varied');
    expect(conditionSentence({ ...told, mode: 'weights', tried: holds })).toContain(
      'behaviour was not varied',
    );
    expect(conditionSentence({ ...told, mode: 'none', tried: [] })).toContain('not varied here');
    const unclear = conditionSentence({ ...told, direction: 0, tried: [one(['unclear', 'appears'])] });
    expect(unclear).toContain('No direction can be told');
    expect(unclear).toContain('It would be higher if');
  });
});
