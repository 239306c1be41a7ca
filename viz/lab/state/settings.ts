/** Settings of a run, assumptions, mechanisms, and what is done with whole arms. */
import { ASSUMPTIONS, MECHANISMS, type NumberEntry } from '../../../sim/registers';
import { changesIn, isSimple, withForm } from './arms';
import { LIMITS } from './limits';
import { startOf } from './tracks';
import type { ArmName, ArmState, LabState, LeverForm } from './types';
import { within } from './values';

const held = (value: number, [low, high]: readonly [number, number], otherwise: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, Math.round(value))) : otherwise;

/** The state with another number of citizens. */
export function setPopulation(state: LabState, citizens: number): LabState {
  return { ...state, population: held(citizens, LIMITS.population, state.population) };
}

/** The state with another number of pairs. */
export function setPairs(state: LabState, pairs: number): LabState {
  return { ...state, pairs: held(pairs, LIMITS.pairs, state.pairs) };
}

/** The state with another seed; a text without a sign in it changes nothing. */
export function setSeed(state: LabState, seed: string): LabState {
  const text = seed.trim().slice(0, LIMITS.seed);
  return text === '' ? state : { ...state, seed: text };
}

/**
 * The state with another length of the run. What begins after the last month is taken out of the arms, what ends after it
 * ends with it.
 *
 * @param least the months that the start needs at least: see `leastMonths`
 */
export function setMonths(state: LabState, months: number, least = 1): LabState {
  const wanted = held(months, [Math.max(LIMITS.months[0], least), LIMITS.months[1]], state.months);
  const cut = (arm: ArmState): ArmState => ({
    ...arm,
    levers: Object.fromEntries(
      Object.entries(arm.levers).flatMap(([path, form]) => {
        const within = cutForm(form, wanted);
        return within === null ? [] : [[path, within]];
      }),
    ),
  });
  return {
    ...state,
    months: wanted,
    changeFrom: Math.min(state.changeFrom, wanted),
    a: cut(state.a),
    b: cut(state.b),
    view: { ...state.view, month: state.view.month === null ? null : Math.min(state.view.month, wanted) },
  };
}

function cutForm(form: LeverForm, months: number): LeverForm | null {
  if (!Array.isArray(form) || !form.some((item) => typeof item === 'object')) return form;
  const list = form
    .filter((change) => startOf(change) <= months)
    .map((change) => {
      const until = change.until === undefined ? months : Math.min(change.until, months);
      const least = (wanted: number, most: number): number => Math.max(1, Math.min(wanted, most));
      return {
        ...change,
        ...(change.until === undefined ? {} : { until }),
        ...(change.ramp === undefined ? {} : { ramp: least(change.ramp, until - startOf(change) + 1) }),
        ...(change.pulse === undefined ? {} : { pulse: least(change.pulse, months) }),
        ...(change.every === undefined ? {} : { every: least(change.every, months) }),
      };
    });
  return list.length === 0 ? null : list;
}

/** The state in which levers change from another month on: changes that sliders made move with it. */
export function setChangeFrom(state: LabState, month: number): LabState {
  const to = held(month, [1, state.months], state.changeFrom);
  let next: LabState = { ...state, changeFrom: to };
  for (const arm of ['a', 'b'] as const satisfies readonly ArmName[]) {
    for (const path of Object.keys(state[arm].levers)) {
      const list = changesIn(state, path, arm);
      if (!isSimple(path, list) || startOf(list[0]) !== state.changeFrom) continue;
      next = withForm(next, path, [{ ...list[0], at: to }], arm);
    }
  }
  return next;
}

const assumptionEntry = (path: string): NumberEntry | undefined =>
  Object.hasOwn(ASSUMPTIONS, path)
    ? (ASSUMPTIONS[path as keyof typeof ASSUMPTIONS] as NumberEntry)
    : undefined;

