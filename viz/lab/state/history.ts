/** Undo and redo: whole states, since they are small. */
import { same } from './values';
import type { ArmName, LabState, ViewState } from './types';

/** A state that was left, with what was done then in words. */
interface Step {
  readonly what: string;
  readonly state: LabState;
}

export interface History {
  readonly past: readonly Step[];
  readonly present: LabState;
  readonly future: readonly Step[];
  /** A drag is under way: what comes next belongs to the last step. */
  readonly open: boolean;
}

/** Steps that are kept. */
const MOST = 200;

/** A history that begins. */
export function startHistory(state: LabState): History {
  return { past: [], present: state, future: [], open: false };
}

/** Names of all that differs between two states, apart from what is looked at. */
function touched(before: LabState, after: LabState): Set<string> {
  const names = new Set<string>();
  const records: readonly (readonly [string, object, object])[] = [
    ...(['a', 'b'] as const satisfies readonly ArmName[]).map(
      (arm) => [arm, before[arm].levers, after[arm].levers] as const,
    ),
    ['assumptions', before.assumptions, after.assumptions],
    ['ofB', before.assumptionsOfB ?? {}, after.assumptionsOfB ?? {}],
    ['top', { ...before, ...APART }, { ...after, ...APART }],
  ];
  for (const [name, from, to] of records) {
    const [old, now]: Readonly<Record<string, unknown>>[] = [{ ...from }, { ...to }];
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      if (!same(old[key], now[key])) names.add(`${name}:${key}`);
    }
  }
  return names;
}

/** Parts that are looked at one by one, or that change no run. */
const APART = { a: null, b: null, assumptions: null, assumptionsOfB: null, view: null, story: null };

/** True where the newest edit goes on with what the open step began. */
function goesOn({ past, present, open }: History, next: LabState): boolean {
  const last = past.at(-1);
  if (!open || last === undefined) return false;
  const begun = touched(last.state, present);
  const now = touched(present, next);
  return now.size === 0 || begun.size === 0 || [...now].some((name) => begun.has(name));
}

/**
 * The history after an act. All edits of one drag are one step, and a drag that ends where it began is none.
 *
 * @param what the act in a few words
 * @param dragging true while more of the same is to come
 */
export function acted(history: History, what: string, next: LabState, dragging = false): History {
  const { past, present } = history;
  if (goesOn(history, next)) {
    const before = past[past.length - 1].state;
    if (!dragging && same({ ...before, view: null }, { ...next, view: null }))
      return { past: past.slice(0, -1), present: next, future: history.future, open: false };
    return {
      past: [...past.slice(0, -1), { what, state: before }],
      present: next,
      future: [],
      open: dragging,
    };
  }
  if (same(present, next)) return { ...history, open: false };
  return {
    past: [...past, { what, state: present }].slice(-MOST),
    present: next,
    future: [],
    open: dragging,
  };
}

/** The history with something else to look at: no step. */
export function looked(history: History, view: ViewState): History {
  return { ...history, present: { ...history.present, view } };
}

/** One step back; what is looked at stays. */
export function undone(history: History): History {
  const { past, present, future } = history;
  const last = past.at(-1);
  if (last === undefined) return history;
  return {
    past: past.slice(0, -1),
    present: { ...last.state, view: present.view },
    future: [{ what: last.what, state: present }, ...future],
    open: false,
  };
}

/** One step forward again. */
export function redone(history: History): History {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  const [next, ...rest] = future;
  return {
    past: [...past, { what: next.what, state: present }].slice(-MOST),
    present: { ...next.state, view: present.view },
    future: rest,
    open: false,
  };
}

/** What undo would take back, in words; null where there is nothing. */
export const undoable = ({ past }: History): string | null => past.at(-1)?.what ?? null;

/** What redo would do again, in words; null where there is nothing. */
export const redoable = ({ future }: History): string | null => future[0]?.what ?? null;
