/** Sums over citizens, for all or for one group, in fixed blocks so that no split of the work can move a bit. */
import { BLOCK } from '../../exact';
import { FLAG, HOUR_16, ITEMS_PER_SERVICE, MONTHS_IN_MASK, PHASE, S, STRATUM } from '../citizens';
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

/** Score of an item from its twelve-month mask: 0 for never, 50 up to five months, 100 from six (cut-points assumed). */
const SCORE = Uint8Array.from(MONTHS_IN_MASK, (months) => (months === 0 ? 0 : months < 6 ? 50 : 100));

/** The score of one item from its twelve-month mask. */
export function scoreOfItem(mask: number): number {
  return SCORE[mask];
}

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
  sums[SUM.hours] = HOUR_16 * (sumOf(citizens.given, 1, 0, who) - sumOf(citizens.alone, 1, 0, who));
  sums[SUM.personal] = sumOf(citizens.efficacyPersonal, 1, 0, who);
  sums[SUM.fatigue] = sumOf(citizens.fatigue, 1, 0, who);
  for (let s = 0; s < S; s++) {
    sums[SUM.political] += sumOf(citizens.efficacyPolitical, S, s, who);
    sums[SUM.expectation] += sumOf(citizens.expectation, S, s, who);
    sums[SUM.trust] += sumOf(citizens.trust, S, s, who);
    sums[SUM.need + s] = sumOf(citizens.need, S, s, who);
  }
  sumSome(world, who, sums);
  return sums;
}

/**
 * The sum of one element in `width` over the citizens chosen: block by block, and four sums within a block, always in the
 * same order.
 */
function sumOf(column: Float32Array | Uint16Array, width: number, offset: number, who: Who): number {
  let total = 0;
  for (let start = 0; start < who.size; start += BLOCK) {
    const end = Math.min(who.size, start + BLOCK);
    total +=
      who.codes === null
        ? sumAll(column, width, offset, start, end)
        : sumChosen(column, width, offset, start, end, who);
  }
  return total;
}

function sumAll(
  column: Float32Array | Uint16Array,
  width: number,
  offset: number,
  start: number,
  end: number,
): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = width * start + offset;
  const last = width * (end - ((end - start) & 3)) + offset;
  for (; at < last; at += 4 * width) {
    a += column[at];
    b += column[at + width];
    c += column[at + 2 * width];
    d += column[at + 3 * width];
  }
  for (; at < width * end; at += width) a += column[at];
  return a + b + (c + d);
}

function sumChosen(
  column: Float32Array | Uint16Array,
  width: number,
  offset: number,
  start: number,
  end: number,
  { codes, code }: Who,
): number {
  let sum = 0;
  for (let i = start; i < end; i++) if (codes?.[i] === code) sum += column[width * i + offset];
  return sum;
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
  const histogram = new Uint32Array(4096);
  for (let i = 0; i < size; i++) if (codes === null || codes[i] === code) histogram[flags[i]] += 1;
  for (let bits = 0; bits < histogram.length; bits++) {
    const count = histogram[bits];
    if (count === 0) continue;
    sums[SUM.citizens] += count;
    for (const [place, flag] of COUNTS) if ((bits & flag) !== 0) sums[place] += count;
  }
}

/** Adds scores of items and counts phases: whole numbers, exact in any order. */
function countStates(world: World, { size, codes, code }: Who, sums: Float64Array): void {
  const { acts, collective, phase, attended } = world.citizens;
  const scores = new Float64Array(2 * S);
  const phases = new Float64Array(8);
  let recent = 0;
  for (let i = 0; i < size; i++) {
    if (codes !== null && codes[i] !== code) continue;
    for (let s = 0; s < S; s++) {
      const at = S * i + s;
      scores[s] += SCORE[acts[ITEMS_PER_SERVICE * at]] + SCORE[acts[ITEMS_PER_SERVICE * at + 1]];
      scores[S + s] += SCORE[collective[at]];
      phases[phase[at]] += 1;
    }
    if ((attended[i] & 14) !== 0) recent += 1;
  }
  for (let s = 0; s < S; s++) {
    sums[SUM.index + s] = scores[s] / ITEMS_PER_SERVICE;
    sums[SUM.collectiveIndex + s] = scores[S + s];
  }
  for (let code = 0; code < 8; code++) sums[SUM.phase + (code & PHASE.mask)] += phases[code];
  sums[SUM.recent] = recent;
}

/** Sums over the few: those under a burden, in contact with an agency, or of the high-need fifth. */
function sumSome(world: World, { size, codes, code }: Who, sums: Float64Array): void {
  const { care, strain, encounter, strata, trust, need } = world.citizens;
  for (let i = 0; i < size; i++) {
    if (codes !== null && codes[i] !== code) continue;
    const burden = HOUR_16 * (care[i] + strain[i]);
    sums[SUM.burden] += burden;
    if (care[i] > 0) {
      sums[SUM.carers] += 1;
      sums[SUM.burdenCarers] += burden;
    }
    const high = (strata[i] & STRATUM.highNeed) !== 0;
    if (high) sums[SUM.high] += 1;
    if (encounter[i] !== 0) sums[SUM.exposed] += 1;
    for (let s = 0; s < S; s++) {
      if (high) sums[SUM.needHigh] += need[S * i + s];
      if (encounter[i] !== 0) sums[SUM.trustExposed] += trust[S * i + s];
    }
  }
}
