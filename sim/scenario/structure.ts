/** From the nested or dotted keys of one file to values by full path; names that nobody knows are told here. */
import type { Located, LocatedEntry, LocatedMap } from './located';
import { isBranch, isBuilt, isLeaf, isOpenSection, namesBelow, nearestPath, SECTIONS } from './paths';
import { quote, type Problems } from './problems';
import { describe } from './values';

/** The name of the command line's settings in messages. */
export const SETTINGS_FILE = '--set';

/** What one file (or all `--set` together) gives, by full path. */
export interface Layer {
  /** The name for messages. */
  readonly file: string;
  /** The name against which relative names in it are resolved; null for the command line. */
  readonly from: string | null;
  readonly leaves: ReadonlyMap<string, LocatedEntry>;
  readonly population: LocatedMap | null;
  readonly derived: LocatedMap | null;
}

/** Unknown names for which a near one is looked up; beyond, a hostile file would only cost time. */
const MOST_HINTS = 60;

export const NOT_BUILT = 'registered but not built yet';

/** Spreads dotted keys, so that `a.b: 1` and `a: {b: 1}` are the same; the same path twice is told. */
export function nest(map: LocatedMap, problems: Problems, path = ''): LocatedMap {
  const result: LocatedMap = { kind: 'map', place: map.place, entries: new Map() };
  for (const [key, entry] of map.entries) {
    insert(result, split(key, path), entry, problems, path);
  }
  return result;
}

function insert(
  into: LocatedMap,
  parts: readonly string[],
  entry: LocatedEntry,
  problems: Problems,
  parent: string,
): void {
  // Names of derived metrics may hold dots themselves: `x` and `x.y` stand side by side.
  const [name, ...rest] = parent === 'derived' ? [parts.join('.')] : parts;
  const path = parent === '' ? name : `${parent}.${name}`;
  const before = into.entries.get(name);
  const inner = before?.value.kind === 'map' ? before.value : null;
  const isNode = rest.length > 0 || entry.value.kind === 'map';
  if (before !== undefined && (inner === null || !isNode)) {
    const found = `${path} given twice (first in line ${before.key.line})`;
    problems.add(entry.key, path, found, 'each path once');
    return;
  }
  if (!isNode) {
    into.entries.set(name, entry);
    return;
  }
  const target = inner ?? { kind: 'map' as const, place: entry.value.place, entries: new Map() };
  if (inner === null) into.entries.set(name, { key: entry.key, value: target });
  if (rest.length > 0) insert(target, rest, entry, problems, path);
  else if (entry.value.kind === 'map') {
    for (const [key, child] of entry.value.entries) insert(target, split(key, path), child, problems, path);
  }
}

/** Columns of a survey are named as their file names them, dots and all. */
const CODEBOOK = 'population.microdata.codebook';

function split(key: string, parent: string): string[] {
  if (parent.startsWith(CODEBOOK)) return [key];
  const parts = key.split('.');
  return parts.includes('') ? [key] : parts;
}

/** Walks one file's content against the known paths. */
export class StructureCheck {
  private readonly leaves = new Map<string, LocatedEntry>();
  private readonly sections = new Map<string, LocatedMap>();
  private hints = 0;

  constructor(private readonly problems: Problems) {}

  /** The values of a file by full path; unknown, misplaced and unbuilt names are told and left out. */
  layer(root: LocatedMap, file: string, from: string | null): Layer {
    this.walk(nest(root, this.problems), '');
    return {
      file,
      from,
      leaves: this.leaves,
      population: this.sections.get('population') ?? null,
      derived: this.sections.get('derived') ?? null,
    };
  }

  private walk(map: LocatedMap, parent: string): void {
    for (const [name, entry] of map.entries) {
      const path = parent === '' ? name : `${parent}.${name}`;
      if (isLeaf(path)) this.leaf(path, entry);
      else if (isBranch(path)) this.branch(path, entry);
      else this.unknown(entry, parent, name);
    }
  }

  private leaf(path: string, entry: LocatedEntry): void {
    if (isBuilt(path)) this.leaves.set(path, entry);
    else
      this.problems.add(entry.key, path, `${path}, which is ${NOT_BUILT}`, this.allowedBelow(parentOf(path)));
  }

  private branch(path: string, entry: LocatedEntry): void {
    const { value } = entry;
    if (value.kind === 'map' && isOpenSection(path)) this.sections.set(path, value);
    else if (value.kind === 'map') this.walk(value, path);
    else if (!(isNothing(value) && (SECTIONS as readonly string[]).includes(path))) {
      const allowed = isOpenSection(path)
        ? 'names with values below it'
        : `below it ${this.allowedBelow(path)}`;
      this.problems.add(value.place, path, describe(value), allowed);
    }
  }

  private unknown(entry: LocatedEntry, parent: string, first: string): void {
    // What stands alone below an unknown name tells what was meant: `nudge: {intensity: 0.5}`.
    let name = first;
    let below = entry.value;
    while (below.kind === 'map' && below.entries.size === 1) {
      const [[key, child]] = below.entries;
      name += `.${key}`;
      below = child.value;
    }
    this.hints += 1;
    const hint =
      this.hints > MOST_HINTS ? undefined : (nearestPath(parent, name) ?? nearestPath(parent, first));
    const path = parent === '' ? name : `${parent}.${name}`;
    this.problems.add(entry.key, path, `the unknown name ${quote(first)}`, this.allowedBelow(parent), hint);
  }

  private allowedBelow(path: string): string {
    const names = namesBelow(path);
    return names.length === 0 ? 'nothing yet' : names.join(', ');
  }
}

function isNothing(value: Located): boolean {
  return value.kind === 'scalar' && value.value === null;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}
