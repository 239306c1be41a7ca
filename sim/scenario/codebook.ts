/** A codebook: which column of a data file is which attribute, and what its codes mean. */
import { nearestName } from './nearest';
import { ATTRIBUTE_ENTRIES, type AttributeEntry } from './population-defaults';
import { unknownKeys } from './population-distribution';
import { asRange, isMapping, isWithin, wordsFor, type Keys, type Reporter } from './population-report';
import { ATTRIBUTES, type Attribute } from './types';

/** One column: codes with the values that they stand for, or a range of numbers that may stand in it. */
export interface CodebookColumn {
  readonly name: string;
  readonly attribute: Attribute;
  readonly values: ReadonlyMap<string, number> | null;
  /** First the answer that means least: [5, 1] is a scale asked the other way round. */
  readonly range: readonly [number, number] | null;
}

export interface Codebook {
  readonly columns: readonly CodebookColumn[];
  /** Column of the weights; null where every row counts the same. */
  readonly weight: string | null;
  /** Codes that mean "no answer", beside the empty cell. */
  readonly missing: ReadonlySet<string>;
}

/** The name of the codebook that belongs to a data file: `survey.csv` has `survey.codebook.yaml` beside it. */
export function codebookBeside(path: string): string {
  return path.replace(/\.[^./\\]*$/, '') + '.codebook.yaml';
}

/**
 * Reads a codebook.
 *
 * @param keys where the codebook stands in its file
 * @returns null where there is a problem (which is then told)
 */
export function checkCodebook(value: unknown, keys: Keys, reporter: Reporter): Codebook | null {
  const before = reporter.count;
  if (!isMapping(value)) {
    reporter.tell(keys, wordsFor(value), 'a mapping with columns, weight, missing');
    return null;
  }
  unknownKeys(value, ['columns', 'weight', 'missing'], keys, reporter);
  const columns = checkColumns(value.columns, [...keys, 'columns'], reporter);
  const { weight = null } = value;
  if (weight !== null && (typeof weight !== 'string' || weight === '')) {
    reporter.tell([...keys, 'weight'], wordsFor(weight), 'the name of the column of weights');
  }
  const missing = checkMissing(value.missing, [...keys, 'missing'], reporter);
  return reporter.count === before ? { columns, weight: weight as string | null, missing } : null;
}

function checkColumns(value: unknown, keys: Keys, reporter: Reporter): CodebookColumn[] {
  if (!isMapping(value) || Object.keys(value).length === 0) {
    reporter.tell(keys, wordsFor(value), 'at least one column with its attribute');
    return [];
  }
  const taken = new Map<Attribute, string>();
  const columns: CodebookColumn[] = [];
  for (const name of Object.keys(value)) {
    const column = checkColumn(name, value[name], [...keys, name], reporter);
    if (column === null) continue;
    const before = taken.get(column.attribute);
    if (before !== undefined) {
      const found = `${column.attribute}, which column ${before} gives already`;
      reporter.tell([...keys, name, 'attribute'], found, 'one column an attribute');
    }
    taken.set(column.attribute, name);
    columns.push(column);
  }
  return columns;
}

function checkColumn(name: string, value: unknown, keys: Keys, reporter: Reporter): CodebookColumn | null {
  if (!isMapping(value)) {
    reporter.tell(keys, wordsFor(value), 'a mapping with attribute, and values or range');
    return null;
  }
  unknownKeys(value, ['attribute', 'values', 'range'], keys, reporter);
  const attribute = value.attribute as Attribute;
  if (!ATTRIBUTES.includes(attribute)) {
    const hint = typeof value.attribute === 'string' ? nearestName(value.attribute, ATTRIBUTES) : undefined;
    reporter.tell([...keys, 'attribute'], wordsFor(value.attribute), `one of ${ATTRIBUTES.join(', ')}`, hint);
    return null;
  }
  const entry = ATTRIBUTE_ENTRIES[attribute];
  const hasValues = value.values !== undefined;
  if (hasValues === (value.range !== undefined)) {
    reporter.tell(keys, hasValues ? 'both values and range' : 'neither values nor range', 'one of the two');
    return null;
  }
  if (hasValues) {
    const values = checkCodes(value.values, entry, [...keys, 'values'], reporter);
    return values === null ? null : { name, attribute, values, range: null };
  }
  const range = checkRange(value.range, entry, [...keys, 'range'], reporter);
  return range === null ? null : { name, attribute, values: null, range };
}

function checkCodes(
  value: unknown,
  entry: AttributeEntry,
  keys: Keys,
  reporter: Reporter,
): Map<string, number> | null {
  if (!isMapping(value) || Object.keys(value).length === 0) {
    reporter.tell(keys, wordsFor(value), 'codes with the values that they stand for');
    return null;
  }
  const codes = new Map<string, number>();
  for (const [code, meaning] of Object.entries(value)) {
    const number = meaningOf(meaning, entry);
    if (number === null)
      reporter.tell([...keys, code], wordsFor(meaning), allowedMeaning(entry), nearGroup(meaning, entry));
    else codes.set(code.trim(), number);
  }
  return codes;
}

/** A number in the attribute's range, or the name of a group; ages are years, for a band is no age. */
function meaningOf(meaning: unknown, entry: AttributeEntry): number | null {
  const byName = entry.unit === 'group' ? (entry.groups ?? []) : [];
  if (typeof meaning === 'string') return byName.includes(meaning) ? byName.indexOf(meaning) : null;
  if (!isWithin(meaning, entry.range)) return null;
  return entry.unit === 'group' && !Number.isInteger(meaning) ? null : meaning + 0;
}

function allowedMeaning(entry: AttributeEntry): string {
  const [low, high] = entry.range;
  if (entry.unit !== 'group') return `a number from ${low} to ${high} (${entry.unit})`;
  return `one of ${(entry.groups ?? []).map((group, k) => `${group} (${k})`).join(', ')}`;
}

function nearGroup(meaning: unknown, entry: AttributeEntry): string | undefined {
  return typeof meaning === 'string' && entry.unit === 'group'
    ? nearestName(meaning, entry.groups ?? [])
    : undefined;
}

function checkRange(
  value: unknown,
  entry: AttributeEntry,
  keys: Keys,
  reporter: Reporter,
): readonly [number, number] | null {
  if (entry.rescaled) {
    const turned = Array.isArray(value) ? [...(value as unknown[])].reverse() : value;
    const range = asRange(value, [-1e9, 1e9]) ?? reversed(asRange(turned, [-1e9, 1e9]));
    if (range === null)
      reporter.tell(keys, wordsFor(value), '[answer that means least, answer that means most]');
    return range;
  }
  const range = entry.unit === 'group' ? null : asRange(value, entry.range);
  if (range === null) {
    const allowed = `[low, high] from ${entry.range[0]} to ${entry.range[1]} (${entry.unit})`;
    reporter.tell(
      keys,
      wordsFor(value),
      entry.unit === 'group' ? 'values: the codes and their groups' : allowed,
    );
  }
  return range;
}

function reversed(range: readonly [number, number] | null): readonly [number, number] | null {
  return range === null ? null : [range[1], range[0]];
}

function checkMissing(value: unknown, keys: Keys, reporter: Reporter): Set<string> {
  const list = value ?? [];
  if (!Array.isArray(list) || list.some((code) => typeof code !== 'string' && typeof code !== 'number')) {
    reporter.tell(keys, wordsFor(value), 'a list of codes that mean "no answer"');
    return new Set();
  }
  return new Set((list as (string | number)[]).map((code) => String(code).trim()));
}
