/** Many runs: on this thread or on a pool of workers, with the same results in the same order. */
import type { RunResult } from '../engine';
import { packResult, unpackResult, type PackedResult } from '../results';
import { withSeed, type Scenario } from '../scenario';
import { simulateWatched } from './simulate';

/** One run that is to be made. */
export interface Job {
  /** Place of the scenario in the list of scenarios. */
  readonly scenario: number;
  readonly seed: string;
}

export interface JobOptions {
  /** Runs at the same time. 1 stays on this thread; left out, as many as the machine has processors. Never changes a result. */
  readonly workers?: number;
  /** Months of simulation done, of all that are needed (burn-in included). */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the runs; what was awaited is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface JobPlan extends JobOptions {
  readonly scenarios: readonly Scenario[];
  readonly jobs: readonly Job[];
  /** Whether what became of each citizen comes back too: several bytes for every citizen of every run. */
  readonly outcomes: boolean;
  /** Takes each result with the number of its job, as soon as it is there: the order is not fixed. */
  readonly onResult: (result: RunResult, job: number) => void;
}

/** A run that failed, and which one it was. */
export class RunError extends Error {
  constructor(
    readonly seed: string,
    cause: unknown,
  ) {
    const message = cause instanceof Error ? cause.message : String(cause);
    super(`The run with seed "${seed}" failed: ${message}`, { cause });
    this.name = 'RunError';
  }
}

/**
 * Makes all runs of a plan.
 *
 * @throws RunError where a run fails; the signal's reason where it is aborted
 */
export async function runJobs(plan: JobPlan): Promise<void> {
  const { workers } = plan;
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1))
    throw new RangeError(`Workers are a whole number from 1, found ${workers}.`);
  plan.signal?.throwIfAborted();
  if (workers === 1 || plan.jobs.length === 1) return runHere(plan);
  const { runInPool } = await import('./pool');
  return runInPool(plan);
}

/** Months that the plan needs, burn-in included. */
export function monthsOf({ scenarios, jobs }: Pick<JobPlan, 'scenarios' | 'jobs'>): number {
  return jobs.reduce((sum, job) => sum + scenarios[job.scenario].burnIn + scenarios[job.scenario].months, 0);
}

async function runHere(plan: JobPlan): Promise<void> {
  const { scenarios, jobs, signal, onProgress, onResult, outcomes } = plan;
  const total = monthsOf(plan);
  let done = 0;
  const onMonth = onProgress && (() => onProgress(++done, total));
  for (const [number, { scenario, seed }] of jobs.entries()) {
    let packed: PackedResult;
    try {
      packed = packResult(
        await simulateWatched(withSeed(scenarios[scenario], seed), { onMonth, signal }),
        outcomes,
      );
    } catch (error) {
      signal?.throwIfAborted();
      throw new RunError(seed, error);
    }
    onResult(unpackResult(packed), number);
  }
}
