/** From one task to its figures, wherever it is made. */
import { getHeapStatistics } from 'node:v8';
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
      checkMemory(limits.megabytes);
    }
    return measureOutputs(run.result(), outputs);
  };
}

/** Columns lie outside the heap that a thread's own limit watches. */
function checkMemory(megabytes: number): void {
  const { used_heap_size, external_memory } = getHeapStatistics();
  if (used_heap_size + external_memory > megabytes * MEGABYTE)
    throw new Error(`it needs more than ${megabytes} MB of memory; try fewer citizens.`);
}
