/**
 * E5 Joining and leaving.
 *
 *     join:  sg(join.base + join.efficacyPolitical × z(political efficacy) + join.match × match
 *            + join.expectation (expectation − ½) + join.need × need + example − join.cost (1 − ease) − fatigue
 *            + nudge + reward + appeal)
 *     match  = ½ + ½ × share of the motives served that are held × (½ + ½ levers.engagement.active)
 *     example = cooperation.slope × (a for conditional cooperators, −½ for free riders, 4 a (1 − a) for the hump-shaped,
 *            0 for others); a = share of ties active last month
 *     leave: hazard = leave.base + leave.capacity × max(0, plan − free) / plan + leave.fatigue × fatigue
 *            + leave.dissatisfaction × max(0, D − leave.tolerance)
 *
 * Those who are asked may join an initiative of the district with a free place and seat; an own draw chooses among
 * these. The part of the hazard of leaving in which the draw falls is the reason: capacity (with fatigue),
 * dissatisfaction, or other. Plan is the hours that a citizen wants to give, halved for two memberships; D is in
 * learning.ts. Seats for newcomers a month = join.seats × levers.openness.
 *
 * Sources: B-17, B-19 (efficacy), B-31 (expectation), B-33 and Clary et al. 1998 (motives), B-41 (cost), B-100
 * (cooperators), B-56, B-57 and C-10 (leaving), S3-38 (disillusion), S3-55 (openness).
 */
import { logisticFast, mix, monthKey, pairKey, UNIT, type MonthKey } from '../../exact';
import type { Month } from '../../engine';
import { STAGES } from '../../registers';
import { FLAG, HOUR_16, S, SLOTS } from '../citizens';
import { STANDARD, zOf } from '../standards';
import { leverByGroup, lever, type World } from '../world';
import { appealOf, appealTo, type Appeal } from './appeal';
import { freeHours } from './capacity';
import { easeByGroup } from './effort';
import { noteLostProject } from './letdown';
import { nudgeTop } from './nudging';
import { rewardLogit } from './routines';

/** Reasons for leaving, in the order of the exits window. */
export const EXIT = { capacity: 0, dissatisfaction: 1, other: 2 } as const;

/** Motives that each stage serves, as bits of MOTIVES: giving a say is expressive, doing is material, all are solidary and civic. */
const SERVED = STAGES.map((stage) => (stage === 'coDelivery' ? 0b1011 : 0b1110));

/** Members leave, then asked citizens join. */
export function moveMembers(world: World, month: Month): void {
  const { member, flags } = world.citizens;
  const terms = termsOf(world, month);
  const draws = world.keys['membership.leave'];
  const leaving = Array.from({ length: SLOTS }, (_, slot) => monthKey(draws, month.index, slot));
  world.initiatives.columns.newcomers.fill(0);
  for (let i = 0; i < world.size; i++) {
    if (member[2 * i] >= 0 || member[2 * i + 1] >= 0) leave(world, leaving, i);
    if ((flags[i] & FLAG.asked) !== 0) join(world, month, i, terms);
  }
}

interface Terms {
  readonly ease: Float64Array;
  readonly appeal: Appeal;
  readonly reward: Float64Array;
  readonly nudge: number;
  readonly active: number;
  readonly seats: number;
  /** Keys of the choice, by row of the initiative. */
  readonly choices: readonly MonthKey[];
}

function termsOf(world: World, month: Month): Terms {
  const paid = world.locality.paidShare[0];
  const { assume, initiatives } = world;
  return {
    ease: easeByGroup(world, month, 'collective'),
    appeal: appealOf(month),
    reward: rewardByGroup(world, month),
    nudge: nudgeTop(world, month, 'collective'),
    active: lever(month, 'engagement.active') * paid,
    seats: Math.ceil(assume.join.seats * world.locality.openness[0]),
    choices: Array.from({ length: initiatives.rows }, (_, k) =>
      pairKey(world.keys['membership.choice'], initiatives.columns.id[k], month.index),
    ),
  };
}

/** Logit that the reward for an hour adds, as far as the pot could pay it, by lever group. */
function rewardByGroup(world: World, month: Month): Float64Array {
  const perHour = leverByGroup(month, 'reward.perHour');
  const reward = new Float64Array(world.combinations);
  for (let group = 0; group < reward.length; group++)
    reward[group] = rewardLogit(world, perHour[group] * world.locality.rewardShare[0]);
  return reward;
}

/** Hours a month that a citizen wants to give to each of its memberships. */
export function planOf(world: World, i: number): number {
  const { member, desired } = world.citizens;
  const both = member[2 * i] >= 0 && member[2 * i + 1] >= 0;
  return (desired[i] * HOUR_16) / (both ? 2 : 1);
}

/** Share of what each stage serves that a set of motives holds, sixteen sets a stage. */
const HELD = Float64Array.from({ length: 16 * SERVED.length }, (_, place) => {
  const served = SERVED[place >> 4];
  return ones(served & place & 15) / ones(served);
});

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** How well what a stage serves meets the motives that a citizen holds, ½ to 1 (Clary et al. 1998, B-33, S3-47). */
export function motiveMatch(motives: number, stage: number, active: number): number {
  return 0.5 + 0.5 * HELD[16 * stage + motives] * (0.5 + 0.5 * active);
}

