/**
 * E3 Individual acts and self-help: what citizens do alone, item by item, and what follows from it.
 *
 * Each act happens by its own draw under the chance that the routine gives (see routines.ts).
 */
import { mix, type MonthKey } from '../../exact';
import { FLAG, HOUR_16, ITEM_SCORE, ITEMS_PER_SERVICE, S } from '../citizens';
import { CAUSE_CODE, INDIVIDUAL, NO_HOST, PARTY_CODE, placeOf } from '../ledger';
import type { World } from '../world';
import { easeNeed } from './needs';
import { CHANCE, ITEMS, type Individual } from './routines';
import { work } from './work';

/** What the citizens of a block did: a bit an item, then a bit for each that was supported. */
const done = new Int32Array(512);
const ALL_ITEMS = (1 << ITEMS) - 1;

/** Carries out the individual acts of a block of citizens in the month of these keys, one key a service. */
export function actAlone(
  world: World,
  terms: Individual,
  keys: readonly MonthKey[],
  from: number,
  to: number,
): void {
  done.fill(0);
  for (let s = 0; s < S; s++) actInService(world, terms, keys[s], s, from, to);
  for (let i = from; i < to; i++) {
    const did = done[i - from];
    if (did !== 0) follow(world, terms, i, did & ALL_ITEMS, did >> ITEMS);
  }
}

/** Draws the two items of one service, moves their twelve-month masks on, and adds up their scores. */
function actInService(
  world: World,
  terms: Individual,
  { a, b }: MonthKey,
  s: number,
  from: number,
  to: number,
): void {
  const { routine, acts } = world.citizens;
  let scores = 0;
  for (let i = from, at = ITEMS_PER_SERVICE * (S * from + s); i < to; i++, at += ITEMS) {
    const bits = mix(a, b, i);
    const first = routine[at];
    // 1 where the draw lies below the chance: arithmetic, since a branch would go either way about as often.
    const one = ((bits & CHANCE) - (first & CHANCE)) >>> 31;
    const two = ((bits >>> 17) - (routine[at + 1] & CHANCE)) >>> 31;
    const firstYear = ((acts[at] << 1) & 4095) | one;
    const secondYear = ((acts[at + 1] << 1) & 4095) | two;
    acts[at] = firstYear;
    acts[at + 1] = secondYear;
    scores += ITEM_SCORE[firstYear] + ITEM_SCORE[secondYear];
    const both = (one | (two << 1)) << (ITEMS_PER_SERVICE * s);
    // Both items of a service are supported, or none.
    done[i - from] |= both | ((both & -(first >> 15)) << ITEMS);
  }
  terms.scores[s] += scores;
}

/** What follows from the acts of the month: hours, marks, mastery, and relief or prevention. */
function follow(world: World, terms: Individual, i: number, did: number, supported: number): void {
  const { citizens } = world;
  const spare = citizens.hours[i] * (1 - citizens.fatigue[i]) - citizens.care[i] - citizens.given[i];
  const wanted = terms.time[did];
  // Where time runs short the same acts take less of it each.
  const spent = wanted <= spare ? wanted : Math.max(0, Math.floor(spare));
  const alone = wanted === 0 ? 0 : Math.round((spent * terms.time[did & ~supported]) / wanted);
  citizens.given[i] += spent;
  citizens.alone[i] += alone;
  if (did !== supported) citizens.flags[i] |= FLAG.selfHelpAct;
  if (supported !== 0) {
    citizens.flags[i] |= FLAG.supportedAct | FLAG.action;
    terms.hoursSupported += (spent - alone) * HOUR_16;
  }
  const needs = citizens.ill[i];
  if (needs === 0) {
    terms.supported[supported] += 1;
    citizens.benefit[i] += terms.benefit[supported];
  } else relieve(world, terms, i, did, supported);
}

/** Acts of someone in need: the service in need gets relief, the others prevention. */
function relieve(world: World, terms: Individual, i: number, did: number, supported: number): void {
  const { assume, citizens, ledger } = world;
  const { selfHelp } = assume;
  let well = supported;
  for (let item = 0; item < ITEMS; item++) {
    const s = (item / ITEMS_PER_SERVICE) | 0;
    const inNeed = (citizens.ill[i] & (17 << s)) !== 0;
    if (!inNeed || ((did >> item) & 1) === 0) continue;
    const helped = ((supported >> item) & 1) === 1;
    const at = S * i + s;
    const eased = easeNeed(
      world,
      at,
      assume.individual.relief * citizens.need[at] * (helped ? 1 : selfHelp.share),
    );
    if (!helped) continue;
    well &= ~(1 << item);
    world.agencies.acts[s] += 1;
    const gain = eased * terms.lasts * (1 - selfHelp.share);
    const place = placeOf(s, INDIVIDUAL, NO_HOST);
    citizens.benefit[i] += ledger.book(place, CAUSE_CODE.relief, PARTY_CODE.participant, gain);
  }
  terms.supported[well] += 1;
  citizens.benefit[i] += terms.benefit[well];
}

/** Books the supported acts of citizens without need in the service, all alike: prevention, own and of those around. */
export function settleIndividual(world: World, terms: Individual): void {
  const { agencies, assume, ledger, locality } = world;
  locality.supportedHours[0] = terms.hoursSupported;
  for (let s = 0; s < S; s++) {
    let count = 0;
    for (let items = 1; items < terms.supported.length; items++) {
      count += terms.supported[items] * (((items >> (2 * s)) & 1) + ((items >> (2 * s + 1)) & 1));
    }
    const place = placeOf(s, INDIVIDUAL, NO_HOST);
    ledger.bookMany(place, CAUSE_CODE.relief, PARTY_CODE.participant, terms.avoided[s], count);
    ledger.bookMany(place, CAUSE_CODE.spillOver, PARTY_CODE.otherUsers, 0.5 * terms.avoided[s], count);
    agencies.acts[s] += count;
    const hours = work(world, s, 'hoursActs', agencies.acts[s] * assume.individual.staffHours);
    ledger.book(place, CAUSE_CODE.hoursUsed, PARTY_CODE.agency, hours * assume.ledger.hour);
  }
}
