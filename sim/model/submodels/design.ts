/**
 * E8 Design: theta' = theta + pace (Σ w_g ideal_g − theta), in two dimensions a service.
 */
import type { Month } from '../../engine';
import { paid, type World } from '../world';

/** The design moves towards what those who decide hold for right. */
export function redesign(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { agencies, assume } = world;
  const s = table.service[k];
  const decided = table.decided[k];
  if (decided === 0) return;
  const share = table.acceptedCitizens[k] / decided;
  const speakers = Math.max(1, table.proposals[k]);
  const error = 1 - paid(world, month, 'knowledgeSharing');
  const pace = assume.design.pace;
  for (let d = 0; d < 2; d++) {
    const citizens = table.ideal[2 * k + d] / speakers;
    const officials =
      agencies.believed[2 * s + d] * error + citizens * (1 - error) * (table.proposals[k] > 0 ? 1 : 0);
    const target = share * citizens + (1 - share) * officials;
    table.design[2 * k + d] += pace * (target - table.design[2 * k + d]);
  }
}
