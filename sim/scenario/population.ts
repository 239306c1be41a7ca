/** The population of a scenario: how many citizens, and how they differ. */
import { SETTINGS } from '../registers';
import { checkCodebook, codebookBeside, type Codebook } from './codebook';
import type { readCodebook } from './codebook-file';
import { MICRODATA_LIMITS, readMicrodata } from './microdata';
import { nearestName } from './nearest';
import { ATTRIBUTE_ENTRIES } from './population-defaults';
import { checkDistribution, unknownKeys, withRange } from './population-distribution';
import { isMapping, Reporter, wordsFor, type Keys, type Position } from './population-report';
import {
  ATTRIBUTES,
  type Attribute,
  type Distribution,
  type Microdata,
  type Population,
  type Problem,
  type SourceReader,
} from './types';
import { allowedBy, isAllowed } from './values';

/** What checking a population needs from the loader of its scenario file. */
export interface PopulationContext {
  /** The scenario file; names of data files are seen from its folder. */
  readonly file: string;
  readonly reader: SourceReader;
  readonly readCodebook: typeof readCodebook;
  /** Where a path such as `population.attributes.hours.median` stands; the nearest place above it where it does not. */
  locate(path: string): Position;
  report(problem: Problem): void;
  /** Survey rows that were read before, by what the section says of them. */
  readonly known?: Map<string, Microdata>;
}

/**
 * Checks the `population` of a scenario file and reads its survey rows.
 *
 * @param value the section as plain data; undefined gives the defaults
 * @returns a population complete with every default, also where there are problems (which are then told)
 */
export function checkPopulation(value: unknown, context: PopulationContext): Population {
  const reporter = new Reporter(
    context.file,
    (keys) => context.locate(keys.join('.')),
    (problem) => context.report(problem),
  );
  const keys = ['population'];
  if (value !== undefined && value !== null && !isMapping(value)) {
    reporter.tell(keys, wordsFor(value), 'a mapping with size, attributes, microdata');
  }
  const section = isMapping(value) ? value : {};
  unknownKeys(section, ['size', 'attributes', 'microdata'], keys, reporter);
  return {
    size: checkSize(section.size, [...keys, 'size'], reporter),
    attributes: checkAttributes(section.attributes, [...keys, 'attributes'], reporter),
    microdata: microdataOnce(section.microdata, [...keys, 'microdata'], context, reporter),
  };
}

function microdataOnce(
  value: unknown,
  keys: Keys,
  context: PopulationContext,
  reporter: Reporter,
): Microdata | null {
  const key = JSON.stringify(value) ?? '';
  const before = context.known?.get(key);
  if (before !== undefined) return before;
  const microdata = checkMicrodata(value, keys, context, reporter);
  if (microdata !== null) context.known?.set(key, microdata);
  return microdata;
}

function checkSize(value: unknown, keys: Keys, reporter: Reporter): number {
  const entry = SETTINGS['population.size'];
  if (entry.kind !== 'integer') throw new Error('The register gives population.size as a whole number.');
  if (value === undefined) return entry.default;
  if (isAllowed(entry, value)) return value;
  reporter.tell(keys, wordsFor(value), allowedBy(entry));
  return entry.default;
}

function checkAttributes(value: unknown, keys: Keys, reporter: Reporter): Record<Attribute, Distribution> {
  const given = new Map<Attribute, readonly [unknown, Keys]>();
  if (isMapping(value)) gather(value, keys, '', given, reporter);
  else if (value !== undefined && value !== null) {
    reporter.tell(keys, wordsFor(value), `a mapping with ${ATTRIBUTES.join(', ')}`);
  }
  const attributes = {} as Record<Attribute, Distribution>;
  for (const name of ATTRIBUTES) {
    const entry = ATTRIBUTE_ENTRIES[name];
    const found = given.get(name);
    attributes[name] =
      found === undefined
        ? withRange(entry.default, entry)
        : checkDistribution(found[0], entry, found[1], reporter);
  }
  return attributes;
}

