import { describe, expect, test } from 'vitest';
import { runToEnd, startRun, type Model } from '../../sim/engine';
import type { DerivedMetric } from '../../sim/scenario';
import { cell, flat, toyModel, toyScenario, type ToyWorld } from './toy-model';

/** The toy model with some parts replaced. */
function toy(changes: Partial<Model<ToyWorld>>): Model<ToyWorld> {
  return { ...toyModel, ...changes };
}

describe('months', () => {
  test('run from burn-in to the last recorded month, observed from month 1', () => {
    const run = startRun(toyModel, toyScenario({ burnIn: 2, months: 2 }));
    expect(run.month).toBe(-2);
    while (!run.done) run.step();
    expect(run.month).toBe(2);
    expect(run.world.calls).toEqual([
      'step -1/0',
      'step 0/1',
      'endBurnIn',
      'step 1/2',
      'observe',
      'step 2/3',
      'observe',
    ]);
  });

  test('end an empty burn-in before month 1', () => {
    const run = startRun(toyModel, toyScenario({ burnIn: 0, months: 1 }));
    run.step();
    expect(run.world.calls).toEqual(['endBurnIn', 'step 1/0', 'observe']);
  });

  test('are told to whoever follows the run', () => {
    const seen: number[] = [];
    runToEnd(toyModel, toyScenario({ burnIn: 2, months: 3 }), (month) => seen.push(month));
    expect(seen).toEqual([-1, 0, 1, 2, 3]);
  });

  test('do not go past the end, and have no result before it', () => {
    const run = startRun(toyModel, toyScenario({ burnIn: 0, months: 1 }));
    expect(() => run.result()).toThrow('month 0 of 1');
    run.step();
    expect(() => run.step()).toThrow('The run has ended');
    expect(run.result()).toBe(run.result());
  });
});

describe('recording', () => {
  test('keeps one value a recorded month', () => {
    const { series, months } = runToEnd(toyModel, toyScenario());
    expect([...series.keys()]).toEqual(['tone.mean', 'rung.share', 'visits']);
    for (const values of series.values()) expect(values.length).toBe(months);
    const visits = [...series.get('visits')!];
    expect([...visits].sort((a, b) => a - b)).toEqual(visits);
    expect(visits[8]).toBeGreaterThan(visits[0]);
  });

  test('hands out the metrics that the scenario names', () => {
    const { series } = runToEnd(toyModel, toyScenario({ recordMetrics: ['visits'] }));
    expect([...series.keys()]).toEqual(['visits']);
  });

  test('splits metrics by group, named metric@group=value', () => {
    const { series } = runToEnd(toyModel, toyScenario({ recordGroups: ['deprivation'] }));
    const quarters = ['q1', 'q2', 'q3', 'q4'].map((q) => series.get(`tone.mean@deprivation=${q}`)!);
    expect(series.size).toBe(3 + 4);
    for (let i = 0; i < 9; i++) {
      const whole = quarters.reduce((sum, quarter) => sum + quarter[i], 0) / 4;
      expect(whole).toBeCloseTo(series.get('tone.mean')![i], 12);
    }
    expect(quarters[0][8]).not.toBe(quarters[1][8]);
  });

  test('keeps NaN for a group in which there is nobody, and leaves out groups of metrics not named', () => {
    const { series } = runToEnd(
      toyModel,
      toyScenario({ recordGroups: ['need', 'activity'], population: few(1) }),
    );
    expect(series.get('tone.mean@need=high')!.every(Number.isNaN)).toBe(true);
    expect(series.get('tone.mean@activity=none')!.some(Number.isNaN)).toBe(false);
    const scenario = toyScenario({ recordGroups: ['need'], recordMetrics: ['visits'] });
    expect([...runToEnd(toyModel, scenario).series.keys()]).toEqual(['visits']);
  });

  test('names the metric that a model gets wrong', () => {
    const run = (observe: Model<ToyWorld>['observe']) => () => runToEnd(toy({ observe }), toyScenario());
    const three: Model<ToyWorld>['observe'] = (world, values) => toyModel.observe(world, values);
    expect(run(three)).not.toThrow();
    expect(run((_, values) => values.set('visits', 1))).toThrow('Metric tone.mean was not set (month 1)');
    expect(run((_, values) => values.set('bells', 1))).toThrow(
      'Metric bells is not among the metrics of the model',
    );
    expect(run((_, values) => values.set('visits', Infinity))).toThrow('Metric visits was set to Infinity');
    const twice: Model<ToyWorld>['observe'] = (world, values) => {
      toyModel.observe(world, values);
      values.set('visits', 1);
    };
    expect(run(twice)).toThrow('Metric visits was set twice');
  });

  test('wants the same metrics of a group every month', () => {
    const scenario = toyScenario({ recordGroups: ['sex'] });
    const some = (metrics: (state: number) => string[]) =>
      toy({
        observeGroup: (world, _d, _c, values) =>
          metrics(world.state[0]).forEach((metric) => values.set(metric, 1)),
      });
    const late = some((done) => (done < 6 ? ['visits'] : ['visits', 'tone.mean']));
    const lost = some((done) => (done < 6 ? ['visits', 'tone.mean'] : ['visits']));
    expect(() => runToEnd(late, scenario)).toThrow('Metric tone.mean@sex=women was not set in month 1');
    expect(() => runToEnd(lost, scenario)).toThrow('Metric tone.mean@sex=women was not set (month 3)');
  });
});

