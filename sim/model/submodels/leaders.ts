/**
 * E12 The civic leader: time divided between profile, connecting and process, and capital as a stock (S1-15 … S1-27).
 *
 * time in proportion to (p0 + media, c0, r0); aware' = aware + gain × profile (1 − aware) − fade × aware;
 * capital' = (1 − wear) capital + gain − spend, gain from what was implemented and seen, spend on new initiatives and
 * conflict; replaced when capital runs out, by hazard (Bennister, 't Hart and Worthy 2014).
 */
import type { Month } from '../../engine';
import { lever, type World } from '../world';

/** Moves the leader's time, visibility and capital. */
export function leadLocality(world: World, month: Month): void {
  const { assume, locality } = world;
  if (!world.on.leaderCapital) {
    locality.capital[0] = 0;
    locality.reach[0] = 0;
    return;
  }
  const front = assume.leader.profile + lever(month, 'media.pressure');
  const total = front + assume.leader.connecting + assume.leader.process;
  locality.profile[0] = front / total;
  locality.connecting[0] = assume.leader.connecting / total;
  locality.process[0] = assume.leader.process / total;
  const aware = locality.aware[0];
  locality.aware[0] +=
    assume.leader.awareGain * locality.profile[0] * (1 - aware) - assume.leader.awareFade * aware;
  const gain = assume.leader.gain * locality.implemented[1] * locality.aware[0];
  const spend = assume.leader.spend * locality.founded[0] + assume.leader.conflict * locality.conflict[0];
  const scale = 1000 / world.size;
  const next = locality.capital[0] * (1 - assume.leader.wear) + gain * scale - spend * scale;
  locality.capital[0] = next < 0 ? 0 : next > 1 ? 1 : next;
  locality.reach[0] = locality.connecting[0] * Math.sqrt(locality.capital[0]);
  locality.tenure[0] += 1;
  replace(world, month);
}

/** A leader with little capital is likely to be replaced; the next one starts with fresh credit (S1-17). */
function replace(world: World, month: Month): void {
  const { assume, locality } = world;
  const hazard = assume.leader.hazard * (1 - locality.capital[0]);
  const due = locality.tenure[0] >= assume.leader.term;
  const u = world.keys['leader.tenure'].at(0, month.index);
  if (!due && u >= hazard) return;
  // At the end of a term the chance of staying in office is the capital left.
  if (due && u < locality.capital[0]) {
    locality.tenure[0] = 0;
    return;
  }
  locality.tenure[0] = 0;
  locality.capital[0] = assume.leader.start;
}
