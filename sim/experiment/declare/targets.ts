/** What a factor can set: paths of a scenario file with their entries in the registers, and patterns over them. */
import { ASSUMPTIONS, LEVERS, MECHANISMS, PARAMETERS, type ParameterEntry } from '../../registers';
import { isBuilt, MECHANISM_PATHS, nearestPath } from '../../scenario/paths';

/** A path that a factor can set. */
export interface Target {
  readonly path: string;
  /** Null for a part of the population, which no register bounds. */
  readonly entry: ParameterEntry | null;
  readonly isLever: boolean;
}

const ATTRIBUTES = 'population.attributes.';

/** The path as something to set; null where there is no such path, or nothing implements it yet. */
export function targetOf(path: string): Target | null {
  const isLever = Object.hasOwn(LEVERS, path);
  if (Object.hasOwn(PARAMETERS, path))
    return isBuilt(path) ? { path, entry: PARAMETERS[path], isLever } : null;
  if (MECHANISM_PATHS.includes(path) && isBuilt(path)) return { path, entry: mechanismEntry(path), isLever };
  return path.startsWith(ATTRIBUTES) ? { path, entry: null, isLever } : null;
}

function mechanismEntry(path: string): ParameterEntry {
  const {
    meaning,
    unit,
    built,
    default: on,
  } = MECHANISMS[path.slice('mechanisms.'.length) as keyof typeof MECHANISMS];
  return { kind: 'flag', meaning, unit, built, default: on, source: '', status: 'assumed' };
}

/** Every path that a factor can set and that the registers know. */
const KNOWN: readonly string[] = [...Object.keys(PARAMETERS), ...MECHANISM_PATHS].filter(isBuilt);

/** Whether a name is a pattern over paths, such as `assumptions.join.*`. */
export function isPattern(name: string): boolean {
  return name.includes('*');
}

/** Known paths that a pattern stands for: `*` is any part of a path, dots included. */
export function pathsLike(pattern: string): string[] {
  return KNOWN.filter((path) => matches(path, pattern));
}

/** Whether a name is one that a pattern stands for. */
export function matches(name: string, pattern: string): boolean {
  const parts = pattern.split('*');
  const last = parts.length - 1;
  if (last === 0) return name === pattern;
  if (!name.startsWith(parts[0]) || !name.slice(parts[0].length).endsWith(parts[last])) return false;
  let at = parts[0].length;
  const end = name.length - parts[last].length;
  for (const part of parts.slice(1, last)) {
    const next = name.indexOf(part, at);
    if (next === -1 || next + part.length > end) return false;
    at = next + part.length;
  }
  return at <= end;
}

/** The path that an unknown one may have meant. */
export function nearestTarget(path: string): string | undefined {
  const at = path.lastIndexOf('.');
  return nearestPath(path.slice(0, Math.max(0, at)), path.slice(at + 1));
}

/** A lever is for somebody to decide; everything else is not known. */
export function roleOf(paths: readonly string[]): 'lever' | 'uncertainty' {
  return paths.some((path) => Object.hasOwn(LEVERS, path)) ? 'lever' : 'uncertainty';
}

/** Whether a path is an assumption: what the search for thresholds goes through. */
export function isAssumption(path: string): boolean {
  return Object.hasOwn(ASSUMPTIONS, path);
}
