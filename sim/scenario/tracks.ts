/** A lever month by month, and a list of changes laid over it. */
import type { ParameterEntry } from '../registers';
import { layOut, type Calendar, type Window } from './calendar';
import type { Change } from './changes';
import type { Problems } from './problems';

/** A lever over the recorded months (index month − 1), before burn-in is put in front. */
export interface Track {
  /** The value in all months of burn-in. */
  readonly base: number;
  readonly values: Float64Array;
  /** By `dimension=value`: values for members, NaN in months in which nothing holds for the group alone. */
  readonly groups: ReadonlyMap<string, Float64Array>;
}

/** The same value in every month, for everyone. */
export function constantTrack(value: number, months: number): Track {
  return { base: value, values: new Float64Array(months).fill(value), groups: new Map() };
}

/** Lays changes over an inherited track. A change for everyone also ends what the inherited track says of groups. */
export function layOver(
  inherited: Track,
  changes: readonly Change[],
  entry: ParameterEntry,
  problems: Problems,
): Track {
  const months = inherited.values.length;
  const byGroup = new Map<string, Change[]>([['', []]]);
  for (const change of changes) {
    const list = byGroup.get(change.group);
    if (list === undefined) byGroup.set(change.group, [change]);
    else list.push(change);
  }
  const everyone = layOut(byGroup.get('') ?? [], months, problems);
  const values = follow(everyone, entry, inherited.base, (month) => inherited.values[month - 1]);
  const groups = new Map<string, Float64Array>();
  for (const name of new Set([...inherited.groups.keys(), ...byGroup.keys()])) {
    if (name === '') continue;
    const before = inherited.groups.get(name);
    const left = (month: number): number =>
      before === undefined || everyone[month - 1] !== null ? NaN : before[month - 1];
    const calendar = layOut(byGroup.get(name) ?? [], months, problems);
    groups.set(name, followGroup(calendar, entry, inherited.base, values, left));
  }
  return { base: inherited.base, values, groups };
}

/** Values by month: what the calendar says, otherwise what was inherited. A ramp starts from the month before it. */
function follow(
  calendar: Calendar,
  entry: ParameterEntry,
  base: number,
  inherited: (month: number) => number,
): Float64Array {
  const values = new Float64Array(calendar.length);
  const before = new Map<Window, number>();
  for (let month = 1; month <= calendar.length; month += 1) {
    const window = calendar[month - 1];
    if (window === null) {
      values[month - 1] = inherited(month);
    } else {
      if (!before.has(window)) before.set(window, month === 1 ? base : values[month - 2]);
      values[month - 1] = rampValue(entry, before.get(window) as number, window, month);
    }
  }
  return values;
}

/**
 * The value of a window in one of its months: at once, or in equal steps from the value before it. The steps towards a
 * formula lead to what it gives in their own month.
 */
function rampValue(entry: ParameterEntry, before: number, window: Window, month: number): number {
  const { ramp } = window.change;
  const value = window.change.value(month);
  const step = month - window.start + 1;
  if (step >= ramp) return value;
  const reached = before + ((value - before) * step) / ramp;
  return entry.kind === 'integer' ? Math.round(reached) : reached;
}

function followGroup(
  calendar: Calendar,
  entry: ParameterEntry,
  base: number,
  everyone: Float64Array,
  inherited: (month: number) => number,
): Float64Array {
  const own = (month: number): number => {
    const value = inherited(month);
    return value === value ? value : everyone[month - 1];
  };
  const values = follow(calendar, entry, base, own);
  return values.map((value, index) =>
    calendar[index] === null && inherited(index + 1) !== inherited(index + 1) ? NaN : value,
  );
}
