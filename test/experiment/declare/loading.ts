/** Experiment files that live in memory, for tests. */
import { loadExperiment, type ExperimentOptions } from '../../../sim/experiment/declare';
import type { Experiment } from '../../../sim/experiment/types';
import type { SourceReader } from '../../../sim/scenario';
import { memoryFiles } from '../../scenario/memory-files';

/** A small scenario on which experiments of tests stand. */
export const SCENARIO = 'name: small\nseed: 7\nhorizon: {months: 24, burnIn: 6}\npopulation.size: 200\n';

/** A reader of an experiment in `e.yaml` over the small scenario, and of further files. */
export function filesOf(text: string, more: Readonly<Record<string, string>> = {}): SourceReader {
  return memoryFiles({ 'e.yaml': text, 'small.yaml': SCENARIO, ...more });
}

/** The experiment of a text; `experiment: test` and the small scenario are put in front of it. */
export function experimentOf(text: string, options: ExperimentOptions = {}): Promise<Experiment> {
  return loadExperiment('e.yaml', filesOf(`experiment: test\nscenario: small.yaml\n${text}`), options);
}
