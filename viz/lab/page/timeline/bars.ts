/** Bars of the timeline: when each lever is another one than before. */
import { LEVERS } from '../../../../sim/registers';
import {
  changesBeneath,
  changesIn,
  edited,
  endOf,
  formIn,
  leverEntry,
  shifted,
  startChanges,
  startOf,
  stretchesOf,
  type ArmName,
  type Change,
  type LabState,
  type StartForm,
  type Stretch,
} from '../../state';

/** A stretch of months on a lever's row. */
export interface Bar extends Stretch {
  /** Whose it is; `both` where the start says it and neither arm says otherwise. */
  readonly arm: ArmName | 'both';
  /** Can be moved: the first stretch of a change of B. */
  readonly editable: boolean;
}

/** A lever that changes. */
export interface Row {
  readonly path: string;
  readonly label: string;
  readonly bars: readonly Bar[];
}

function barsOf(state: LabState, start: StartForm, path: string): Bar[] {
  const { months } = state;
  const [laidInA, laidInB] = (['a', 'b'] as const).map((arm) =>
    stretchesOf(changesIn(state, path, arm), months),
  );
  const isBeneath = changesBeneath(start, path, formIn(state, path, 'b')).length > 0;
  const own = stretchesOf(startChanges(start, path), months).map((stretch): Bar => ({
    ...stretch,
    arm: isBeneath && !isCovered(stretch, laidInB) ? 'both' : 'a',
    editable: false,
  }));
  const inA = laidInA.map((stretch): Bar => ({ ...stretch, arm: 'a', editable: false }));
  const inB = laidInB.map((stretch): Bar => ({
    ...stretch,
    arm: 'b',
    editable: stretch.start === startOf(stretch.change),
  }));
  return [...own, ...inA, ...inB].filter((bar) => bar.start <= months && bar.end >= bar.start);
}

/** Whether in every month of a stretch one of those laid over it holds. */
function isCovered({ start, end }: Stretch, over: readonly Stretch[]): boolean {
  for (let month = start; month <= end; month += 1)
    if (!over.some((one) => one.start <= month && month <= one.end)) return false;
  return true;
}

/** Rows of the timeline, in the order of the register: every lever that changes in either arm. */
export function rowsOf(state: LabState, start: StartForm): Row[] {
  return Object.keys(LEVERS)
    .map((path) => ({ path, label: leverEntry(path)?.label ?? path, bars: barsOf(state, start, path) }))
    .filter(({ bars }) => bars.length > 0);
}

/** What of a bar is moved. */
export type Part = 'bar' | 'start' | 'end';

/** A change whose bar, or one end of it, was moved by so many months; an end at the last month stays to the end. */
export function dragged(change: Change, part: Part, by: number, months: number): Change {
  const [start, end] = [startOf(change), endOf(change)];
  if (part === 'bar') return shifted(change, by, months);
  if (part === 'start') return edited(change, { start: Math.min(start + by, end ?? months), end }, months);
  const wanted = Math.max(start, (end ?? months) + by);
  const stays = wanted >= months && change.every === undefined;
  return edited(change, { end: stays ? null : wanted }, months);
}

/** By how many months a key moves; null where it moves nothing. */
export function keyStep(key: string, isShift: boolean, months: number): number | null {
  const step = isShift ? 12 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -step,
    ArrowDown: -step,
    ArrowRight: step,
    ArrowUp: step,
    PageDown: -12,
    PageUp: 12,
    Home: -months,
    End: months,
  };
  return Object.hasOwn(steps, key) ? steps[key] : null;
}
