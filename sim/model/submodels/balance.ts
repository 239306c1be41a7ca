/**
 * The balance of voice and action, by the phase that a need is in (S3-18, S3-21).
 *
 * The same hours are moved between the two: with a balance b, what people do counts 2 (1 − b) times and what they say 2 b
 * times, so that both count once in the middle. Where it counts: acts keep needs from beginning and coming back, and
 * relieve them; voice is reports, and what answered reports bring about (see needs.ts).
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
  const voice = Float64Array.from(LEVERS, (name) => 2 * lever(month, name));
  return { voice, action: voice.map((share) => 2 - share) };
}