function leave(world: World, keys: readonly MonthKey[], i: number): void {
  const { assume, citizens, initiatives, locality } = world;
  const free = freeHours(world, i);
  const plan = planOf(world, i);
  for (let slot = 0; slot < SLOTS; slot++) {
    const k = citizens.member[SLOTS * i + slot];
    if (k < 0) continue;
    const u = (mix(keys[slot].a, keys[slot].b, i) >>> 0) * UNIT;
    const capacity =
      (assume.leave.capacity * Math.max(0, plan - free)) / plan + assume.leave.fatigue * citizens.fatigue[i];
    const disappointed =
      assume.leave.dissatisfaction * Math.max(0, citizens.dissatisfaction[i] - assume.leave.tolerance);
    const hazard = capacity + disappointed + assume.leave.base;
    if (u >= hazard) continue;
    citizens.member[SLOTS * i + slot] = -1;
    initiatives.columns.members[k] -= 1;
    if (citizens.member[SLOTS * i] >= 0 || citizens.member[SLOTS * i + 1] >= 0) continue;
    citizens.flags[i] |= FLAG.exit;
    locality.exits[
      u < capacity ? EXIT.capacity : u < capacity + disappointed ? EXIT.dissatisfaction : EXIT.other
    ] += 1;
  }
}

function join(world: World, month: Month, i: number, terms: Terms): void {
  const { citizens, initiatives } = world;
  const slot = citizens.member[2 * i] < 0 ? 0 : citizens.member[2 * i + 1] < 0 ? 1 : -1;
  if (slot < 0) return;
  const k = chooseInitiative(world, i, terms);
  if (k < 0) return;
  const u = world.keys['membership.join'].at(i, month.index);
  if (u >= joinChance(world, i, k, terms)) return;
  citizens.member[SLOTS * i + slot] = k;
  initiatives.columns.members[k] += 1;
  initiatives.columns.newcomers[k] += 1;
}

/**
 * The initiative of the district with the highest number drawn for this citizen and its id, among those with seats:
 * one initiative more or less leaves every other choice as it was.
 */
function chooseInitiative(world: World, i: number, { seats, choices }: Terms): number {
  const { meeting, perDistrict } = world.scratch;
  const { members, newcomers } = world.initiatives.columns;
  const { member } = world.citizens;
  const start = ((i / world.districtSize) | 0) * perDistrict;
  let chosen = -1;
  let highest = -1;
  for (let place = start; place < start + perDistrict && meeting[place] >= 0; place++) {
    const k = meeting[place];
    if (k === member[2 * i] || k === member[2 * i + 1]) continue;
    if (members[k] >= world.assume.join.places || newcomers[k] >= seats) continue;
    const drawn = mix(choices[k].a, choices[k].b, i) >>> 0;
    if (drawn <= highest) continue;
    highest = drawn;
    chosen = k;
  }
  return chosen;
}

function joinChance(world: World, i: number, k: number, terms: Terms): number {
  const { assume, citizens } = world;
  const { service, stage } = world.initiatives.columns;
  const s = service[k];
  const group = citizens.leverGroups[i];
  const x =
    assume.join.base +
    assume.join.efficacyPolitical *
      zOf(world.locality.standards, STANDARD.political + s, citizens.efficacyPolitical[S * i + s]) +
    assume.join.match * motiveMatch(citizens.motives[i] & 15, stage[k], terms.active) +
    assume.join.expectation * (citizens.expectation[S * i + s] - 0.5) +
    assume.join.need * citizens.need[S * i + s] +
    cooperation(world, i) -
    assume.join.cost * (1 - terms.ease[group]) -
    citizens.fatigue[i] +
    terms.nudge * citizens.nudgeMemory[i] +
    terms.reward[group] +
    appealTo(world, i, s, terms.appeal, terms.ease[group]);
  return logisticFast(x);
}

/** What the example of ties adds, by type of cooperator (B-100). */
function cooperation(world: World, i: number): number {
  if (!world.on.conditionalCooperation) return 0;
  const { offsets } = world.ties;
  const ties = offsets[i + 1] - offsets[i];
  const share = ties === 0 ? 0 : world.citizens.tiesActive[i] / ties;
  const slope = world.assume.cooperation.slope;
  const type = world.citizens.motives[i] >> 4;
  if (type === 0) return slope * share;
  if (type === 1) return -slope * 0.5;
  return type === 2 ? slope * 4 * share * (1 - share) : 0;
}

/** Ends an initiative: its members are free again; those for whom it was the last leave for other reasons. */
export function releaseMembers(world: World, ended: Uint8Array): void {
  const { member, flags } = world.citizens;
  const { projectMonth } = world.initiatives.columns;
  for (let i = 0; i < world.size; i++) {
    let left = false;
    for (let slot = 0; slot < SLOTS; slot++) {
      const k = member[SLOTS * i + slot];
      if (k < 0 || ended[k] === 0) continue;
      if (projectMonth[k] > 0) noteLostProject(world, i, k);
      member[SLOTS * i + slot] = -1;
      left = true;
    }
    if (!left || member[SLOTS * i] >= 0 || member[SLOTS * i + 1] >= 0) continue;
    flags[i] |= FLAG.exit;
    world.locality.exits[EXIT.other] += 1;
  }
}
