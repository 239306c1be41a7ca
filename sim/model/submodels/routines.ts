/**
 * E3 Routines: how likely each individual act of a citizen is this month, and whether it is supported.
 *
 *     P = min(1, free / individual.hours) sg(individual.base + individual.efficacyPersonal × z(personal efficacy)
 *         + individual.efficacyPolitical × z(political efficacy) + individual.action × z(action) + individual.need × need
 *         − individual.quality × z(quality) + individual.habit × months of the last twelve / 12
 *         − individual.cost (1 − ease) + nudge + reward)
 *     quality = 1 − mean need of self and ties
 *     reward  = reward.logitAtTen × max(0, levers.reward.perHour − reward.threshold) / (10 − reward.threshold)
 *
 * Ease, nudge and reward work where the act is supported; elsewhere it is self-help at the full cost. Acts for a service
 * are supported where the citizen's rank among all lies below the agency's offer of the month. A sixth of the citizens
 * reconsider each month, and everyone at once whose offer changes or who remembers a nudge. Who acted this year learns
 * about its own ability: personal efficacy moves towards skill − .15 fatigue (learning.ts).
 *
 * Sources: B-17, B-18, B-23 (efficacy), B-41 (ease), B-47 (money), B-36 … B-50 (nudges), E-03 (need), C-01 (habit);
 * Bandura 1977.
 */
import { expFast } from '../../exact';
import type { Month } from '../../engine';
import { BUILT_SERVICES } from '../../registers';
import { HOUR_16, ITEMS_PER_SERVICE, MONTHS_IN_MASK, S, SHARE_16 } from '../citizens';
import { STANDARD } from '../standards';
import { leverByGroup, type Assume, type World } from '../world';
import { balanceOf } from './balance';
import { easeByGroup } from './effort';
import { learnOwnAbility } from './learning';
import { nudgeTop } from './nudging';
import { seeNeeds } from './sight';

/** Individual items of all services. */
export const ITEMS = S * ITEMS_PER_SERVICE;
/** Bits of a routine: the chance in 32767ths, and whether the act is supported. */
export const CHANCE = 32767;
const SUPPORTED = 32768;
/** Citizens in a block: their columns stay close at hand while all steps of the month work on them. */
export const BLOCK_OF_CITIZENS = 512;

/** Everything about the month that is the same for all citizens, by item or service where one is concerned. */
export interface Individual {
  /** e to the minus pull of each item, and e to the minus habit by months with the act in the last twelve. */
  readonly base: Float64Array;
  readonly habit: Float64Array;
  /** One over the hours of an item in 64ths. */
  readonly perHour: Float64Array;
  /** Hours of each set of items, one bit an item, in 64ths. */
  readonly time: Float64Array;
  /** Rank below which the agency supports an act, by service. */
  readonly offer: Int32Array;
  /** e to the minus of ease and reward, by lever group. */
  readonly support: Float64Array;
  readonly nudge: number;
  /** 1 for lever groups to whom the agency offers something else than last month. */
  readonly changed: Uint8Array;
  readonly anyChanged: boolean;
  /** Logit per unit of each input, with the z-scores folded in. */
  readonly constant: Float64Array;
  readonly personal: number;
  readonly action: number;
  readonly political: Float64Array;
  readonly need: Float64Array;
  readonly seen: Float64Array;
  /** How much an act counts in someone's need, by phase. */
  readonly counts: Float64Array;
  /** Need-months that one act avoids by expectation, by service; what it gives a healthy citizen, by supported items. */
  readonly avoided: Float64Array;
  readonly benefit: Float64Array;
  /** Citizens by the items that they did with support, one bit each. */
  readonly supported: Uint32Array;
  hoursSupported: number;
  /** Sum of the scores of all citizens' items, by service. */
  readonly scores: Float64Array;
}

/** What is the same in all months. */
export type FixedTerms = Pick<Individual, 'base' | 'habit' | 'perHour' | 'time' | 'avoided' | 'benefit'>;

