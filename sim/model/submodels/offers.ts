/**
 * E12 Offers: at which stage, and where, agencies open initiatives, by the school of strategy.
 *
 *     weight of a stage = levers.offer of the stage over the sum of all four, equal where all are 0
 *     none, culture: stage and district by lot, the stage by weight
 *     planning:      the stage with the highest weight × (initiatives + 1) − initiatives open there; district after district
 *     public value:  the stage with the highest weight × net value by initiative in about the past year, where that is above 0
 *
 * A strategy of culture works on what staff hold for right instead (institutions.ts).
 *
 * Sources: S1-03 … S1-07.
 */
import type { Month } from '../../engine';
import { STAGES, STRATEGIES } from '../../registers';
import { lever, type World } from '../world';

const OFFERS = STAGES.map((stage) => `offer.${stage}` as const);
const weights = new Float64Array(STAGES.length);

/** Weights of the stages this month; equal where all levers are 0. */
export function weighOffers(month: Month): Float64Array {
  let sum = 0;
  for (let stage = 0; stage < OFFERS.length; stage++) sum += weights[stage] = lever(month, OFFERS[stage]);
  for (let stage = 0; stage < OFFERS.length; stage++)
    weights[stage] = sum > 0 ? weights[stage] / sum : 1 / OFFERS.length;
  return weights;
}

/** The stage of the next initiative of a service, from a uniform number. */
export function stageOf(world: World, month: Month, s: number, u: number): number {
  const offered = weighOffers(month);
  const kind = STRATEGIES[lever(month, 'strategy.kind')];
  if (kind === 'planning') return furthestBehind(world, s, offered);
  if (kind === 'publicValue') return mostValuable(world, s, offered, u);
  return drawn(offered, u);
}

/** The district where the n-th initiative of the month is opened: by plan one after the other, else by lot. */
export function districtOf(world: World, month: Month, n: number, u: number): number {
  if (STRATEGIES[lever(month, 'strategy.kind')] !== 'planning') return Math.floor(u * world.districts);
  return (month.index + n) % world.districts;
}

function drawn(offered: Float64Array, u: number): number {
  let sum = 0;
  for (let stage = 0; stage < offered.length; stage++) {
    sum += offered[stage];
    if (u < sum) return stage;
  }
  return offered.length - 1;
}

function furthestBehind(world: World, s: number, offered: Float64Array): number {
  const { alive, service, stage, standing } = world.initiatives.columns;
  const open = new Float64Array(STAGES.length);
  let all = 1;
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (alive[k] === 0 || service[k] !== s || standing[k] === 1) continue;
    open[stage[k]] += 1;
    all += 1;
  }
  let behind = 0;
  for (let at = 1; at < STAGES.length; at++)
    if (offered[at] * all - open[at] > offered[behind] * all - open[behind]) behind = at;
  return behind;
}

/** Public value: only stages that are offered, and the best of them; by chance until something has been learned. */
function mostValuable(world: World, s: number, offered: Float64Array, u: number): number {
  const value = world.agencies.stageValue.subarray(s * STAGES.length, (s + 1) * STAGES.length);
  let best = -1;
  for (let stage = 0; stage < STAGES.length; stage++) {
    if (offered[stage] * value[stage] <= 0) continue;
    if (best < 0 || offered[stage] * value[stage] > offered[best] * value[best]) best = stage;
  }
  return best < 0 ? drawn(offered, u) : best;
}
