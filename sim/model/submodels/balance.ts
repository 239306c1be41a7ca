/**
 * E1 and E3 Balance of voice and action, by the phase that a need is in.
 *
 *     A = 2 (1 − b), V = 2 b; b = levers.balance of the phase
 *
 * The same hours are moved between the two: what people do counts A times and what they say V times, so that both count
 * once in the middle. Where it counts: acts keep needs from beginning and coming back, and relieve them; voice is
 * reports, and what answered reports bring about (needs.ts).
 *
 * Sources: S3-18, S3-21 (which gives no direction).
 */
import type { Month } from '../../engine';
import { PHASES } from '../../registers';
import { lever } from '../world';

/** How much acts and reports count, by phase. */
export interface Balance {
  readonly action: Float64Array;
  readonly voice: Float64Array;
}

const LEVERS = PHASES.map((phase) => `balance.${phase}` as const);

/** The balance of the month. */
export function balanceOf(month: Month): Balance {
  const voice = new Float64Array(LEVERS.length);
  const action = new Float64Array(LEVERS.length);
  for (let phase = 0; phase < LEVERS.length; phase++) {
    voice[phase] = 2 * lever(month, LEVERS[phase]);
    action[phase] = 2 - voice[phase];
  }
  return { voice, action };
}
