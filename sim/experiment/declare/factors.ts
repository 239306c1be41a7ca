/** `factors`: what an experiment varies, from the registers where the file says nothing else. */
import type { ParameterEntry } from '../../registers';
import { type Located, type LocatedEntry, type LocatedMap } from '../../scenario/located';
import { isBranch } from '../../scenario/paths';
import { quote, type Problems } from '../../scenario/problems';
import { describe } from '../../scenario/values';
import type { Factor, FactorSpace, FactorWrite } from '../types';
import { readBundle } from './bundles';
import { CHANGE_KEYS, changeOf } from './change-keys';
import { Fields } from './fields';
import { readSpace, SPACE_KEYS } from './space';
import { isPattern, nearestTarget, pathsLike, roleOf, targetOf, type Target } from './targets';

const SECTION = 'factors';
const OWN_KEYS = ['role', 'unit', 'label', 'levels', 'path', 'paths', 'settings', 'rest'];
const KEYS = [...SPACE_KEYS, ...OWN_KEYS, ...CHANGE_KEYS];

/** Factors that a file may name, patterns expanded. */
const MOST_FACTORS = 500;

/** A factor with what the design may need of its words in the file. */
export interface DeclaredFactor extends Factor {
  /** Where its name stands in the file. */
  readonly key: LocatedEntry['key'];
  /** The value as written in the file. */
  readonly located: Located;
  /** How many values it has in a grid, where it says so itself. */
  readonly levels: number | null;
  /** What the others of a whole are to keep: `scenario` for their proportions there. */
  readonly rest: Readonly<Record<string, number>> | 'scenario' | null;
}

/** Every factor of a file in its order; those with problems (which are told) are left out. */
export function readFactors(root: Fields): DeclaredFactor[] {
  const section = root.fields(SECTION, 'factors by name, such as "levers.nudge.intensity: [0, 1]"');
  if (section === null) return [];
  const factors: DeclaredFactor[] = [];
  for (const [name, entry] of namedFactors(section.map, '', root.problems)) {
    const place = entry.key;
    if (factors.length >= MOST_FACTORS) {
      root.problems.add(place, SECTION, `more than ${MOST_FACTORS} factors`, `at most ${MOST_FACTORS}`);
      break;
    }
    if (factors.some((factor) => factor.name === name)) {
      root.problems.add(place, `${SECTION}.${name}`, `${name} given twice`, 'each factor once');
      continue;
    }
    const factor = new FactorReader(section, name, entry).read();
    if (factor !== null) factors.push(factor);
  }
  return factors;
}

/** Names with their values: `levers: {nudge: {intensity: …}}` is `levers.nudge.intensity`, and patterns are expanded. */
function namedFactors(map: LocatedMap, parent: string, problems: Problems): [string, LocatedEntry][] {
  return [...map.entries].flatMap(([key, entry]): [string, LocatedEntry][] => {
    const name = `${parent}${key}`;
    if (isPattern(name)) return expanded(name, entry, problems);
    if (isBranch(name) && targetOf(name) === null && entry.value.kind === 'map')
      return namedFactors(entry.value, `${name}.`, problems);
    return [[name, entry]];
  });
}

function expanded(pattern: string, entry: LocatedEntry, problems: Problems): [string, LocatedEntry][] {
  const paths = pathsLike(pattern);
  if (paths.length === 0) {
    const allowed = 'a pattern that stands for paths, such as assumptions.join.*';
    problems.add(
      entry.key,
      `${SECTION}.${pattern}`,
      `the pattern ${quote(pattern)}, which stands for no path`,
      allowed,
    );
  }
  return paths.map((path) => [path, entry]);
}

class FactorReader {
  private readonly own: Fields | null;
  private readonly path: string;

  constructor(
    private readonly section: Fields,
    private readonly name: string,
    private readonly entry: LocatedEntry,
  ) {
    const { value } = entry;
    this.path = `${SECTION}.${name}`;
    this.own = value.kind === 'map' ? new Fields(value, this.path, section.problems) : null;
  }

  read(): DeclaredFactor | null {
    const { own } = this;
    const before = this.section.problems.count;
    own?.allow(KEYS);
    if (own !== null && own.value('settings') !== null) return this.bundle(own, before);
    const targets = this.targets();
    if (targets === null) return null;
    const change = own === null ? null : changeOf(own, targets);
    const space = this.space(targets);
    const rest = this.rest(targets[0].path);
    const about = this.about(targets);
    if (space === null || this.section.problems.count > before) return null;
    const write = { kind: 'paths', paths: targets.map(({ path }) => path), change } as const;
    return {
      ...about,
      space,
      write,
      key: this.entry.key,
      located: this.entry.value,
      levels: this.levels(space),
      rest,
    };
  }

