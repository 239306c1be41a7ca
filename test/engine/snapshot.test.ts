import { describe, expect, test } from 'vitest';
import { restoreRun, runToEnd, startRun, type Run } from '../../sim/engine';
import type { Scenario } from '../../sim/scenario';
import { toyModel, toyScenario, type ToyWorld } from './toy-model';

const scenario = toyScenario({ recordGroups: ['sex'], seed: 'Łódź → 1' });
const whole = runToEnd(toyModel, scenario);

function snapshotAt(month: number): Uint8Array {
  const run = startRun(toyModel, scenario);
  while (run.month < month) run.step();
  return run.snapshot();
}

function finish(run: Run<ToyWorld>) {
  while (!run.done) run.step();
  return run.result();
}

describe('a restored run', () => {
  test.each(Array.from({ length: 13 }, (_, i) => i - 3))(
    'ends as the uninterrupted one from month %d',
    (month) => {
      const run = restoreRun(toyModel, scenario, snapshotAt(month));
      expect(run.month).toBe(month);
      const result = finish(run);
      expect(result.digest).toBe(whole.digest);
      expect(result.ledger).toEqual(whole.ledger);
      expect(result.series).toEqual(whole.series);
      expect(result.outcomes).toEqual(whole.outcomes);
    },
  );

  test('does not end burn-in twice', () => {
    const run = restoreRun(toyModel, scenario, snapshotAt(0));
    finish(run);
    expect(run.world.calls).not.toContain('endBurnIn');
    expect(run.world.state[1]).toBe(1);
    const empty = toyScenario({ burnIn: 0 });
    const restored = restoreRun(toyModel, empty, startRun(toyModel, empty).snapshot());
    expect(restored.world.state[1]).toBe(1);
  });

  test('can be snapshot again, with the same bytes', () => {
    const bytes = snapshotAt(4);
    expect(restoreRun(toyModel, scenario, bytes).snapshot()).toEqual(bytes);
  });

  test('leaves the run it came from alone', () => {
    const run = startRun(toyModel, scenario);
    while (run.month < 2) run.step();
    const bytes = run.snapshot();
    finish(restoreRun(toyModel, scenario, bytes));
    expect(run.month).toBe(2);
    expect(finish(run).digest).toBe(whole.digest);
    expect(finish(restoreRun(toyModel, scenario, bytes)).digest).toBe(whole.digest);
  });

  test('reads bytes that lie anywhere in a buffer', () => {
    const bytes = snapshotAt(5);
    const wide = new Uint8Array(bytes.length + 7);
    wide.set(bytes, 3);
    expect(finish(restoreRun(toyModel, scenario, wide.subarray(3, 3 + bytes.length))).digest).toBe(
      whole.digest,
    );
    expect(finish(restoreRun(toyModel, scenario, Buffer.from(bytes))).digest).toBe(whole.digest);
  });

  test('may record fewer metrics, or groups that the snapshot has', () => {
    const fewer: Scenario = { ...scenario, recordMetrics: ['visits'], recordGroups: [] };
    const result = finish(restoreRun(toyModel, fewer, snapshotAt(5)));
    expect(result.digest).toBe(whole.digest);
    expect([...result.series]).toEqual([['visits', whole.series.get('visits')]]);
  });

  test('may record new groups in burn-in, and not later', () => {
    const more: Scenario = { ...scenario, recordGroups: ['sex', 'need'] };
    expect(finish(restoreRun(toyModel, more, snapshotAt(-1))).series).toEqual(
      runToEnd(toyModel, more).series,
    );
    expect(() => restoreRun(toyModel, more, snapshotAt(1))).toThrow(
      'The snapshot has no series of the group need=low, which the scenario records.',
    );
  });

  test('keeps negative zero and the bits of state as they are', () => {
    const run = startRun(toyModel, scenario);
    run.world.tone[0] = -0;
    const restored = restoreRun(toyModel, scenario, run.snapshot());
    expect(Object.is(restored.world.tone[0], -0)).toBe(true);
  });
});

describe('a snapshot is refused', () => {
  test('by another model version', () => {
    expect(() => restoreRun({ ...toyModel, version: 'toy-2' }, scenario, snapshotAt(1))).toThrow(
      'The snapshot was taken by model version toy-1; this is version toy-2.',
    );
  });

  test('by a run of another seed or scenario', () => {
    const other = /The snapshot belongs to another run/;
    expect(() => restoreRun(toyModel, { ...scenario, seed: '43' }, snapshotAt(1))).toThrow(other);
    expect(() => restoreRun(toyModel, toyScenario({ months: 10 }), snapshotAt(1))).toThrow(other);
  });

  test('when it is damaged, cut short or something else', () => {
    const bytes = snapshotAt(4);
    for (const at of [9, 40, bytes.length >> 1, bytes.length - 1]) {
      const damaged = bytes.slice();
      damaged[at] ^= 1;
      expect(() => restoreRun(toyModel, scenario, damaged)).toThrow('damaged or cut short');
    }
    expect(() => restoreRun(toyModel, scenario, bytes.subarray(0, bytes.length - 100))).toThrow(
      'damaged or cut short',
    );
    for (const noise of [new Uint8Array(0), new Uint8Array(64), Uint8Array.from([1, 2, 3])]) {
      expect(() => restoreRun(toyModel, scenario, noise)).toThrow('These bytes are not a snapshot of a run.');
    }
  });
});
