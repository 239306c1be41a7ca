/** The forms of levers in one arm, and the state with another one: what all edits are made of. */
import { LEVERS } from '../../../sim/registers';
import type { Layer, StartForm } from './start';
import { trackOf, type Track } from './tracks';
import type { ArmName, ArmState, Change, LabState, LeverForm } from './types';
import { changesOver, HOSTING, isHosting, isNumeric, leverEntry } from './values';

/** The state with another form of one lever in one arm; undefined leaves the lever to the start. */
export function withForm(state: LabState, path: string, form: LeverForm | undefined, arm: ArmName): LabState {
  const levers: Record<string, LeverForm> = { ...state[arm].levers };
  if (form === undefined) delete levers[path];
  else levers[path] = form;
  return withLevers(state, levers, arm);
}

/** The state with other levers in one arm, those of the register's order first come first. */
export function withLevers(state: LabState, levers: ArmState['levers'], arm: ArmName): LabState {
  const ordered = Object.fromEntries(
    Object.keys(LEVERS).flatMap((path) => (Object.hasOwn(levers, path) ? [[path, levers[path]]] : [])),
  );
  const now: ArmState = { ...state[arm], levers: ordered };
  return arm === 'a' ? { ...state, a: now } : { ...state, b: now };
}

/** What an arm says of a lever beside what the start says; undefined for nothing. */
export function formIn(state: LabState, path: string, arm: ArmName): LeverForm | undefined {
  const { levers } = state[arm];
  return Object.hasOwn(levers, path) ? levers[path] : undefined;
}

/** The changes that an arm makes to a lever; none where it has one value or says nothing. */
export function changesIn(state: LabState, path: string, arm: ArmName): readonly Change[] {
  const form = formIn(state, path, arm);
  return changesOver(form) ? (form as readonly Change[]) : [];
}

/** True for a change that a slider can stand for: from one month on, for everyone. */
export function isSimple(path: string, changes: readonly Change[]): boolean {
  if (changes.length !== 1) return false;
  const [{ until, pulse, every, group, value }] = changes;
  const free = until === undefined && pulse === undefined && every === undefined && group === undefined;
  return free && !isFormula(path, value);
}

/** True for a text on a lever that takes numbers. */
export function isFormula(path: string, value: unknown): boolean {
  const entry = leverEntry(path);
  return typeof value === 'string' && entry !== undefined && isNumeric(entry);
}

/** A lever month by month in one arm. */
export function armTrack(state: LabState, arm: ArmName, path: string, start: StartForm): Track {
  const under: readonly Layer[] = Object.hasOwn(start.levers, path) ? start.levers[path] : [];
  const form = formIn(state, path, arm);
  return trackOf(path, form === undefined ? under : [...under, form], state.months);
}

/** What the arm stands against: B is a change of A, A a change of the start. */
export function otherForm(state: LabState, path: string, arm: ArmName): LeverForm | undefined {
  return arm === 'b' ? formIn(state, path, 'a') : undefined;
}

/** Puts a lever back: B to what A has, A to what the start has; the shares of hosts go together. */
export function resetLever(state: LabState, path: string, arm: ArmName = 'b'): LabState {
  const paths = isHosting(path) ? HOSTING : [path];
  return paths.reduce((next, one) => withForm(next, one, otherForm(state, one, arm), arm), state);
}
