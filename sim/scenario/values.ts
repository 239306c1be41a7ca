/** One value against its register entry, and how values and what is allowed are put into words. */
import type { ParameterEntry } from '../registers';
import { nearestName } from './nearest';
import { textOf, type Located, type LocatedScalar } from './located';
import { quote, type Problems } from './problems';

/** What was found, in words. */
export function describe(located: Located): string {
  if (located.kind === 'list') return located.items.length === 0 ? 'an empty list' : 'a list';
  if (located.kind === 'map') return 'a mapping';
  const { value } = located;
  if (value === null) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${quote(value)}`;
  if (typeof value === 'boolean') return String(value);
  if (value !== value) return 'a value that is no number (.nan)';
  if (!Number.isFinite(value)) return 'an infinite number';
  return `the number ${value}`;
}

/** What a register entry allows, in words, with range and unit. */
export function allowedBy(entry: ParameterEntry): string {
  switch (entry.kind) {
    case 'number':
      return `a number from ${entry.range[0]} to ${entry.range[1]} (${entry.unit})`;
    case 'integer':
      return `a whole number from ${entry.range[0]} to ${entry.range[1]} (${entry.unit})`;
    case 'choice':
      return `one of ${entry.options.join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'list':
      return `a list of one or more of ${entry.options.join(', ')}`;
  }
}

/**
 * A value as the number that the engine reads: the number itself, the index of a choice, 0 or 1 for a flag, a bit mask
 * for a list.
 */
export function encode(entry: ParameterEntry, value: number | string | boolean | readonly string[]): number {
  if (entry.kind === 'choice') return entry.options.indexOf(value as string);
  if (entry.kind === 'list') {
    return (value as readonly string[]).reduce((mask, name) => mask | (1 << entry.options.indexOf(name)), 0);
  }
  // Adding 0 turns −0 into 0.
  return Number(value) + 0;
}

/** A value given in a file as the number that the engine reads, or null where it is not allowed (which is then told). */
export function checkValue(
  entry: ParameterEntry,
  located: Located,
  path: string,
  problems: Problems,
): number | null {
  if (entry.kind === 'list') return checkList(entry, located, path, problems);
  if (located.kind === 'scalar') {
    if (entry.kind === 'flag' && typeof located.value === 'boolean') return located.value ? 1 : 0;
    if (entry.kind === 'choice' && entry.options.includes(located.value as string)) {
      return entry.options.indexOf(located.value as string);
    }
    if ((entry.kind === 'number' || entry.kind === 'integer') && isAllowed(entry, located.value)) {
      return encode(entry, located.value);
    }
  }
  const [allowed, hint] = advice(entry, located);
  problems.add(located.place, path, describe(located), allowed, hint);
  return null;
}

/** True for a number that the entry allows. */
export function isAllowed(
  entry: Extract<ParameterEntry, { kind: 'number' | 'integer' }>,
  value: unknown,
): value is number {
  if (typeof value !== 'number' || !(value >= entry.range[0] && value <= entry.range[1])) return false;
  return entry.kind === 'number' || Number.isInteger(value);
}

function checkList(
  entry: Extract<ParameterEntry, { kind: 'list' }>,
  located: Located,
  path: string,
  problems: Problems,
): number | null {
  if (located.kind !== 'list' || located.items.length === 0) {
    problems.add(located.place, path, describe(located), allowedBy(entry));
    return null;
  }
  const names = checkNames(located.items, entry.options, path, problems);
  return names === null ? null : encode(entry, names);
}

/** A list of known names, each at most once; null where it is not (which is then told). */
export function checkNames(
  items: readonly Located[],
  known: readonly string[],
  path: string,
  problems: Problems,
): string[] | null {
  const names: string[] = [];
  let sound = true;
  items.forEach((item, index) => {
    const name = textOf(item);
    const place = `${path}[${index}]`;
    if (name === null || !known.includes(name)) {
      const hint = name === null || index > 20 ? undefined : nearestName(name, known);
      problems.add(item.place, place, describe(item), `one of ${known.join(', ')}`, hint);
      sound = false;
    } else if (names.includes(name)) {
      problems.add(item.place, place, `${quote(name)} given twice`, 'each name once');
      sound = false;
    } else {
      names.push(name);
    }
  });
  return sound ? names : null;
}

/** Words for what is allowed, and a guess at what was meant. */
function advice(entry: ParameterEntry, located: Located): [allowed: string, hint?: string] {
  const allowed = allowedBy(entry);
  if (located.kind !== 'scalar') return [allowed];
  const text = typeof located.value === 'string' ? located.value.trim() : null;
  if (text === null) return [allowed];
  if (entry.kind === 'choice') return [allowed, nearestName(text, entry.options)];
  if (entry.kind === 'flag') return [allowed, flagMeant(text)];
  if (isNumeral(text)) return [`${allowed}, without quotation marks`, text];
  if (DECIMAL_COMMA.test(text)) return [`${allowed}, with a decimal point`, text.replace(',', '.')];
  const withUnit = /^([-+]?[\d.]+)\s*(%?)/.exec(text);
  if (withUnit === null) return [allowed];
  const meant = Number(withUnit[1]) / (withUnit[2] === '%' ? 100 : 1);
  const hint = entry.kind !== 'list' && isAllowed(entry, meant) ? String(meant) : undefined;
  return [`${allowed}, without a unit`, hint];
}

function flagMeant(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (['yes', 'on', 'y', 'true', '1'].includes(lower)) return 'true';
  return ['no', 'off', 'n', 'false', '0'].includes(lower) ? 'false' : undefined;
}

/** True for a text that is nothing but a number. */
export function isNumeral(text: string): boolean {
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text.trim());
}

const DECIMAL_COMMA = /^[-+]?\d+,\d+$/;

/** True for a number with a unit after it (`20 EUR`, `50 %`) or with a decimal comma: not a formula, but a slip. */
export function isQuantity(text: string): boolean {
  return /^[-+]?[\d.]+\s*(%|€|[A-Za-z]+)$/.test(text.trim()) || DECIMAL_COMMA.test(text.trim());
}

export function isText(located: Located): located is LocatedScalar & { readonly value: string } {
  return textOf(located) !== null;
}
