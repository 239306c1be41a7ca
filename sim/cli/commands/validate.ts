/** `tandem validate FILE…`: every problem of every file, and nothing run. */
import { isExperimentFile } from '../../experiment/declare';
import {
  formatProblem,
  loadScenario,
  ScenarioError,
  validatePopulation,
  type Problem,
  type SourceReader,
} from '../../scenario';
import { InvalidInputError } from '../exit';
import { commandReader } from '../load';
import type { RunOptions } from '../options';
import { lookAtExperiment, wordsOfRuns, type RunsExpected } from './validate-experiment';
import { writeJson, writeOut } from '../streams';

type ValidateOptions = RunOptions & { readonly population?: boolean };

interface Checked {
  readonly file: string;
  readonly valid: boolean;
  readonly problems: readonly Problem[];
  /** What an experiment will come to; left out for all other files. */
  readonly runs?: RunsExpected;
}

async function check(file: string, reader: SourceReader, options: ValidateOptions): Promise<Checked> {
  if (options.population) return found(file, validatePopulation(file, reader));
  try {
    if (isExperimentFile(file, reader))
      return { ...found(file, []), runs: await lookAtExperiment(file, reader, options.set) };
    await loadScenario(file, reader, { set: options.set });
    return found(file, []);
  } catch (error) {
    if (error instanceof ScenarioError) return found(file, error.problems);
    throw error;
  }
}

const found = (file: string, problems: readonly Problem[]): Checked => ({
  ...{ file, problems },
  valid: problems.length === 0,
});

/**
 * Checks scenario files and experiment files, or microdata with `population`.
 *
 * @throws InvalidInputError with the problems of all files together
 */
export async function validate(files: readonly string[], options: ValidateOptions): Promise<void> {
  const reader = commandReader();
  const checked: Checked[] = [];
  for (const file of files) {
    checked.push(await check(file, reader, options));
  }
  if (options.json) await writeJson(checked.length === 1 ? checked[0] : checked);
  else if (!options.quiet) {
    await writeOut(
      checked.flatMap((one) => (one.valid ? [`${one.file}: valid${wordsOfRuns(one.runs)}\n`] : [])).join(''),
    );
  }
  const problems = checked.flatMap((one) => one.problems);
  if (problems.length > 0) throw new InvalidInputError(problems.map(formatProblem).join('\n'));
}
