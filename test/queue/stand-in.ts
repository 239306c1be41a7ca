/** Runs that are no runs: values from the seed alone, after a moment, so that queue and workers can be tried by themselves. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Maker } from '../../sim/experiment/queue/participation';
import type { RunOutcome, RunTask, TaskBundle } from '../../sim/experiment/store/types';

export const BUNDLE: TaskBundle = {
  files: { 'scenario.yaml': Uint8Array.of(0, 255, 10, 128) },
  links: {},
  scenario: 'scenario.yaml',
  outputs: [],
  limits: { seconds: null, megabytes: 512 },
};

const keyOf = ({ seed, settings }: RunTask): string =>
  createHash('sha256')
    .update(JSON.stringify([seed, settings]))
    .digest('hex');

export function tasks(count: number, settings: readonly string[] = []): RunTask[] {
  return Array.from({ length: count }, (_, i) => {
    const task = { key: '', row: i, replicate: 1, seed: `S/${i}`, settings };
    return { ...task, key: keyOf(task) };
  });
}

/** Three doubles, among them ones that JSON has no form for. */
export function valuesOf({ key, row }: RunTask): Float64Array {
  const odd = [NaN, -0, Infinity, -Infinity, 5e-324, 0.1 + 0.2];
  return Float64Array.of(parseInt(key.slice(0, 12), 16) / 7, odd[row % odd.length], row);
}

export interface StandIn extends Maker {
  /** Keys of the runs that were begun, in order, and of those made to the end. */
  readonly begun: string[];
  readonly made: string[];
}

/** Makes each run in `pause` milliseconds; the run with the seed `broken` fails, the one with the seed `hanging` never ends. */
export function standIn(pause: number, broken = '', key: typeof keyOf = keyOf, hanging = ''): StandIn {
  const begun: string[] = [];
  const made: string[] = [];
  const outcome = (task: RunTask): RunOutcome => ({
    key: task.key,
    values: task.seed === broken ? null : valuesOf(task),
    error: task.seed === broken ? 'Something in it broke.' : null,
    seconds: pause / 1000,
    worker: 'stand-in',
  });
  return {
    begun,
    made,
    keyOf: key,
    executor: {
      async run(all, onOutcome, signal) {
        for (const task of all) {
          begun.push(task.key);
          await sleep(task.seed === hanging ? 600_000 : pause, undefined, { signal });
          made.push(task.key);
          await onOutcome(outcome(task));
        }
      },
      close: () => Promise.resolve(),
    },
  };
}
