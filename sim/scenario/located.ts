/** The content of a scenario file with the position of every value and every key. */
import type { Place } from './problems';

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** As written in the file, without quotation marks. */
  readonly text: string;
  /** Characters between the place and the first character of the text: 1 for a quoted text. */
  readonly lead: number;
}

export interface LocatedList {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Located[];
}

export interface LocatedEntry {
  readonly key: Place;
  readonly value: Located;
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: Map<string, LocatedEntry>;
}

export type Located = LocatedScalar | LocatedList | LocatedMap;

/** A value without its positions. */
export function plain(located: Located): unknown {
  if (located.kind === 'scalar') return located.value;
  if (located.kind === 'list') return located.items.map(plain);
  return Object.fromEntries([...located.entries].map(([key, entry]) => [key, plain(entry.value)]));
}

export function textOf(located: Located): string | null {
  return located.kind === 'scalar' && typeof located.value === 'string' ? located.value : null;
}
