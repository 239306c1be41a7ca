/** Hours given to collective work, with the twelve-month window that concentration is measured on. */
import { FLAG } from '../citizens';
import type { World } from '../world';

/** Adds hours of this month to a citizen's account; the window keeps quarter hours, at most 63.75 a month. */
export function giveCollectiveHours(world: World, i: number, hours: number): void {
  const { given, hoursWindow } = world.citizens;
  given[i] += hours;
  const at = 12 * i + world.locality.place[0];
  hoursWindow[at] = Math.min(255, hoursWindow[at] + Math.round(4 * hours));
}

/** Marks a collective act of this month, and whether it is the citizen's first ever. */
export function markCollective(world: World, i: number): void {
  const { ever, flags } = world.citizens;
  if ((ever[i] & 1) !== 0) return;
  ever[i] |= 1;
  flags[i] |= FLAG.newcomer;
}
