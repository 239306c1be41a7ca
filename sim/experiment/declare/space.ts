/** Which values a factor takes: from its own words, or from what the register says of the path that it sets. */
import type { ParameterEntry } from '../../registers';
import { textOf, type Located } from '../../scenario/located';
import { allowedBy, checkValue, describe } from '../../scenario/values';
import type { FactorSpace } from '../types';
import { DISTRIBUTION_KEYS, extremesOf, readDistribution } from './distributions';
import { isNothing, isNumber, type Fields } from './fields';

type NumberEntry = Extract<ParameterEntry, { kind: 'number' | 'integer' }>;

/** Keys that say which values a factor takes. */
export const SPACE_KEYS: readonly string[] = [...DISTRIBUTION_KEYS, 'range', 'integer', 'choice', 'values'];

/** What every value of a factor has to be allowed by, and what it is called in messages. */
export interface SpaceContext {
  /** Register entries of all paths that the value is written to. */
  readonly entries: readonly ParameterEntry[];
  /** Fields in which the value stands under `key`; the mapping itself where the key is empty. */
  readonly fields: Fields;
  readonly key: string;
}

const NUMBER_FORMS =
  '[low, high], {dist: …}, {integer: [low, high]}, {values: […]}, or {} for the whole range of the register';
const CHOICE_FORMS = '{choice: […]} or {} for all of them';

/** The space of a factor; null where it is not sound (which is then told). */
export function readSpace(value: Located, own: Fields | null, context: SpaceContext): FactorSpace | null {
  const [entry] = context.entries;
  const isNumeric = entry === undefined || entry.kind === 'number' || entry.kind === 'integer';
  if (isNothing(value) || textOf(value) === 'register' || textOf(value) === 'range')
    return wholeRange(context);
  if (value.kind === 'list')
    return isNumeric ? readEnds(value, context, false) : readOptions(value.items, context);
  if (own === null) return refuse(value, context, isNumeric ? NUMBER_FORMS : CHOICE_FORMS);
  const choice = own.value('choice');
  if (choice !== null) return readOptions(own.items('choice'), context);
  const values = own.value('values');
  if (values !== null)
    return isNumeric ? readLevels(own.items('values'), context) : readOptions(own.items('values'), context);
  const range = own.value('range');
  if (range !== null && textOf(range) !== 'register') return readEnds(range, context, false);
  const whole = own.value('integer');
  if (whole !== null) return readEnds(whole, context, true);
  if (!DISTRIBUTION_KEYS.some((key) => own.has(key))) return wholeRange(context);
  if (!isNumeric) return refuse(value, context, CHOICE_FORMS);
  return readNumbers(own, context);
}

function refuse(value: Located, { fields, key }: SpaceContext, allowed: string): null {
  fields.problems.add(value.place, fields.below(key), describe(value), allowed);
  return null;
}

/** All that the register allows. */
function wholeRange({ entries: [entry], fields, key }: SpaceContext): FactorSpace | null {
  switch (entry?.kind) {
    case undefined:
      return fields.tell(key, 'no range', `${NUMBER_FORMS.split(', or')[0]}: no register bounds it`);
    case 'number':
      return { kind: 'number', distribution: { dist: 'uniform', low: entry.range[0], high: entry.range[1] } };
    case 'integer':
      return { kind: 'integer', low: entry.range[0], high: entry.range[1] };
    case 'flag':
      return { kind: 'choice', options: ['false', 'true'] };
    case 'choice':
      return { kind: 'choice', options: [...entry.options] };
    case 'list':
      return { kind: 'choice', options: entry.options.map((option) => `[${option}]`) };
  }
}

/** `[low, high]`. */
function readEnds(value: Located, context: SpaceContext, whole: boolean): FactorSpace | null {
  const numbers = value.kind === 'list' ? value.items.map((item) => numberOf(item)) : [];
  const [low, high] = numbers;
  if (numbers.length !== 2 || low === null || high === null) {
    const many = numbers.length > 2 && !numbers.includes(null);
    const hint = many ? `{values: [${numbers.join(', ')}]}` : undefined;
    const { fields, key } = context;
    fields.problems.add(value.place, fields.below(key), describe(value), 'two numbers, [low, high]', hint);
    return null;
  }
  const integer = whole || context.entries.some((entry) => entry.kind === 'integer');
  if (integer && !(Number.isInteger(low) && Number.isInteger(high)))
    return refuse(value, context, 'two whole numbers, [low, high]');
  if (low >= high) return refuse(value, context, 'a low end below the high end');
  return within(
    integer
      ? { kind: 'integer', low, high }
      : { kind: 'number', distribution: { dist: 'uniform', low, high } },
    value,
    context,
  );
}

