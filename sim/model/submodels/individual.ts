/**
 * E3 Individual acts and self-help: what a citizen does alone, item by item.
 *
 * P = min(1, free / hours) sg(b_item + .3 z(personal efficacy) + .1 z(political efficacy) + b_a action + b_n need
 *     − .1 z(quality) + b_h habit [− cost (1 − ease) + nudge + reward where supported, − cost where not])
 * Quality = 1 − mean need of self and ties. An act is supported where the agency can offer the item to this citizen this
 * month; otherwise it is self-help, without nudge, reward and ease (B-17, B-23, B-41, B-47).
 */
import { counterOf, expFast, threefry } from '../../exact';
import type { Month } from '../../engine';
import { BUILT_SERVICES } from '../../registers';
import { FLAG, ITEMS_PER_SERVICE, MONTHS_IN_MASK, PHASE, S, SEEN } from '../citizens';
import { CAUSE_CODE, INDIVIDUAL, NO_HOST, PARTY_CODE, placeOf } from '../ledger';
import { STANDARD, zOf } from '../standards';
import { leverByGroup, type World } from '../world';
import { freeHours, nudgeTop } from './capacity';
import { easeNeed, monthsThatReliefLasts } from './needs';

const ITEMS = S * ITEMS_PER_SERVICE;
const ITEM_NAMES = [
  'localEnvironment.1',
  'localEnvironment.2',
  'publicHealth.1',
  'publicHealth.2',
  'communitySafety.1',
  'communitySafety.2',
] as const;
const UNIT_22 = 1 / 4194304;
const words = new Uint32Array(2);

/** Everything about the month that is the same for all citizens, by item where an item is concerned. */
interface Setting {
  readonly base: Float64Array;
  readonly hours: Float64Array;
  /** e to the minus habit logit, by months with the act in the last twelve. */
  readonly habit: Float64Array;
  readonly offer: Float64Array;
  readonly ease: Float64Array;
  readonly reward: Float64Array;
  readonly nudge: number;
  readonly cost: number;
  readonly lasts: number;
  /** Onset that one act avoids by expectation, in need-months, by service. */
  readonly avoided: Float64Array;
}

/** Decides and carries out the individual acts of everyone. */
export function actAlone(world: World, month: Month): void {
  const setting = settingOf(world, month);
  const { k0, k1 } = world.keys['individual.act'];
  const { agencies, citizens } = world;
  agencies.acts.fill(0);
  world.locality.supportedHours[0] = 0;
  const odds = new Float64Array(S);
  for (let i = 0; i < world.size; i++) {
    reluctance(world, i, odds);
    const support = supportOf(setting, citizens.nudgeMemory[i], citizens.leverGroups[i]);
    let free = freeHours(world, i);
    for (let item = 0; item < ITEMS; item++) {
      if ((item & 1) === 0) threefry(k0, k1, i, counterOf(month.index, item), words);
      const word = words[item & 1];
      const s = (item / ITEMS_PER_SERVICE) | 0;
      const supported = (word & 1023) < setting.offer[s];
      const months = MONTHS_IN_MASK[citizens.acts[ITEMS * i + item]];
      const against = odds[s] * setting.base[item] * setting.habit[months] * (supported ? support : 1);
      const hours = setting.hours[item];
      const able = free < hours ? free / hours : 1;
      if ((word >>> 10) * UNIT_22 * (1 + against) >= able) continue;
      const spent = free < hours ? free : hours;
      free -= spent;
      carryOut(world, setting, i, item, spent, supported);
    }
  }
}

/** e to the minus of what speaks for acting in each service, apart from item, habit and support. */
function reluctance(world: World, i: number, odds: Float64Array): void {
  const { assume, citizens } = world;
  const standards = world.locality.standards;
  const own =
    assume.individual.efficacyPersonal * zOf(standards, STANDARD.personal, citizens.efficacyPersonal[i]) +
    assume.individual.action * zOf(standards, STANDARD.action, citizens.action[i]);
  for (let s = 0; s < S; s++) {
    const at = S * i + s;
    const need = citizens.need[at];
    const quality = 1 - (need + (6 / 255) * citizens.seen[SEEN.width * i + SEEN.need + s]) / 7;
    const political = zOf(standards, STANDARD.political + s, citizens.efficacyPolitical[at]);
    const x =
      own +
      assume.individual.efficacyPolitical * political +
      assume.individual.need * need -
      assume.individual.quality * zOf(standards, STANDARD.quality + s, quality);
    odds[s] = expFast(-x);
  }
}

