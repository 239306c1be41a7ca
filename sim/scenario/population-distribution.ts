/** The distribution of one attribute, as a scenario file gives it. */
import { nearestName } from './nearest';
import type { AttributeEntry } from './population-defaults';
import { asRange, isMapping, isWithin, wordsFor, type Keys, type Reporter } from './population-report';
import type { Distribution } from './types';

/** What each parameter of a distribution may be; `attribute` stands for the range of the attribute that is drawn. */
export const DISTRIBUTION_PARAMETERS = {
  constant: { value: 'attribute' },
  uniform: { low: 'attribute', high: 'attribute' },
  normal: { mean: 'attribute', sd: [0, 1000] },
  lognormal: { median: [1e-6, 1000], sigma: [0, 5] },
  beta: { a: [0.05, 1000], b: [0.05, 1000] },
} as const satisfies Record<string, Readonly<Record<string, 'attribute' | readonly [number, number]>>>;

type NumericDistribution = keyof typeof DISTRIBUTION_PARAMETERS;

/** Shares may miss 1 by this much, so that figures rounded to six decimals pass. */
const SHARES_TOLERANCE = 1e-6;

/**
 * Reads `0.4` (the same for everyone), `{women: 0.6, men: 0.4}` (shares of groups) or `{dist: beta, a: 2, b: 3}`, with
 * `range: [low, high]` where the ends are narrower than the attribute's own.
 *
 * @returns the default where there is a problem (which is then told)
 */
export function checkDistribution(
  value: unknown,
  entry: AttributeEntry,
  keys: Keys,
  reporter: Reporter,
): Distribution {
  const before = reporter.count;
  const distribution = read(value, entry, keys, reporter);
  return distribution !== null && reporter.count === before ? distribution : withRange(entry.default, entry);
}

/** Draws of numbers are held inside the attribute's range; a group's index needs none. */
export function withRange(distribution: Distribution, entry: AttributeEntry): Distribution {
  return distribution.dist === 'shares' || distribution.range !== undefined
    ? distribution
    : { ...distribution, range: entry.range };
}

/** True where the attribute is one of a few groups and nothing else. */
function isGroupOnly(entry: AttributeEntry): boolean {
  return entry.groups !== undefined && entry.unit === 'group';
}

function read(value: unknown, entry: AttributeEntry, keys: Keys, reporter: Reporter): Distribution | null {
  if (typeof value === 'number' && !isGroupOnly(entry)) {
    if (isWithin(value, entry.range)) return { dist: 'constant', value: value + 0, range: entry.range };
  }
  if (isMapping(value) && 'dist' in value) return byName(value, entry, keys, reporter);
  if (isMapping(value) && entry.groups !== undefined) return shares(value, entry.groups, keys, reporter);
  reporter.tell(keys, wordsFor(value), allowedFor(entry));
  return null;
}

function allowedFor(entry: AttributeEntry): string {
  const byGroup = entry.groups === undefined ? [] : [`shares of ${entry.groups.join(', ')} with the sum 1`];
  const number = `a number from ${entry.range[0]} to ${entry.range[1]} (${entry.unit})`;
  const distribution = `a mapping with dist: ${namesFor(entry).join(', ')}`;
  return [...byGroup, ...(isGroupOnly(entry) ? [] : [number]), distribution].join(', or ');
}

/** Distributions that an attribute can have: a beta lives on 0 … 1 and is stretched over nothing else. */
function namesFor(entry: AttributeEntry): string[] {
  const onShare = entry.range[0] === 0 && entry.range[1] === 1;
  const numbers = Object.keys(DISTRIBUTION_PARAMETERS).filter((name) => name !== 'beta' || onShare);
  return [...(isGroupOnly(entry) ? [] : numbers), ...(entry.groups === undefined ? [] : ['shares'])];
}

