/**
 * E8 Design: what those who decide hold for right, in two dimensions a service.
 *
 * theta' = theta + pace (Σ w_g ideal_g − theta); w_g = g's part of the items decided, of citizens' items the accepted part.
 * Citizens' ideal = the speakers' mean; officials' = what they believe people want, own goal included, nearer to what they
 * hear the more knowledge is shared (S0-36, S3-45); the third sector's = what its clients need, and its own goal (S0-26).
 */
import type { Month } from '../../engine';
import { LEADING_GROUPS, THIRD_SECTOR } from '../initiatives';
import { paid, type World } from '../world';

/** The design moves towards what those who decide hold for right. */
export function redesign(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { agencies, assume, thirdSector } = world;
  const s = table.service[k];
  const decided = table.decided[k];
  if (decided === 0) return;
  const share = table.acceptedCitizens[k] / decided;
  const theirs = table.decidedBy[LEADING_GROUPS * k + THIRD_SECTOR] / decided;
  // What is discounted of the citizens' items is what officials would rather do.
  const rest = Math.max(0, 1 - share - theirs);
  const speakers = Math.max(1, table.proposals[k]);
  const heard = table.proposals[k] > 0 ? paid(world, month, 'knowledgeSharing') : 0;
  for (let d = 0; d < 2; d++) {
    const citizens = table.ideal[2 * k + d] / speakers;
    const believed = agencies.believed[2 * s + d];
    const officials = believed + heard * (citizens - believed);
    const wanted = share * citizens + theirs * thirdSector.ideal[2 * s + d] + rest * officials;
    table.design[2 * k + d] += assume.design.pace * (wanted - table.design[2 * k + d]);
  }
}
