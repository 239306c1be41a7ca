/** Runs arms with the model, on the worker pool, each run once a test file. */
import { replicate } from '../experiment';
import { nodeReader } from '../results/files/reader';
import { loadScenario } from '../scenario';
import type { Arm, Series } from './types';

/** Citizen-months that this thread does sooner than a pool of workers is up and warm. */
const FEW = 5_000_000;

const done = new Map<string, Promise<readonly Series[]>>();

/**
 * Runs an arm for the seeds `S/1` … `S/n`. Arms that resolve to the same scenario share their runs for as long as the
 * test file is running, so a second output or a second sweep through the same point costs nothing.
 *
 * @throws ScenarioError where the scenario is not valid
 */
export async function runModel({ scenario, set, seed }: Arm, n: number): Promise<readonly Series[]> {
  const loaded = await loadScenario(scenario, nodeReader(), { set, seed });
  const { canonical, recordMetrics, recordGroups, derived } = loaded;
  const recorded = [recordMetrics, recordGroups, derived.map(({ name, formula }) => [name, formula])];
  const key = JSON.stringify([canonical, seed, recorded, n]);
  const known = done.get(key);
  if (known) return known;
  // Only the series are kept: what became of each citizen would fill the memory of a long test file.
  const work = n * loaded.population.size * (loaded.burnIn + loaded.months);
  const options = work < FEW ? { workers: 1 } : {};
  const runs = replicate(loaded, n, options).then((results) => results.map(({ series }) => series));
  done.set(key, runs);
  return runs;
}
