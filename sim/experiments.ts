/**
 * Experiments as a library: `import { runExperiment, sobolPoints, sobolIndices } from 'tandem/experiments'`.
 *
 * Whole experiments from a file, and the designs, estimators and statistics that they are made of, for models and data of
 * one's own.
 */
import { analyseExperiment, type AnalysisDocument } from './experiment/analyse';
import { threadExecutor } from './experiment/pool/threads';
import {
  openExperiment,
  readExperimentFolder,
  runExperiment as runInFolder,
  writeAnalysis,
  type ConductProgress,
} from './experiment/store';
import type { ExperimentOptions } from './experiment/declare';
import { nodeReader } from './results/files';

export interface RunExperimentOptions extends ExperimentOptions {
  /** Results folder; one that is there already is gone on with. */
  readonly folder: string;
  /** Runs at the same time; as many as the machine has processors where it is left out. Never changes a result. */
  readonly workers?: number;
  readonly onProgress?: (progress: ConductProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs an experiment file into a results folder, or goes on with it, and analyses what is there.
 *
 * @throws ScenarioError with every problem of the file; Error with a plain message where the folder cannot be written
 */
export async function runExperiment(file: string, options: RunExperimentOptions): Promise<AnalysisDocument> {
  const { folder, workers, onProgress, signal, ...declared } = options;
  const opened = await openExperiment(file, nodeReader(), declared);
  const { data } = await runInFolder(opened, {
    ...{ folder, onProgress, signal, shard: null, from: null, retryFailed: false, csv: false },
    command: `runExperiment(${JSON.stringify(file)})`,
    executor: (bundle) => Promise.resolve(threadExecutor(bundle, { workers })),
    onWarning: () => undefined,
    finish: (at, all, facts) => Promise.resolve(writeAnalysis(at, analyseExperiment(all, facts))),
  });
  return analyseExperiment(data, opened);
}

/**
 * Analyses the results folder of an experiment anew.
 *
 * @throws Error with a plain message where it is none, or runs are missing
 */
export async function analyseFolder(folder: string): Promise<AnalysisDocument> {
  const { data, facts, complete } = await readExperimentFolder(folder);
  if (!complete) throw new Error(`${folder} does not hold all runs that the experiment asks for.`);
  return analyseExperiment(data, facts);
}

export type { AnalysisDocument } from './experiment/analyse';
export { loadExperiment, designOf, type ExperimentOptions } from './experiment/declare';
export * from './experiment/sampling';
export * from './experiment/sensitivity';
export * from './experiment/statistics';
export { prim, type PrimOptions, type PrimStep } from './experiment/discovery/prim';
export type {
  Analysis,
  Design,
  Estimate,
  Experiment,
  ExperimentData,
  Factor,
  FactorDistribution,
  RunRecord,
} from './experiment/types';
