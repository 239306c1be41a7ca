/** Bands behind the charts: months in which an arm has levers that it moved, or that the start itself moves. */
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { LEVERS } from '../../../sim/registers';
import type { Band } from '../charts/types';
import {
  changesBeneath,
  changesIn,
  changesOver,
  formIn,
  stretchesOf,
  type ArmName,
  type LabState,
  type StartForm,
} from '../state';

/**
 * Months in which an arm has a lever that it moved, one after the other and without overlap. When a change holds is asked of the
 * state's own tracks, which go by the rules of runs: a pulse lies over a lasting change and does not end it, and the last of its
 * repeats is cut where they end. Levers that no register knows are passed over: no run reads them, so nothing is moved by them.
 */
function monthsOf(state: LabState, start: StartForm | null, arm: ArmName): [from: number, until: number][] {
  const moved = new Array<boolean>(state.months).fill(false);
  for (const path of Object.keys(LEVERS)) {
    const form = formIn(state, path, arm);
    const changes = [
      ...(start === null ? [] : changesBeneath(start, path, form)),
      ...changesIn(state, path, arm),
    ];
    for (const { start: from, end } of stretchesOf(changes, state.months)) moved.fill(true, from - 1, end);
    if (form !== undefined && !changesOver(form)) moved.fill(true);
  }
  const found: [number, number][] = [];
  moved.forEach((on, k) => {
    if (!on) return;
    const last = found.at(-1);
    if (last !== undefined && last[1] === k) last[1] = k + 1;
    else found.push([k + 1, k + 1]);
  });
  return found;
}

/**
 * Bands behind the charts.
 *
 * @param start what the start says, for what it changes itself; null to leave that out
 */
export function bandsOf(state: LabState, start: StartForm | null = null): Band[] {
  const [a, b] = (['a', 'b'] as const).map((arm) => monthsOf(state, start, arm));
  const key = (band: readonly number[]): string => band.join();
  const shared = new Set(a.map(key).filter((one) => b.some((other) => key(other) === one)));
  const bands = (arm: ArmName, months: readonly [number, number][]): Band[] =>
    months.filter((one) => !shared.has(key(one))).map(([from, until]) => ({ arm, from, until }));
  return [
    ...a.filter((one) => shared.has(key(one))).map(([from, until]): Band => ({ arm: 'both', from, until })),
    ...bands('a', a),
    ...bands('b', b),
  ];
}

/** What the start says, for the charts below it; null where nothing is known of it. */
export const StartBeneath = createContext<StartForm | null>(null);

/** The bands of the state, the same object as long as nothing of them changes. */
export function useBands(state: LabState): Band[] {
  const start = useContext(StartBeneath);
  return useMemo(() => bandsOf(state, start), [state.a, state.b, state.months, start]);
}
