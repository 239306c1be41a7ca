/** From layers of values to a checked scenario. Texts are understood by what is handed in: a page need not carry parsers. */
import { canonicalOf } from './canonical';
import { readChain, type Chain, type MapOf } from './chain';
import { readFindings } from './findings';
import type { FormulaParser } from './formula';
import { checkFormulaText } from './formula-budget';
import { readAssumptions, readInstitutions, readMechanisms, readSeed, readSetting, readTexts } from './frame';
import { LaidOut, type LaidOutPopulation } from './laid-out';
import { leverTracks } from './levers';
import { plain, type LocatedMap } from './located';
import { mergePopulation, placeOfPath } from './merge';
import { checkPopulation, type MicrodataCheck } from './population';
import { Problems } from './problems';
import { derivedFormulas, derivedMetrics, recordedGroups, recordedMetrics } from './record';
import { resolvedForm } from './resolved';
import { SETTINGS_FILE, type Layer } from './structure';
import type { Population, Scenario, SourceReader } from './types';

/** How files are reached, and how what stands in them is understood. */
export interface Sources {
  readonly reader: SourceReader;
  readonly mapOf: MapOf;
  readonly parseFormula: FormulaParser;
  readonly checkMicrodata: MicrodataCheck;
}

/** What is laid over the files. */
export interface LayerOptions {
  /** The settings as one layer; what is wrong with them is told. */
  readonly settings: (problems: Problems) => Layer;
  readonly seed?: string;
}

/** Files that are read once and laid out many times. */
export interface PreparedLayers {
  /** @throws ScenarioError with all problems of the files and of the settings */
  resolve(options: LayerOptions): Promise<Scenario>;
}

/** Reads a scenario file and all it extends; what is wrong with them is told by `resolve`. */
export function prepareFrom(path: string, sources: Sources): PreparedLayers {
  const problems = new Problems();
  const chain = readChain(path, sources.reader, sources.mapOf, problems);
  const known = new LaidOut();
  return {
    resolve: (options) => resolve({ path, sources, chain, known, problems: problems.copy() }, options),
  };
}

interface Prepared {
  readonly path: string;
  readonly sources: Sources;
  readonly chain: Chain;
  readonly known: LaidOut;
  readonly problems: Problems;
}

async function resolve(prepared: Prepared, options: LayerOptions): Promise<Scenario> {
  const { path, sources, chain, known, problems } = prepared;
  const files = [...chain.layers].reverse().map((layer) => layer.file);
  const order = [...new Set([path, ...files, SETTINGS_FILE])];
  const layers = [...chain.layers, options.settings(problems)];
  if (chain.layers.length === 0 || !checkFormulaText(layers, problems)) problems.throwIfAny(order);
  const input = { path, sources, layers, complete: chain.complete, seed: options.seed, known };
  const scenario = await checked(input, problems);
  problems.throwIfAny(order);
  return { ...scenario, canonical: canonicalOf(scenario, known.texts) };
}

interface Input {
  readonly path: string;
  readonly sources: Sources;
  readonly layers: readonly Layer[];
  readonly complete: boolean;
  readonly seed: string | undefined;
  readonly known: LaidOut;
}

async function checked(input: Input, problems: Problems): Promise<Omit<Scenario, 'canonical'>> {
  const { layers, complete, known, sources } = input;
  const texts = readTexts(layers, input.path, problems);
  const seed = readSeed(layers, input.seed, problems);
  const months = readSetting(layers, 'horizon.months', problems);
  const burnIn = readSetting(layers, 'horizon.burnIn', problems);
  const { given, population } = populationOf(input, problems);
  const { parseFormula } = sources;
  const frame = { layers, months, burnIn, complete, known: known.leversOf(months, burnIn), parseFormula };
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
  { layers, known, sources: { parseFormula } }: Input,
  problems: Problems,
): Promise<Pick<Scenario, 'derived' | 'findings'>> {
  const settings = layers[layers.length - 1];
  const asInFiles = settings.derived === null && !settings.leaves.has('findings');
  if (asInFiles && known.formulas !== null) return known.formulas;
  const before = problems.count;
  const derived = await derivedMetrics(formulas, parseFormula, problems);
  const findings = await readFindings(layers, [...formulas.keys()], parseFormula, problems);
  if (asInFiles && problems.count === before) known.formulas = { derived, findings };
  return { derived, findings };
}

/** The population, read once for all settings that say the same of it. */
function populationOf(input: Input, problems: Problems): LaidOutPopulation {
  const { layers, known, sources } = input;
  const { population: own } = layers[layers.length - 1];
  const key = own === null ? '' : JSON.stringify(plain(own));
  const before = known.populationOf(key);
  if (before !== undefined) return before;
  const count = problems.count;
  const given = mergePopulation(layers, sources.reader, problems);
  const population = { given, population: readPopulation(given, input, problems) };
  if (problems.count === count) known.keepPopulation(key, population);
  return population;
}

function readPopulation(given: LocatedMap | null, input: Input, problems: Problems): Population {
  const place = { file: input.path, line: 1, column: 1 };
  const root: LocatedMap = given ?? { kind: 'map', place, entries: new Map() };
  return checkPopulation(plain(root), {
    file: input.path,
    reader: input.sources.reader,
    checkMicrodata: input.sources.checkMicrodata,
    locate: (path) => placeOfPath(root, path.replace(/^population\.?/, '').split('.')),
    report: (problem) => problems.push(problem),
    known: input.known.microdata,
  });
}
