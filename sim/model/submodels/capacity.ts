/**
 * E2 Capacity: a new month begins for every citizen; fatigue and imposed care move.
 *
 *     free     = max(0, H (1 − fatigue) + respite − care − given), H the hours that a citizen could give
 *     respite  = support.hours × levers.support.targeted, for the high-need fifth and the most deprived fourth
 *     fatigue' = min(1, fatigue (1 − fatigue.recovery) + fatigue.gain × (given + care) / H)
 *     care     = Σ need × min(levers.dutyShift × duty.careHours, saved × duty.perStaffHour / all needs in treatment),
 *                over those in treatment whom the citizen looks after; saved = standard staff hours left unstaffed
 *
 * Shifted care falls on the tie nearest to the person in need, and is booked as dumping, each hour at the weight of
 * strain.
 *
 * Sources: S3-03 (duties shifted), C-10 (fatigue and recovery), S3-49 and B-45 (targeted support), S2-22.
 */
import type { Month } from '../../engine';
import { HOUR_SCALE } from '../../exact';
import { HOUR_16, S, STRATUM } from '../citizens';
import { CAUSE_CODE, INDIVIDUAL, NO_HOST, PARTY_CODE, placeOf } from '../ledger';
import { lever, leverByGroup, type World } from '../world';

/** Whether a citizen belongs to the high-need fifth or to the most deprived fourth. */
export function isNeediest(strata: number): boolean {
  return (strata & STRATUM.highNeed) !== 0 || (strata & 3) === 3;
}

/** Hours that a citizen still has this month; targeted support frees some for the neediest (S3-49, B-45). */
export function freeHours(world: World, i: number): number {
  const { hours, fatigue, care, given, strata, leverGroups } = world.citizens;
  const respite = isNeediest(strata[i]) ? world.locality.respite[leverGroups[i]] : 0;
  const free = hours[i] * (1 - fatigue[i]) + respite - care[i] - given[i];
  return free > 0 ? free * HOUR_16 : 0;
}

/** Opens the month: windows move on, fatigue settles, last month's marks are cleared. */
export function beginMonth(world: World, month: Month): void {
  const { assume, citizens, locality, size } = world;
  const support = leverByGroup(month, 'support.targeted');
  for (let group = 0; group < world.combinations; group++)
    locality.respite[group] = (support[group] * locality.paidShare[0] * assume.support.hours) / HOUR_16;
  tire(world);
  for (const column of [citizens.given, citizens.care, citizens.alone, citizens.strain]) column.fill(0);
  for (const column of [citizens.flags, citizens.signal]) column.fill(0);
  const plane = citizens.hoursWindow.subarray(size * locality.place[0], size * (locality.place[0] + 1));
  const { hours12 } = citizens;
  for (let i = 0; i < size; i++) hours12[i] -= plane[i];
  plane.fill(0);
  for (const mask of [citizens.collective, citizens.nudged]) shift(mask);
}

function tire(world: World): void {
  const { assume, citizens, size } = world;
  const { hours, fatigue, given, care } = citizens;
  const gain = world.on.fatigue ? assume.fatigue.gain : 0;
  const keep = 1 - assume.fatigue.recovery;
  for (let i = 0; i < size; i++) {
    const tired = fatigue[i] * keep + (gain * (given[i] + care[i])) / hours[i];
    fatigue[i] = tired > 1 ? 1 : tired;
  }
}

/** Moves twelve-month masks on by a month, two at a time; both halves of a word move alike on every machine. */
function shift(masks: Uint16Array): void {
  const pairs = new Uint32Array(masks.buffer, masks.byteOffset, masks.length >> 1);
  for (let p = 0; p < pairs.length; p++) pairs[p] = (pairs[p] << 1) & 0x0fff0fff;
  const last = masks.length - 1;
  if ((masks.length & 1) === 1) masks[last] = (masks[last] << 1) & 4095;
}

/** Share of duties that is shifted: none where nobody could take them over. */
export function dutyShifted(world: World, month: Month): number {
  return world.on.careTies ? lever(month, 'dutyShift') : 0;
}

/** Hands shifted care to the tie who is nearest to each person in treatment, and books it as dumping. */
export function shiftCare(world: World, month: Month): void {
  const shifted = dutyShifted(world, month);
  if (shifted === 0) return;
  const perNeed = hoursPerNeed(world, shifted);
  const { ill, need, care, benefit } = world.citizens;
  const weight = world.assume.ledger.strain;
  for (let i = 0; i < world.size; i++) {
    const by = (ill[i] & 15) === 0 ? -1 : carerOf(world, i);
    if (by < 0) continue;
    for (let s = 0; s < S; s++) {
      if ((ill[i] & (1 << s)) === 0) continue;
      const imposed = perNeed[s] * need[S * i + s];
      care[by] = Math.min(65535, care[by] + Math.round(imposed / HOUR_16));
      const place = placeOf(s, INDIVIDUAL, NO_HOST);
      benefit[by] += world.ledger.book(
        place,
        CAUSE_CODE.dumping,
        PARTY_CODE.participant,
        imposed * weight,
        by,
      );
    }
  }
}

/**
 * Hours of care for a full need, by service: what stands for the staff hours that were saved, spread over everyone in
 * treatment, and no more than the care that a person takes.
 */
function hoursPerNeed(world: World, shifted: number): Float64Array {
  const { agencies, assume } = world;
  const { ill, need } = world.citizens;
  const needs = new Float64Array(S);
  for (let i = 0; i < world.size; i++) {
    if ((ill[i] & 15) === 0) continue;
    for (let s = 0; s < S; s++) if ((ill[i] & (1 << s)) !== 0) needs[s] += need[S * i + s];
  }
  return needs.map((sum, s) => {
    const due = (agencies.hoursSaved[s] / HOUR_SCALE) * assume.duty.perStaffHour;
    return Math.min(shifted * assume.duty.careHours, due / Math.max(1, sum));
  });
}

/** The care tie of a citizen: the tie nearest on the ring of neighbours, −1 for someone without ties. */
function carerOf(world: World, i: number): number {
  const { offsets, targets } = world.ties;
  let nearest = -1;
  for (let t = offsets[i]; t < offsets[i + 1]; t++) {
    const j = targets[t];
    if (nearest < 0 || Math.abs(j - i) < Math.abs(nearest - i)) nearest = j;
  }
  return nearest;
}
