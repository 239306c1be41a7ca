/**
 * E3 Individual acts and self-help: what citizens do alone, item by item, and what follows from it.
 *
 *     relief of an own need = individual.relief × need × A × effect
 *     effect                = selfHelp.share, and for a supported act on a noticed need
 *                             selfHelp.share + (1 − selfHelp.share) × fit of the standard service
 *     prevention            = need.onset × need.prevention / 24 × need.spell need-months, for a supported act without need
 *
 * Each act happens by its own draw under the chance that the routine gives (routines.ts); A is what acts count in the
 * phase (balance.ts). What an agency adds to an act is made for those for whom its standard service is made, and helps as
 * far as that fits. Only what support adds to self-help is booked as relief; half the prevention is booked as spill-over
 * to others. An hour that is not there is not given: the same acts take less of it each.
 *
 * Sources: S0-09, S2-09 (own and neighbours' effort), B-17, B-23; S2-24 (fit); S3-18 and S3-21 (balance of action and
 * voice).
 */
import { mix, type MonthKey } from '../../exact';
import { FLAG, HOUR_16, ITEM_SCORE, ITEMS_PER_SERVICE, PHASE, S } from '../citizens';
import { CAUSE_CODE, INDIVIDUAL, NO_HOST, NOBODY, PARTY_CODE, placeOf } from '../ledger';
import type { World } from '../world';
import { fitOfStandard, monthsOfRelief } from './fit';
import { easeNeed } from './needs';
import { BLOCK_OF_CITIZENS, CHANCE, ITEMS, type Individual } from './routines';
import { work } from './work';

/** What the citizens of a block did: a bit an item, then a bit for each that was supported. */
const done = new Int32Array(BLOCK_OF_CITIZENS);
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
  for (let s = 0; s < S; s++) terms.scores[s] += actInService(world, keys[s], s, from, to);
  follow(world, terms, from, to);
}

/** Draws the two items of one service, moves their twelve-month masks on, and gives the sum of their scores. */
function actInService(world: World, { a, b }: MonthKey, s: number, from: number, to: number): number {
  const { routine, acts } = world.citizens;
  const [did, scores, width, items] = [done, ITEM_SCORE, S, ITEMS];
  const place = ITEMS_PER_SERVICE * s;
  let sum = 0;
  for (let i = from, at = width * from + s; i < to; i++, at += width) {
    const bits = mix(a, b, i);
    const chances = routine[at];
    // 1 where the draw lies below the chance: arithmetic, since a branch would go either way about as often.
    const one = ((bits & CHANCE) - (chances & CHANCE)) >>> 31;
    const two = ((bits >>> 17) - ((chances >> 16) & CHANCE)) >>> 31;
    const years = ((acts[at] << 1) & 0x0fff0fff) | one | (two << 16);
    acts[at] = years;
    sum += scores[years & 4095] + scores[years >> 16];
    const both = (one | (two << 1)) << place;
    // Both items of a service are supported, or none.
    did[i - from] |= both | ((both & -((chances >> 15) & 1)) << items);
  }
  return sum;
}

/** What follows from the acts of the month: hours, marks, mastery, and relief or prevention. */
function follow(world: World, terms: Individual, from: number, to: number): void {
  const { hours, fatigue, care, given, alone, flags, ill, benefit } = world.citizens;
  const { time, benefit: gains, supported: counts } = terms;
  const [acts, items, noting] = [done, ITEMS, world.ledger.log !== null];
  let timeSupported = 0;
  for (let i = from; i < to; i++) {
    const did = acts[i - from] & ALL_ITEMS;
    const supported = acts[i - from] >> items;
    const wanted = time[did];
    let spent = wanted;
    let unsupported = time[did ^ supported];
    const spare = hours[i] * (1 - fatigue[i]) - care[i] - given[i];
    if (wanted > spare) {
      // Where time runs short the same acts take less of it each.
      spent = Math.max(0, Math.floor(spare));
      unsupported = wanted === 0 ? 0 : Math.round((spent * unsupported) / wanted);
    }
    given[i] += spent;
    alone[i] += unsupported;
    timeSupported += spent - unsupported;
    // Arithmetic on bits: either way is about as likely.
    const own = -(did ^ supported) >>> 31;
    flags[i] |= (own << SELF_HELP) | (-(-supported >>> 31) & (FLAG.supportedAct | FLAG.action));
    if (ill[i] === 0) {
      counts[supported] += 1;
      benefit[i] += gains[supported];
      if (noting && supported !== 0) noteActs(world, terms, i, supported);
    } else if (did !== 0) relieve(world, terms, i, did, supported);
  }
  terms.hoursSupported += timeSupported * HOUR_16;
}

