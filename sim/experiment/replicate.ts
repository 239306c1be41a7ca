/** The same scenario with different lucks. */
import type { RunResult } from '../engine';
import { replicateSeed, type Scenario } from '../scenario';
import { runJobs, type JobOptions } from './jobs';

export interface ReplicateOptions extends JobOptions {
  /** Keep what became of each citizen in every result: several bytes for every citizen of every run. False if left out. */
  readonly outcomes?: boolean;
}

/**
 * Runs replicates 1 … n of a scenario: replicate r of seed S is the run of seed `S/r`.
 *
 * @returns results in the order of the replicates, the same for any number of workers
 * @throws RunError where a run fails; the signal's reason where it is aborted
 */
export async function replicate(
  scenario: Scenario,
  n: number,
  options: ReplicateOptions = {},
): Promise<RunResult[]> {
  if (!(Number.isInteger(n) && n >= 1))
    throw new RangeError(`Replicates are a whole number from 1, found ${n}.`);
  const { outcomes = false, ...rest } = options;
  const results: RunResult[] = [];
  await runJobs({
    ...rest,
    outcomes,
    scenarios: [scenario],
    jobs: Array.from({ length: n }, (_, r) => ({ scenario: 0, seed: replicateSeed(scenario.seed, r + 1) })),
    onResult: (result, job) => (results[job] = result),
  });
  return results;
}
