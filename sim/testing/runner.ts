/** Runs arms with the model, on the worker pool, each run once a test file. */
import { runJobs } from '../experiment/jobs';
import { nodeReader } from '../results/files/reader';
import { loadScenario, replicateSeed, type Scenario } from '../scenario';
import type { Arm, Series } from './types';

/** Citizen-months that this thread does sooner than a pool of workers is up and warm. */
const FEW = 5_000_000;

/** Runs made so far by resolved scenario and seed, from replicate 1 on. */
const done = new Map<string, Promise<readonly Series[]>>();

/**
 * Runs an arm for the seeds `S/1` … `S/n`. Arms that resolve to the same scenario share their runs for as long as the
 * test file is running, so a second output or a second sweep through the same point costs nothing, and further pairs
 * cost only themselves.
 *
 * @throws ScenarioError where the scenario is not valid, RunError where a run fails
 */
export async function runModel({ scenario, set, seed }: Arm, n: number): Promise<readonly Series[]> {
  const loaded = await loadScenario(scenario, nodeReader(), { set, seed });
  const { canonical, recordMetrics, recordGroups, derived } = loaded;
  const recorded = [recordMetrics, recordGroups, derived.map(({ name, formula }) => [name, formula])];
  const key = JSON.stringify([canonical, seed, recorded]);
  // One after the other for each arm: a second wish for the same runs waits for the first, and finds them made.
  const runs = (done.get(key) ?? Promise.resolve([])).then((known) => lengthened(loaded, known, n));
  done.set(key, runs);
  return (await runs).slice(0, n);
}

async function lengthened(
  scenario: Scenario,
  known: readonly Series[],
  n: number,
): Promise<readonly Series[]> {
  const missing = n - known.length;
  if (missing <= 0) return known;
  const series = [...known];
  // Only the series are kept: what became of each citizen would fill the memory of a long test file.
  const work = missing * scenario.population.size * (scenario.burnIn + scenario.months);
  await runJobs({
    ...(work < FEW ? { workers: 1 } : {}),
    scenarios: [scenario],
    jobs: Array.from({ length: missing }, (_, r) => ({
      scenario: 0,
      seed: replicateSeed(scenario.seed, known.length + r + 1),
    })),
    outcomes: false,
    onResult: (result, job) => (series[known.length + job] = result.series),
  });
  return series;
}
