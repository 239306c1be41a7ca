/** From the name of a scenario file to a checked scenario, or to everything that is wrong with it. */
import { SCENARIO_FILE } from './chain';
import { parseFormula } from './formula';
import { checkMicrodata } from './population-microdata';
import { prepareFrom } from './prepare';
import { readMap } from './read-file';
import { readSettings } from './settings';
import type { LoadOptions, Scenario, SourceReader } from './types';

/**
 * Reads, checks and lays out a scenario.
 *
 * @param path the file, as the user names it
 * @param reader how files are read: this room touches none itself
 * @param options settings over the file (`path=value`) and a seed over both
 * @throws ScenarioError with all problems, by file and position
 */
export async function loadScenario(
  path: string,
  reader: SourceReader,
  options: LoadOptions = {},
): Promise<Scenario> {
  return prepareScenario(path, reader).resolve(options);
}

/** A scenario file that is read once and laid out many times, with other settings each time. */
export interface PreparedScenario {
  /**
   * The same scenario as `loadScenario` gives with these options.
   *
   * @throws ScenarioError with all problems of the file and of the settings
   */
  resolve(options?: LoadOptions): Promise<Scenario>;
}

/**
 * Reads a scenario file and all it extends. What is wrong with them is told by `resolve`, together with what is wrong
 * with its settings.
 */
export function prepareScenario(path: string, reader: SourceReader): PreparedScenario {
  const prepared = prepareFrom(path, {
    reader,
    mapOf: (from, file, problems) => readMap(from, file, reader, problems, SCENARIO_FILE),
    parseFormula,
    checkMicrodata,
  });
  return {
    resolve: ({ set = [], seed } = {}) =>
      prepared.resolve({ settings: (problems) => readSettings(set, problems), seed }),
  };
}