function readLevels(items: readonly Located[], context: SpaceContext): FactorSpace | null {
  const numbers: number[] = [];
  for (const item of items) {
    const number = numberOf(item);
    if (number === null || numbers.includes(number)) return refuse(item, context, 'different numbers');
    numbers.push(number);
  }
  const values = numbers.sort((a, b) => a - b);
  return items.length === 0 ? null : within({ kind: 'levels', values }, items[0], context);
}

/** Options are written into the scenario as they stand in the file. */
function readOptions(items: readonly Located[], context: SpaceContext): FactorSpace | null {
  const { fields, key, entries } = context;
  const before = fields.problems.count;
  const options = items.map((item) => {
    for (const entry of entries) checkValue(entry, item, fields.below(key), fields.problems);
    return writtenAs(item);
  });
  if (new Set(options).size < Math.max(2, options.length))
    fields.tell(
      key,
      options.length < 2 ? 'fewer than two options' : 'an option given twice',
      'different options',
    );
  return fields.problems.count > before ? null : { kind: 'choice', options };
}

/** A value as the text of a setting. */
export function writtenAs(item: Located): string {
  if (item.kind === 'list') return `[${item.items.map(writtenAs).join(', ')}]`;
  if (item.kind === 'map')
    return `{${[...item.entries].map(([key, { value }]) => `${key}: ${writtenAs(value)}`).join(', ')}}`;
  // JSON is YAML: a text that looks like a number or a list stays a text.
  if (typeof item.value !== 'string') return item.text === '' ? 'null' : item.text;
  return /^[A-Za-z_][\w.-]*$/.test(item.value) && !/^(true|false|null)$/i.test(item.value)
    ? item.value
    : JSON.stringify(item.value);
}

function readNumbers(own: Fields, context: SpaceContext): FactorSpace | null {
  const distribution = readDistribution(own);
  if (distribution === null) return null;
  const whole = context.entries.some((entry) => entry.kind === 'integer');
  if (!whole || distribution.dist === 'poisson')
    return within({ kind: 'number', distribution }, own.map, context);
  const { low, high } = distribution as { low?: number; high?: number };
  if (distribution.dist === 'uniform' && Number.isInteger(low) && Number.isInteger(high))
    return within({ kind: 'integer', low: low!, high: high! }, own.map, context);
  return refuse(
    own.map,
    context,
    'whole numbers: {integer: [low, high]}, {values: […]} or {dist: poisson, …}',
  );
}

/** Whether both ends of a space are allowed by all registers; told where they are not. */
function within(
  space: FactorSpace,
  value: Located,
  { entries, fields, key }: SpaceContext,
): FactorSpace | null {
  const [low, high] = endsOf(space);
  for (const entry of entries as readonly NumberEntry[]) {
    const [least, most] = entry.range;
    const fits = low >= least && high <= most;
    const whole = entry.kind === 'number' || numbersOf(space).every((number) => Number.isInteger(number));
    if (fits && whole) continue;
    const found = fits ? 'numbers that are not whole' : `values from ${shown(low)} to ${shown(high)}`;
    fields.problems.add(value.place, fields.below(key), found, allowedBy(entry), truncated(space, entry));
    return null;
  }
  return space;
}

const shown = (value: number): number => Number(value.toPrecision(6));

/** A normal distribution has no ends: cut to the range, it may be what was meant. */
function truncated(space: FactorSpace, { range: [low, high] }: NumberEntry): string | undefined {
  if (space.kind !== 'number' || space.distribution.dist !== 'normal') return undefined;
  const { mean, sd } = space.distribution;
  return `{dist: truncatedNormal, mean: ${mean}, sd: ${sd}, low: ${low}, high: ${high}}`;
}

function endsOf(space: FactorSpace): readonly [number, number] {
  switch (space.kind) {
    case 'number':
      return extremesOf(space.distribution);
    case 'integer':
      return [space.low, space.high];
    case 'levels':
      return [space.values[0], space.values[space.values.length - 1]];
    case 'choice':
      return [0, space.options.length - 1];
  }
}

const numbersOf = (space: FactorSpace): readonly number[] => (space.kind === 'levels' ? space.values : []);

function numberOf(item: Located): number | null {
  return item.kind === 'scalar' && isNumber(item.value) ? item.value + 0 : null;
}
