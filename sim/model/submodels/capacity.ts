/**
 * E2 Capacity: a new month begins for every citizen; fatigue, imposed care and the memory of nudges move.
 *
 * free = max(0, H (1 − fatigue) − care); fatigue' = fatigue + gain × hours / H − recovery × fatigue, hours = given + care.
 * care = shifted standard care hours of the people whom the citizen looks after (S3-03, C-10).
 */
import { counterOf, threefry, UNIT } from '../../exact';
import type { Month } from '../../engine';
import { NUDGE_KINDS } from '../../registers';
import { PHASE, S } from '../citizens';
import { CAUSE_CODE, INDIVIDUAL, NO_HOST, PARTY_CODE, placeOf } from '../ledger';
import { lever, leverByGroup, type World } from '../world';

/** Hours that a citizen still has this month. */
export function freeHours(world: World, i: number): number {
  const { hours, fatigue, care, given } = world.citizens;
  const free = hours[i] * (1 - fatigue[i]) - care[i] - given[i];
  return free > 0 ? free : 0;
}

/** Opens the month: windows move on, fatigue settles, last month's marks are cleared. */
export function beginMonth(world: World, month: Month): void {
  const { assume, citizens } = world;
  const { hours, fatigue, given, care, alone, strain, flags, hoursWindow, signal } = citizens;
  const gain = world.on.fatigue ? assume.fatigue.gain : 0;
  const keep = 1 - assume.fatigue.recovery;
  const place = month.index % 12;
  for (let i = 0; i < world.size; i++) {
    const tired = fatigue[i] * keep + (gain * (given[i] + care[i])) / hours[i];
    fatigue[i] = tired > 1 ? 1 : tired;
    given[i] = 0;
    care[i] = 0;
    alone[i] = 0;
    strain[i] = 0;
    flags[i] = 0;
    hoursWindow[12 * i + place] = 0;
  }
  signal.fill(0);
  for (const mask of [citizens.acts, citizens.collective, citizens.supported, citizens.selfHelp]) shift(mask);
  for (const mask of [citizens.encounter, citizens.attended, citizens.ownActed]) shift(mask);
}

/** Moves twelve-month masks on by a month. */
function shift(masks: Uint16Array): void {
  for (let i = 0; i < masks.length; i++) masks[i] = (masks[i] << 1) & 4095;
}

/** Hands shifted care to the ties who look after people in treatment, and books it as dumping. */
export function shiftCare(world: World, month: Month): void {
  const shifted = lever(month, 'dutyShift') * world.assume.duty.careHours;
  if (shifted === 0 || !world.on.careTies) return;
  const { phase, need, carer, care, benefit } = world.citizens;
  const weight = world.assume.ledger.strain;
  for (let i = 0; i < world.size; i++) {
    const by = carer[i];
    if (by < 0) continue;
    for (let s = 0; s < S; s++) {
      if ((phase[S * i + s] & PHASE.mask) !== PHASE.treatment) continue;
      const imposed = shifted * need[S * i + s];
      care[by] += imposed;
      const place = placeOf(s, INDIVIDUAL, NO_HOST);
      benefit[by] += world.ledger.book(place, CAUSE_CODE.dumping, PARTY_CODE.participant, imposed * weight);
    }
  }
}

/**
 * Nudges reach citizens by their own draw, are remembered and fade: memory' = memory × 2^(−1 / half-life), or the
 * strength of this month's nudge less habituation where that is more (B-36 … B-50).
 */
export function nudge(world: World, month: Month): void {
  const { nudgeMemory, nudgeHabit, leverGroups } = world.citizens;
  const intensity = leverByGroup(month, 'nudge.intensity');
  const paid = world.locality.paidShare[0];
  const reach = world.assume.nudge[`reach.${NUDGE_KINDS[lever(month, 'nudge.kind')]}`];
  const decay = world.assume.nudge.decay;
  const habituation = world.assume.nudge.habituation;
  const { k0, k1 } = world.keys['nudge.reach'];
  const counter = counterOf(month.index, 0);
  const words = new Uint32Array(2);
  const quiet = intensity.every((value) => value === 0);
  for (let i = 0; i < world.size; i++) {
    let memory = nudgeMemory[i] * decay;
    let habit = nudgeHabit[i] * 0.97;
    if (!quiet) {
      const strength = intensity[leverGroups[i]] * paid;
      threefry(k0, k1, i, counter, words);
      if (strength > 0 && words[0] * UNIT < reach) {
        const felt = strength * (1 - habit);
        memory = felt > memory ? felt : memory;
        habit += habituation * (1 - habit);
      }
    }
    nudgeMemory[i] = memory < 1e-6 ? 0 : memory;
    nudgeHabit[i] = habit < 1e-6 ? 0 : habit;
  }
}

/** Logit that the memory of a nudge adds, at full memory, for acts of one mode; 0 where the nudge does not aim at it. */
export function nudgeTop(world: World, month: Month, mode: 'individual' | 'collective'): number {
  if (!world.on.nudges) return 0;
  const target = lever(month, 'nudge.target');
  const aimed = mode === 'individual' ? target !== 1 : target !== 0;
  return aimed ? world.assume.nudge[`${mode}.${NUDGE_KINDS[lever(month, 'nudge.kind')]}`] : 0;
}
