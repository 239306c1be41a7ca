/**
 * E1 Drivers: what people need drifts with volatility, and what officials believe and the standard service follow.
 *
 *     drift' = .98 drift + levers.volatility × need.driftStep × normal draw, by district, service and dimension
 *
 *     believed' = believed + belief.pace (1 + levers.knowledgeSharing)(mean drift + leaning − believed)
 *     leaning   = belief.error (1 − levers.knowledgeSharing) in the first dimension, belief.goal in the second
 *     standard' = standard + standard.pace × levers.adaptivity (believed − standard)
 *
 * Only the means over districts are known to officials. Without volatility nothing drifts.
 *
 * Sources: S3-30 … S3-32 (volatile, unforeseeable needs; adaptive against rigid plans), S2-18 and B-98 (officials
 * misjudge), S0-36 and S3-45 (sharing knowledge).
 */
import type { Month } from '../../engine';
import { S } from '../citizens';
import { lever, paid, type World } from '../world';

/** Opens the month's accounts. */
export function openMonth(world: World, month: Month): void {
  const { agencies, ledger, locality } = world;
  ledger.clear();
  agencies.noticed.fill(0);
  locality.place[0] = month.index % 12;
  for (const sum of [locality.exits, locality.disconfirmation]) sum.fill(0);
  for (const ring of [locality.started, locality.implemented, locality.cohort]) {
    ring.copyWithin(1, 0);
    ring[0] = 0;
  }
}

/** Shifts what people need: a step of a random walk for each district, service and dimension (S3-30, S3-32). */
export function drift(world: World, month: Month): void {
  const size = lever(month, 'volatility') * world.assume.need.driftStep;
  if (size !== 0) walk(world, month, size);
  settleMeanDrift(world);
}

function walk(world: World, month: Month, size: number): void {
  const draws = world.keys['drift.area'];
  for (let place = 0; place < world.districts * S; place++) {
    const first = draws.normal(place, month.index);
    const second = draws.secondNormal();
    for (let d = 0; d < 2; d++) {
      const at = 2 * place + d;
      world.drift[at] = 0.98 * world.drift[at] + size * (d === 0 ? first : second);
    }
  }
}

/** How far agencies adapt to what is new, 0–1: the standard service follows, and monitoring sees new kinds of need. */
export function adaptivityOf(world: World, month: Month): number {
  return world.on.adaptation ? lever(month, 'adaptivity') : 0;
}

/**
 * Officials' belief follows the mean of what people need, off by what they lean to; the standard service follows that
 * belief at a rate that adaptivity sets.
 */
export function adapt(world: World, month: Month): void {
  const { agencies, assume } = world;
  const pace = assume.standard.pace * adaptivityOf(world, month);
  const shared = paid(world, month, 'knowledgeSharing');
  const insight = assume.belief.pace * (1 + shared);
  for (let s = 0; s < S; s++) {
    for (let d = 0; d < 2; d++) {
      const at = 2 * s + d;
      const held = world.scratch.meanDrift[at] + leaningOf(world, d, shared);
      agencies.believed[at] += insight * (held - agencies.believed[at]);
      agencies.standard[at] += pace * (agencies.believed[at] - agencies.standard[at]);
    }
  }
}

/**
 * How far what officials hold for right lies from what users need when all is calm: they take users for better off than they
 * are, less so the more knowledge is shared, and have a goal of their own beside that.
 */
export function leaningOf(world: World, dimension: number, shared: number): number {
  const { error, goal } = world.assume.belief;
  if (dimension === 1) return goal;
  return world.on.misjudgement ? error * (1 - shared) : 0;
}

/** Adds up the drift of all districts once a month: every initiative asks for its mean. */
function settleMeanDrift(world: World): void {
  const { meanDrift } = world.scratch;
  for (let at = 0; at < meanDrift.length; at++) {
    let sum = 0;
    for (let district = 0; district < world.districts; district++) sum += world.drift[2 * S * district + at];
    meanDrift[at] = sum / world.districts;
  }
}
