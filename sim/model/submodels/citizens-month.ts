/**
 * E3 and E4 The month of citizens outside initiatives: asked or not, acts in self-organised groups, individual acts.
 *
 * One pass, because all three read the same draws: a word gives two lanes of fifteen bits; the first word is for being
 * asked and for group acts, then one for the two items of each service.
 */
import { monthKey } from '../../exact';
import type { Month } from '../../engine';
import { S } from '../citizens';
import type { World } from '../world';
import { actAlone, settleIndividual } from './individual';
import { BLOCK_OF_CITIZENS, openIndividual, reconsider } from './routines';
import { askAndOrganise, openAsking } from './asking';

/** Lets every citizen live the month outside initiatives, block by block. */
export function liveMonth(world: World, month: Month): void {
  const asking = openAsking(world, month);
  const individual = openIndividual(world, month);
  const draws = world.keys['citizen.month'];
  const shared = monthKey(draws, month.index, 0);
  const keys = Array.from({ length: S }, (_, s) => monthKey(draws, month.index, s + 1));
  for (let from = 0; from < world.size; from += BLOCK_OF_CITIZENS) {
    const to = Math.min(world.size, from + BLOCK_OF_CITIZENS);
    askAndOrganise(world, asking, shared, from, to);
    reconsider(world, individual, month.index, from, to);
    actAlone(world, individual, keys, from, to);
  }
  settleIndividual(world, individual);
}
