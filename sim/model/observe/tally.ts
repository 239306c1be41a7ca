/** Sums over citizens, for all or for one group, in fixed blocks so that no split of the work can move a bit. */
import { BLOCK } from '../../exact';
import { FLAG, HOUR_16, ITEM_SCORE, ITEMS_PER_SERVICE, PHASE, S, STRATUM, type Citizens } from '../citizens';
import { sumOf, TOTAL } from '../windows';
import type { World } from '../world';

/** Places of the sums. */
export const SUM = {
  citizens: 0,
  individual: 1,
  collective: 2,
  selfHelp: 3,
  withStaff: 4,
  voice: 5,
  action: 6,
  newcomers: 7,
  hours: 8,
  personal: 9,
  political: 10,
  trust: 11,
  expectation: 12,
  fatigue: 13,
  burden: 14,
  carers: 15,
  burdenCarers: 16,
  exposed: 17,
  trustExposed: 18,
  recent: 19,
  index: 20,
  collectiveIndex: 20 + S,
  need: 20 + 2 * S,
  phase: 20 + 3 * S,
  needHigh: 24 + 3 * S,
  high: 25 + 3 * S,
  width: 26 + 3 * S,
} as const;

/** Which citizens to add up: everyone (null), or those with one code in a column of codes. */
interface Who {
  readonly codes: Uint8Array | null;
  readonly code: number;
}

/** Place of the lowest flag that is counted; six in a row from there, and that of newcomers after them. */
const FIRST = 31 - Math.clz32(FLAG.supportedAct);
const NEWCOMER = 31 - Math.clz32(FLAG.newcomer) - 6;
/** Citizens by the flags that are counted, all together; cleared after each reading. */
const histogram = new Uint32Array(128);

/**
 * Adds up the citizens of one group; `codes` of null takes everyone.
 *
 * @returns sums by place in SUM
 */
export function tally(world: World, codes: Uint8Array | null, code: number): Float64Array {
  const { citizens, size } = world;
  const who = { codes, code };
  const sums = new Float64Array(SUM.width);
  for (let from = 0; from < size; from += BLOCK) {
    const to = Math.min(size, from + BLOCK);
    countFlags(citizens, who, from, to);
    addPhases(citizens.phase, who, from, to, sums);
    addScores(citizens.collective, who, from, to, sums);
    addNeeds(citizens, who, from, to, sums);
    addTrust(citizens, who, from, to, sums);
    addMarks(citizens, who, from, to, sums);
    sums[SUM.personal] += sumOfBlock(citizens.efficacyPersonal, 1, who, from, to);
    sums[SUM.fatigue] += sumOfBlock(citizens.fatigue, 1, who, from, to);
    sums[SUM.political] += sumOfBlock(citizens.efficacyPolitical, S, who, from, to);
    sums[SUM.expectation] += sumOfBlock(citizens.expectation, S, who, from, to);
    if (codes !== null) addHoursAndScores(citizens, codes, code, from, to, sums);
  }
  if (codes === null) {
    // Of everyone, the books of the month have it already: whole numbers, the same however they are added up.
    sums[SUM.hours] = sumOf(world, TOTAL.hoursCitizens, 1);
    for (let s = 0; s < S; s++) sums[SUM.index + s] = world.agencies.scores[s] / ITEMS_PER_SERVICE;
  }
  readFlags(sums);
  return sums;
}

/** Counts citizens by the flags of interest together: acts alone and in groups, voice, action and newcomers. */
function countFlags({ flags }: Citizens, { codes, code }: Who, from: number, to: number): void {
  const [first, newcomer, counts] = [FIRST, NEWCOMER, histogram];
  for (let i = from; i < to; i++) {
    if (codes !== null && codes[i] !== code) continue;
    counts[((flags[i] >> first) & 63) | ((flags[i] >> newcomer) & 64)] += 1;
  }
}

/** Counts needs by phase, whatever the service: from its two bits, with no branch on either. */
function addPhases(
  phase: Uint8Array,
  { codes, code }: Who,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const width = S;
  if (codes === null) {
    addPhasesOfAll(phase, width * from, width * to, sums);
    return;
  }
  for (let at = width * from; at < width * to; at++)
    if (codes[(at / width) | 0] === code) sums[SUM.phase + (phase[at] & PHASE.mask)] += 1;
}

/** Ones in the lowest bit of each byte of a word; multiplied by it, the bytes of a word add up in the highest. */
const EACH_BYTE = 0x01010101;

/** Counts four at a time; the order of bytes in a word differs between machines, but the counts do not. */
function addPhasesOfAll(phase: Uint8Array, from: number, to: number, sums: Float64Array): void {
  const words = new Uint32Array(phase.buffer, phase.byteOffset + from, (to - from) >> 2);
  const each = EACH_BYTE;
  let low = 0;
  let high = 0;
  let both = 0;
  for (let at = 0; at < words.length; at++) {
    const first = words[at] & each;
    const second = (words[at] >>> 1) & each;
    low += Math.imul(first, each) >>> 24;
    high += Math.imul(second, each) >>> 24;
    both += Math.imul(first & second, each) >>> 24;
  }
  sums[SUM.phase] += 4 * words.length - low - high + both;
  sums[SUM.phase + 1] += low - both;
  sums[SUM.phase + 2] += high - both;
  sums[SUM.phase + 3] += both;
  for (let at = from + 4 * words.length; at < to; at++) sums[SUM.phase + (phase[at] & PHASE.mask)] += 1;
}

