/** Every path that a scenario file may give, from the registers, and what stands there. */
import { MECHANISMS, PARAMETERS } from '../registers';
import { nearestName } from './nearest';

/** Texts and lists about a scenario: they never change a result. */
export const TEXT_PATHS = ['$schema', 'extends', 'name', 'title', 'description', 'sources', 'seed'] as const;

/** What to hand out of a run. */
export const RECORD_PATHS = ['record.metrics', 'record.groups'] as const;

/** What sources found: a list that stands beside the results. */
export const FINDINGS_PATH = 'findings';

/** Sections whose content has its own rules beneath it. */
export const OPEN_SECTIONS = ['population', 'derived'] as const;

/** Sections that may stand empty (`levers:` with every line below it commented out). */
export const SECTIONS = [
  'horizon',
  'population',
  'institutions',
  'levers',
  'assumptions',
  'mechanisms',
  'derived',
  'record',
] as const;

export const MECHANISM_PATHS = Object.keys(MECHANISMS).map((name) => `mechanisms.${name}`);

const MECHANISM_ENTRIES: Readonly<Record<string, { readonly built: boolean }>> = MECHANISMS;

/** Every path that holds a value, whether built or not. */
const LEAVES = new Set<string>([
  ...TEXT_PATHS,
  ...RECORD_PATHS,
  FINDINGS_PATH,
  ...Object.keys(PARAMETERS),
  ...MECHANISM_PATHS,
]);

/** Paths that lead to a value but hold none themselves. */
const BRANCHES = new Set<string>(SECTIONS);
for (const leaf of LEAVES) {
  const parts = leaf.split('.');
  for (let k = 1; k < parts.length; k += 1) BRANCHES.add(parts.slice(0, k).join('.'));
}

const KNOWN = [...LEAVES].filter(isBuilt);

export function isLeaf(path: string): boolean {
  return LEAVES.has(path);
}

export function isBranch(path: string): boolean {
  return BRANCHES.has(path);
}

export function isOpenSection(path: string): boolean {
  return (OPEN_SECTIONS as readonly string[]).includes(path);
}

/** False for a name that is registered but has no implementation yet. */
export function isBuilt(path: string): boolean {
  if (Object.hasOwn(PARAMETERS, path)) return PARAMETERS[path].built;
  const mechanism = path.startsWith('mechanisms.') ? path.slice('mechanisms.'.length) : '';
  return !Object.hasOwn(MECHANISM_ENTRIES, mechanism) || MECHANISM_ENTRIES[mechanism].built;
}

/** Names below each path that has any: a file of unknown names asks for the same ones a thousand times. */
const BELOW = new Map<string, Set<string>>();
for (const known of [...KNOWN, ...SECTIONS]) {
  const parts = known.split('.');
  parts.forEach((name, k) => {
    const parent = parts.slice(0, k).join('.');
    BELOW.set(parent, (BELOW.get(parent) ?? new Set<string>()).add(name));
  });
}

/** Names that may stand directly below a path (the top of a file is the empty path). */
export function namesBelow(path: string): string[] {
  return [...(BELOW.get(path) ?? [])];
}

/** The known path that an unknown one may have meant: a name like it in the same place, or the same name elsewhere. */
export function nearestPath(parent: string, name: string): string | undefined {
  const prefix = parent === '' ? '' : `${parent}.`;
  const sibling = nearestName(name, namesBelow(parent));
  if (sibling !== undefined) return `${prefix}${sibling}`;
  const squeezed = squeeze(name);
  const elsewhere = KNOWN.find((path) => {
    const last = path.slice(path.indexOf('.') + 1);
    return squeeze(last) === squeezed || squeeze(path) === squeezed;
  });
  return elsewhere ?? tailMatch(squeezed) ?? nearestName(`${prefix}${name}`, KNOWN);
}

/** A path whose last part has this name, where there is exactly one. */
function tailMatch(squeezed: string): string | undefined {
  const matches = [...KNOWN, ...BRANCHES].filter(
    (path) => squeeze(path.slice(path.lastIndexOf('.') + 1)) === squeezed,
  );
  return matches.length === 1 ? matches[0] : undefined;
}

/** `nudge_intensity`, `Nudge-Intensity` and `nudge.intensity` are the same slip. */
function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
