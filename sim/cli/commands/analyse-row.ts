/** `tandem analyse FOLDER --row N`: one run of an experiment, and the command that makes it again. */
import { join } from 'node:path';
import { isExperimentFolder, NoSuchRunError, singleRun, type SingleRun } from '../../experiment/store';
import type { OutputSpec } from '../../experiment/types';
import { InvalidInputError, UsageError } from '../exit';
import type { AnalyseOptions } from '../options';
import { paintFor, say, writeJson, writeOut } from '../streams';
import { commandLine } from '../words/command';
import { singleRunLines, type RunOutput, type SingleRunDocument } from '../words/single-run-lines';

const OTHER_VERSION =
  'The run was made with another version of the model or of its arithmetic: what the command gives may differ.';

/** Prints one run of a row. */
export async function analyseRow(path: string, row: number, options: AnalyseOptions): Promise<void> {
  if (!isExperimentFolder(path))
    throw new InvalidInputError(`${path} is no results folder of an experiment.`);
  const found = await singleRun(path, { row, replicate: options.replicate ?? 1 }).catch((error: Error) => {
    throw error instanceof NoSuchRunError ? new UsageError(error.message) : error;
  });
  const document = documentOf(path, found);
  if (options.json) await writeJson(document);
  else if (!options.quiet)
    await writeOut(`${singleRunLines(document, paintFor(process.stdout)).join('\n')}\n`);
  if (!document.same && !options.quiet) say(OTHER_VERSION);
}

function documentOf(
  path: string,
  { folder, run, label, replicates, ...source }: SingleRun,
): SingleRunDocument {
  const { experiment } = folder.data;
  const { row, replicate, seed, key, error } = run;
  const scenario = join(path, source.scenario);
  const { settings, same } = source;
  return {
    ...{ kind: 'experiment run', experiment: experiment.name, row, label, replicate, replicates, seed, key },
    status: error === null ? 'done' : 'failed',
    error,
    outputs: outputsOf(experiment.outputs, run.values),
    ...{ scenario, settings, same },
    command: commandLine('run', [scenario], { set: settings, seed }),
  };
}

function outputsOf(outputs: readonly OutputSpec[], values: Float64Array): RunOutput[] {
  const columns = outputs.flatMap((output) => output.columns.map((name) => ({ name, output })));
  return columns.map(({ name, output: { formula, take, over, every, unit } }, place) => {
    const value = Number.isNaN(values[place]) ? null : values[place];
    return { name, value, unit, formula, take, over, every };
  });
}
