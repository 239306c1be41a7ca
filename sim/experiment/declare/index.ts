/** Experiment files: text in, a checked experiment out; then its rows, their settings, seeds, keys and figures. */
export { checkRows, scenarioOfRow, type RowsFound } from './check';
export { designOf } from './design';
export { runKey, runKeys } from './key';
export { isExperimentFile, loadExperiment, type ExperimentOptions } from './load';
export { measureOutputs, recordingOnly } from './measure';
export { experimentSchema } from './schema';
export { seedOf } from './seeds';
export { settingsOfRow } from './settings';
export { valuesAt } from './values';
