/**
 * E6 Hours given to collective work, with the twelve-month window on which concentration is measured.
 */
import { FLAG, HOUR_16, STRATUM } from '../citizens';
import type { World } from '../world';

/** Adds hours of this month to a citizen's account; the window keeps quarter hours, at most 63.75 a month. */
export function giveCollectiveHours(world: World, i: number, hours: number): void {
  const { given, hoursWindow, hours12 } = world.citizens;
  given[i] += Math.round(hours / HOUR_16);
  const at = world.size * world.locality.place[0] + i;
  const before = hoursWindow[at];
  hoursWindow[at] = Math.min(255, before + Math.round(4 * hours));
  hours12[i] += hoursWindow[at] - before;
}

/** Marks a collective act of this month, and whether it is the citizen's first ever. */
export function markCollective(world: World, i: number): void {
  const { strata, flags } = world.citizens;
  if ((strata[i] & STRATUM.everCollective) !== 0) return;
  strata[i] |= STRATUM.everCollective;
  flags[i] |= FLAG.newcomer;
}
