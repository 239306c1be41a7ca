/** An experiment file with all that it names, read once: what is run, under which identity, and which files that took. */
import { loadExperiment, runKey, type ExperimentOptions } from '../declare';
import { coProduction } from '../../model';
import { sha256Of } from '../../results/files/manifest';
import { prepareScenario, type PreparedScenario, type Scenario, type SourceReader } from '../../scenario';
import { canonicalJson } from '../../scenario/canonical';
import type { Experiment } from '../types';
import { bundleOf, recordingReader, type RecordingReader } from './bundle';
import type { ExperimentManifest } from './manifest';
import type { TaskBundle } from './types';

/** An experiment that can be run. */
export interface OpenExperiment {
  /** The file, as the reader resolves it. */
  readonly path: string;
  readonly options: ExperimentOptions;
  /** Where the file came from first, for one that a results folder has carried along; null otherwise. */
  readonly origin: (Pick<ExperimentManifest, 'git'> & { readonly file: string }) | null;
  readonly experiment: Experiment;
  readonly scenario: PreparedScenario;
  /** The scenario with the settings that all rows share. */
  readonly base: Scenario;
  /** SHA-256 of all that decides the runs and what is said of them. */
  readonly identity: string;
  readonly modelVersion: string;
  /** All columns of the outputs, in order. */
  readonly columns: readonly string[];
  readonly files: RecordingReader;
  /** What workers need: with every file that has been read by now. */
  readonly bundle: () => TaskBundle;
}

/**
 * Opens an experiment file.
 *
 * @throws ScenarioError with all problems of the file and of its scenario
 */
export async function openExperiment(
  file: string,
  reader: SourceReader,
  options: ExperimentOptions = {},
): Promise<OpenExperiment> {
  const files = recordingReader(reader);
  const experiment = await loadExperiment(file, files, options);
  const scenario = prepareScenario(experiment.scenario, files);
  const base = await scenario.resolve({ set: experiment.set });
  const { outputs, limits } = experiment;
  return {
    path: files.resolve(null, file),
    options,
    origin: null,
    experiment,
    scenario,
    base,
    identity: identityOf(experiment, base),
    modelVersion: coProduction.version,
    columns: outputs.flatMap(({ columns }) => columns),
    files,
    bundle: () => bundleOf(files, experiment.scenario, { outputs, limits }),
  };
}

/** Texts, limits of a machine and names of files decide nothing. */
function identityOf(experiment: Experiment, base: Scenario): string {
  const { name, factors, groups, design, seeds, outputs, analyses, failures } = experiment;
  const { maxShare } = failures;
  const decides = { name, factors, groups, design, seeds, outputs, analyses, maxShare };
  // As JSON first: a row that leaves a factor alone has no number there, which JSON can say and canonical JSON cannot.
  const plain: unknown = JSON.parse(JSON.stringify(decides));
  return sha256Of(`${canonicalJson(plain)}\n${runKey(base, '', outputs)}`);
}
