/** Experiment files: text in, a checked experiment out; then its rows, their settings, seeds, keys and figures. */
export { scenarioOfRow } from './check';
export { designOf } from './design';
export { runKey, runKeys } from './key';
export { loadExperiment, type ExperimentOptions } from './load';
export { measureOutputs, recordingOnly } from './measure';
export { seedOf } from './seeds';
export { settingsOfRow } from './settings';
export { valuesAt } from './values';
