/** `findings`: what the sources of a case found, to stand beside what a run gives. They never change a run. */
import { BUILT_METRICS, GROUPS, METRICS, SETTINGS, type GroupDimension, type MetricName } from '../registers';
import type { FormulaParser } from './formula';
import { textOf, type Located, type LocatedMap } from './located';
import { lastLeaf } from './merge';
import { nearestName } from './nearest';
import { quote, type Problems } from './problems';
import type { Layer } from './structure';
import type { Finding, FormulaTree, MonthSpan } from './types';
import { describe, isAllowed } from './values';

/** What one finding says; `against` alone may be left out. */
export const FINDING_KEYS = ['source', 'found', 'output', 'months', 'against'] as const;

const MOST_FINDINGS = 50;
const LONGEST_TEXT = 1000;

/** A series of one group of citizens, such as `trust@deprivation=q4`. */
const GROUP_SERIES = /^([A-Za-z0-9.]+)@([a-z]+)=(.+)$/;

/**
 * The findings of a file, checked; those with problems (which are told) are left out. Months may lie beyond the horizon:
 * a short run then has nothing to stand beside the finding.
 *
 * @param derived names of the metrics that the file derives itself
 */
export async function readFindings(
  layers: readonly Layer[],
  derived: readonly string[],
  parseFormula: FormulaParser,
  problems: Problems,
): Promise<Finding[]> {
  const entry = lastLeaf(layers, 'findings');
  if (entry === null || (entry.value.kind === 'scalar' && entry.value.value === null)) return [];
  if (entry.value.kind !== 'list') {
    problems.add(entry.value.place, 'findings', describe(entry.value), 'a list of findings');
    return [];
  }
  const { items } = entry.value;
  if (items.length > MOST_FINDINGS) {
    problems.add(
      items[MOST_FINDINGS].place,
      'findings',
      `${items.length} findings`,
      `at most ${MOST_FINDINGS}`,
    );
  }
  const findings: Finding[] = [];
  for (const [index, item] of items.slice(0, MOST_FINDINGS).entries()) {
    const finding = await readFinding(item, { path: `findings[${index}]`, derived, parseFormula, problems });
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

interface Context {
  readonly path: string;
  readonly derived: readonly string[];
  readonly parseFormula: FormulaParser;
  readonly problems: Problems;
}

async function readFinding(item: Located, context: Context): Promise<Finding | null> {
  const { path, problems } = context;
  if (item.kind !== 'map') {
    problems.add(item.place, path, describe(item), `a mapping of ${FINDING_KEYS.join(', ')}`);
    return null;
  }
  const known = new Set<string>(FINDING_KEYS);
  for (const [key, { key: place }] of item.entries) {
    if (known.has(key)) continue;
    const allowed = FINDING_KEYS.join(', ');
    const hint = nearestName(key, FINDING_KEYS);
    problems.add(place, `${path}.${key}`, `the unknown name ${quote(key)}`, allowed, hint);
  }
  const [source, found] = [readText(item, 'source', context), readText(item, 'found', context)];
  const output = await readOutput(item, context);
  const months = readSpan(item, 'months', context);
  const against = item.entries.has('against') ? readSpan(item, 'against', context) : null;
  if (source === null || found === null || output === null || months === null) return null;
  return { source, found, ...output, months, against };
}

/** The value of a key that has to be there; null where it is not (which is then told). */
function needed(item: LocatedMap, key: string, { path, problems }: Context): Located | null {
  const entry = item.entries.get(key);
  if (entry === undefined) problems.add(item.place, path, `no ${key}`, FINDING_KEYS.join(', '));
  return entry?.value ?? null;
}

function readText(item: LocatedMap, key: 'source' | 'found', context: Context): string | null {
  const value = needed(item, key, context);
  if (value === null) return null;
  const text = textOf(value)?.trim();
  if (text !== undefined && text !== '' && text.length <= LONGEST_TEXT) return text;
  const told = text === undefined ? describe(value) : `${text.length} characters`;
  const allowed = `a text of 1 to ${LONGEST_TEXT} characters`;
  context.problems.add(value.place, `${context.path}.${key}`, told, allowed);
  return null;
}

async function readOutput(
  item: LocatedMap,
  context: Context,
): Promise<Pick<Finding, 'output' | 'tree' | 'inputs'> | null> {
  const value = needed(item, 'output', context);
  if (value === null) return null;
  const path = `${context.path}.output`;
  const output = textOf(value)?.trim();
  if (output === undefined || value.kind !== 'scalar') {
    context.problems.add(value.place, path, describe(value), 'a metric, or a formula over metrics');
    return null;
  }
  if (output.includes('@')) return readGroupSeries(output, value, path, context.problems);
  const parsed = await context.parseFormula(output, [...BUILT_METRICS, ...context.derived]);
  if (parsed.ok) return { output, tree: parsed.tree, inputs: parsed.inputs };
  const place = { ...value.place, column: value.place.column + value.lead + parsed.offset };
  context.problems.add(place, path, parsed.found, parsed.allowed, parsed.didYouMean);
  return null;
}

function readGroupSeries(
  output: string,
  value: Located,
  path: string,
  problems: Problems,
): { output: string; tree: FormulaTree; inputs: string[] } | null {
  const [, metric, dimension, group] = GROUP_SERIES.exec(output) ?? [];
  const groups = Object.hasOwn(GROUPS, dimension) ? GROUPS[dimension as GroupDimension] : [];
  const entry = Object.hasOwn(METRICS, metric) ? METRICS[metric as MetricName] : undefined;
  if (entry?.built && entry.byGroup && (groups as readonly string[]).includes(group))
    return { output, tree: { kind: 'name', name: output }, inputs: [output] };
  const allowed = 'a metric that can be split, and a group, such as trust@deprivation=q4';
  problems.add(value.place, path, describe(value), allowed);
  return null;
}

function readSpan(item: LocatedMap, key: 'months' | 'against', context: Context): MonthSpan | null {
  const value = needed(item, key, context);
  if (value === null) return null;
  const [from, to] = value.kind === 'list' && value.items.length === 2 ? value.items.map(monthOf) : [];
  if (typeof from === 'number' && typeof to === 'number' && from <= to) return [from, to];
  const allowed = 'the first and the last month of a window, such as [109, 120]';
  const found = value.kind === 'list' ? 'a list that is no window' : describe(value);
  context.problems.add(value.place, `${context.path}.${key}`, found, allowed);
  return null;
}

function monthOf(located: Located): number | null {
  const months = SETTINGS['horizon.months'];
  if (located.kind !== 'scalar' || months.kind !== 'integer') return null;
  return isAllowed(months, located.value) ? located.value : null;
}
