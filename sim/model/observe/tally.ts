/** Sums over citizens, for all or for one group, in fixed blocks so that no split of the work can move a bit. */
import { BLOCK } from '../../exact';
import { FLAG, ITEMS_PER_SERVICE, MONTHS_IN_MASK, PHASE, S } from '../citizens';
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

/**
 * Adds up the citizens of one group; `strata` of null takes everyone.
 *
 * @returns sums by place in SUM
 */
export function tally(world: World, strata: Uint8Array | null, code: number): Float64Array {
  const sums = new Float64Array(SUM.width);
  const block = new Float64Array(SUM.width);
  for (let start = 0; start < world.size; start += BLOCK) {
    block.fill(0);
    const end = Math.min(world.size, start + BLOCK);
    for (let i = start; i < end; i++) {
      if (strata !== null && strata[i] !== code) continue;
      addPerson(world, i, block);
      addServices(world, i, block);
    }
    for (let place = 0; place < SUM.width; place++) sums[place] += block[place];
  }
  return sums;
}

function addPerson(world: World, i: number, block: Float64Array): void {
  const { citizens } = world;
  const flag = citizens.flags[i];
  block[SUM.citizens] += 1;
  if ((flag & FLAG.supportedAct) !== 0) block[SUM.individual] += 1;
  if ((flag & FLAG.session) !== 0) block[SUM.collective] += 1;
  if ((flag & FLAG.selfHelpAct) !== 0) block[SUM.selfHelp] += 1;
  if ((flag & FLAG.withStaff) !== 0) block[SUM.withStaff] += 1;
  if ((flag & FLAG.voice) !== 0) block[SUM.voice] += 1;
  if ((flag & FLAG.action) !== 0) block[SUM.action] += 1;
  if ((flag & FLAG.newcomer) !== 0) block[SUM.newcomers] += 1;
  block[SUM.hours] += citizens.given[i] - citizens.alone[i];
  block[SUM.personal] += citizens.efficacyPersonal[i];
  block[SUM.fatigue] += citizens.fatigue[i];
  const care = citizens.care[i];
  const burden = care + citizens.strain[i];
  block[SUM.burden] += burden;
  if (care > 0) {
    block[SUM.carers] += 1;
    block[SUM.burdenCarers] += burden;
  }
  if ((citizens.attended[i] & 14) !== 0) block[SUM.recent] += 1;
}

function addServices(world: World, i: number, block: Float64Array): void {
  const { acts, collective, need, phase, efficacyPolitical, trust, expectation, encounter, ever } =
    world.citizens;
  let trusting = 0;
  let needs = 0;
  for (let s = 0; s < S; s++) {
    const at = S * i + s;
    const item = ITEMS_PER_SERVICE * at;
    block[SUM.index + s] += 0.5 * (SCORE[acts[item]] + SCORE[acts[item + 1]]);
    block[SUM.collectiveIndex + s] += SCORE[collective[at]];
    block[SUM.need + s] += need[at];
    block[SUM.phase + (phase[at] & PHASE.mask)] += 1;
    block[SUM.political] += efficacyPolitical[at];
    block[SUM.expectation] += expectation[at];
    trusting += trust[at];
    needs += need[at];
  }
  block[SUM.trust] += trusting;
  if (encounter[i] !== 0) {
    block[SUM.exposed] += 1;
    block[SUM.trustExposed] += trusting;
  }
  if ((ever[i] & 2) === 0) return;
  block[SUM.high] += 1;
  block[SUM.needHigh] += needs;
}