/** e to the minus of what support adds for this citizen. */
function supportOf(setting: Setting, memory: number, groups: number): number {
  return expFast(-(setting.cost * setting.ease[groups] + setting.nudge * memory + setting.reward[groups]));
}

function settingOf(world: World, month: Month): Setting {
  const { assume, agencies } = world;
  const paid = world.locality.paidShare[0];
  const cost = assume.individual.cost;
  const habit = new Float64Array(13);
  for (let months = 0; months <= 12; months++)
    habit[months] = expFast((-assume.individual.habit * months) / 12);
  const avoided = new Float64Array(S);
  BUILT_SERVICES.forEach((name, s) => {
    // One act is one twenty-fourth of the protective share; a need that begins costs about four need-months.
    avoided[s] = ((assume.need[`onset.${name}`] * assume.need.prevention) / 24) * assume.need.spell;
  });
  return {
    base: Float64Array.from(ITEM_NAMES, (name) => expFast(cost - assume.individual[`base.${name}`])),
    hours: Float64Array.from(ITEM_NAMES, (name) => assume.individual[`hours.${name}`]),
    habit,
    offer: Float64Array.from({ length: S }, (_, s) => Math.round(agencies.offer[s] * 1024)),
    ease: leverByGroup(month, 'ease.individual').map((value) => value * paid),
    reward: leverByGroup(month, 'reward.perHour').map((value) => rewardLogit(world, value * paid)),
    nudge: nudgeTop(world, month, 'individual'),
    cost,
    lasts: monthsThatReliefLasts(world),
    avoided,
  };
}

/** Money moves little: nothing below a threshold, then up to a modest logit at EUR 10 an hour (B-47). */
export function rewardLogit(world: World, perHour: number): number {
  const threshold = world.assume.reward.threshold;
  const span = 10 - threshold;
  return perHour <= threshold ? 0 : (world.assume.reward.logitAtTen * (perHour - threshold)) / span;
}

/** What follows from one act: hours given, relief or prevention, mastery, and the marks of the month. */
function carryOut(
  world: World,
  setting: Setting,
  i: number,
  item: number,
  hours: number,
  supported: boolean,
): void {
  const { assume, citizens, agencies, ledger } = world;
  const s = (item / ITEMS_PER_SERVICE) | 0;
  const at = S * i + s;
  citizens.acts[ITEMS * i + item] |= 1;
  citizens.given[i] += hours;
  const phase = citizens.phase[at] & PHASE.mask;
  const inNeed = phase === PHASE.detection || phase === PHASE.treatment;
  const eased = inNeed
    ? easeNeed(
        world,
        at,
        assume.individual.relief * citizens.need[at] * (supported ? 1 : assume.selfHelp.share),
      )
    : 0;
  // Mastery: people learn from how well they manage, which is their skill, less tiredness, more with support (Bandura).
  const outcome = citizens.skill[i] + (supported ? 0.05 : 0) - 0.2 * citizens.fatigue[i];
  learnOwnAbility(world, i, outcome);
  if (!supported) {
    citizens.flags[i] |= FLAG.selfHelpAct;
    citizens.selfHelp[i] |= 1;
    citizens.alone[i] += hours;
    return;
  }
  citizens.flags[i] |= FLAG.supportedAct | FLAG.action;
  citizens.supported[i] |= 1;
  citizens.encounter[i] |= 1;
  agencies.acts[s] += 1;
  world.locality.supportedHours[0] += hours;
  const place = placeOf(s, INDIVIDUAL, NO_HOST);
  const gain = inNeed ? eased * setting.lasts * (1 - assume.selfHelp.share) : setting.avoided[s];
  citizens.benefit[i] += ledger.book(place, CAUSE_CODE.relief, PARTY_CODE.participant, gain);
  ledger.book(place, CAUSE_CODE.spillOver, PARTY_CODE.otherUsers, 0.5 * setting.avoided[s]);
  ledger.book(
    place,
    CAUSE_CODE.hoursUsed,
    PARTY_CODE.agency,
    assume.individual.staffHours * assume.ledger.hour,
  );
}

/** Personal self-efficacy moves towards the outcome of an own act, faster after a failure than after a success. */
export function learnOwnAbility(world: World, i: number, outcome: number): void {
  if (!world.on.learning) return;
  const { efficacyPersonal } = world.citizens;
  const gap = outcome - efficacyPersonal[i];
  const gain = world.assume.efficacy.mastery * (gap < 0 ? world.assume.efficacy.loss : 1);
  const next = efficacyPersonal[i] + Math.min(1, gain) * gap;
  efficacyPersonal[i] = next < 0 ? 0 : next > 1 ? 1 : next;
}