/** Settles what is the same in all months. */
export function fixIndividual(assume: Assume): FixedTerms {
  const cost = assume.individual.cost;
  const items = BUILT_SERVICES.flatMap((service) => [`${service}.1`, `${service}.2`] as const);
  const hours = Float64Array.from(items, (name) => assume.individual[`hours.${name}`]);
  const avoided = Float64Array.from(
    BUILT_SERVICES,
    // One act is one twenty-fourth of the protective share; what support adds to it is what an act without it lacks.
    (name) =>
      ((assume.need[`onset.${name}`] * assume.need.prevention) / 24) *
      assume.need.spell *
      (1 - assume.selfHelp.share),
  );
  return {
    base: Float64Array.from(items, (name) => expFast(cost - assume.individual[`base.${name}`])),
    habit: Float64Array.from({ length: 13 }, (_, months) =>
      expFast((-assume.individual.habit * months) / 12),
    ),
    perHour: hours.map((each) => HOUR_16 / each),
    time: sumOfItems(hours.map((each) => Math.round(each / HOUR_16))),
    avoided,
    benefit: sumOfItems(
      Float64Array.from({ length: ITEMS }, (_, item) => avoided[(item / ITEMS_PER_SERVICE) | 0]),
    ),
  };
}

/** Settles the terms of the month. */
export function openIndividual(world: World, month: Month): Individual {
  const { agencies, assume, locality, combinations } = world;
  agencies.acts.fill(0);
  const paid = locality.rewardShare[0];
  const ease = easeByGroup(world, month, 'individual');
  const reward = leverByGroup(month, 'reward.perHour');
  const support = new Float64Array(combinations);
  const changed = new Uint8Array(combinations);
  for (let group = 0; group < combinations; group++) {
    const logit = assume.individual.cost * ease[group] + rewardLogit(world, reward[group] * paid);
    support[group] = expFast(-logit);
    changed[group] = support[group] === locality.support[group] ? 0 : 1;
    locality.support[group] = support[group];
  }
  return withFixed(world, month, support, changed);
}

/** The month's terms beside those of all months: written out, since a copy by keys costs more than all the rest. */
function withFixed(world: World, month: Month, support: Float64Array, changed: Uint8Array): Individual {
  const { base, habit, perHour, time, avoided, benefit } = world.individual;
  const { constant, personal, action, political, need, seen } = slopes(world);
  const { offer: offered, scores } = world.agencies;
  const offer = new Int32Array(S);
  for (let s = 0; s < S; s++) offer[s] = Math.ceil(offered[s] * 256);
  return {
    base,
    habit,
    perHour,
    time,
    avoided,
    benefit,
    constant,
    personal,
    action,
    political,
    need,
    seen,
    offer,
    support,
    nudge: nudgeTop(world, month, 'individual'),
    counts: balanceOf(month).action,
    changed,
    anyChanged: changed.includes(1),
    supported: new Uint32Array(1 << ITEMS),
    hoursSupported: 0,
    scores: scores.fill(0),
  };
}

/** Logit per raw unit of each input: slope × 1 / SD, the means folded into one constant a service. */
function slopes(
  world: World,
): Pick<Individual, 'constant' | 'personal' | 'action' | 'political' | 'need' | 'seen'> {
  const { assume, locality } = world;
  const mean = (quantity: number): number => locality.standards[2 * quantity];
  const per = (quantity: number): number => locality.standards[2 * quantity + 1];
  const personal = assume.individual.efficacyPersonal * per(STANDARD.personal);
  const action = assume.individual.action * per(STANDARD.action);
  const fixed = -personal * mean(STANDARD.personal) - action * mean(STANDARD.action);
  const constant = new Float64Array(S);
  const political = new Float64Array(S);
  const need = new Float64Array(S);
  const seen = new Float64Array(S);
  for (let s = 0; s < S; s++) {
    political[s] = assume.individual.efficacyPolitical * per(STANDARD.political + s);
    const quality = assume.individual.quality * per(STANDARD.quality + s);
    need[s] = assume.individual.need;
    seen[s] = quality;
    constant[s] =
      fixed - political[s] * mean(STANDARD.political + s) - quality * (1 - mean(STANDARD.quality + s));
  }
  return { constant, personal, action, political, need, seen };
}

/** Sums over every set of items, one bit an item. */
function sumOfItems(each: Float64Array): Float64Array {
  return Float64Array.from({ length: 1 << ITEMS }, (_, items) => {
    let sum = 0;
    for (let item = 0; item < ITEMS; item++) if ((items >> item) & 1) sum += each[item];
    return sum;
  });
}