/** Place of the flag of an act without support. */
const SELF_HELP = 31 - Math.clz32(FLAG.selfHelpAct);

/** Acts of someone in need: the service in need gets relief, the others prevention. */
function relieve(world: World, terms: Individual, i: number, did: number, supported: number): void {
  const { assume, citizens, ledger } = world;
  const { selfHelp } = assume;
  const needs = citizens.ill[i];
  let well = supported;
  for (let item = 0; did >> item !== 0; item++) {
    const s = item >> 1;
    if ((needs & (17 << s)) === 0 || ((did >> item) & 1) === 0) continue;
    const at = S * i + s;
    const counted = (supported >> item) & 1;
    // Nobody can help with a need that nobody has noticed: the act is supported, and does what it would do without.
    const helped = counted === 1 && (needs & (1 << s)) !== 0;
    const before = citizens.need[at];
    // What the agency adds to an act is made for what the standard service is made for, and helps as far as that fits.
    const fit = helped ? fitOfStandard(world, i, s) : 0;
    const effect = selfHelp.share + (1 - selfHelp.share) * fit;
    const counts = assume.individual.relief * terms.counts[citizens.phase[at] & PHASE.mask];
    const eased = easeNeed(world, at, counts * before * effect);
    well &= ~(1 << item);
    world.agencies.acts[s] += counted;
    if (!helped) continue;
    const lasts = monthsOfRelief(world, at, s, before, eased, fit);
    const gain = (eased * lasts * (effect - selfHelp.share)) / effect;
    const place = placeOf(s, INDIVIDUAL, NO_HOST);
    citizens.benefit[i] += ledger.book(place, CAUSE_CODE.relief, PARTY_CODE.participant, gain, i);
  }
  terms.supported[well] += 1;
  citizens.benefit[i] += terms.benefit[well];
  if (ledger.log !== null) noteActs(world, terms, i, well);
}

/** Keeps the entries of a citizen's acts of prevention, which are booked for all citizens at once. */
function noteActs({ ledger }: World, terms: Individual, i: number, items: number): void {
  for (let left = items; left !== 0; left &= left - 1) {
    const s = serviceOf(left & -left);
    const place = placeOf(s, INDIVIDUAL, NO_HOST);
    ledger.note(place, CAUSE_CODE.relief, PARTY_CODE.participant, terms.avoided[s], i);
  }
}

/** The service of an item, from its bit. */
function serviceOf(bit: number): number {
  return ((31 - Math.clz32(bit)) / ITEMS_PER_SERVICE) | 0;
}

/** Supported acts of citizens without need this month, by service. */
const actsOf = new Float64Array(S);

/** Counts acts by service from the numbers of citizens who did each set of items. */
function countActs(supported: Uint32Array): void {
  actsOf.fill(0);
  for (let items = 1; items < supported.length; items++) {
    const citizens = supported[items];
    if (citizens === 0) continue;
    for (let left = items; left !== 0; left &= left - 1) actsOf[serviceOf(left & -left)] += citizens;
  }
}

/** Books the supported acts of citizens without need in the service, all alike: prevention, own and of those around. */
export function settleIndividual(world: World, terms: Individual): void {
  const { agencies, assume, ledger, locality } = world;
  locality.supportedHours[0] = terms.hoursSupported;
  countActs(terms.supported);
  for (let s = 0; s < S; s++) {
    const count = actsOf[s];
    const place = placeOf(s, INDIVIDUAL, NO_HOST);
    ledger.bookMany(place, CAUSE_CODE.relief, PARTY_CODE.participant, terms.avoided[s], count);
    const spill = 0.5 * terms.avoided[s];
    ledger.bookMany(place, CAUSE_CODE.spillOver, PARTY_CODE.otherUsers, spill, count);
    ledger.note(place, CAUSE_CODE.spillOver, PARTY_CODE.otherUsers, spill, NOBODY, count);
    agencies.acts[s] += count;
    const hours = work(world, s, 'hoursActs', agencies.acts[s] * assume.individual.staffHours);
    ledger.book(place, CAUSE_CODE.hoursUsed, PARTY_CODE.agency, hours * assume.ledger.hour);
  }
}