/** Finds attributes by nested or dotted name (`efficacy: {personal: …}` or `efficacy.personal: …`). */
function gather(
  map: Readonly<Record<string, unknown>>,
  keys: Keys,
  prefix: string,
  into: Map<Attribute, readonly [unknown, Keys]>,
  reporter: Reporter,
): void {
  for (const [key, value] of Object.entries(map)) {
    const name = `${prefix}${key}`;
    const below = [...keys, key];
    if (ATTRIBUTES.includes(name as Attribute)) into.set(name as Attribute, [value, below]);
    else if (ATTRIBUTES.some((attribute) => attribute.startsWith(`${name}.`)) && isMapping(value)) {
      gather(value, below, `${name}.`, into, reporter);
    } else {
      const known = ATTRIBUTES.map((attribute) =>
        attribute.slice(attribute.startsWith(prefix) ? prefix.length : 0),
      );
      reporter.tell(below, `the unknown name "${key}"`, ATTRIBUTES.join(', '), nearestName(key, known));
    }
  }
}

function checkMicrodata(
  value: unknown,
  keys: Keys,
  context: PopulationContext,
  reporter: Reporter,
): Microdata | null {
  if (value === undefined || value === null) return null;
  const before = reporter.count;
  if (typeof value === 'string') return checkMicrodata({ file: value }, keys, context, reporter);
  if (!isMapping(value)) {
    reporter.tell(keys, wordsFor(value), 'the name of a data file, or a mapping with file, codebook, weight');
    return null;
  }
  unknownKeys(value, ['file', 'codebook', 'weight'], keys, reporter);
  const file = fileName(value.file, [...keys, 'file'], context, reporter);
  const beside = typeof value.file === 'string' ? codebookBeside(value.file) : undefined;
  const codebook = codebookOf(value.codebook ?? beside, [...keys, 'codebook'], context, reporter);
  const weighted =
    codebook === null ? null : withWeight(codebook, value.weight, [...keys, 'weight'], reporter);
  if (file === null || weighted === null || reporter.count > before) return null;
  if (/\.parquet$/i.test(file)) {
    reporter.tell([...keys, 'file'], 'a Parquet file', 'CSV only so far');
    return null;
  }
  const bytes = readBytes(file, MICRODATA_LIMITS.bytes, [...keys, 'file'], context, reporter);
  return bytes === null ? null : readMicrodata(bytes, weighted, file, reporter);
}

function fileName(value: unknown, keys: Keys, context: PopulationContext, reporter: Reporter): string | null {
  if (typeof value !== 'string' || value === '' || value.includes('\0')) {
    reporter.tell(keys, wordsFor(value), 'the name of a file, seen from the folder of this one');
    return null;
  }
  return context.reader.resolve(context.locate(keys.join('.')).file ?? context.file, value);
}

function codebookOf(
  value: unknown,
  keys: Keys,
  context: PopulationContext,
  reporter: Reporter,
): Codebook | null {
  if (isMapping(value)) return checkCodebook(value, keys, reporter);
  const file = fileName(value, keys, context, reporter);
  const bytes = file === null ? null : readBytes(file, MICRODATA_LIMITS.bytes, keys, context, reporter);
  return file === null || bytes === null ? null : context.readCodebook(bytes, file, reporter);
}

/** The column of weights may be named in the scenario file, in the codebook, or alike in both. */
function withWeight(codebook: Codebook, value: unknown, keys: Keys, reporter: Reporter): Codebook | null {
  if (value === undefined || value === null) return codebook;
  if (typeof value !== 'string' || value === '') {
    reporter.tell(keys, wordsFor(value), 'the name of the column of weights');
    return null;
  }
  if (codebook.weight !== null && codebook.weight !== value) {
    reporter.tell(keys, `the column "${value}"`, `the column of the codebook, "${codebook.weight}"`);
    return null;
  }
  return { ...codebook, weight: value };
}

function readBytes(
  file: string,
  most: number,
  keys: Keys,
  { reader }: PopulationContext,
  reporter: Reporter,
): Uint8Array | null {
  try {
    const size = reader.size(file);
    if (size <= most) return reader.read(file);
    reporter.tell(keys, `a file of ${size} bytes`, `at most ${most} bytes`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    reporter.tell(keys, `${file}, which cannot be read: ${reason}`, 'a file that is there');
  }
  return null;
}
