/** The shares of hosts: they add up to 1 in every month, so moving one moves all, in the same months and with the same ramp. */
import { armTrack, changesIn, formIn, isSimple, resetLever, withForm } from './arms';
import type { StartForm } from './start';
import { startOf } from './tracks';
import type { ArmName, Change, LabState } from './types';
import { changesOver, HOSTING } from './values';

/** Shares are written with this many decimals, so that their sum is 1 to the last of them. */
const PARTS = 1000;

/**
 * Shares that add up to 1 where one of them is given: the others keep their proportions, and where they have none, those
 * of `otherwise`.
 */
export function sharedOut(
  shares: Readonly<Record<string, number>>,
  moved: string,
  value: number,
  otherwise: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const others = Object.keys(shares).filter((path) => path !== moved);
  const sum = (of: (path: string) => number): number => others.reduce((total, path) => total + of(path), 0);
  const given = [shares, otherwise].find((one) => sum((path) => one[path] ?? 0) > 0);
  const weight = (path: string): number => (given === undefined ? 1 : (given[path] ?? 0));
  const own = Math.round(Math.min(1, Math.max(0, value)) * PARTS);
  const left = PARTS - own;
  const parts = others.map((path) => Math.round((left * weight(path)) / sum(weight)));
  // What rounding leaves or takes too much is the largest's, where it is seen least.
  const largest = parts.indexOf(Math.max(...parts));
  parts[largest] += left - parts.reduce((total, part) => total + part, 0);
  const whole = new Map<string, number>([
    [moved, own],
    ...others.map((path, k) => [path, parts[k]] as const),
  ]);
  return Object.fromEntries(Object.keys(shares).map((path) => [path, (whole.get(path) ?? 0) / PARTS]));
}

/** The shares of an arm in the last month. */
export function sharesIn(state: LabState, arm: ArmName, start: StartForm): Record<string, number> {
  return Object.fromEntries(
    HOSTING.map((path) => [path, Number(armTrack(state, arm, path, start).values[state.months - 1])]),
  );
}

/** Moves one share with a slider, and the others with it. */
export function hostingMoved(
  state: LabState,
  path: string,
  value: number,
  start: StartForm,
  arm: ArmName,
): LabState {
  const base = resetLever(state, path, arm);
  const before = sharesIn(base, arm, start);
  const shares = sharedOut(sharesIn(state, arm, start), path, value, before);
  const form = formIn(state, path, arm);
  const changes = changesIn(state, path, arm);
  const simple = HOSTING.every((one) => isSimple(one, changesIn(state, one, arm)));
  const whole = form !== undefined && !changesOver(form);
  const kept: Change = simple && !whole ? changes[0] : { at: state.changeFrom };
  const steady = HOSTING.every((one) =>
    armTrack(base, arm, one, start)
      .values.slice(whole ? 0 : startOf(kept) - 1)
      .every((share) => share === shares[one]),
  );
  if (steady) return base;
  return HOSTING.reduce(
    (next, one) => withForm(next, one, whole ? shares[one] : [{ ...kept, value: shares[one] }], arm),
    state,
  );
}
