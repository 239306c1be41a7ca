/** Plain data as if it had been read from a file: every value stands in line 1. */
import type { Located, LocatedEntry } from '../../../../sim/scenario/located';
import type { Place, Problems } from '../../../../sim/scenario/problems';
import { work as words } from '../../words/en/work';

/** Deepest nesting of lists and mappings: as in files. */
const DEEPEST = 64;

/** Names that mean something to JavaScript's objects and nothing to a scenario. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Located data from plain data. It may come from anywhere (a link, a file): what no scenario may hold is told and left out.
 *
 * @param path what the whole is called in messages
 */
export function locatedOf(value: unknown, place: Place, path: string, problems: Problems): Located {
  return locate(value, { place, path, problems, depth: 1 });
}

interface At {
  readonly place: Place;
  readonly path: string;
  readonly problems: Problems;
  readonly depth: number;
}

function locate(value: unknown, at: At): Located {
  const { place, path, problems, depth } = at;
  if (depth > DEEPEST) {
    problems.add(place, path, words.tooDeep, words.lessDeep(String(DEEPEST)));
    return scalar(null, place);
  }
  if (Array.isArray(value))
    return { kind: 'list', place, items: value.map((item) => locate(item, { ...at, depth: depth + 1 })) };
  if (typeof value !== 'object' || value === null) return scalar(value, place);
  const entries = new Map<string, LocatedEntry>();
  for (const [key, item] of Object.entries(value)) {
    if (FORBIDDEN.has(key) || key === '' || /\p{C}/u.test(key))
      problems.add(place, path, words.forbiddenName(key), words.otherNames);
    else if (item !== undefined)
      entries.set(key, { key: place, value: locate(item, { ...at, depth: depth + 1 }) });
  }
  return { kind: 'map', place, entries };
}

function scalar(value: unknown, place: Place): Located {
  const known = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  const kept = known ? (value as string | number | boolean) : null;
  return { kind: 'scalar', place, value: kept, text: kept === null ? '' : String(kept), lead: 0 };
}
