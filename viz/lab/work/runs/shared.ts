/** The months that both arms live alike: they are run once, and the runs of both go on from there. */
import { agreeUntil, type Checkpoint } from '../../../../sim/engine';
import { canonicalOf } from '../../../../sim/scenario/canonical';
import type { LeverTrack, Scenario } from '../../../../sim/scenario';
import { hashOf } from './hash';

/** Months that a run has in common with others. */
export interface Shared {
  /** Equal for two runs of one seed where they are the same up to that month. */
  readonly key: string;
  /** The last of them. */
  readonly month: number;
}

/**
 * What the arms share; null where they part before the first month of burn-in has passed.
 *
 * @param most month up to which arms that never part are likely to share their lives with what comes next
 */
export function sharedOf(a: Scenario, b: Scenario, most: number): Shared | null {
  const agreed = agreeUntil(a, b);
  if (agreed === null) return null;
  const month = agreed < a.months ? agreed : Math.min(most, a.months - 1);
  if (month <= -a.burnIn) return null;
  const levers = Object.fromEntries(
    Object.entries(a.levers).map(([path, track]) => [path, firstMonths(track, a.burnIn + month)]),
  );
  const text = canonicalOf({ ...a, months: month, levers });
  return { key: `${hashOf([text, a.recordGroups])}@${month}`, month };
}

function firstMonths({ series, groups }: LeverTrack, months: number): LeverTrack {
  return {
    series: series.subarray(0, months),
    groups: groups.map((group) => ({ ...group, series: group.series.subarray(0, months) })),
  };
}

/**
 * The first month in which what the model reads differs between the arms; null where nothing ever does, or where something
 * differs from the start (an assumption, a mechanism, a value in burn-in).
 */
export function changeMonth(a: Scenario, b: Scenario): number | null {
  const agreed = agreeUntil(a, b);
  return agreed === null || agreed < 0 || agreed >= a.months ? null : agreed + 1;
}

/** Bytes that a checkpoint holds, nearly. */
export function bytesOfCheckpoint({ state }: Checkpoint): number {
  const arrays = [...state.columns.values(), ...state.series.values()];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) + 80 * state.ledger.length;
}
