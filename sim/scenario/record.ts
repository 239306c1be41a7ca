/** What a file hands out of a run: recorded metrics and groups, and metrics of its own by formula. */
import { BUILT_METRICS, GROUPS, METRICS, type GroupDimension } from '../registers';
import type { FormulaParser } from './formula';
import { textOf, type Located, type LocatedEntry, type LocatedMap } from './located';
import { lastLeaf } from './merge';
import { nearestName } from './nearest';
import { quote, type Problems } from './problems';
import { NOT_BUILT, type Layer } from './structure';
import type { DerivedMetric } from './types';
import { checkNames, describe } from './values';

/** Names of derived metrics are made like those of registered ones. */
const NAME = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/;

const LONGEST_NAME = 80;

/** More series of one's own than this belong in a notebook. */
const MOST_DERIVED = 200;

/** Formulas of derived metrics by name, those of later layers over those of earlier ones. */
export function derivedFormulas(layers: readonly Layer[]): Map<string, LocatedEntry> {
  const formulas = new Map<string, LocatedEntry>();
  const gather = (map: LocatedMap, parent: string): void => {
    for (const [key, entry] of map.entries) {
      const name = `${parent}${key}`;
      if (entry.value.kind === 'map') gather(entry.value, `${name}.`);
      else formulas.set(name, entry);
    }
  };
  for (const layer of layers) if (layer.derived !== null) gather(layer.derived, '');
  return formulas;
}

/** Derived metrics, checked; those with problems (which are told) are left out. */
export async function derivedMetrics(
  formulas: ReadonlyMap<string, LocatedEntry>,
  parseFormula: FormulaParser,
  problems: Problems,
): Promise<DerivedMetric[]> {
  const metrics: DerivedMetric[] = [];
  for (const [name, entry] of [...formulas].slice(0, MOST_DERIVED)) {
    const named = checkName(name, entry, problems);
    const metric = await derivedMetric(name, entry.value, parseFormula, problems);
    if (named && metric !== null) metrics.push(metric);
  }
  if (formulas.size > MOST_DERIVED) {
    const [name, entry] = [...formulas][MOST_DERIVED];
    const found = `${formulas.size} derived metrics`;
    problems.add(entry.key, `derived.${name}`, found, `at most ${MOST_DERIVED}`);
  }
  return metrics;
}

function checkName(name: string, entry: LocatedEntry, problems: Problems): boolean {
  const path = `derived.${name}`;
  if (Object.hasOwn(METRICS, name)) {
    problems.add(entry.key, path, `the name of a registered metric, ${name}`, 'a name of its own');
    return false;
  }
  if (NAME.test(name) && name.length <= LONGEST_NAME) return true;
  const allowed = `letters and digits, parts joined by dots, at most ${LONGEST_NAME} characters`;
  problems.add(entry.key, path, `the name ${quote(name)}`, allowed);
  return false;
}

async function derivedMetric(
  name: string,
  value: Located,
  parseFormula: FormulaParser,
  problems: Problems,
): Promise<DerivedMetric | null> {
  const path = `derived.${name}`;
  const formula = textOf(value);
  if (formula === null || value.kind !== 'scalar') {
    problems.add(
      value.place,
      path,
      describe(value),
      'a formula over metrics, such as "value.net / cost.public"',
    );
    return null;
  }
  const parsed = await parseFormula(formula, BUILT_METRICS);
  if (parsed.ok) return { name, formula, tree: parsed.tree, inputs: parsed.inputs };
  const place = { ...value.place, column: value.place.column + value.lead + parsed.offset };
  problems.add(place, path, parsed.found, parsed.allowed, parsed.didYouMean);
  return null;
}

/** `record.metrics`: registered and derived names; null for all. */
export function recordedMetrics(
  layers: readonly Layer[],
  derived: readonly string[],
  problems: Problems,
): string[] | null {
  const entry = lastLeaf(layers, 'record.metrics');
  if (entry === null) return null;
  if (!isList(entry.value, 'record.metrics', 'a list of names of metrics', problems)) return null;
  const known = new Set<string>([...BUILT_METRICS, ...derived]);
  const names = new Set<string>();
  entry.value.items.forEach((item, index) => {
    const name = textOf(item);
    const path = `record.metrics[${index}]`;
    if (name === null || !known.has(name)) {
      unknownMetric(item, name, path, index < 20 ? [...known] : [], problems);
    } else if (names.has(name)) {
      problems.add(item.place, path, `${quote(name)} given twice`, 'each name once');
    } else {
      names.add(name);
    }
  });
  return [...names];
}

function unknownMetric(
  item: Located,
  name: string | null,
  path: string,
  candidates: readonly string[],
  problems: Problems,
): void {
  const allowed = 'names of registered metrics (tandem explain lists them) and of derived ones';
  const found =
    name !== null && Object.hasOwn(METRICS, name) ? `${name}, which is ${NOT_BUILT}` : describe(item);
  problems.add(item.place, path, found, allowed, name === null ? undefined : nearestName(name, candidates));
}

/** `record.groups`: dimensions by which metrics are split. */
export function recordedGroups(layers: readonly Layer[], problems: Problems): GroupDimension[] {
  const entry = lastLeaf(layers, 'record.groups');
  if (entry === null) return [];
  const dimensions = Object.keys(GROUPS) as GroupDimension[];
  const allowed = `a list of ${dimensions.join(', ')}`;
  if (!isList(entry.value, 'record.groups', allowed, problems)) return [];
  const names = checkNames(entry.value.items, dimensions, 'record.groups', problems) ?? [];
  return dimensions.filter((dimension) => names.includes(dimension));
}

function isList(
  value: Located,
  path: string,
  allowed: string,
  problems: Problems,
): value is Extract<Located, { kind: 'list' }> {
  if (value.kind === 'list') return true;
  problems.add(value.place, path, describe(value), allowed);
  return false;
}
