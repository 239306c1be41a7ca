/** Small checks of what comes from outside; each tells what is wrong, in words, and gives something sound to go on with. */
import { checkWords } from '../words/en/check';
import { LIMITS } from './limits';

export type Checked<T> =
  { readonly ok: true; readonly state: T } | { readonly ok: false; readonly problems: readonly string[] };

export type Plain = Readonly<Record<string, unknown>>;

/** Problems that are told; more would help nobody. */
const MOST = 20;

/** Names that reach behind an object; no state needs them. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** True for an object as JSON gives it. */
export function isMap(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export class Checker {
  private readonly problems: string[] = [];

  /** Notes what is wrong, and gives what is to be used in its place. */
  tell<T>(at: string, what: string, instead: T): T {
    if (this.problems.length < MOST) this.problems.push(at === '' ? what : `${at}: ${what}`);
    return instead;
  }

  /** The state where nothing was wrong with it. */
  answer<T>(state: T | null): Checked<T> {
    return this.problems.length === 0 && state !== null
      ? { ok: true, state }
      : { ok: false, problems: this.problems };
  }

  /** True where a mapping has these keys, all of them and no other. */
  keys(map: Plain, at: string, allowed: readonly string[], optional: readonly string[] = []): boolean {
    const given = Object.keys(map);
    const strange = given.filter((key) => !allowed.includes(key) && !optional.includes(key));
    const missing = allowed.filter((key) => !given.includes(key));
    for (const key of strange) this.tell(at, checkWords.unknown(key), null);
    for (const key of missing) this.tell(at, checkWords.missing(key), null);
    return strange.length === 0 && missing.length === 0;
  }

  /** Own entries of a mapping by name; forbidden names are told. */
  entries(value: unknown, at: string): [string, unknown][] {
    if (!isMap(value)) return this.tell(at, checkWords.map, []);
    const entries = Object.entries(value);
    if (entries.length > LIMITS.values) return this.tell(at, checkWords.many, []);
    return entries.filter(
      ([key]) => !FORBIDDEN.includes(key) || this.tell(at, checkWords.unknown(key), false),
    );
  }

  text(value: unknown, at: string, most: number): string {
    if (typeof value !== 'string') return this.tell(at, checkWords.text, '');
    return value.length > most ? this.tell(at, checkWords.long(most), '') : value;
  }

  flag(value: unknown, at: string): boolean {
    return typeof value === 'boolean' ? value : this.tell(at, checkWords.flag, false);
  }

  number(value: unknown, at: string, range: readonly [number, number], isWhole = false): number {
    const fits =
      typeof value === 'number' &&
      value >= range[0] &&
      value <= range[1] &&
      (!isWhole || Number.isInteger(value));
    // Adding 0 turns −0 into 0.
    return fits ? value + 0 : this.tell(at, checkWords.number(range, isWhole), range[0]);
  }

  whole(value: unknown, at: string, range: readonly [number, number]): number {
    return this.number(value, at, range, true);
  }

  oneOf<T extends string>(value: unknown, at: string, options: readonly T[]): T {
    const found = options.find((option) => option === value);
    return found ?? this.tell(at, checkWords.oneOf(options), options[0]);
  }

  list(value: unknown, at: string, most: number): readonly unknown[] {
    if (!Array.isArray(value)) return this.tell(at, checkWords.list, []);
    return value.length > most ? this.tell(at, checkWords.many, []) : (value as unknown[]);
  }

  /** True for plain data that is neither too deep nor too much and has no forbidden name in it. */
  plain(value: unknown, at: string): boolean {
    let count = 0;
    const walk = (one: unknown, depth: number): string | null => {
      count += 1;
      if (count > LIMITS.values || depth > LIMITS.depth) return checkWords.many;
      if (typeof one === 'string')
        return one.length > LIMITS.longText ? checkWords.long(LIMITS.longText) : null;
      if (typeof one === 'number') return Number.isFinite(one) ? null : checkWords.finite;
      if (typeof one === 'boolean' || one === null) return null;
      if (Array.isArray(one)) return first(one, (item) => walk(item, depth + 1));
      if (!isMap(one)) return checkWords.map;
      return first(Object.keys(one), (key) =>
        FORBIDDEN.includes(key) || key.length > LIMITS.text
          ? checkWords.unknown(key)
          : walk(one[key], depth + 1),
      );
    };
    const wrong = walk(value, 0);
    return wrong === null || this.tell(at, wrong, false);
  }
}

function first<T>(items: readonly T[], of: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = of(item);
    if (found !== null) return found;
  }
  return null;
}
