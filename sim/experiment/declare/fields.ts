/** The keys of one mapping of an experiment file, each read with a check that tells what is wrong and goes on. */
import { textOf, type Located, type LocatedMap } from '../../scenario/located';
import { nearestName } from '../../scenario/nearest';
import { quote, type Place, type Problems } from '../../scenario/problems';
import { describe } from '../../scenario/values';

/** What a number may be. */
export interface NumberRule {
  readonly low?: number;
  readonly high?: number;
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** False where the ends themselves are not allowed. */
  readonly ends?: boolean;
}

const LONGEST_TEXT = 20_000;

/** Reads one mapping. Everything that is missing gives null; everything that is wrong is told and gives null too. */
export class Fields {
  constructor(
    readonly map: LocatedMap,
    /** Where the mapping stands, such as `design`; the empty text for the file itself. */
    readonly path: string,
    readonly problems: Problems,
  ) {}

  /** Tells keys that nobody reads. */
  allow(keys: readonly string[]): void {
    for (const [key, { key: place }] of this.map.entries) {
      if (keys.includes(key)) continue;
      const hint = nearestName(key, keys);
      this.problems.add(place, this.below(key), `the unknown name ${quote(key)}`, keys.join(', '), hint);
    }
  }

  has(key: string): boolean {
    return this.map.entries.has(key);
  }

  /** The value of a key; null where it is missing or stands empty. */
  value(key: string): Located | null {
    const value = this.map.entries.get(key)?.value;
    return value === undefined || isNothing(value) ? null : value;
  }

  /** The full path of a key. */
  below(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  placeOf(key: string): Place {
    return this.map.entries.get(key)?.value.place ?? this.map.place;
  }

  /** Tells what is wrong with a key (or with the mapping, where the key is empty). */
  tell(key: string, found: string, allowed: string, hint?: string): null {
    this.problems.add(this.placeOf(key), key === '' ? this.path : this.below(key), found, allowed, hint);
    return null;
  }

  /** Tells a key whose value is none of what is allowed. */
  refuse(key: string, allowed: string, hint?: string): null {
    const value = this.map.entries.get(key)?.value;
    return this.tell(key, value === undefined ? `no ${key}` : describe(value), allowed, hint);
  }

  number(key: string, rule: NumberRule = {}): number | null {
    const value = this.value(key);
    if (value === null) return this.has(key) ? this.refuse(key, numberWords(rule)) : null;
    if (value.kind === 'scalar' && isNumber(value.value, rule)) return value.value + 0;
    return this.refuse(key, numberWords(rule));
  }

  /** A number that has to be there. */
  needed(key: string, rule: NumberRule = {}): number | null {
    return this.has(key) ? this.number(key, rule) : this.refuse(key, numberWords(rule));
  }

  text(key: string): string | null {
    const value = this.value(key);
    if (value === null) return null;
    const written =
      value.kind === 'scalar' && typeof value.value === 'number' ? value.text : (textOf(value) ?? '');
    const trimmed = written.trim();
    if (trimmed !== '' && trimmed.length <= LONGEST_TEXT) return trimmed;
    return this.refuse(key, `a text of 1 to ${LONGEST_TEXT} characters`);
  }

  flag(key: string): boolean | null {
    const value = this.value(key);
    if (value === null) return null;
    if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
    return this.refuse(key, 'true or false');
  }

  /** One of several words; `aliases` are other words for them. */
  choice<Word extends string>(
    key: string,
    words: readonly Word[],
    aliases: Readonly<Record<string, Word>> = {},
  ): Word | null {
    const value = this.value(key);
    if (value === null) return null;
    const text = textOf(value)?.trim() ?? '';
    const word = words.find((one) => one === text) ?? (Object.hasOwn(aliases, text) ? aliases[text] : null);
    if (word !== null) return word;
    const meant = nearestName(text, [...words, ...Object.keys(aliases)]);
    return this.refuse(key, `one of ${words.join(', ')}`, meant);
  }

  /** A mapping below a key. */
  fields(key: string, allowed = 'a mapping'): Fields | null {
    const value = this.value(key);
    if (value === null) return null;
    if (value.kind === 'map') return new Fields(value, this.below(key), this.problems);
    return this.refuse(key, allowed);
  }

  /** The items of a list below a key; one value stands for a list of one. */
  items(key: string): readonly Located[] {
    const value = this.value(key);
    if (value === null) return [];
    return value.kind === 'list' ? value.items : [value];
  }

  /** A list of texts (or one text) below a key. */
  texts(key: string, allowed: string): string[] {
    return this.items(key).flatMap((item, index) => {
      const text = textOf(item)?.trim() ?? '';
      if (text !== '') return [text];
      this.problems.add(item.place, `${this.below(key)}[${index}]`, describe(item), allowed);
      return [];
    });
  }
}

export function isNothing(value: Located): boolean {
  return value.kind === 'scalar' && value.value === null;
}

/** Whether a value is a number of this kind. */
export function isNumber(value: unknown, rule: NumberRule = {}): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (rule.whole && !Number.isInteger(value)) return false;
  const { low = -Infinity, high = Infinity, ends = true } = rule;
  return ends ? value >= low && value <= high : value > low && value < high;
}

/** What a rule allows, in words. */
export function numberWords({ low, high, whole, ends = true }: NumberRule): string {
  const kind = whole ? 'a whole number' : 'a number';
  if (low !== undefined && high !== undefined)
    return ends ? `${kind} from ${low} to ${high}` : `${kind} between ${low} and ${high}`;
  if (low !== undefined) return ends ? `${kind} from ${low}` : `${kind} above ${low}`;
  return high === undefined ? kind : `${kind} up to ${high}`;
}