function byName(
  value: Readonly<Record<string, unknown>>,
  entry: AttributeEntry,
  keys: Keys,
  reporter: Reporter,
): Distribution | null {
  const { dist } = value;
  const known = namesFor(entry);
  if (typeof dist !== 'string' || !known.includes(dist)) {
    const hint = typeof dist === 'string' ? nearestName(dist, known) : undefined;
    reporter.tell([...keys, 'dist'], wordsFor(dist), `one of ${known.join(', ')}`, hint);
    return null;
  }
  if (dist !== 'shares') return numeric(dist as NumericDistribution, value, entry, keys, reporter);
  unknownKeys(value, ['dist', 'shares'], keys, reporter);
  return shares(value.shares, entry.groups ?? [], [...keys, 'shares'], reporter);
}

function numeric(
  dist: NumericDistribution,
  value: Readonly<Record<string, unknown>>,
  entry: AttributeEntry,
  keys: Keys,
  reporter: Reporter,
): Distribution | null {
  const parameters: Readonly<Record<string, 'attribute' | readonly [number, number]>> =
    DISTRIBUTION_PARAMETERS[dist];
  const names = Object.keys(parameters);
  unknownKeys(value, ['dist', 'range', ...names], keys, reporter);
  const given: Record<string, number> = {};
  for (const name of names) {
    const own = parameters[name];
    const within = own === 'attribute' ? entry.range : own;
    const number = Object.hasOwn(value, name) ? value[name] : undefined;
    if (isWithin(number, within)) given[name] = number + 0;
    else tellNumber(number, within, entry, [...keys, name], reporter);
  }
  if (given.low >= given.high) {
    reporter.tell(
      [...keys, 'low'],
      `low ${given.low}, which is not below high ${given.high}`,
      'low below high',
    );
  }
  return { dist, ...given, range: ends(value, entry, keys, reporter) } as unknown as Distribution;
}

/** Where draws are cut off: the ends of the attribute, or narrower ones from the file. */
function ends(
  value: Readonly<Record<string, unknown>>,
  entry: AttributeEntry,
  keys: Keys,
  reporter: Reporter,
): readonly [number, number] {
  if (!('range' in value)) return entry.range;
  const range = asRange(value.range, entry.range);
  if (range !== null) return range;
  const allowed = `[low, high] from ${entry.range[0]} to ${entry.range[1]}, low below high`;
  reporter.tell([...keys, 'range'], wordsFor(value.range), allowed);
  return entry.range;
}

function tellNumber(
  value: unknown,
  [low, high]: readonly [number, number],
  entry: AttributeEntry,
  keys: Keys,
  reporter: Reporter,
): void {
  reporter.tell(keys, wordsFor(value), `a number from ${low} to ${high} (${entry.unit})`);
}

/** Tells every key that is none of the known ones. */
export function unknownKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  keys: Keys,
  reporter: Reporter,
): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    reporter.tell([...keys, key], `the unknown name "${key}"`, known.join(', '), nearestName(key, known));
  }
}

/** Shares by group name (a group left out has none) or as a list in the order of the groups. */
function shares(
  value: unknown,
  groups: readonly string[],
  keys: Keys,
  reporter: Reporter,
): Distribution | null {
  const list = isMapping(value)
    ? groups.map((group) => (Object.hasOwn(value, group) ? value[group] : 0))
    : value;
  if (!Array.isArray(list) || list.length !== groups.length) {
    const found = Array.isArray(list) ? `a list of ${list.length}` : wordsFor(value);
    reporter.tell(keys, found, `shares of ${groups.join(', ')} with the sum 1`);
    return null;
  }
  if (isMapping(value)) unknownKeys(value, groups, keys, reporter);
  const wrong = list.findIndex((share) => !isWithin(share, [0, 1]));
  if (wrong >= 0) {
    const at = isMapping(value) ? [...keys, groups[wrong]] : keys;
    reporter.tell(at, wordsFor(list[wrong]), 'a share from 0 to 1');
    return null;
  }
  const sum = (list as number[]).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > SHARES_TOLERANCE) {
    reporter.tell(keys, `shares with the sum ${Math.round(sum * 1e6) / 1e6}`, 'shares with the sum 1');
    return null;
  }
  return { dist: 'shares', shares: list as number[] };
}
