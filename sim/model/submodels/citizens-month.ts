/**
 * The citizen's month: asked or not, acts in self-organised groups, individual acts. One pass, because all three read the
 * same draws: two blocks a citizen and month give eight lanes of fifteen bits, one for being asked, one for group acts and
 * one for each individual item.
 */
import { counterOf, threefry } from '../../exact';
import type { Month } from '../../engine';
import { S, ITEMS_PER_SERVICE } from '../citizens';
import type { World } from '../world';
import { actAlone, openIndividual, reconsider, settleIndividual } from './individual';
import { ask, openAsking, organise, settleAsking } from './asking';

/** One 32768th, and half of it, so that a lane is a number strictly between 0 and 1. */
const LANE = 1 / 32768;
const words = new Uint32Array(2);
/** Months between two turns of reconsidering one's routine. */
const TURN = 3;

/** Lets every citizen live the month outside initiatives. */
export function liveMonth(world: World, month: Month): void {
  const asking = openAsking(world, month);
  const individual = openIndividual(world, month);
  const { k0, k1 } = world.keys['citizen.month'];
  const { leverGroups, nudgeMemory } = world.citizens;
  const lanes = new Int32Array(4 * Math.ceil((S * ITEMS_PER_SERVICE + 2) / 4));
  let turn = month.index % TURN;
  for (let i = 0; i < world.size; i++) {
    for (let at = 0, block = 0; at < lanes.length; at += 4, block++) {
      threefry(k0, k1, i, counterOf(month.index, block), words);
      lanes[at] = words[0] & 32767;
      lanes[at + 1] = words[0] >>> 17;
      lanes[at + 2] = words[1] & 32767;
      lanes[at + 3] = words[1] >>> 17;
    }
    ask(world, asking, i, (lanes[0] + 0.5) * LANE);
    organise(world, asking, i, (lanes[1] + 0.5) * LANE);
    if (turn === 0 || nudgeMemory[i] !== 0 || individual.changed[leverGroups[i]] === 1)
      reconsider(world, individual, i);
    turn = turn === TURN - 1 ? 0 : turn + 1;
    actAlone(world, individual, i, lanes);
  }
  settleAsking(world, asking);
  settleIndividual(world, individual);
}
