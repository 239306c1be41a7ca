/** `tandem validate FILE…`: every problem of every file, and nothing run. */
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
import { writeJson, writeOut } from '../streams';

type ValidateOptions = RunOptions & { readonly population?: boolean };

interface Checked {
  readonly file: string;
  readonly valid: boolean;
  readonly problems: readonly Problem[];
}

async function problemsOf(
  file: string,
  reader: SourceReader,
  options: ValidateOptions,
): Promise<readonly Problem[]> {
  if (options.population) return validatePopulation(file, reader);
  try {
    await loadScenario(file, reader, { set: options.set });
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
}

/**
 * Checks scenario files, or microdata with `population`.
 *
 * @throws InvalidInputError with the problems of all files together
 */
export async function validate(files: readonly string[], options: ValidateOptions): Promise<void> {
  const reader = commandReader();
  const checked: Checked[] = [];
  for (const file of files) {
    const problems = await problemsOf(file, reader, options);
    checked.push({ file, valid: problems.length === 0, problems });
  }
  if (options.json) await writeJson(checked.length === 1 ? checked[0] : checked);
  else if (!options.quiet) {
    await writeOut(checked.map(({ file, valid }) => (valid ? `${file}: valid\n` : '')).join(''));
  }
  const problems = checked.flatMap((one) => one.problems);
  if (problems.length > 0) throw new InvalidInputError(problems.map(formatProblem).join('\n'));
}
