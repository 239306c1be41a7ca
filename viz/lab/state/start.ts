/** What a start says: a file and all that it extends, as values by full path. */
import { LEVERS, type ParameterEntry } from '../../../sim/registers';
import type { Change, LeverValue, ScenarioForm, Start } from './types';

/** Shipped scenario files by name as seen from scenarios/, each as an object. */
export type Shipped = Readonly<Record<string, ScenarioForm>>;

/** The first item of a list in a file may say what the list is laid over. */
export interface Base {
  readonly base: LeverValue;
}

/** What one file says of a lever. */
export type Layer = LeverValue | readonly (Change | Base)[];

/** A scenario with all that it extends, taken apart for the page. */
export interface StartForm {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly string[];
  readonly seed: string;
  readonly population: number;
  readonly months: number;
  /** What the files say of each lever, the farthest file first. */
  readonly levers: Readonly<Record<string, readonly Layer[]>>;
  readonly assumptions: Readonly<Record<string, number>>;
  readonly mechanisms: Readonly<Record<string, boolean>>;
}

/** Files that a file may stand on, one on the other. */
const LONGEST_CHAIN = 16;

/** Sections whose keys are paths of registers. */
const SECTIONS = ['levers', 'assumptions', 'mechanisms'];

const isMap = (value: unknown): value is ScenarioForm =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of a file that another one extends, as seen from scenarios/. */
export function nameFrom(file: string, target: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The scenarios of a start, the farthest first: what the nearer ones say is laid over it. */
function chainOf(start: Start, shipped: Shipped): ScenarioForm[] {
  const chain: ScenarioForm[] = [];
  let file = start.kind === 'shipped' ? start.file : `own/${start.name}`;
  let form: ScenarioForm | undefined = start.kind === 'own' ? start.form : ownOf(shipped, file);
  while (form !== undefined && chain.length < LONGEST_CHAIN) {
    chain.unshift(form);
    if (typeof form.extends !== 'string') break;
    // A scenario of one's own names shipped files as seen from scenarios/.
    file = file.startsWith('own/') ? nameFrom('', form.extends) : nameFrom(file, form.extends);
    form = ownOf(shipped, file);
  }
  return chain;
}

function ownOf(shipped: Shipped, file: string): ScenarioForm | undefined {
  return Object.hasOwn(shipped, file) ? shipped[file] : undefined;
}

/** Values of a scenario by full path: `a.b: 1` and `a: {b: 1}` are the same. */
export function leavesOf(form: ScenarioForm): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  const walk = (map: ScenarioForm, parent: string): void => {
    for (const [key, value] of Object.entries(map)) {
      const path = parent === '' ? key : `${parent}.${key}`;
      const inSection = SECTIONS.some((name) => path === name || path.startsWith(`${name}.`));
      if (isMap(value) && (inSection || parent === '')) walk(value, path);
      else leaves.set(path, value);
    }
  };
  walk(form, '');
  return leaves;
}

/** A start with all that it extends; what no file says is as the registers have it. */
export function formOf(start: Start, shipped: Shipped): StartForm {
  const leaves = chainOf(start, shipped).map(leavesOf);
  const last = <T>(path: string, is: (value: unknown) => value is T, otherwise: T): T =>
    leaves.reduce<T>((found, layer) => {
      const value = layer.get(path);
      return is(value) ? value : found;
    }, otherwise);
  const below = (section: string): Map<string, unknown> =>
    new Map(leaves.flatMap((layer) => [...layer].filter(([path]) => path.startsWith(`${section}.`))));
  const own = leaves.at(-1);
  return {
    name: last('name', isText, start.kind === 'own' ? start.name : start.file),
    title: last('title', isText, ''),
    description: isText(own?.get('description')) ? String(own?.get('description')) : '',
    sources: last('sources', isTexts, []),
    seed: String(last('seed', isTextOrNumber, '')),
    population: last('population.size', isNumber, 1000),
    months: last('horizon.months', isNumber, 120),
    levers: leversOf(leaves),
    assumptions: Object.fromEntries(
      [...below('assumptions')].filter(([, value]) => isNumber(value)),
    ) as Record<string, number>,
    mechanisms: Object.fromEntries(
      [...below('mechanisms')]
        .filter(([, value]) => typeof value === 'boolean')
        .map(([path, value]) => [path.slice('mechanisms.'.length), value]),
    ) as Record<string, boolean>,
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isTextOrNumber = (value: unknown): value is string | number => isText(value) || isNumber(value);
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

function leversOf(leaves: readonly ReadonlyMap<string, unknown>[]): Record<string, Layer[]> {
  const levers: Record<string, Layer[]> = {};
  for (const layer of leaves) {
    for (const [path, value] of layer) {
      if (!Object.hasOwn(LEVERS, path)) continue;
      const before = Object.hasOwn(levers, path) ? levers[path] : [];
      const one = value as Layer;
      levers[path] = standsAlone(path, one) ? [one] : [...before, one];
    }
  }
  return levers;
}

/** True for a list of changes; a list of names is the value of a lever that takes a set. */
export function isChanges(path: string, form: Layer): form is readonly (Change | Base)[] {
  if (!Array.isArray(form)) return false;
  const entry: ParameterEntry = LEVERS[path as keyof typeof LEVERS];
  return entry.kind !== 'list' || form.some((item) => typeof item === 'object');
}

export const isBase = (item: Change | Base): item is Base => Object.hasOwn(item, 'base');

/** True for what is not laid over an inherited value: no list of changes, or a list with its own base. */
function standsAlone(path: string, form: Layer): boolean {
  return !isChanges(path, form) || (form.length > 0 && isBase(form[0]));
}

/** Changes that a start itself makes to a lever, the farthest file's first. */
export function startChanges({ levers }: StartForm, path: string): Change[] {
  const layers = Object.hasOwn(levers, path) ? levers[path] : [];
  return layers.flatMap((layer) =>
    isChanges(path, layer) ? layer.filter((item): item is Change => !isBase(item)) : [],
  );
}

/** Changes of a start that hold beneath what an arm says: a list without a base is laid over them, anything else replaces them. */
export function changesBeneath(start: StartForm, path: string, form: Layer | undefined): Change[] {
  return form !== undefined && standsAlone(path, form) ? [] : startChanges(start, path);
}

/** The last month that changes of the start name: a shorter run would be refused. */
export function leastMonths(form: StartForm): number {
  let last = 1;
  for (const [path, layers] of Object.entries(form.levers)) {
    for (const layer of layers) {
      if (!isChanges(path, layer)) continue;
      for (const item of layer) {
        if (!isBase(item)) last = Math.max(last, item.at ?? 1, item.from ?? 1, item.until ?? 1);
      }
    }
  }
  return last;
}