function few(size: number) {
  return { ...toyScenario().population, size };
}

describe('the ledger', () => {
  test('has rows of recorded months only', () => {
    const { ledger } = runToEnd(toyModel, toyScenario({ burnIn: 3, months: 2 }));
    expect(ledger).toEqual([
      { month: 1, ...cell('relief', 12) },
      { month: 1, ...cell('strain', -4) },
      { month: 2, ...cell('relief', 15) },
      { month: 2, ...cell('strain', -5) },
    ]);
  });

  test('takes whole numbers that a double holds exactly', () => {
    for (const units of [0.5, NaN, 2 ** 53]) {
      const model = toy({ ledger: () => [cell('relief', units)] });
      expect(() => runToEnd(model, toyScenario())).toThrow(
        /publicHealth \/ coDelivery \/ shared \/ relief \/ participant/,
      );
    }
  });
});

describe('derived metrics', () => {
  const name = (metric: string) => ({ kind: 'name', name: metric }) as const;
  const double = {
    name: 'visits.double',
    formula: 'visits * 2',
    tree: { kind: 'call', fn: 'multiply', args: [name('visits'), { kind: 'number', value: 2 }] },
    inputs: ['visits'],
  } as const;

  test('are computed from metrics that need not be recorded', () => {
    const plain = runToEnd(toyModel, toyScenario());
    const { series } = runToEnd(toyModel, toyScenario({ derived: [double], recordMetrics: ['tone.mean'] }));
    expect([...series.keys()]).toEqual(['tone.mean', 'visits.double']);
    expect([...series.get('visits.double')!]).toEqual(
      [...plain.series.get('visits')!].map((value) => 2 * value),
    );
  });

  test('have a digest of their own, and leave that of the run alone', () => {
    const plain = runToEnd(toyModel, toyScenario());
    const derived = runToEnd(toyModel, toyScenario({ derived: [double] }));
    expect(derived.digest).toBe(plain.digest);
    expect(derived.identity).toBe(plain.identity);
    expect(derived.derivedDigest).not.toBe(plain.derivedDigest);
  });

  test('are NaN where an input is NaN or the formula has no finite value', () => {
    const observe: Model<ToyWorld>['observe'] = (world, values) => {
      values.set('tone.mean', world.state[0] === 4 ? NaN : 1);
      values.set('rung.share', 0);
      values.set('visits', world.state[0] - 5);
    };
    const call = (metric: string, fn: string, ...args: string[]) =>
      ({
        name: metric,
        formula: '',
        tree: { kind: 'call', fn, args: args.map(name) },
        inputs: args,
      }) as const;
    const largest = call('largest', 'max', 'tone.mean', 'visits');
    const quotient = call('quotient', 'divide', 'tone.mean', 'visits');
    const first = {
      kind: 'call',
      fn: 'if',
      args: [{ kind: 'number', value: 1 }, name('visits'), name('tone.mean')],
    };
    const ignores = {
      name: 'ignores',
      formula: '',
      tree: first,
      inputs: ['visits', 'tone.mean'],
    } as DerivedMetric;
    const scenario = toyScenario({ derived: [largest, quotient, ignores], months: 4 });
    const { series } = runToEnd(toy({ observe }), scenario);
    expect([...series.get('largest')!]).toEqual([NaN, 1, 1, 2]);
    expect([...series.get('quotient')!]).toEqual([NaN, NaN, 1, 0.5]);
    expect([...series.get('ignores')!]).toEqual([NaN, 0, 1, 2]);
  });
});

