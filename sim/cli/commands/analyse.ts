/** `tandem analyse FOLDER`: what the runs of an experiment say, from its results folder alone. */
import { analyseExperiment, type AnalysisDocument } from '../../experiment/analyse';
import { isExperimentFolder, readExperimentFolder, type ExperimentFolder } from '../../experiment/store';
import { FailedError, InvalidInputError, UsageError } from '../exit';
import type { AnalyseOptions } from '../options';
import { paintFor, say, writeJson, writeOut } from '../streams';
import { documentLines } from '../words/experiment-summary';
import { count } from '../words/numbers';

/** An experiment as it was read from its folder, and all that follows from its runs. */
export interface AnalysedFolder {
  readonly folder: ExperimentFolder;
  readonly document: AnalysisDocument;
}

/**
 * Reads an experiment's folder and analyses it anew.
 *
 * @throws InvalidInputError where it is no folder of an experiment; FailedError where runs are missing or damaged
 */
export async function analyseFolder(path: string): Promise<AnalysedFolder> {
  if (!isExperimentFolder(path))
    throw new InvalidInputError(`${path} is no results folder of an experiment.`);
  const folder = await readExperimentFolder(path);
  if (folder.damaged.length > 0)
    throw new FailedError(
      `${path}: ${folder.damaged.join(', ')} ${folder.damaged.length === 1 ? 'is' : 'are'} not as written. \`tandem experiment\` with --out ${path} makes the runs again.`,
    );
  if (!folder.complete)
    throw new FailedError(
      `${path} has ${count(folder.data.runs.length, 'run')}, and the experiment asks for more: \`tandem experiment\` goes on with it, \`tandem merge\` brings shares together.`,
    );
  return { folder, document: analyseExperiment(folder.data, folder.facts) };
}

/** Prints what an experiment says, or one run of it: sentences, or the whole document as JSON. */
export async function analyse(path: string, options: AnalyseOptions): Promise<void> {
  if (options.row !== undefined)
    return (await import('./analyse-row')).analyseRow(path, options.row, options);
  if (options.replicate !== undefined)
    throw new UsageError('--replicate says which run of a row is meant: give --row as well.');
  const { document } = await analyseFolder(path);
  if (options.json) await writeJson(document);
  else if (!options.quiet)
    await writeOut(`${documentLines(document, paintFor(process.stdout)).join('\n')}\n`);
  if (document.refused === null) return;
  if (!options.json) say('The report has every failed run.');
  throw new FailedError(document.refused);
}
