/** From one task to its figures, wherever it is made. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startRun } from '../../engine';
import { coProduction } from '../../model';
import { prepareScenario } from '../../scenario';
import { measureOutputs, recordingOnly } from '../declare/measure';
import { bundleReader } from '../store/bundle';
import type { RunTask, TaskBundle } from '../store/types';

const MEGABYTE = 1024 * 1024;

/** Makes one run and measures it. Rejects where the run fails. */
export type TaskRunner = (task: RunTask) => Promise<Float64Array>;

/** What makes the runs of a bundle: its files are read once, and laid out anew for every task. */
export function taskRunner(bundle: TaskBundle): TaskRunner {
  const { scenario: file, outputs, limits } = bundle;
  const prepared = prepareScenario(file, bundleReader(bundle));
  return async ({ settings, seed }) => {
    const run = startRun(
      coProduction,
      recordingOnly(await prepared.resolve({ set: settings, seed }), outputs),
    );
    while (!run.done) {
      run.step();
      if (memoryInUse() > limits.megabytes * MEGABYTE) await checkMemory(limits.megabytes);
    }
    return measureOutputs(run.result(), outputs);
  };
}

/**
 * Looks whether a run needs more than it may. Much of what is in use may be what earlier runs of the thread have left
 * behind, which is none of this run's; it has gone only after a second collection, on another turn of the thread.
 */
async function checkMemory(megabytes: number): Promise<void> {
  collectGarbage();
  await new Promise((turn) => setImmediate(turn));
  collectGarbage();
  if (memoryInUse() > megabytes * MEGABYTE)
    throw new Error(`it needs more than ${megabytes} MB of memory; try fewer citizens.`);
}

/** Columns lie outside the heap that a thread's own limit watches. */
function memoryInUse(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

let collect: (() => void) | null = null;

function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
