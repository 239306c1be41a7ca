/** Runs a contrast: every arm with the same seeds, so that what differs between arms is what was set. */
import { mean, meanInterval } from '../../experiment';
import { runJobs } from '../../experiment/jobs';
import { nodeReader } from '../../results/files/reader';
import { loadScenario, replicateSeed, type Scenario } from '../../scenario';
import { CONTRASTS } from './register';
import type { Contrast, Measured, Reading } from './types';

const BASELINE = 'scenarios/cases/five-country-survey.yaml';

/** Pair r of every contrast runs with seed `contrasts/r`, so that arms which contrasts share are run once. */
const SEED = 'contrasts';

const CONFIDENCE = 0.95;

/** The monthly values of one run, by metric. */
type Series = ReadonlyMap<string, Float64Array>;

/** Runs of this process by what they resolve to; of each run what some contrast reads. */
const done = new Map<string, Promise<readonly Series[]>>();

/** What the contrasts of the register read. */
const READ = new Set(CONTRASTS.flatMap(outputsOf));

/** An arm that is to be run. */
interface Arm {
  readonly key: string;
  readonly scenario: Scenario;
  readonly pairs: number;
  /** Outputs to keep, beside those of the register. */
  readonly more: readonly string[];
}

export interface MeasureOptions {
  /** With the contrast's mechanism switched off in every arm. */
  readonly off?: boolean;
  /** Runs at the same time; 1, on this thread, where nothing is said. Never changes a result. */
  readonly workers?: number;
}

/**
 * Runs the arms of a contrast and says whether its claim holds. Arms that resolve to the same scenario are run once a
 * process. Scenario files are found from the working directory.
 *
 * @throws ScenarioError where a setting is not valid; Error where the contrast names what is not recorded
 */
export async function measureContrast(contrast: Contrast, options: MeasureOptions = {}): Promise<Measured> {
  const { arms, weights, measure, pairs } = contrast;
  const names = Object.keys(weights).filter((arm) => weights[arm] !== 0);
  const unknown = names.find((arm) => !Object.hasOwn(arms, arm));
  if (unknown !== undefined) throw new Error(`The contrast ${contrast.id} has no arm "${unknown}".`);
  const { off = false, workers = 1 } = options;
  const loaded = await Promise.all(names.map((arm) => loadArm(contrast, arm, off)));
  const runs = await Promise.all(runArms(loaded, workers));
  const readings = runs.map((each) => each.map((run) => readingOf(run, measure)));
  const effects = Array.from({ length: pairs }, (_, r) =>
    names.reduce((sum, arm, k) => sum + weights[arm] * readings[k][r], 0),
  );
  const { n, estimate, low, high } = meanInterval(present(effects), CONFIDENCE);
  const levels = Object.fromEntries(names.map((arm, k) => [arm, mean(present(readings[k]))]));
  const threshold = thresholdOf(contrast, levels);
  return { estimate, low, high, pairs: n, threshold, holds: low > 0 && estimate >= threshold, levels };
}

function thresholdOf({ id, least }: Contrast, levels: Readonly<Record<string, number>>): number {
  if ('points' in least) return least.points;
  if (!Object.hasOwn(levels, least.of))
    throw new Error(`The contrast ${id} has its threshold of "${least.of}", which is no arm with a weight.`);
  return least.share * Math.abs(levels[least.of]);
}

/**
 * Makes the runs of many contrasts together, with their mechanisms on and off, so that threads start once and are warm:
 * measuring these contrasts then takes no time.
 *
 * @param workers runs at the same time
 */
export async function runAhead(contrasts: readonly Contrast[], workers: number): Promise<void> {
  const arms: Arm[] = [];
  for (const contrast of contrasts)
    for (const off of contrast.verdict === 'shown' ? [false, true] : [false])
      for (const arm of Object.keys(contrast.weights)) arms.push(await loadArm(contrast, arm, off));
  await Promise.all(runArms(arms, workers));
}

/** The runs of every arm; those that are new are made together. */
function runArms(arms: readonly Arm[], workers: number): readonly Promise<readonly Series[]>[] {
  const fresh = [...new Map(arms.map((arm) => [arm.key, arm])).values()].filter(({ key }) => !done.has(key));
  const runs = fresh.length === 0 ? Promise.resolve([]) : runAll(fresh, workers);
  fresh.forEach(({ key }, k) =>
    done.set(
      key,
      runs.then((all) => all[k]),
    ),
  );
  return arms.map(({ key }) => done.get(key) as Promise<readonly Series[]>);
}

async function loadArm(contrast: Contrast, arm: string, off: boolean): Promise<Arm> {
  const { scenario: file = BASELINE, size, months, pairs, mechanism, set: shared = [], arms } = contrast;
  const set = [
    `population.size=${size}`,
    `horizon.months=${months}`,
    ...shared,
    ...arms[arm],
    ...(off ? [`mechanisms.${mechanism}=false`] : []),
  ];
  const scenario = await loadScenario(file, nodeReader(), { set, seed: SEED });
  const more = outputsOf(contrast).filter((output) => !READ.has(output));
  // Arms are the same where all is that the model reads, all that is recorded, and all that is kept.
  const { canonical, recordMetrics, recordGroups, derived } = scenario;
  const recorded = [recordMetrics, recordGroups, derived.map(({ name, formula }) => [name, formula])];
  return { key: JSON.stringify([canonical, recorded, pairs, more]), scenario, pairs, more };
}

/** Runs each arm for the seeds `contrasts/1` … `contrasts/n`; series by arm and seed. */
async function runAll(arms: readonly Arm[], workers: number): Promise<Series[][]> {
  const series: Series[][] = arms.map(() => []);
  const jobs = arms.flatMap(({ scenario: { seed }, pairs }, scenario) =>
    Array.from({ length: pairs }, (_, pair) => ({ scenario, pair, seed: replicateSeed(seed, pair + 1) })),
  );
  await runJobs({
    scenarios: arms.map(({ scenario }) => scenario),
    jobs,
    workers,
    outcomes: false,
    onResult: (result, job) => {
      const { scenario, pair } = jobs[job];
      const kept = [...result.series].filter(
        ([name]) => READ.has(name) || arms[scenario].more.includes(name),
      );
      series[scenario][pair] = new Map(kept);
    },
  });
  return series;
}

function outputsOf({ measure }: Contrast): readonly string[] {
  return measure.map(({ output }) => output);
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
