import { expect, test } from 'vitest';
import { Draws, keyOf } from '../../sim/exact';
import { analysePareto } from '../../sim/experiment/analyse/pareto';
import { analyseRegret } from '../../sim/experiment/analyse/regret';
import { analyseSatisficing } from '../../sim/experiment/analyse/satisficing';
import { analyseScenarioDiscovery } from '../../sim/experiment/analyse/scenario-discovery';
import { analyseThresholds } from '../../sim/experiment/analyse/thresholds';
import { binomialTail } from '../../sim/experiment/discovery/chance';
import { plannerOf } from '../../sim/experiment/planner';
import { designOf } from '../../sim/experiment/declare/design';
import { sobolPoints } from '../../sim/experiment/sampling';
import type { Experiment, ExperimentData } from '../../sim/experiment/types';
import { dataOf, designOfValues, even, experimentOf, output } from './decision/stand-in';

const draws = new Draws(keyOf('decision', 'noise'));
const noise = (row: number, replicate: number) => draws.normal(replicate, row);

/** Runs a design that grows, and gives its data. */
function grown(
  experiment: Experiment,
  model: (values: Float64Array, row: number, replicate: number) => number[],
): ExperimentData {
  const planner = plannerOf(experiment, designOf);
  const runs = new Map<string, ExperimentData['runs'][number]>();
  const dims = experiment.factors.length;
  for (;;) {
    const stage = planner.next((row, replicate) => runs.get(`${row}/${replicate}`));
    const columns = experiment.outputs.map(({ name }) => name);
    if (stage === null) return { experiment, design: planner.design(), columns, runs: [...runs.values()] };
    for (const { row, replicate } of stage.wanted) {
      const own = stage.design.values.subarray(row * dims, (row + 1) * dims);
      const values = Float64Array.from(model(own, row, replicate));
      runs.set(`${row}/${replicate}`, {
        key: '',
        seed: `1/${replicate}`,
        row,
        replicate,
        values,
        error: null,
      });
    }
  }
}

const cube = sobolPoints(512, 3);
const cubeRows = Array.from({ length: 512 }, (_, row) => [...cube.subarray(3 * row, 3 * row + 3)]);
const cubed = experimentOf({ factors: [even('a'), even('b'), even('c')] });

test('discovery finds the box, says it in words, and leaves out what does not matter', () => {
  const data = dataOf(cubed, designOfValues(cubeRows), 1, (row) => [
    Number(cubeRows[row][0] > 0.6 && cubeRows[row][1] < 0.35),
  ]);
  const plan = { kind: 'scenarioDiscovery', outputs: [], options: { above: 0.5 } } as const;
  const [found] = analyseScenarioDiscovery(data, plan);
  expect(found.verdict).toBe('clear');
  expect(found.box!.limits.map(({ factor }) => factor).sort()).toEqual(['a', 'b']);
  expect(found.box!.limits.find(({ factor }) => factor === 'a')!.low).toBeCloseTo(0.6, 1);
  expect(found.box!.limits.every(({ p }) => p! < 0.001)).toBe(true);
  expect(found.sentence).toMatch(/^It is mostly there that y is at least 0\.5: .*a at least 0\.59\d? ?/);
});

test('discovery among luck alone says that it cannot say', () => {
  const data = dataOf(cubed, designOfValues(cubeRows), 1, (row) => [noise(row, 1)]);
  const [found] = analyseScenarioDiscovery(data, {
    ...{ kind: 'scenarioDiscovery', outputs: [], options: { above: 0.5 } },
  });
  expect(found.verdict).toBe('unclear');
  expect(found.box!.density).toBeGreaterThan(found.box!.checked.density.estimate!);
});

test('where the model fails is a target like any other', () => {
  const data = dataOf(cubed, designOfValues(cubeRows), 1, (row) => (cubeRows[row][2] > 0.8 ? null : [1]));
  const plan = { kind: 'scenarioDiscovery', outputs: [], options: { failure: true } } as const;
  const [found] = analyseScenarioDiscovery(data, plan);
  expect(found).toMatchObject({ output: null, target: 'failure', verdict: 'clear' });
  expect(found.box!.limits.map(({ factor }) => factor)).toEqual(['c']);
});

test('the upper tail of the binomial distribution', () => {
  // 1 − Σ of 10 with p = 0.3 below 5, and 0.5^4.
  expect(binomialTail(5, 10, 0.3)).toBeCloseTo(0.1502683326, 9);
  expect(binomialTail(4, 4, 0.5)).toBeCloseTo(0.0625, 12);
  expect(binomialTail(0, 4, 0.5)).toBe(1);
});

