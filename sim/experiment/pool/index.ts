/** A pool of worker threads. For Node alone: loaded only where more than one run is to be made at a time. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { unpackResult, type PackedResult } from '../../results';
import { monthsOf, RunError, type JobPlan } from '../jobs';
import type { PoolData } from './worker';

/** A run that wants more than this has a fault, or a population too large for one machine; it fails alone. */
const LIMITS = { maxOldGenerationSizeMb: 4096 };

/** Milliseconds between two looks at how far the workers are. */
const LOOK = 100;

/** The built worker: beside the running bundle, or in dist/ when the sources themselves are run. */
export function workerFile(): string {
  const places = ['./worker.js', '../../../dist/worker.js'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('The worker is not built: `npm run build` makes dist/worker.js.');
  return found;
}

/**
 * Makes all runs of a plan on worker threads.
 *
 * @param filename the worker; another one only in tests
 */
export async function runInPool(plan: JobPlan, filename: string = workerFile()): Promise<void> {
  const { scenarios, jobs, workers = availableParallelism(), outcomes } = plan;
  const months = new Int32Array(new SharedArrayBuffer(4));
  const pool = new Piscina<unknown, PackedResult>({
    filename,
    minThreads: 1,
    maxThreads: Math.min(workers, jobs.length),
    resourceLimits: LIMITS,
    workerData: { scenarios, outcomes, months } satisfies PoolData,
  });
  const look = watch(plan, months);
  try {
    await runAll(plan, pool);
  } finally {
    clearInterval(look);
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
  const { jobs, signal, onProgress, onResult } = plan;
  // One failure ends the others too: half a set of replicates is no answer.
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const runs = jobs.map(async (job, number) => {
    try {
      onResult(unpackResult(await pool.run(job, { signal: either })), number);
    } catch (error) {
      const failure = stop.signal.aborted ? error : new RunError(job.seed, inPlainWords(error));
      stop.abort();
      throw failure;
    }
  });
  try {
    await Promise.all(runs);
  } catch (error) {
    await Promise.allSettled(runs);
    signal?.throwIfAborted();
    throw error;
  }
  onProgress?.(monthsOf(plan), monthsOf(plan));
}

/** A worker that ends without an answer leaves only a code behind. */
function inPlainWords(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (
    /ERR_WORKER_OUT_OF_MEMORY|heap limit|memory limit/i.test(
      `${(error as { code?: string }).code} ${message}`,
    )
  )
    return new Error('it needs more memory than a worker may have; try fewer citizens.', { cause: error });
  if (/exit|terminat/i.test(message))
    return new Error(`its worker thread ended before the run did (${message}).`, { cause: error });
  return error;
}
