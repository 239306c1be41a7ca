/** Levers of an arm: what they are now, and pure edits of them. */
import { LEVERS } from '../../../sim/registers';
import {
  armTrack,
  changesIn,
  formIn,
  isFormula,
  isSimple,
  otherForm,
  resetLever,
  withForm,
  withLevers,
} from './arms';
import { hostingMoved } from './hosting';
import type { StartForm } from './start';
import { startOf, type Track } from './tracks';
import type { ArmName, Change, LabState, LeverValue } from './types';
import { changesOver, isHosting, same, tidy } from './values';

/** A lever in one arm as it is shown. */
export interface LeverNow {
  readonly track: Track;
  /** Value in the last month: what a slider stands at. */
  readonly value: LeverValue;
  /** The same in every month. */
  readonly steady: boolean;
  /** Lowest and highest value of a number over the months; null where there is none. */
  readonly range: readonly [number, number] | null;
  /** Changes that this arm makes. */
  readonly changes: readonly Change[];
  /** A slider can stand for all that this arm says. */
  readonly simple: boolean;
}

/** A lever in one arm, with what the start says beneath it. */
export function leverNow(state: LabState, arm: ArmName, path: string, start: StartForm): LeverNow {
  const track = armTrack(state, arm, path, start);
  const { values } = track;
  const numbers = values.filter((value): value is number => typeof value === 'number');
  const changes = changesIn(state, path, arm);
  return {
    track,
    value: values[values.length - 1],
    steady: values.every((value) => same(value, values[0])),
    range: numbers.length === 0 ? null : [Math.min(...numbers), Math.max(...numbers)],
    changes,
    simple: changes.length === 0 ? !isFormula(path, formIn(state, path, arm)) : isSimple(path, changes),
  };
}

/** True where a change to this value from this month on would leave everything as it is without it. */
function isNoChange(
  state: LabState,
  path: string,
  value: LeverValue,
  from: number,
  arm: ArmName,
  start: StartForm,
): boolean {
  const without = withForm(state, path, otherForm(state, path, arm), arm);
  const { values } = armTrack(without, arm, path, start);
  return values.slice(from - 1).every((before) => same(before, value));
}

/**
 * Moves a lever. A change from one month on keeps its month and ramp, a value for the whole run stays one, anything else is
 * replaced by a change from the state's month on; a value that the arm would have anyway takes the change away.
 */
export function setLever(
  state: LabState,
  path: string,
  value: LeverValue,
  start: StartForm,
  arm: ArmName = 'b',
): LabState {
  if (isHosting(path)) return hostingMoved(state, path, Number(value), start, arm);
  return moved(state, path, tidy(path, value), start, arm);
}

/** Moves one lever alone, as it is. */
function moved(state: LabState, path: string, value: LeverValue, start: StartForm, arm: ArmName): LabState {
  const now = formIn(state, path, arm);
  const changes = changesIn(state, path, arm);
  const whole = now !== undefined && !changesOver(now);
  const from = whole ? 1 : isSimple(path, changes) ? startOf(changes[0]) : state.changeFrom;
  if (isNoChange(state, path, value, from, arm, start)) return resetLever(state, path, arm);
  if (whole) return withForm(state, path, value, arm);
  const kept: Change = isSimple(path, changes) ? changes[0] : { at: state.changeFrom };
  return withForm(state, path, [{ ...kept, value }], arm);
}

/** Puts all levers back: B to A, A to the start. */
export function clearChanges(state: LabState, arm: ArmName = 'b'): LabState {
  return withLevers(state, arm === 'b' ? state.a.levers : {}, arm);
}

/** A lever, or the shares of hosts together, that the arms do not have in common. */
export interface Difference {
  /** The lever, or `levers.hosting` for the shares of hosts. */
  readonly key: string;
  readonly paths: readonly string[];
}

/** Levers that differ between the arms, in the order of the register. */
export function differencesOf(state: LabState): Difference[] {
  const differ = Object.keys(LEVERS).filter(
    (path) => !same(formIn(state, path, 'a'), formIn(state, path, 'b')),
  );
  const found = new Map<string, string[]>();
  for (const path of differ) {
    const key = isHosting(path) ? 'levers.hosting' : path;
    found.set(key, [...(found.get(key) ?? []), path]);
  }
  return [...found].map(([key, paths]) => ({ key, paths }));
}
