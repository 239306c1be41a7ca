/**
 * E3 Nudges: they reach citizens by a draw of their own, are remembered and fade.
 *
 *     memory' = max(nudge.decay × memory, levers.nudge.intensity × (1 − nudge.habituation)^(months nudged, 12m))
 *
 * The second term holds for those whom the month's nudge reaches, a share nudge.reach of its kind. A memory adds its
 * size times the top of the kind's range (nudge.individual, nudge.collective) to the logit of the acts at which it aims.
 *
 * Sources: B-36 … B-50 (size, decay and habituation by kind), S2-06, E-04.
 */
import { counterOf, threefry, UNIT } from '../../exact';
import type { Month } from '../../engine';
import { NUDGE_KINDS, NUDGE_TARGETS } from '../../registers';
import { MONTHS_IN_MASK } from '../citizens';
import { lever, leverByGroup, type World } from '../world';

/** Lets memories fade and nudges arrive. */
export function nudge(world: World, month: Month): void {
  const intensity = leverByGroup(month, 'nudge.intensity');
  const { nudging } = world.locality;
  if (isAnyone(intensity, world.combinations)) {
    nudging[0] = 1;
    arrive(world, month, intensity);
  } else if (nudging[0] === 1) {
    nudging[0] = fade(world) ? 1 : 0;
  }
}

/** Whether the month's nudge is meant for any lever group. */
function isAnyone(intensity: Float64Array, combinations: number): boolean {
  for (let group = 0; group < combinations; group++) if (intensity[group] > 0) return true;
  return false;
}

/** Fades all memories and tells whether any is left. */
function fade(world: World): boolean {
  const { nudgeMemory } = world.citizens;
  const decay = world.assume.nudge.decay;
  let left = false;
  for (let i = 0; i < world.size; i++) {
    const memory = nudgeMemory[i] * decay;
    nudgeMemory[i] = memory < 1e-6 ? 0 : memory;
    left ||= memory >= 1e-6;
  }
  return left;
}

function arrive(world: World, month: Month, intensity: Float64Array): void {
  const { nudgeMemory, nudged, leverGroups } = world.citizens;
  const { assume } = world;
  const decay = assume.nudge.decay;
  const paid = world.locality.paidShare[0];
  const reach = assume.nudge[`reach.${NUDGE_KINDS[lever(month, 'nudge.kind')]}`];
  const { k0, k1 } = world.keys['nudge.reach'];
  const counter = counterOf(month.index, 0);
  const words = new Uint32Array(2);
  const response = new Float64Array(13);
  for (let months = 0, left = 1; months <= 12; months++, left *= 1 - assume.nudge.habituation)
    response[months] = left;
  for (let i = 0; i < world.size; i++) {
    const faded = nudgeMemory[i] * decay;
    nudgeMemory[i] = faded;
    const strength = intensity[leverGroups[i]] * paid;
    threefry(k0, k1, i, counter, words);
    if (strength === 0 || words[0] * UNIT >= reach) continue;
    const felt = strength * response[MONTHS_IN_MASK[nudged[i]]];
    nudged[i] |= 1;
    if (felt > faded) nudgeMemory[i] = felt;
  }
}

/** Logit that the memory of a nudge adds, at full memory, for acts of one mode; 0 where the nudge does not aim at it. */
export function nudgeTop(world: World, month: Month, mode: 'individual' | 'collective'): number {
  if (!world.on.nudges) return 0;
  const target = NUDGE_TARGETS[lever(month, 'nudge.target')];
  const aimed = target === 'both' || target === mode;
  return aimed ? world.assume.nudge[`${mode}.${NUDGE_KINDS[lever(month, 'nudge.kind')]}`] : 0;
}
