/**
 * The citizen's month: asked or not, acts in self-organised groups, individual acts. One pass, because all three read the
 * same draws: a word gives two lanes of fifteen bits; the first word is for being asked and for group acts, then one for
 * the two items of each service.
 */
import { mix, monthKey } from '../../exact';
import type { Month } from '../../engine';
import { S } from '../citizens';
import type { World } from '../world';
import { actAlone, openIndividual, reconsider, settleIndividual } from './individual';
import { ask, openAsking, organise, settleAsking } from './asking';

/** One 32768th: a lane and a half of it make a number strictly between 0 and 1. */
const LANE = 1 / 32768;
/** Months between two turns of reconsidering one's routine. */
const TURN = 6;

/** Lets every citizen live the month outside initiatives. */
export function liveMonth(world: World, month: Month): void {
  const asking = openAsking(world, month);
  const individual = openIndividual(world, month);
  const { leverGroups, nudgeMemory, ill } = world.citizens;
  const draws = world.keys['citizen.month'];
  const { a, b } = monthKey(draws, month.index, 0);
  const keys = Array.from({ length: S }, (_, s) => monthKey(draws, month.index, s + 1));
  let turn = month.index % TURN;
  for (let i = 0; i < world.size; i++) {
    const bits = mix(a, b, i);
    ask(world, asking, i, ((bits & 32767) + 0.5) * LANE);
    organise(world, asking, i, ((bits >>> 17) + 0.5) * LANE);
    const due =
      turn === 0 || ill[i] !== 0 || nudgeMemory[i] !== 0 || individual.changed[leverGroups[i]] === 1;
    if (due) reconsider(world, individual, i);
    turn = turn === TURN - 1 ? 0 : turn + 1;
    actAlone(world, individual, i, keys);
  }
  settleAsking(world, asking);
  settleIndividual(world, individual);
}
