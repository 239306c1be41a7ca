import {
  loadScenario,
  ScenarioError,
  type LoadOptions,
  type Problem,
  type Scenario,
  type SourceReader,
} from '../../sim/scenario';

/** Files that exist in memory only, under the folder `/lab`. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): SourceReader {
  const bytesOf = (path: string): Uint8Array => {
    const content = files[path.replace(/^\/lab\//, '')];
    if (content === undefined) throw new Error(`There is no file ${path}.`);
    return typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content;
  };
  const resolve = (from: string | null, target: string): string =>
    new URL(target, `file://${from ?? '/lab/'}`).pathname;
  return { resolve, read: bytesOf, size: (path) => bytesOf(path).length };
}

/** Loads `scenario.yaml` with this text, beside other files. */
export function load(
  text: string | Uint8Array,
  options?: LoadOptions,
  others: Readonly<Record<string, string>> = {},
): Promise<Scenario> {
  return loadScenario('scenario.yaml', memoryFiles({ ...others, 'scenario.yaml': text }), options);
}

/** The problems that a text has; fails where it has none. */
export async function problemsOf(
  text: string | Uint8Array,
  options?: LoadOptions,
  others: Readonly<Record<string, string>> = {},
): Promise<readonly Problem[]> {
  const outcome = await load(text, options, others).catch((error: unknown) => error);
  if (outcome instanceof ScenarioError) return outcome.problems;
  throw outcome instanceof Error ? outcome : new Error('The text is a valid scenario.');
}

/** The message that a text is refused with. */
export async function messageOf(
  text: string | Uint8Array,
  options?: LoadOptions,
  others: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new ScenarioError(await problemsOf(text, options, others)).message;
}

/** Values of a lever in recorded months, month 1 first. */
export function course(scenario: Scenario, path: string): number[] {
  return Array.from(scenario.levers[path].series.slice(scenario.burnIn));
}