  private bundle(own: Fields, before: number): DeclaredFactor | null {
    const bundle = readBundle(own);
    if (bundle === null) return null;
    const paths = bundle.byOption.flatMap((settings) => settings.map((setting) => setting.split('=')[0]));
    const about = this.texts(roleOf(paths), '');
    if (this.section.problems.count > before) return null;
    const space: FactorSpace = { kind: 'choice', options: bundle.options };
    const write: FactorWrite = { kind: 'settings', byOption: bundle.byOption };
    return {
      ...about,
      space,
      write,
      key: this.entry.key,
      located: this.entry.value,
      levels: null,
      rest: null,
    };
  }

  /** What the factor sets: its own name, or what it says in `path` or `paths`. */
  private targets(): Target[] | null {
    const { own } = this;
    const named = own?.has('paths') ? 'paths' : own?.has('path') ? 'path' : null;
    if (named !== null && own !== null) {
      const paths = own.texts(named, 'paths such as levers.nudge.intensity');
      const expandedPaths = paths.flatMap((path) => (isPattern(path) ? pathsLike(path) : [path]));
      if (expandedPaths.length === 0) return own.refuse(named, 'a path, or a list of paths');
      const targets = expandedPaths.map((path) => this.target(path, own.below(named), own.placeOf(named)));
      return targets.includes(null) ? null : (targets as Target[]);
    }
    const target = this.target(this.name, this.path, this.entry.key);
    return target === null ? null : [target];
  }

  private target(path: string, at: string, place: LocatedEntry['key']): Target | null {
    const target = targetOf(path);
    if (target !== null) return target;
    const allowed = 'a path of a scenario file, or a name of your own with paths or settings below it';
    this.section.problems.add(place, at, `the unknown name ${quote(path)}`, allowed, nearestTarget(path));
    return null;
  }

  private space(targets: readonly Target[]): FactorSpace | null {
    const entries = targets.flatMap(({ entry }) => entry ?? []);
    if (!sameKind(entries)) {
      const allowed = 'paths that take the same kind of value';
      this.section.problems.add(this.entry.value.place, this.path, 'paths of different kinds', allowed);
      return null;
    }
    const key = this.name;
    return readSpace(this.entry.value, this.own, { entries, fields: this.section, key });
  }

  private levels(space: FactorSpace): number | null {
    const levels = this.own?.number('levels', { low: 2, high: 1000, whole: true }) ?? null;
    return levels !== null && space.kind === 'choice'
      ? this.own!.tell('levels', 'levels of a choice', 'levels of numbers only')
      : levels;
  }

  private rest(path: string): DeclaredFactor['rest'] {
    const value = this.own?.value('rest') ?? null;
    if (value === null) return null;
    if (value.kind === 'scalar' && value.value === 'scenario') return 'scenario';
    const names = value.kind === 'list' ? value.items : value.kind === 'scalar' ? [value] : null;
    const shares: Record<string, number> = {};
    if (names !== null)
      for (const item of names) shares[sibling(path, String((item as { value: unknown }).value))] = 1;
    if (value.kind === 'map')
      for (const key of value.entries.keys())
        shares[sibling(path, key)] =
          new Fields(value, this.own!.below('rest'), this.own!.problems).number(key, { low: 0 }) ?? 0;
    const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
    const unknown = Object.keys(shares).some(
      (other) => targetOf(other)?.entry?.kind !== 'number' || other === path,
    );
    if (total > 0 && !unknown) return shares;
    const allowed =
      'scenario (as the others stand there to one another), one name, or names with their parts of the rest';
    return this.own!.tell('rest', describe(value), allowed);
  }

  private about(targets: readonly Target[]): Pick<Factor, 'name' | 'role' | 'unit' | 'label'> {
    const [{ entry }] = targets;
    const isNumeric = entry?.kind === 'number' || entry?.kind === 'integer';
    return this.texts(roleOf(targets.map(({ path }) => path)), isNumeric ? entry.unit : '');
  }

  private texts(role: Factor['role'], unit: string): Pick<Factor, 'name' | 'role' | 'unit' | 'label'> {
    const { own, name } = this;
    const label = own?.text('label') ?? null;
    return {
      name,
      role: own?.choice('role', ['lever', 'uncertainty']) ?? role,
      unit: own?.text('unit') ?? unit,
      ...(label === null ? {} : { label }),
    };
  }
}

/** `citizens` beside `levers.hosting.shared` is `levers.hosting.citizens`. */
function sibling(path: string, name: string): string {
  return name.includes('.') ? name : `${path.slice(0, path.lastIndexOf('.'))}.${name}`;
}

function sameKind(entries: readonly ParameterEntry[]): boolean {
  const isNumeric = ({ kind }: ParameterEntry) => kind === 'number' || kind === 'integer';
  return entries.every(
    (entry) => entry.kind === entries[0].kind || (isNumeric(entry) && isNumeric(entries[0])),
  );
}
