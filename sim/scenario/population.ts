/** The population of a scenario: how many citizens, and how they differ. */
import { SETTINGS } from '../registers';
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

/** Checks what a population says of survey data, and reads the rows; null where there are none, or a problem is told. */
export type MicrodataCheck = (
  value: unknown,
  keys: Keys,
  context: PopulationContext,
  reporter: Reporter,
) => Microdata | null;

/** What checking a population needs from the loader of its scenario file. */
export interface PopulationContext {
  /** The scenario file; names of data files are seen from its folder. */
  readonly file: string;
  readonly reader: SourceReader;
  readonly checkMicrodata: MicrodataCheck;
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
  const microdata = context.checkMicrodata(value, keys, context, reporter);
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
