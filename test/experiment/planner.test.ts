import { describe, expect, test } from 'vitest';
import { Draws, keyOf } from '../../sim/exact';
import { plannerOf, type Planner } from '../../sim/experiment/planner';
import type { ReplicateRule, RunRecord } from '../../sim/experiment/types';
import { designOfValues, experimentOf, output } from './decision/stand-in';

/** Makes all runs that a planner wants, one stage after another, and counts the stages. */
function runAll(
  planner: Planner,
  model: (row: number, replicate: number) => number,
): { runs: Map<string, RunRecord>; stages: number } {
  const runs = new Map<string, RunRecord>();
  let stages = 0;
  for (;;) {
    const stage = planner.next((row, replicate) => runs.get(`${row}/${replicate}`));
    if (stage === null) return { runs, stages };
    stages++;
    for (const { row, replicate } of stage.wanted) {
      const value = model(row, replicate);
      const error = value === Infinity ? 'broken' : null;
      const values = Float64Array.of(error === null ? value : NaN);
      runs.set(`${row}/${replicate}`, { key: '', seed: '', row, replicate, values, error });
    }
  }
}

const counts = (runs: Map<string, RunRecord>, rows: number) =>
  Array.from({ length: rows }, (_, row) => [...runs.values()].filter((run) => run.row === row).length);

const rule = (changes: Partial<NonNullable<ReplicateRule['target']>>, max = 400): ReplicateRule => ({
  ...{ min: 30, max, batch: 10 },
  target: { output: 'y', halfWidth: 0.1, confidence: 0.95, rule: 'plain', difference: false, ...changes },
});

const adaptive = (replicates: ReplicateRule) =>
  experimentOf({ outputs: [output('y')], seeds: { base: '1', policy: 'common', replicates } });

const design = designOfValues([[0], [1], [2]]);
const normal = new Draws(keyOf('planner', 'noise'));

describe('fixed replicates', () => {
  const experiment = adaptive({ min: 4, max: 4, batch: 4, target: null });

  test('every row is run as often as it is asked for, in one stage', () => {
    const { runs, stages } = runAll(
      plannerOf(experiment, () => design),
      () => 1,
    );
    expect(stages).toBe(1);
    expect(counts(runs, 3)).toEqual([4, 4, 4]);
  });

  test('only runs that are not known are wanted', () => {
    const planner = plannerOf(experiment, () => design);
    const { runs } = runAll(planner, () => 1);
    runs.delete('1/3');
    const again = plannerOf(experiment, () => design).next((row, r) => runs.get(`${row}/${r}`));
    expect(again?.wanted).toEqual([{ row: 1, replicate: 3 }]);
    expect(planner.mostRuns).toBe(12);
  });
});

describe('adaptive replicates', () => {
  const model = (row: number, replicate: number) => normal.normal(replicate, row) * row;

  test('rows with more spread are run more often, in whole batches', () => {
    const { runs } = runAll(
      plannerOf(adaptive(rule({ halfWidth: 0.2 })), () => design),
      model,
    );
    const [none, some, most] = counts(runs, 3);
    expect(none).toBe(30);
    expect(some).toBeGreaterThan(60);
    expect(most).toBeGreaterThan(2.5 * some);
    expect(some % 10).toBe(0);
  });

  test('an interrupted experiment wants exactly what was missing', () => {
    const experiment = adaptive(rule({ halfWidth: 0.2 }));
    const { runs } = runAll(
      plannerOf(experiment, () => design),
      model,
    );
    const left = new Map([...runs].filter(([, run]) => run.replicate <= 35 || run.row === 0));
    const resumed = plannerOf(experiment, () => design);
    const made = new Set<string>();
    for (;;) {
      const stage = resumed.next((row, r) => left.get(`${row}/${r}`));
      if (stage === null) break;
      for (const { row, replicate } of stage.wanted) {
        made.add(`${row}/${replicate}`);
        left.set(`${row}/${replicate}`, runs.get(`${row}/${replicate}`)!);
      }
    }
    expect([...left.keys()].sort()).toEqual([...runs.keys()].sort());
    expect([...made].every((key) => Number(key.split('/')[1]) > 35)).toBe(true);
  });

  test('a row stops at the most that is allowed', () => {
    const { runs } = runAll(
      plannerOf(adaptive(rule({ halfWidth: 0.001 }, 55)), () => design),
      model,
    );
    expect(counts(runs, 3)).toEqual([30, 55, 55]);
  });

  test('differences to the first row stop early where luck is shared, and keep the first row as long', () => {
    const shared = (row: number, replicate: number) =>
      5 * normal.normal(replicate, 9) + model(row, replicate);
    const { runs } = runAll(
      plannerOf(adaptive(rule({ halfWidth: 0.2, difference: true })), () => design),
      shared,
    );
    const [first, one, two] = counts(runs, 3);
    expect(first).toBe(two);
    expect(one).toBeLessThan(two);
    expect(two).toBeLessThan(400);
  });

  test('a failed replicate is a run, but no value', () => {
    const failing = (row: number, replicate: number) => (replicate % 2 ? Infinity : model(row, replicate));
    const every = runAll(
      plannerOf(adaptive(rule({ halfWidth: 0.2 }, 2000)), () => design),
      model,
    );
    const half = runAll(
      plannerOf(adaptive(rule({ halfWidth: 0.2 }, 2000)), () => design),
      failing,
    );
    expect(counts(half.runs, 3)[2]).toBeGreaterThan(1.7 * counts(every.runs, 3)[2]);
  });
});