/** Money moves little: nothing below a threshold, then up to a modest logit at EUR 10 an hour (B-47). */
export function rewardLogit(world: World, perHour: number): number {
  const { threshold, logitAtTen } = world.assume.reward;
  return perHour <= threshold ? 0 : (logitAtTen * (perHour - threshold)) / (10 - threshold);
}

/** Months between two turns of reconsidering one's routine. */
const TURN = 6;

/** Citizens of a block who reconsider this month, and the mean need that each sees, by service. */
const chosen = new Int32Array(BLOCK_OF_CITIZENS);
const near = new Float64Array(S * BLOCK_OF_CITIZENS);
const means = new Float64Array(S);

/**
 * Citizens reconsider their routines: the chance of each item, and whether it is supported. People do so twice a year, and
 * at once while a nudge is on their mind or when what the agency offers them changes.
 */
export function reconsider(world: World, terms: Individual, index: number, from: number, to: number): void {
  const count = choose(world, terms, index, from, to);
  for (let n = 0; n < count; n++) {
    const i = chosen[n];
    // Mastery: who acted this year learns from how well it went, which is own skill less tiredness (Bandura 1977).
    if (didAnything(world.citizens.acts, i))
      learnOwnAbility(world, i, world.citizens.skill[i] * SHARE_16 - 0.15 * world.citizens.fatigue[i]);
    seeNeeds(world, i, means);
    for (let s = 0; s < S; s++) near[S * n + s] = means[s];
  }
  settleRoutines(world, terms, count);
}

/** Lists who reconsiders, and says how many they are. */
function choose(world: World, terms: Individual, index: number, from: number, to: number): number {
  const { leverGroups, nudgeMemory } = world.citizens;
  let count = 0;
  if (world.locality.nudging[0] === 0 && !terms.anyChanged) {
    const wait = (TURN - ((from + index) % TURN)) % TURN;
    for (let i = from + wait; i < to; i += TURN) chosen[count++] = i;
    return count;
  }
  for (let i = from; i < to; i++) {
    if ((i + index) % TURN === 0 || nudgeMemory[i] !== 0 || terms.changed[leverGroups[i]] === 1)
      chosen[count++] = i;
  }
  return count;
}

/** Writes the routines of those chosen. */
function settleRoutines(world: World, terms: Individual, count: number): void {
  const { hours, fatigue, care, efficacyPersonal, action, efficacyPolitical, need, reach, routine, acts } =
    world.citizens;
  const { constant, political, seen, offer, base, habit, perHour, personal } = terms;
  const [width, list, seenNear, months] = [S, chosen, near, MONTHS_IN_MASK];
  for (let n = 0; n < count; n++) {
    const i = list[n];
    const spare = Math.max(0, hours[i] * (1 - fatigue[i]) - care[i]);
    const own = personal * efficacyPersonal[i] + terms.action * action[i];
    const support = supportOf(world, terms, i);
    for (let s = 0; s < width; s++) {
      const at = width * i + s;
      const x =
        constant[s] +
        own +
        political[s] * efficacyPolitical[at] +
        terms.need[s] * need[at] +
        seen[s] * seenNear[width * n + s];
      // 1 where supported: arithmetic, since either way is about as likely.
      const supported = (reach[at] - offer[s]) >>> 31;
      const odds = expFast(-x) * (1 + supported * (support - 1));
      const first = base[2 * s] * habit[months[acts[at] & 4095]];
      const second = base[2 * s + 1] * habit[months[acts[at] >> 16]];
      const one = Math.min(1, spare * perHour[2 * s]) / (1 + odds * first);
      const two = Math.min(1, spare * perHour[2 * s + 1]) / (1 + odds * second);
      routine[at] = (32767 * one + 0.5) | (supported * SUPPORTED) | (((32767 * two + 0.5) | 0) << 16);
    }
  }
}

/** e to the minus of what support and nudges add for this citizen. */
function supportOf(world: World, terms: Individual, i: number): number {
  const memory = world.citizens.nudgeMemory[i];
  const nudged = memory === 0 || terms.nudge === 0 ? 1 : expFast(-terms.nudge * memory);
  return terms.support[world.citizens.leverGroups[i]] * nudged;
}

function didAnything(acts: Int32Array, i: number): boolean {
  for (let at = S * i; at < S * (i + 1); at++) if (acts[at] !== 0) return true;
  return false;
}
