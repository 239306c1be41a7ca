/** A lever month by month, as it is shown: the same rules as those by which runs lay changes over each other. */
import { LEVERS, type ParameterEntry } from '../../../sim/registers';
import { isBase, isChanges, type Layer } from './start';
import type { Change, LeverValue } from './types';

/** A lever over the recorded months, month k at index k − 1. Values that a formula gives are shown as the formula. */
export interface Track {
  /** The value before the first month. */
  readonly base: LeverValue;
  readonly values: readonly LeverValue[];
}

/** A stretch of months in which one change holds; a repeated change has several. */
export interface Stretch {
  readonly start: number;
  /** Last month, or the last of the run for a change that stays. */
  readonly end: number;
  /** Index of the change in its list. */
  readonly index: number;
  readonly change: Change;
}

/** The first month of a change. */
export const startOf = (change: Change): number => change.at ?? change.from ?? 1;

/** The last month of the first window of a change; null for one that stays. */
export function endOf(change: Change): number | null {
  if (change.pulse !== undefined) return startOf(change) + change.pulse - 1;
  if (change.until !== undefined) return change.until;
  return change.every === undefined ? null : startOf(change);
}

/** The windows of one change that has an end, repeats included. */
function windowsOf(change: Change, index: number, months: number): Stretch[] {
  const [start, end] = [startOf(change), endOf(change) ?? months];
  const repeats =
    change.pulse !== undefined && change.every !== undefined ? (change.until ?? months) : months;
  const last = Math.min(months, repeats);
  const step = Math.max(1, change.every ?? months);
  const windows: Stretch[] = [];
  for (let shift = 0; start + shift <= last; shift += step) {
    windows.push({ start: start + shift, end: Math.min(last, end + shift), index, change });
  }
  return windows;
}

/** Where each change of a list holds, for everyone or for one group: windows lie over changes that stay. */
export function stretchesOf(changes: readonly Change[], months: number): Stretch[] {
  const lasting = changes
    .map((change, index) => ({ change, index }))
    .filter(({ change }) => endOf(change) === null)
    .sort((a, b) => startOf(a.change) - startOf(b.change));
  const stays = lasting.map(({ change, index }, k) => {
    const next = lasting.slice(k + 1).find((other) => sameGroup(other.change, change));
    return {
      start: startOf(change),
      end: next === undefined ? months : startOf(next.change) - 1,
      index,
      change,
    };
  });
  const windows = changes.flatMap((change, index) =>
    endOf(change) === null ? [] : windowsOf(change, index, months),
  );
  return [...stays, ...windows];
}

function sameGroup(a: Change, b: Change): boolean {
  return JSON.stringify(a.group ?? null) === JSON.stringify(b.group ?? null);
}

/** What layers of a lever come to for everyone; changes for one group alone are left out. */
export function trackOf(path: string, layers: readonly Layer[], months: number): Track {
  const entry: ParameterEntry = LEVERS[path as keyof typeof LEVERS];
  let track = steady(entry.default, months);
  for (const layer of layers) {
    if (!isChanges(path, layer)) {
      track = steady(layer as LeverValue, months);
      continue;
    }
    const first = layer[0];
    if (first !== undefined && isBase(first)) track = steady(first.base, months);
    track = laidOver(
      track,
      layer.filter((item): item is Change => !isBase(item)),
      entry,
      months,
    );
  }
  return track;
}

function steady(value: LeverValue, months: number): Track {
  return { base: value, values: new Array<LeverValue>(months).fill(value) };
}

function laidOver(under: Track, changes: readonly Change[], entry: ParameterEntry, months: number): Track {
  const holds: (Stretch | null)[] = new Array<Stretch | null>(months).fill(null);
  for (const stretch of stretchesOf(
    changes.filter(({ group }) => group === undefined),
    months,
  )) {
    for (let month = stretch.start; month <= Math.min(stretch.end, months); month += 1)
      holds[month - 1] = stretch;
  }
  const values: LeverValue[] = [];
  const before = new Map<Stretch, LeverValue>();
  for (let month = 1; month <= months; month += 1) {
    const stretch = holds[month - 1];
    if (stretch === null) {
      values.push(under.values[month - 1]);
      continue;
    }
    // A ramp that a window interrupts goes on from where it began.
    if (!before.has(stretch)) before.set(stretch, month === 1 ? under.base : values[month - 2]);
    values.push(ramped(entry, before.get(stretch) as LeverValue, stretch, month));
  }
  return { base: under.base, values };
}

function ramped(
  entry: ParameterEntry,
  before: LeverValue,
  { change, start }: Stretch,
  month: number,
): LeverValue {
  const value = change.value ?? entry.default;
  const step = month - start + 1;
  const ramp = change.ramp ?? 1;
  if (step >= ramp || typeof value !== 'number' || typeof before !== 'number') return value;
  const reached = before + ((value - before) * step) / ramp;
  return entry.kind === 'integer' ? Math.round(reached) : reached;
}
