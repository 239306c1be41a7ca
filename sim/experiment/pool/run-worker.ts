/** What a worker thread of an experiment does: one run a task. Built to dist/run-worker.cjs. */
import { parentPort, workerData } from 'node:worker_threads';
import { taskRunner } from './task';
import type { NumberedTask, RunWorkerData, ThreadAnswer } from './run-thread';

const { bundle, underWay, origin } = workerData as RunWorkerData;
const port = parentPort!;

/** Scenario files are read once a thread; a fault in them ends it before it has begun anything. */
const run = taskRunner(bundle);
let before: Promise<void> = Promise.resolve();

async function perform({ number, task }: NumberedTask): Promise<void> {
  const begun = performance.now();
  Atomics.store(underWay, 1, Math.round(performance.timeOrigin + begun - origin));
  Atomics.store(underWay, 0, number);
  let answer: Pick<ThreadAnswer, 'values' | 'error'>;
  try {
    answer = { values: await run(task), error: null };
  } catch (error) {
    answer = { values: null, error: error instanceof Error ? error.message : String(error) };
  }
  Atomics.store(underWay, 0, 0);
  port.postMessage({ number, ...answer, seconds: (performance.now() - begun) / 1000 } satisfies ThreadAnswer);
}

port.on('message', (numbered: NumberedTask) => {
  before = before.then(() => perform(numbered));
});
