/**
 * The citizen's month: asked or not, acts in self-organised groups, individual acts. One pass, because all three read the
 * same draws: two blocks a citizen and month give eight lanes of sixteen bits, one for being asked, one for group acts and
 * one for each individual item.
 */
import { counterOf, threefry } from '../../exact';
import type { Month } from '../../engine';
import { S, ITEMS_PER_SERVICE } from '../citizens';
import type { World } from '../world';
import { actAlone, openIndividual, settleIndividual } from './individual';
import { ask, openAsking, organise, settleAsking } from './asking';

/** One 65536th, and half of it, so that a lane is a number strictly between 0 and 1. */
const LANE = 1 / 65536;
const words = new Uint32Array(2);

/** Lets every citizen live the month outside initiatives. */
export function liveMonth(world: World, month: Month): void {
  const asking = openAsking(world, month);
  const individual = openIndividual(world, month);
  const { k0, k1 } = world.keys['citizen.month'];
  const lanes = new Float64Array(S * ITEMS_PER_SERVICE + 2);
  const blocks = Math.ceil(lanes.length / 4);
  for (let i = 0; i < world.size; i++) {
    for (let block = 0; block < blocks; block++) {
      threefry(k0, k1, i, counterOf(month.index, block), words);
      lanes[4 * block] = ((words[0] & 65535) + 0.5) * LANE;
      lanes[4 * block + 1] = ((words[0] >>> 16) + 0.5) * LANE;
      lanes[4 * block + 2] = ((words[1] & 65535) + 0.5) * LANE;
      lanes[4 * block + 3] = ((words[1] >>> 16) + 0.5) * LANE;
    }
    ask(world, asking, i, lanes[0]);
    organise(world, asking, i, lanes[1]);
    actAlone(world, individual, i, lanes);
  }
  settleAsking(world, asking);
  settleIndividual(world, individual);
}