describe('levers', () => {
  const months = 12;
  const limited = (dimension: 'deprivation' | 'sex', value: string, from: number, to: number, x: number) => ({
    dimension,
    value,
    series: Float64Array.from({ length: months }, (_, i) => (i >= from && i <= to ? x : NaN)),
  });

  /** Values of `levers.pull` by group bits, in each month. */
  function tableOf(groups: ReturnType<typeof limited>[]): number[][] {
    const rows: number[][] = [];
    const series = Float64Array.from({ length: months }, (_, i) => i / 100);
    const model = toy({
      step(world, month) {
        expect(month.levers.byGroup('levers.pull').length).toBe(256);
        expect(month.levers.value('levers.pull')).toBe(month.index / 100);
        rows.push([...month.levers.byGroup('levers.pull').subarray(0, 4)]);
        world.state[0]++;
      },
    });
    runToEnd(model, toyScenario({ levers: { 'levers.pull': { series, groups } } }));
    return rows;
  }

  test('hold for everyone where no group is named', () => {
    tableOf([]).forEach((row, i) => expect(row).toEqual([i, i, i, i].map((x) => x / 100)));
  });

  test('go to a group in the months of its change, a later change before an earlier one', () => {
    const rows = tableOf([limited('deprivation', 'q1', 2, 8, 0.5), limited('sex', 'women', 5, 6, 0.9)]);
    // Bit 0 is the first group named, bit 1 the second.
    expect(rows[1]).toEqual([0.01, 0.01, 0.01, 0.01]);
    expect(rows[2]).toEqual([0.02, 0.5, 0.02, 0.5]);
    expect(rows[5]).toEqual([0.05, 0.5, 0.9, 0.9]);
    expect(rows[7]).toEqual([0.07, 0.5, 0.07, 0.5]);
    expect(rows[9]).toEqual([0.09, 0.09, 0.09, 0.09]);
  });

  test('use one bit for a group that is named twice', () => {
    const rows = tableOf([limited('sex', 'men', 0, 11, 0.5), limited('sex', 'men', 4, 4, 0.7)]);
    expect(rows[3]).toEqual([0.03, 0.5, 0.03, 0.5]);
    expect(rows[4]).toEqual([0.04, 0.7, 0.04, 0.7]);
  });

  test('are the same arrays every month', () => {
    const arrays = new Set<Float64Array>();
    const model = toy({ step: (_, month) => void arrays.add(month.levers.byGroup('levers.pull')) });
    runToEnd(model, toyScenario());
    expect(arrays.size).toBe(1);
  });

  test('that the scenario does not have, or not for every month, are an error', () => {
    const model = toy({ step: (_, month) => void month.levers.value('levers.push') });
    expect(() => runToEnd(model, toyScenario())).toThrow('levers.push');
    expect(() => startRun(toyModel, toyScenario({ levers: { 'levers.pull': flat(5, 0) } }))).toThrow(
      'The lever levers.pull has 5 months, the run has 12.',
    );
  });
});
