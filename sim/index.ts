/**
 * The library: `import { loadScenario, run, compare } from 'tandem'`.
 *
 * Everything runs in Node. A scenario is loaded from a file, or handed on from one call to the next.
 */
import type { RunResult } from './engine';
import {
  compareScenarios,
  replicate,
  simulateWatched,
  type CompareOptions as ScenarioCompareOptions,
  type Comparison,
  type JobOptions,
} from './experiment';
import { nodeReader } from './results/files';
import { loadScenario as load, type LoadOptions, type Scenario } from './scenario';

/** A scenario, or the file that holds one. */
export type ScenarioSource = Scenario | string;

export interface RunOptions extends LoadOptions, JobOptions {
  /** Run replicates 1 … N, with the seeds `S/1` … `S/N`, instead of one run with the seed S. */
  readonly replicates?: number;
}

export interface CompareOptions extends LoadOptions, ScenarioCompareOptions {}

/**
 * Loads a scenario file with all that it extends.
 *
 * @param path the file, relative to the working directory
 * @param options settings over the file (`set: ['levers.nudge.intensity=0.6']`) and a seed
 * @throws ScenarioError with every problem of the file, by line and column
 */
export function loadScenario(path: string, options: LoadOptions = {}): Promise<Scenario> {
  return load(path, nodeReader(), options);
}

/**
 * Runs a scenario. The same scenario, seed and model version give the same result on every machine.
 *
 * @returns one result; with `replicates`, a list in their order
 * @throws ScenarioError where the file is not valid, RunError where a run fails, the signal's reason where it is aborted
 */
export async function run(
  source: ScenarioSource,
  options: RunOptions & { readonly replicates: number },
): Promise<RunResult[]>;
export async function run(
  source: ScenarioSource,
  options?: RunOptions & { readonly replicates?: undefined },
): Promise<RunResult>;
export async function run(
  source: ScenarioSource,
  options: RunOptions = {},
): Promise<RunResult | RunResult[]> {
  const { replicates, workers, onProgress, signal } = options;
  const scenario = await scenarioOf(source, options);
  if (replicates !== undefined) return replicate(scenario, replicates, { workers, onProgress, signal });
  const total = scenario.burnIn + scenario.months;
  let done = 0;
  return simulateWatched(scenario, { signal, onMonth: onProgress && (() => onProgress(++done, total)) });
}

/**
 * Runs two scenarios in pairs that share their luck, and says what differs: B is read against A.
 *
 * @param options settings and a seed apply to both scenarios; 20 pairs where nothing is said
 * @throws ScenarioError where a file is not valid, RunError where a run fails, the signal's reason where it is aborted
 */
export async function compare(
  a: ScenarioSource,
  b: ScenarioSource,
  options: CompareOptions = {},
): Promise<Comparison> {
  const [left, right] = [await scenarioOf(a, options), await scenarioOf(b, options)];
  return compareScenarios(left, right, options);
}

async function scenarioOf(source: ScenarioSource, { set, seed }: LoadOptions): Promise<Scenario> {
  if (typeof source === 'string') return loadScenario(source, { set, seed });
  if (set !== undefined || seed !== undefined)
    throw new TypeError('Settings and a seed are given when a scenario is loaded: it is checked as a whole.');
  return source;
}

export type { CitizenOutcomes, LedgerRow, RunResult } from './engine';
export {
  comparisonDocument,
  findingValues,
  RunError,
  type Comparison,
  type Interval,
  type JobOptions,
} from './experiment';
export {
  ledgerTotals,
  overTime,
  replicatesDocument,
  runDocument,
  summarise,
  type ComparisonDocument,
  type FindingValue,
  type LedgerTotals,
  type ReplicatesDocument,
  type RunDocument,
} from './results';
export {
  readRunFolder,
  verifyRunFolder,
  writeRunFolder,
  type FolderContent,
  type RunFolder,
  type Verification,
  type VerifyOptions,
  type WriteOptions,
} from './results/files';
export {
  ASSUMPTIONS,
  LEVERS,
  MECHANISMS,
  METRICS,
  PARAMETERS,
  SETTINGS,
  type MechanismEntry,
  type MetricEntry,
  type ParameterEntry,
} from './registers';
export {
  formatProblem,
  ScenarioError,
  withSeed,
  type Finding,
  type LoadOptions,
  type Problem,
  type Scenario,
} from './scenario';
