/**
 * E3 and E5 Effort of taking part, as far as agencies take it away.
 *
 *     cost = full cost × (1 − ease), ease = levers.ease.individual or levers.ease.collective
 *
 * Materials at hand for acts done alone; fitting hours, child care and travel for those done in a group. Ease works on
 * the cost of supported acts and of joining alone.
 *
 * Sources: S2-01, B-41, B-45; Chong et al. 2013.
 */
import type { Month } from '../../engine';
import { leverByGroup, type World } from '../world';

const EASE = { individual: 'ease.individual', collective: 'ease.collective' } as const;

/** Share of the avoidable effort that is taken away, by lever group; an array of its own. */
export function easeByGroup(world: World, month: Month, mode: 'individual' | 'collective'): Float64Array {
  const worked = world.on.ease ? world.locality.paidShare[0] : 0;
  const values = leverByGroup(month, EASE[mode]);
  const ease = new Float64Array(world.combinations);
  for (let group = 0; group < ease.length; group++) ease[group] = values[group] * worked;
  return ease;
}
