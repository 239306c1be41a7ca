/** What was opened, put in its place: as the start of both arms, or as B over A. Pure: a state in, a state out. */
import { LEVERS, type ParameterEntry } from '../../../sim/registers';
import type { OpenedScenario } from '../contract';
import { withLevers } from '../state/arms';
import { stateFrom } from '../state/initial';
import { LIMITS } from '../state/limits';
import { formOf, isBase, isChanges, leavesOf, type Layer, type Shipped } from '../state/start';
import { trackOf } from '../state/tracks';
import type { Change, LabState, LeverForm, LeverValue } from '../state/types';
import { share } from '../words/en/share';

/** A state, and what the person should know about it. */
export interface Placed {
  readonly state: LabState;
  readonly notes: readonly string[];
}

const held = (value: number, [low, high]: readonly [number, number]): number =>
  Math.min(high, Math.max(low, Math.round(value)));

/** The scenario as the start of both arms; what is looked at stays. */
export function asStart(now: LabState, { name, form, seed, population, months }: OpenedScenario): Placed {
  const fresh = stateFrom({ kind: 'own', name, form }, seed.slice(0, LIMITS.seed));
  const [citizens, length] = [held(population, LIMITS.population), held(months, LIMITS.months)];
  const notes = [
    ...(citizens === population ? [] : [share.open.fewerCitizens(population, citizens)]),
    ...(length === months ? [] : [share.open.fewerMonths(months, length)]),
  ];
  const state: LabState = {
    ...fresh,
    population: citizens,
    months: length,
    pairs: now.pairs,
    changeFrom: Math.min(fresh.changeFrom, length),
    view: { ...now.view, month: null, citizen: null },
  };
  return { state, notes };
}

/** The levers of a scenario as B, where they differ from what A has; everything else stays that of A. */
export function asB(now: LabState, scenario: OpenedScenario, shipped: Shipped): Placed {
  const start = formOf(now.start, shipped);
  const theirs = leavesOf(scenario.form);
  const levers: Record<string, LeverForm> = { ...now.a.levers };
  for (const path of Object.keys(LEVERS)) {
    const own = Object.hasOwn(now.a.levers, path) ? [now.a.levers[path]] : [];
    const here: Layer[] = [...(start.levers[path] ?? []), ...own];
    const there = theirs.has(path) ? [theirs.get(path) as Layer] : [];
    if (courseOf(path, here, now.months) === courseOf(path, there, now.months)) continue;
    levers[path] = wholeForm(path, there[0], now.months);
  }
  const state = withLevers({ ...now, story: null }, levers, 'b');
  const title = (scenario.title || scenario.name).slice(0, LIMITS.text);
  return { state: { ...state, b: { ...state.b, title } }, notes: [share.open.leversOnly] };
}

/** What a lever comes to month by month and in each group, as one text to compare. */
function courseOf(path: string, layers: readonly Layer[], months: number): string {
  const groups = layers.flatMap((layer) =>
    isChanges(path, layer) ? flat(layer).filter((item) => !isBase(item) && item.group) : [],
  );
  return JSON.stringify([trackOf(path, layers, months), groups]);
}

type Item = Change | { readonly base: LeverValue };

/** Changes that are laid over one another by `base`, in one list: the base of all stands first. */
function flat(layer: Layer): Item[] {
  const items = layer as readonly Item[];
  const [first, ...rest] = items;
  if (first === undefined || !isBase(first)) return [...items];
  const under = first.base as Layer;
  return Array.isArray(under) && under.some((item) => typeof item === 'object')
    ? [...flat(under), ...rest]
    : [first, ...rest];
}

/** A lever as an arm may say it, whatever it is laid over. */
function wholeForm(path: string, layer: Layer | undefined, months: number): LeverForm {
  const entry: ParameterEntry = LEVERS[path as keyof typeof LEVERS];
  if (layer === undefined) return entry.default as LeverValue;
  if (!isChanges(path, layer)) return layer as LeverValue;
  const items = flat(layer);
  const base = items.length > 0 && isBase(items[0]) ? items[0].base : (entry.default as LeverValue);
  const changes = items.filter((item): item is Change => !isBase(item));
  return [{ from: 1, value: base }, ...changes.filter((change) => (change.at ?? change.from ?? 1) <= months)];
}
