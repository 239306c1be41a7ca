/** Reading scenario files for the command: all of them are checked before anything runs. */
import { readFileSync } from 'node:fs';
import { nodeReader } from '../results/files/reader';
import { loadScenario, ScenarioError, type Problem, type Scenario, type SourceReader } from '../scenario';
import type { RunOptions } from './options';

/** What `-` is called in messages. */
const STANDARD_INPUT = 'standard input';

/** Reads files, and standard input where the user writes `-`. */
export function commandReader(): SourceReader {
  const files = nodeReader();
  let piped: Uint8Array | undefined;
  const input = (): Uint8Array => (piped ??= readFileSync(0));
  return {
    resolve: (from, target) => {
      if (from === null && target === '-') return STANDARD_INPUT;
      return files.resolve(from === STANDARD_INPUT ? null : from, target);
    },
    read: (path) => (path === STANDARD_INPUT ? input() : files.read(path)),
    size: (path) => (path === STANDARD_INPUT ? input().length : files.size(path)),
  };
}

/**
 * Loads scenario files, all with the same settings.
 *
 * @throws ScenarioError with the problems of all files together
 */
export async function loadAll(
  paths: readonly string[],
  options: Pick<RunOptions, 'set' | 'seed'>,
): Promise<readonly Scenario[]> {
  const reader = commandReader();
  const scenarios: Scenario[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      scenarios.push(await loadScenario(path, reader, { set: options.set, seed: options.seed }));
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return scenarios;
}