/** What an assumption is in an arm, over what the start says. */
export function assumptionIn(
  state: LabState,
  path: string,
  arm: ArmName,
  start: { readonly assumptions: Readonly<Record<string, number>> },
): number {
  const layers = [arm === 'b' ? (state.assumptionsOfB ?? {}) : {}, state.assumptions, start.assumptions];
  const found = layers.find((layer) => Object.hasOwn(layer, path));
  return found === undefined ? (assumptionEntry(path)?.default ?? NaN) : found[path];
}

/**
 * Sets an assumption in both arms, or in B alone where the arms are unlocked; null puts it back.
 *
 * @param start what the start says of assumptions: that value needs no entry of its own
 */
export function setAssumption(
  state: LabState,
  path: string,
  value: number | null,
  arm: ArmName | 'both',
  start: { readonly assumptions: Readonly<Record<string, number>> },
): LabState {
  const entry = assumptionEntry(path);
  if (entry === undefined || (value !== null && !Number.isFinite(value))) return state;
  const fit = value === null ? null : within(entry, value);
  const inB = arm === 'b' && state.assumptionsOfB !== null;
  const usual = inB ? assumptionIn(state, path, 'a', start) : (start.assumptions[path] ?? entry.default);
  const change = (layer: Readonly<Record<string, number>>): Record<string, number> => {
    const next: Record<string, number> = { ...layer };
    if (fit === null || fit === usual) delete next[path];
    else next[path] = fit;
    return next;
  };
  return inB
    ? { ...state, assumptionsOfB: change(state.assumptionsOfB ?? {}) }
    : { ...state, assumptions: change(state.assumptions) };
}

/** Lets B have assumptions of its own. */
export function unlockAssumptions(state: LabState): LabState {
  return state.assumptionsOfB === null ? { ...state, assumptionsOfB: {} } : state;
}

/** Gives both arms the same assumptions again; those of B alone are given up. */
export function lockAssumptions(state: LabState): LabState {
  return { ...state, assumptionsOfB: null };
}

/** Puts all assumptions back to those of the start; the arms stay unlocked where they are. */
export function resetAssumptions(state: LabState): LabState {
  return { ...state, assumptions: {}, assumptionsOfB: state.assumptionsOfB === null ? null : {} };
}

/** Switches a mechanism in both arms; as the start has it needs no entry. */
export function setMechanism(
  state: LabState,
  name: string,
  on: boolean,
  start: { readonly mechanisms: Readonly<Record<string, boolean>> },
): LabState {
  if (!Object.hasOwn(MECHANISMS, name)) return state;
  const usual = start.mechanisms[name] ?? MECHANISMS[name as keyof typeof MECHANISMS].default;
  const mechanisms: Record<string, boolean> = { ...state.mechanisms };
  if (on === usual) delete mechanisms[name];
  else mechanisms[name] = on;
  return { ...state, mechanisms };
}

/** Makes A what B is now, so that the next change is seen against it. */
export function copyBToA(state: LabState): LabState {
  const assumptions =
    state.assumptionsOfB === null ? state.assumptions : { ...state.assumptions, ...state.assumptionsOfB };
  const assumptionsOfB = state.assumptionsOfB === null ? null : {};
  return { ...state, a: { ...state.a, levers: state.b.levers }, assumptions, assumptionsOfB };
}

/** Puts each arm in the place of the other. Assumptions that hold in B alone are the other way round then. */
export function swap(
  state: LabState,
  start: { readonly assumptions: Readonly<Record<string, number>> },
): LabState {
  const swapped = { ...state, a: state.b, b: state.a };
  if (state.assumptionsOfB === null) return swapped;
  let next: LabState = { ...swapped, assumptionsOfB: {} };
  for (const path of Object.keys(state.assumptionsOfB)) {
    next = setAssumption(next, path, assumptionIn(state, path, 'b', start), 'both', start);
    next = setAssumption(next, path, assumptionIn(state, path, 'a', start), 'b', start);
  }
  return next;
}