/** Adds scores of collective items: whole numbers, exact in any order. */
function addScores(
  collective: Uint16Array,
  { codes, code }: Who,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const width = S;
  const scores = ITEM_SCORE;
  for (let s = 0; s < width; s++) {
    let score = 0;
    for (let i = from, at = width * from + s; i < to; i++, at += width)
      if (codes === null || codes[i] === code) score += scores[collective[at]];
    sums[SUM.collectiveIndex + s] += score;
  }
}

/** Place of the bit of the high-need fifth. */
const HIGH = 31 - Math.clz32(STRATUM.highNeed);

/**
 * Adds needs, and those of the high-need fifth; who is not ill has none. A need is 0 or at least 0.05 in 24 bits, so that
 * these sums are exact and the order of citizens does not matter.
 */
function addNeeds(
  { need, strata, ill }: Citizens,
  { codes, code }: Who,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  let count = 0;
  for (let i = from; i < to; i++) {
    if (codes !== null && codes[i] !== code) continue;
    const high = (strata[i] >> HIGH) & 1;
    count += high;
    if (ill[i] === 0) continue;
    for (let s = 0, at = S * i; s < S; s++, at++) {
      sums[SUM.need + s] += need[at];
      sums[SUM.needHigh] += high * need[at];
    }
  }
  sums[SUM.high] += count;
}

/** Adds trust, and that of citizens who were in contact with an agency within the year: all others are fewer. */
function addTrust(
  { trust, encounter }: Citizens,
  { codes, code }: Who,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  let exposed = 0;
  let others = 0;
  for (let i = from; i < to; i++) {
    if (codes !== null && codes[i] !== code) continue;
    // 1 where the mask has any month.
    const met = -encounter[i] >>> 31;
    exposed += met;
    if (met === 0) for (let at = S * i; at < S * (i + 1); at++) others += trust[at];
  }
  const all = sumOfBlock(trust, S, { codes, code }, from, to);
  sums[SUM.trust] += all;
  sums[SUM.trustExposed] += all - others;
  sums[SUM.exposed] += exposed;
}

/** Adds burdens and carers, and counts who came to a session in the last three months but this. */
function addMarks(
  { care, strain, attended }: Citizens,
  { codes, code }: Who,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  let burden = 0;
  let burdenCarers = 0;
  let carers = 0;
  let recent = 0;
  for (let i = from; i < to; i++) {
    if (codes !== null && codes[i] !== code) continue;
    recent += ((attended[i] & 14) + 14) >> 4;
    const hours = care[i] + strain[i];
    if (hours === 0) continue;
    const carer = -care[i] >>> 31;
    burden += hours;
    burdenCarers += carer * hours;
    carers += carer;
  }
  sums[SUM.burden] += HOUR_16 * burden;
  sums[SUM.burdenCarers] += HOUR_16 * burdenCarers;
  sums[SUM.carers] += carers;
  sums[SUM.recent] += recent;
}

/** The sum of all `width` elements of the citizens chosen of one block, always in the same order. */
function sumOfBlock(
  column: Float32Array,
  width: number,
  { codes, code }: Who,
  from: number,
  to: number,
): number {
  if (codes === null) return sumAll(column, width * from, width * to);
  let sum = 0;
  for (let i = from; i < to; i++) if (codes[i] === code) sum += sumAll(column, width * i, width * i + width);
  return sum;
}

/** Four sums side by side: each add need not wait for the one before. */
function sumAll(column: Float32Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = from;
  for (; at + 3 < to; at += 4) {
    a += column[at];
    b += column[at + 1];
    c += column[at + 2];
    d += column[at + 3];
  }
  for (; at < to; at++) a += column[at];
  return a + b + (c + d);
}

/** Adds a group's hours in collective work and reports, and the scores of its individual items. */
function addHoursAndScores(
  { given, alone, acts }: Citizens,
  codes: Uint8Array,
  code: number,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  for (let i = from; i < to; i++) {
    if (codes[i] !== code) continue;
    sums[SUM.hours] += HOUR_16 * (given[i] - alone[i]);
    for (let s = 0, at = S * i; s < S; s++, at++)
      sums[SUM.index + s] += (ITEM_SCORE[acts[at] & 4095] + ITEM_SCORE[acts[at] >> 16]) / ITEMS_PER_SERVICE;
  }
}

/** Places of the counts, in the order of the bits of the histogram: that of FLAG from supportedAct to action. */
const COUNTS = [
  SUM.individual,
  SUM.selfHelp,
  SUM.collective,
  SUM.withStaff,
  SUM.voice,
  SUM.action,
  SUM.newcomers,
] as const;

/** Adds the counts of flags up by flag. */
function readFlags(sums: Float64Array): void {
  for (let bits = 0; bits < histogram.length; bits++) {
    const count = histogram[bits];
    if (count === 0) continue;
    sums[SUM.citizens] += count;
    for (let flag = 0; flag < COUNTS.length; flag++) if ((bits >> flag) & 1) sums[COUNTS[flag]] += count;
  }
  histogram.fill(0);
}
