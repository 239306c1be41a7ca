/** Sums over citizens, for all or for one group, in fixed blocks so that no split of the work can move a bit. */
import { BLOCK } from '../../exact';
import { FLAG, HOUR_16, ITEM_SCORE, ITEMS_PER_SERVICE, PHASE, S, STRATUM } from '../citizens';
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

/** Which citizens to add up: everyone, or those with one code in a column of codes. */
interface Who {
  readonly size: number;
  readonly codes: Uint8Array | null;
  readonly code: number;
}

/**
 * Adds up the citizens of one group; `codes` of null takes everyone.
 *
 * @returns sums by place in SUM
 */
export function tally(world: World, codes: Uint8Array | null, code: number): Float64Array {
  const who = { size: world.size, codes, code };
  const sums = new Float64Array(SUM.width);
  countFlags(world, who, sums);
  countStates(world, who, sums);
  const { citizens } = world;
  sums[SUM.hours] = HOUR_16 * (sumOf(citizens.given, 1, who) - sumOf(citizens.alone, 1, who));
  sums[SUM.personal] = sumOf(citizens.efficacyPersonal, 1, who);
  sums[SUM.fatigue] = sumOf(citizens.fatigue, 1, who);
  sums[SUM.political] = sumOf(citizens.efficacyPolitical, S, who);
  sums[SUM.expectation] = sumOf(citizens.expectation, S, who);
  sums[SUM.trust] = sumOf(citizens.trust, S, who);
  sumSome(world, who, sums);
  return sums;
}

/**
 * The sum of all `width` elements of the citizens chosen: block by block, and four sums within a block, always in the same
 * order.
 */
function sumOf(column: Float32Array | Uint16Array, width: number, { size, codes, code }: Who): number {
  let total = 0;
  for (let start = 0; start < size; start += BLOCK) {
    const end = Math.min(size, start + BLOCK);
    if (codes === null) total += sumAll(column, width * start, width * end);
    else
      for (let i = start; i < end; i++)
        if (codes[i] === code) total += sumAll(column, width * i, width * i + width);
  }
  return total;
}

function sumAll(column: Float32Array | Uint16Array, from: number, to: number): number {
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

/** Places of the counts of flags. */
const COUNTS: readonly (readonly [number, number])[] = [
  [SUM.individual, FLAG.supportedAct],
  [SUM.collective, FLAG.session],
  [SUM.selfHelp, FLAG.selfHelpAct],
  [SUM.withStaff, FLAG.withStaff],
  [SUM.voice, FLAG.voice],
  [SUM.action, FLAG.action],
  [SUM.newcomers, FLAG.newcomer],
];

/** Counts citizens by flag, from a histogram of all flags together. */
function countFlags(world: World, { size, codes, code }: Who, sums: Float64Array): void {
  const { flags } = world.citizens;
  const histogram = new Uint32Array(8192);
  for (let i = 0; i < size; i++) if (codes === null || codes[i] === code) histogram[flags[i] & 8191] += 1;
  for (let bits = 0; bits < histogram.length; bits++) {
    const count = histogram[bits];
    if (count === 0) continue;
    sums[SUM.citizens] += count;
    for (const [place, flag] of COUNTS) if ((bits & flag) !== 0) sums[place] += count;
  }
}

/** Adds scores of items (whole numbers, exact in any order), counts phases and adds needs. */
function countStates(world: World, { size, codes, code }: Who, sums: Float64Array): void {
  const { collective, phase, need } = world.citizens;
  const phases = new Float64Array(8);
  const together = new Float64Array(S);
  const needs = new Float64Array(S);
  for (let i = 0; i < size; i++) {
    if (codes !== null && codes[i] !== code) continue;
    for (let s = 0, at = S * i; s < S; s++, at++) {
      if (collective[at] !== 0) together[s] += ITEM_SCORE[collective[at]];
      const now = phase[at];
      phases[now] += 1;
      // Whole 4096ths add up exactly, so the order of citizens does not matter here either.
      if (now !== 0) needs[s] += Math.round(need[at] * 4096);
    }
  }
  for (let s = 0; s < S; s++) {
    sums[SUM.index + s] =
      (codes === null ? world.agencies.scores[s] : scoresOf(world, codes, code, s)) / ITEMS_PER_SERVICE;
    sums[SUM.collectiveIndex + s] = together[s];
    sums[SUM.need + s] = needs[s] / 4096;
  }
  for (let state = 0; state < 8; state++) sums[SUM.phase + (state & PHASE.mask)] += phases[state];
}

/** Scores of a group's individual items in one service; those of everyone are kept by the agencies. */
function scoresOf(world: World, codes: Uint8Array, code: number, s: number): number {
  const { acts } = world.citizens;
  let sum = 0;
  for (let i = 0; i < world.size; i++) {
    if (codes[i] !== code) continue;
    const item = ITEMS_PER_SERVICE * (S * i + s);
    sum += ITEM_SCORE[acts[item]] + ITEM_SCORE[acts[item + 1]];
  }
  return sum;
}

/** Sums over the few: those under a burden, in contact with an agency, seen lately, or of the high-need fifth. */
function sumSome(world: World, { size, codes, code }: Who, sums: Float64Array): void {
  const { care, strain, encounter, attended, strata, trust, need } = world.citizens;
  for (let i = 0; i < size; i++) {
    if (codes !== null && codes[i] !== code) continue;
    if (care[i] !== 0 || strain[i] !== 0) {
      const burden = HOUR_16 * (care[i] + strain[i]);
      sums[SUM.burden] += burden;
      if (care[i] > 0) {
        sums[SUM.carers] += 1;
        sums[SUM.burdenCarers] += burden;
      }
    }
    if ((attended[i] & 14) !== 0) sums[SUM.recent] += 1;
    if (encounter[i] !== 0) {
      sums[SUM.exposed] += 1;
      for (let at = S * i; at < S * (i + 1); at++) sums[SUM.trustExposed] += trust[at];
    }
    if ((strata[i] & STRATUM.highNeed) === 0) continue;
    sums[SUM.high] += 1;
    for (let at = S * i; at < S * (i + 1); at++) sums[SUM.needHigh] += need[at];
  }
}
