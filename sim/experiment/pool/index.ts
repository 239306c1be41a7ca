/** A pool of worker threads. For Node alone: loaded only where more than one run is to be made at a time. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { unpackResult, type PackedResult } from '../../results';
import { monthsOf, RunError, type JobPlan } from '../jobs';
import { inPlainWords } from './words';
import type { PoolData } from './worker';

/** Megabytes. A run that wants more has a fault, or a population too large for one machine; it fails alone. */
const MEMORY = 4096;

/** Milliseconds between two looks at how far the workers are. */
const LOOK = 100;

/** The built worker: beside the running bundle, or in dist/ when the sources themselves are run. */
export function workerFile(): string {
  const places = ['./worker.cjs', '../../../dist/worker.cjs'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('The worker is not built: `npm run build` makes dist/worker.cjs.');
  return found;
}

/**
 * Makes all runs of a plan on worker threads.
 *
 * @param threads what the threads run and how much memory each may have; others than these only in tests
 */
export async function runInPool(
  plan: JobPlan,
  threads: { filename?: string; memory?: number } = {},
): Promise<void> {
  // The user may have asked to stop while this room was loaded.
  plan.signal?.throwIfAborted();
  const { filename = workerFile(), memory = MEMORY } = threads;
  const { scenarios, jobs, workers = availableParallelism(), outcomes } = plan;
  const months = new Int32Array(new SharedArrayBuffer(4));
  const pool = new Piscina<unknown, PackedResult>({
    filename,
    minThreads: 1,
    maxThreads: Math.min(workers, jobs.length),
    resourceLimits: { maxOldGenerationSizeMb: memory },
    workerData: { scenarios, outcomes, months } satisfies PoolData,
  });
  const look = watch(plan, months);
  const ended = new AbortController();
  try {
    // The first failure ends the others too: half a set of replicates is no answer.
    await Promise.race([runAll(plan, pool), troubleWith(pool, plan.signal, ended.signal)]);
  } finally {
    clearInterval(look);
    ended.abort();
    await pool.destroy();
  }
}

function watch(plan: JobPlan, months: Int32Array): NodeJS.Timeout | undefined {
  const { onProgress } = plan;
  if (!onProgress) return undefined;
  const total = monthsOf(plan);
  return setInterval(() => onProgress(Atomics.load(months, 0), total), LOOK);
}

async function runAll(plan: JobPlan, pool: Piscina<unknown, PackedResult>): Promise<void> {
  const runs = plan.jobs.map(async (job, number) => {
    let packed: PackedResult;
    try {
      packed = await pool.run(job);
    } catch (error) {
      throw new RunError(job.seed, inPlainWords(error));
    }
    plan.onResult(unpackResult(packed), number);
  });
  await Promise.all(runs);
  plan.onProgress?.(monthsOf(plan), monthsOf(plan));
}

/** Rejected when the user asks to stop, or a thread fails outside any run (it cannot even begin, say). */
function troubleWith(
  pool: Piscina<unknown, PackedResult>,
  signal: AbortSignal | undefined,
  ended: AbortSignal,
): Promise<never> {
  return new Promise((_, reject) => {
    pool.on('error', (error: Error) =>
      reject(new Error(`A worker thread failed: ${error.message}`, { cause: error })),
    );
    // Which reason it is, is up to the caller: the command knows Ctrl-C by its own kind of error.
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true, signal: ended });
  });
}
