/**
 * E8 Design: what those who decide hold for right, in two dimensions a service.
 *
 *     theta'    = theta + design.pace Σ w_g (ideal_g − theta)
 *     citizens  = speakers' mean + design.partiality (speakers' mean − users' mean)
 *     officials = what they believe people want (drivers.ts)
 *     third     = what its clients need, and its own goal (third-sector.ts)
 *
 * w_g is g's part of the items decided; of the citizens' part what is acted on counts, what officials discount is
 * decided as they see fit, and what is promised and not done leaves all as it is. Under rigid finance theta stays as it
 * was signed.
 *
 * Sources: S2-30 (partial citizens), S0-23, S0-36 and S3-45 (what officials know), S0-26 (third sector), S3-37 (rigid
 * finance).
 */
import type { Month } from '../../engine';
import { CITIZENS, LEADING_GROUPS, OFFICIALS, THIRD_SECTOR } from '../initiatives';
import type { World } from '../world';
import { isFixed } from './finance';

/** The design moves towards what those who decide hold for right. */
export function redesign(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { agencies, assume, thirdSector } = world;
  const s = table.service[k];
  const decided = table.decided[k];
  table.citizensPart[k] = 0;
  if (decided === 0 || isFixed(world, month, k)) return;
  const at = LEADING_GROUPS * k;
  const acted = (table.heard[k] * table.proposedBy[at + CITIZENS]) / decided;
  const discounted = Math.max(0, table.decidedBy[at + CITIZENS] - table.acceptedCitizens[k]);
  const theirs = table.decidedBy[at + THIRD_SECTOR] / decided;
  const officials = (table.decidedBy[at + OFFICIALS] + discounted) / decided;
  const speaks = table.proposals[k] > 0;
  table.citizensPart[k] = acted;
  for (let d = 0; d < 2; d++) {
    const theta = table.design[2 * k + d];
    const users = usersIdeal(world, s, d);
    const voiced = speaks ? table.ideal[2 * k + d] / table.proposals[k] : users;
    const citizens = voiced + assume.design.partiality * (voiced - users);
    const pull =
      acted * (citizens - theta) +
      theirs * (thirdSector.ideal[2 * s + d] - theta) +
      officials * (agencies.believed[2 * s + d] - theta);
    table.design[2 * k + d] = theta + assume.design.pace * pull;
  }
}

/** What all users of a service need, mean, in one dimension. */
export function usersIdeal(world: World, s: number, dimension: number): number {
  const at = 2 * s + dimension;
  return world.thirdSector.everyone[at] + world.scratch.meanDrift[at];
}
