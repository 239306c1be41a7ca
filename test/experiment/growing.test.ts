import { expect, test } from 'vitest';
import { designOf } from '../../sim/experiment/declare/design';
import { plannerOf } from '../../sim/experiment/planner';
import type { Design, Experiment, RunRecord } from '../../sim/experiment/types';
import { even, experimentOf, output } from './decision/stand-in';

/** Runs an experiment to its end with a model of a row's values, arm and replicate. */
function grown(
  experiment: Experiment,
  model: (values: Float64Array, row: number, replicate: number) => readonly number[],
): { design: Design; runs: RunRecord[] } {
  const planner = plannerOf(experiment, designOf);
  const runs = new Map<string, RunRecord>();
  for (;;) {
    const stage = planner.next((row, replicate) => runs.get(`${row}/${replicate}`));
    if (stage === null) return { design: planner.design(), runs: [...runs.values()] };
    const dims = experiment.factors.length;
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

/** Area below a front of two objectives and above nothing, up to a reference point (1.1, 1.1). */
function hypervolume(points: readonly (readonly number[])[]): number {
  let [area, ceiling] = [0, 1.1];
  for (const [x, y] of [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (x >= 1.1 || y >= ceiling) continue;
    area += (1.1 - x) * (ceiling - y);
    ceiling = y;
  }
  return area;
}

test('5,000 evaluations of ZDT1 come as near to the front as DEAP does (0.857 at its worst)', () => {
  const names = Array.from({ length: 10 }, (_, i) => `x${i}`);
  const experiment = experimentOf({
    factors: names.map((name) => even(name)),
    outputs: [output('f1'), output('f2')],
    design: {
      ...{ method: 'pareto', population: 100, generations: 50, limits: [] },
      objectives: [
        { output: 'f1', goal: 'minimise' },
        { output: 'f2', goal: 'minimise' },
      ],
    },
  });
  const { runs } = grown(experiment, (x) => {
    const g = 1 + x.subarray(1).reduce((sum, one) => sum + one, 0);
    return [x[0], g * (1 - Math.sqrt(x[0] / g))];
  });
  const found = hypervolume(runs.map(({ values }) => [...values]));
  expect(runs.length).toBeLessThanOrEqual(5000);
  expect(found).toBeGreaterThan(0.857);
  expect(found).toBeLessThan(0.8767);
});

test('the value at which a conclusion turns is found by halving; an assumption without weight is left alone', () => {
  const experiment = experimentOf({
    factors: [even('weight', 0, 1, 'uncertainty'), even('idle', 0, 1, 'uncertainty')],
    design: { method: 'thresholds', change: ['a=1'], baseline: [0.2, 0.5], output: 'y', steps: 8 },
    seeds: { base: '1', policy: 'common', replicates: { min: 10, max: 10, batch: 10, target: null } },
  });
  const model = (values: Float64Array, row: number, replicate: number) => [
    (row % 2) * (0.7 - values[0] + 0.0001 * ((replicate % 3) - 1)) + replicate,
  ];
  const { design } = grown(experiment, model);
  const moved = Array.from({ length: design.rows / 2 }, (_, pair) => design.values[4 * pair]);
  expect(Math.min(...moved.map((value) => Math.abs(value - 0.7)))).toBeLessThan(0.01);
  // The scenario, two ends of each, and eight halvings towards one of the four ends.
  expect(design.rows).toBe(2 * (1 + 4 + 8));
});
