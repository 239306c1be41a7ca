/** Lists of changes over time: the rows of the timeline's table, and its bars. */
import { changesIn, withForm } from './arms';
import { sharedOut } from './hosting';
import { endOf, startOf } from './tracks';
import type { ArmName, Change, LabState, LeverValue } from './types';
import { HOSTING, isHosting, isNumeric, leverEntry, same, tidy } from './values';

/** What a row of the table or a bar says of a change. */
export interface ChangeParts {
  readonly start?: number;
  /** The last month; null for a change that stays. */
  readonly end?: number | null;
  readonly ramp?: number;
  readonly value?: LeverValue;
}

const held = (month: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(Number.isFinite(month) ? month : low)));

/** A change with some parts of it new, its months held within the run; how it repeats and for whom it holds is kept. */
export function edited(change: Change, parts: ChangeParts, months: number): Change {
  const start = held(parts.start ?? startOf(change), 1, months);
  const wanted = parts.end === undefined ? endOf(change) : parts.end;
  const end = wanted === null ? null : held(wanted, start, Math.max(start, months));
  const length = end === null ? months : end - start + 1;
  const ramp = held(parts.ramp ?? change.ramp ?? 1, 1, length);
  const value = parts.value ?? change.value;
  const pulsed = change.pulse !== undefined && end !== null;
  const repeated = end === null ? undefined : change.every;
  return {
    ...(end === null || pulsed ? { at: start } : { from: start, until: end }),
    ...(value === undefined ? {} : { value }),
    ...(ramp > 1 && typeof value === 'number' ? { ramp } : {}),
    ...(pulsed ? { pulse: length } : {}),
    ...(repeated === undefined ? {} : { every: Math.max(repeated, length) }),
    ...(pulsed && repeated !== undefined && change.until !== undefined
      ? { until: held(change.until, start, months) }
      : {}),
    ...(change.group === undefined ? {} : { group: change.group }),
  };
}

/** A change moved by so many months, its length kept. */
export function shifted(change: Change, by: number, months: number): Change {
  const [start, end] = [startOf(change), endOf(change)];
  const least = 1 - start;
  const most = months - (end ?? start);
  const step = Math.min(Math.max(by, least), Math.max(least, most));
  return edited(change, { start: start + step, end: end === null ? null : end + step }, months);
}

/** A month near the wanted one in which no other change of the list begins for the same people. */
function freeStart(changes: readonly Change[], index: number, change: Change, months: number): number {
  const wanted = startOf(change);
  const taken = new Set(
    changes
      .filter((other, k) => k !== index && same(other.group, change.group))
      .map((other) => startOf(other)),
  );
  for (let away = 0; away < months; away += 1) {
    for (const month of [wanted + away, wanted - away]) {
      if (month >= 1 && month <= months && !taken.has(month)) return month;
    }
  }
  return wanted;
}

function sound(
  state: LabState,
  path: string,
  list: readonly Change[],
  index: number,
  change: Change,
): Change {
  const entry = leverEntry(path);
  const value = change.value === undefined ? undefined : tidy(path, change.value);
  const fit = edited(change, { value, ramp: entry && isNumeric(entry) ? change.ramp : 1 }, state.months);
  const start = freeStart(list, index, fit, state.months);
  return start === startOf(fit) ? fit : shifted(fit, start - startOf(fit), state.months);
}

/** The lists of the shares of hosts that belong together; null where they do not have the same changes. */
function hostLists(state: LabState, arm: ArmName): Map<string, readonly Change[]> | null {
  const lists = HOSTING.map((path) => [path, changesIn(state, path, arm)] as const);
  const times = lists.map(([, list]) =>
    list.map((change) => [startOf(change), endOf(change), change.ramp ?? 1]),
  );
  return times.every((one) => same(one, times[0])) ? new Map(lists) : null;
}

function withList(state: LabState, path: string, list: readonly Change[], arm: ArmName): LabState {
  return withForm(state, path, list.length === 0 ? undefined : list, arm);
}

/** Puts one change of all four shares: the months and the ramp of the one that was edited, values that add up to 1. */
function setHosts(
  state: LabState,
  path: string,
  index: number,
  change: Change,
  arm: ArmName,
  lists: ReadonlyMap<string, readonly Change[]>,
): LabState {
  const fit = sound(state, path, lists.get(path) ?? [], index, change);
  const before = Object.fromEntries(
    HOSTING.map((one) => [one, Number((lists.get(one) ?? [])[index]?.value ?? 0)]),
  );
  const shares = sharedOut(before, path, Number(fit.value ?? 0));
  return HOSTING.reduce((next, one) => {
    const list = [...(lists.get(one) ?? [])];
    list[index] = { ...fit, value: shares[one] };
    return withList(next, one, list, arm);
  }, state);
}

/** Replaces one change of a lever; the shares of hosts change together. */
export function setChange(
  state: LabState,
  path: string,
  index: number,
  change: Change,
  arm: ArmName = 'b',
): LabState {
  const list = changesIn(state, path, arm);
  if (index < 0 || index >= list.length) return state;
  const lists = isHosting(path) ? hostLists(state, arm) : null;
  if (lists !== null) return setHosts(state, path, index, change, arm, lists);
  const next = list.map((old, k) => (k === index ? sound(state, path, list, index, change) : old));
  return withList(state, path, next, arm);
}

/** Adds a change to a lever, over what the arm or its start says; the shares of hosts are added together. */
export function addChange(state: LabState, path: string, change: Change, arm: ArmName = 'b'): LabState {
  const lists = isHosting(path) ? hostLists(state, arm) : null;
  const list = changesIn(state, path, arm);
  const fit = sound(state, path, list, -1, change);
  if (lists === null) return withList(state, path, [...list, fit], arm);
  const grown = new Map(
    [...lists].map(([one, old]) => [
      one,
      [...old, { ...fit, value: old.at(-1)?.value ?? (one === path ? 1 : 0) }],
    ]),
  );
  return setHosts(state, path, list.length, fit, arm, grown);
}

/** Takes a change away; the last one leaves the lever to the start. */
export function removeChange(state: LabState, path: string, index: number, arm: ArmName = 'b'): LabState {
  const paths = isHosting(path) && hostLists(state, arm) !== null ? HOSTING : [path];
  return paths.reduce(
    (next, one) =>
      withList(
        next,
        one,
        changesIn(next, one, arm).filter((_, k) => k !== index),
        arm,
      ),
    state,
  );
}
