/** From the name of a scenario file to a checked scenario, or to everything that is wrong with it. */
import { canonicalOf } from './canonical';
import { readChain, readSettings, SETTINGS_FILE, type Chain } from './chain';
import { readFindings } from './findings';
import { checkFormulaText } from './formula-budget';
import { readAssumptions, readInstitutions, readMechanisms, readSeed, readSetting, readTexts } from './frame';
import { LaidOut, type LaidOutPopulation } from './laid-out';
import { leverTracks } from './levers';
import { plain, type LocatedMap } from './located';
import { mergePopulation, placeOfPath } from './merge';
import { checkPopulation } from './population';
import { Problems } from './problems';
import { derivedFormulas, derivedMetrics, recordedGroups, recordedMetrics } from './record';
import { resolvedForm } from './resolved';
import type { Layer } from './structure';
import type { LoadOptions, Population, Scenario, SourceReader } from './types';

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
  const problems = new Problems();
  const chain = readChain(path, reader, problems);
  const known = new LaidOut();
  return {
    resolve: (options = {}) => resolve({ path, reader, chain, known, problems: problems.copy() }, options),
  };
}

interface Prepared {
  readonly path: string;
  readonly reader: SourceReader;
  readonly chain: Chain;
  readonly known: LaidOut;
  readonly problems: Problems;
}

async function resolve(prepared: Prepared, options: LoadOptions): Promise<Scenario> {
  const { path, reader, chain, known, problems } = prepared;
  const files = [...chain.layers].reverse().map((layer) => layer.file);
  const order = [...new Set([path, ...files, SETTINGS_FILE])];
  const layers = [...chain.layers, readSettings(options.set ?? [], problems)];
  if (chain.layers.length === 0 || !checkFormulaText(layers, problems)) problems.throwIfAny(order);
  const input = { path, reader, layers, complete: chain.complete, seed: options.seed, known };
  const scenario = await checked(input, problems);
  problems.throwIfAny(order);
  return { ...scenario, canonical: canonicalOf(scenario, known.texts) };
}

interface Input {
  readonly path: string;
  readonly reader: SourceReader;
  readonly layers: readonly Layer[];
  readonly complete: boolean;
  readonly seed: string | undefined;
  readonly known: LaidOut;
}

async function checked(input: Input, problems: Problems): Promise<Omit<Scenario, 'canonical'>> {
  const { layers, complete, known } = input;
  const texts = readTexts(layers, input.path, problems);
  const seed = readSeed(layers, input.seed, problems);
  const months = readSetting(layers, 'horizon.months', problems);
  const burnIn = readSetting(layers, 'horizon.burnIn', problems);
  const { given, population } = populationOf(input, problems);
  const frame = { layers, months, burnIn, complete, known: known.leversOf(months, burnIn) };
  const levers = await leverTracks(frame, problems);
  const formulas = derivedFormulas(layers);
  const { derived, findings } = await formulasOf(formulas, input, problems);
  return {
    ...texts,
    seed,
    months,
    burnIn,
    population,
    institutions: readInstitutions(layers, problems),
    levers,
    assumptions: readAssumptions(layers, problems),
    mechanisms: readMechanisms(layers, problems),
    derived,
    findings,
    recordMetrics: recordedMetrics(layers, [...formulas.keys()], problems),
    recordGroups: recordedGroups(layers, problems),
    source: resolvedForm(layers, { texts, seed, months, burnIn, population: given, derived: formulas }),
  };
}

/** Derived metrics and findings: formulas are read once, unless settings bring others. */
async function formulasOf(
  formulas: ReturnType<typeof derivedFormulas>,
  { layers, known }: Input,
  problems: Problems,
): Promise<Pick<Scenario, 'derived' | 'findings'>> {
  const settings = layers[layers.length - 1];
  const asInFiles = settings.derived === null && !settings.leaves.has('findings');
  if (asInFiles && known.formulas !== null) return known.formulas;
  const before = problems.count;
  const derived = await derivedMetrics(formulas, problems);
  const findings = await readFindings(layers, [...formulas.keys()], problems);
  if (asInFiles && problems.count === before) known.formulas = { derived, findings };
  return { derived, findings };
}

/** The population, read once for all settings that say the same of it. */
function populationOf(input: Input, problems: Problems): LaidOutPopulation {
  const { layers, known, reader } = input;
  const { population: own } = layers[layers.length - 1];
  const key = own === null ? '' : JSON.stringify(plain(own));
  const before = known.populationOf(key);
  if (before !== undefined) return before;
  const count = problems.count;
  const given = mergePopulation(layers, reader, problems);
  const population = { given, population: readPopulation(given, input, problems) };
  if (problems.count === count) known.keepPopulation(key, population);
  return population;
}

function readPopulation(given: LocatedMap | null, input: Input, problems: Problems): Population {
  const place = { file: input.path, line: 1, column: 1 };
  const root: LocatedMap = given ?? { kind: 'map', place, entries: new Map() };
  return checkPopulation(plain(root), {
    file: input.path,
    reader: input.reader,
    locate: (path) => placeOfPath(root, path.replace(/^population\.?/, '').split('.')),
    report: (problem) => problems.push(problem),
    known: input.known.microdata,
  });
}
