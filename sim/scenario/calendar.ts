/** Which change of a lever holds in which month, for one group of citizens or for everyone. */
import type { Change } from './changes';
import type { Problems } from './problems';

/** One stretch of months in which a change holds. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly change: Change;
}

/** For each month 1 … months (index month − 1), the window that holds; null where nothing changes the inherited value. */
export type Calendar = readonly (Window | null)[];

/**
 * Lays changes that stay (each until the next one) and, over them, windows. Two changes that start in the same month,
 * windows that overlap with different values, and a lasting change inside a window that says otherwise contradict each
 * other: told, and left out.
 */
export function layOut(changes: readonly Change[], months: number, problems: Problems): Calendar {
  const sound = withoutSameStart(changes, problems);
  const calendar: (Window | null)[] = new Array<Window | null>(months).fill(null);
  const lasting = sound.filter((change) => change.end === null).sort((a, b) => a.start - b.start);
  for (const change of lasting) calendar.fill({ start: change.start, end: months, change }, change.start - 1);
  const taken: (Change | null)[] = new Array<Change | null>(months).fill(null);
  for (const change of sound) {
    if (change.end !== null) repeat(change, change.end, months, calendar, taken, problems);
  }
  for (const change of lasting) {
    const other = taken[change.start - 1];
    if (other === null) continue;
    for (let month = change.start; taken[month - 1] === other; month += 1) {
      if (!differ(change, other, month)) continue;
      contradict(change, other, month, problems);
      break;
    }
  }
  return calendar;
}

function repeat(
  change: Change,
  firstEnd: number,
  months: number,
  calendar: (Window | null)[],
  taken: (Change | null)[],
  problems: Problems,
): void {
  const last = Math.min(months, change.last);
  for (let shift = 0; change.start + shift <= last; shift += change.every ?? months) {
    const window = { start: change.start + shift, end: firstEnd + shift, change };
    for (let month = window.start; month <= Math.min(window.end, last); month += 1) {
      const other = taken[month - 1];
      if (other !== null && differ(change, other, month)) {
        contradict(change, other, month, problems);
        return;
      }
      taken[month - 1] = change;
      calendar[month - 1] = window;
    }
  }
}

function withoutSameStart(changes: readonly Change[], problems: Problems): Change[] {
  const starts = new Map<number, Change>();
  return changes.filter((change) => {
    const other = starts.get(change.start);
    if (other === undefined) {
      starts.set(change.start, change);
      return true;
    }
    const found = `a second change in month ${change.start} (the other is in line ${other.place.line})`;
    problems.add(change.place, change.path, found, 'one change of a lever a month');
    return false;
  });
}

function differ(a: Change, b: Change, month: number): boolean {
  return a.value(month) !== b.value(month) || a.ramp !== 1 || b.ramp !== 1;
}

function contradict(change: Change, other: Change, month: number, problems: Problems): void {
  const found = `a change that contradicts the one in line ${other.place.line} (both hold in month ${month})`;
  problems.add(change.place, change.path, found, 'windows that do not overlap, or agree');
}
