/** Runs a contrast: every arm with the same seeds, so that what differs between arms is what was set. */
import { mean, meanInterval, replicate } from '../../experiment';
import { nodeReader } from '../../results/files/reader';
import { loadScenario } from '../../scenario';
import type { Contrast, Measured, Reading } from './types';

const BASELINE = 'scenarios/cases/five-country-survey.yaml';

/** Pair r of every contrast runs with seed `contrasts/r`, so that arms which contrasts share are run once. */
const SEED = 'contrasts';

const CONFIDENCE = 0.95;

/** The monthly values of one run, by metric. */
type Series = ReadonlyMap<string, Float64Array>;

/** Runs of this process by what they resolve to. */
const done = new Map<string, Promise<readonly Series[]>>();

/**
 * Runs the arms of a contrast and says whether its claim holds. Arms that resolve to the same scenario are run once a
 * process. Scenario files are found from the working directory.
 *
 * @param options `off`: with the contrast's mechanism switched off in every arm
 * @throws ScenarioError where a setting is not valid; Error where the contrast names what is not recorded
 */
export async function measureContrast(
  contrast: Contrast,
  options: { off?: boolean } = {},
): Promise<Measured> {
  const { arms, weights, measure, pairs } = contrast;
  const names = Object.keys(weights).filter((arm) => weights[arm] !== 0);
  const readings: Record<string, readonly number[]> = {};
  for (const arm of names) {
    if (!Object.hasOwn(arms, arm)) throw new Error(`The contrast ${contrast.id} has no arm "${arm}".`);
    const runs = await runArm(contrast, arms[arm], options.off === true);
    readings[arm] = runs.map((run) => readingOf(run, measure));
  }
  const effects = Array.from({ length: pairs }, (_, r) =>
    names.reduce((sum, arm) => sum + weights[arm] * readings[arm][r], 0),
  );
  const { n, estimate, low, high } = meanInterval(present(effects), CONFIDENCE);
  const levels = Object.fromEntries(names.map((arm) => [arm, mean(present(readings[arm]))]));
  const threshold = thresholdOf(contrast, levels);
  return { estimate, low, high, pairs: n, threshold, holds: low > 0 && estimate >= threshold, levels };
}

function thresholdOf({ id, least }: Contrast, levels: Readonly<Record<string, number>>): number {
  if ('points' in least) return least.points;
  if (!Object.hasOwn(levels, least.of))
    throw new Error(`The contrast ${id} has its threshold of "${least.of}", which is no arm with a weight.`);
  return least.share * Math.abs(levels[least.of]);
}

async function runArm(contrast: Contrast, arm: readonly string[], off: boolean): Promise<readonly Series[]> {
  const { scenario = BASELINE, size, months, pairs, mechanism, set: shared = [] } = contrast;
  const set = [
    `population.size=${size}`,
    `horizon.months=${months}`,
    ...shared,
    ...arm,
    ...(off ? [`mechanisms.${mechanism}=false`] : []),
  ];
  const loaded = await loadScenario(scenario, nodeReader(), { set, seed: SEED });
  const { canonical, recordMetrics, recordGroups, derived } = loaded;
  const recorded = [recordMetrics, recordGroups, derived.map(({ name, formula }) => [name, formula])];
  const key = JSON.stringify([canonical, recorded, pairs]);
  const known = done.get(key);
  if (known) return known;
  // Contrasts are small: this thread has done one before a pool of workers would be warm.
  const runs = replicate(loaded, pairs, { workers: 1 }).then((results) =>
    results.map(({ series }) => series),
  );
  done.set(key, runs);
  return runs;
}

/** The weighted sum of a run's readings; NaN where one of them had nothing to measure. */
function readingOf(run: Series, measure: readonly Reading[]): number {
  return measure.reduce((sum, reading) => sum + reading.weight * meanOver(run, reading), 0);
}

function meanOver(run: Series, { output, over: [first, last] }: Reading): number {
  const series = run.get(output);
  if (!series) throw new Error(`The runs record no output "${output}".`);
  if (!(first >= 1 && first <= last && last <= series.length))
    throw new Error(`Months ${first} to ${last} are not within the ${series.length} months of the run.`);
  return mean(present([...series.subarray(first - 1, last)]));
}

function present(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}
