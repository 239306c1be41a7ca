/** Experiments that are kept: results folders, resuming, sharing, checking. For Node alone. */
export type { ConductProgress, Shard } from './conduct';
export { writeDurable } from './durable';
export { isExperimentFolder, writeAnalysis } from './folder';
export { openShared } from './merge';
export { openExperiment, type OpenExperiment } from './open';
export { readExperimentFolder, type ExperimentFolder } from './read';
export { runExperiment, type ExperimentOutcome } from './run';
export { NoSuchRunError, singleRun, type RunPlace, type SingleRun } from './single-run';
export type { Executor, TaskBundle } from './types';
export { verifyExperimentFolder } from './verify';