const crossed = experimentOf({ factors: [even('lever'), even('world', 0, 1, 'uncertainty')] });
const table = [0, 1].flatMap((lever) => [0, 1, 2].map((world) => [lever, world]));
/** The bold policy is best in two worlds and bad in the third; the careful one is never bad. */
const levels = [5, 5, 5, 7, 7, 0];
const crossedData = dataOf(crossed, designOfValues(table), 10, (row, replicate) => [
  levels[row] + 0.1 * noise(row, replicate),
]);

test('regret: the careful policy loses little everywhere', () => {
  const [found] = analyseRegret(crossedData, { kind: 'regret', outputs: [], options: {} });
  expect(found.policies.map(({ policy }) => policy)).toEqual(['lever 0', 'lever 1']);
  expect(found.policies.map(({ largest }) => Math.round(largest!))).toEqual([2, 5]);
  expect(found.policies[0].mean.estimate).toBeCloseTo(4 / 3, 0);
  expect(found.policies[1].worstFuture).toBe(2);
  const [other] = analyseRegret(crossedData, { kind: 'regret', outputs: [], options: { goal: 'minimise' } });
  expect(other.policies.map(({ largest }) => Math.round(largest!)).sort()).toEqual([2, 5]);
  expect(other.policies[0].policy).toBe('lever 1');
});

test('satisficing: good enough in how many futures', () => {
  const plan = { kind: 'satisficing', outputs: [], options: { above: 4 } } as const;
  const [found] = analyseSatisficing(crossedData, plan);
  expect(found.policies.map(({ policy, satisfied }) => [policy, satisfied])).toEqual([
    ['lever 0', 3],
    ['lever 1', 2],
  ]);
  // Three futures tell little: Wilson's intervals of 3 and 2 of 3 overlap.
  expect(found.verdict).toBe('unclear');
});

test('a front within a budget', () => {
  const experiment = experimentOf({
    factors: [even('spend'), even('waste')],
    outputs: [output('value'), output('cost')],
    design: {
      ...{ method: 'pareto', population: 20, generations: 15, limits: [{ output: 'cost', most: 0.5 }] },
      objectives: [
        { output: 'value', goal: 'maximise' },
        { output: 'cost', goal: 'minimise' },
      ],
    },
    seeds: { base: '1', policy: 'common', replicates: { min: 2, max: 2, batch: 2, target: null } },
  });
  const data = grown(experiment, ([spend, waste], _, replicate) => {
    return [spend - waste + 0.001 * replicate, spend + waste];
  });
  const [found] = analysePareto(data, { kind: 'pareto', outputs: [], options: {} });
  expect(found.front.length).toBeGreaterThan(3);
  expect(found.front.every(({ limited }) => limited[0].estimate! <= 0.5)).toBe(true);
  expect(found.front.length + found.beaten.length).toBe(data.design.rows);
  expect(found.sentence).toContain('tried with cost at most 0.5');
  const best = found.front[found.front.length - 1];
  expect(best.objectives[0].estimate!).toBeGreaterThan(0.4);
});

test('thresholds: flips above a value, holds elsewhere', () => {
  const experiment = experimentOf({
    factors: [even('weight', 0, 1, 'uncertainty'), even('idle', 0, 1, 'uncertainty')],
    design: { method: 'thresholds', change: ['a=1'], baseline: [0.2, 0.5], output: 'y', steps: 8 },
    seeds: { base: '1', policy: 'common', replicates: { min: 10, max: 10, batch: 10, target: null } },
  });
  const data = grown(experiment, ([weight], row, replicate) => [
    (row % 2) * (0.693 - weight + 0.0001 * noise(1, replicate)) + noise(0, replicate),
  ]);
  const [found] = analyseThresholds(data, { kind: 'thresholds', outputs: [], options: {} });
  expect(found.verdict).toBe('clear');
  const { from, to } = found.assumptions[0].ends[1].turns!;
  expect(from).toBeLessThan(0.693);
  expect(to).toBeGreaterThan(0.693);
  expect(to - from).toBeLessThan(0.004);
  expect(found.assumptions[0].words).toMatch(/^it flips if weight is above 0\.69\d$/);
  expect(found.assumptions[1].ends.map(({ status }) => status)).toEqual(['holds', 'holds']);
  expect(found.sentence).toMatch(/^With the change y is higher: .*; it flips if weight is above 0\.69\d\./);
});
