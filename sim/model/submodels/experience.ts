/**
 * E10 Experience: what an encounter did to those who came, and what they make of it.
 *
 * e = mean of what applies: own item acted on P = heard × exp(−|design − ideal|² / 2), promises kept y, relief
 * ½ + ½ clamp(r / r_ref), conduct, split of the agenda; d = e − x; x' = x + λ d. Disappointment is one amount, split by
 * cause in proportion to what fell short (B-25, B-59 … B-62; Ulbig 2008; Oliver 1977).
 */
import { expFast } from '../../exact';
import type { Month } from '../../engine';
import { FLAG, PHASE, S, SLOTS } from '../citizens';
import { CITIZENS, LEADING_GROUPS } from '../initiatives';
import { CAUSE_CODE, PARTY_CODE, placeOf, type Place } from '../ledger';
import { clamp, paid, type World } from '../world';
import { distanceToIdeal, fitAboveStandard } from './fit';
import { markCollective } from './hours';
import { settle } from './learning';
import { easeNeed, monthsThatReliefLasts } from './needs';
import { CAME, hearAnswer, PROPOSED } from './sessions';

/** What fell short in one encounter, by cause. */
const SHORT = { disillusion: 0, tokenism: 1, capture: 2, incivility: 3, failedProject: 4 } as const;
const CAUSE_OF = (Object.keys(SHORT) as (keyof typeof SHORT)[]).map((name) => CAUSE_CODE[name]);
const short = new Float64Array(CAUSE_OF.length);

interface Terms {
  readonly incivility: number;
  readonly lasts: number;
}

/** Goes through everyone who came to a meeting, and everyone who came in vain. */
export function experience(world: World, month: Month): void {
  const { meeting, member } = world.citizens;
  const terms = {
    incivility: world.assume.conduct.incivility * (1 - paid(world, month, 'conduct')),
    lasts: monthsThatReliefLasts(world),
  };
  for (let i = 0; i < world.size; i++) {
    if (meeting[i] === 0) continue;
    for (let slot = 0; slot < SLOTS; slot++) {
      if ((meeting[i] & (CAME << slot)) === 0) continue;
      const k = member[SLOTS * i + slot];
      if (world.initiatives.columns.held[k] === 0) comeInVain(world, i, k);
      else meetOthers(world, month, i, slot, k, terms);
    }
  }
}

/** A session that is not held: the way was for nothing. */
function comeInVain(world: World, i: number, k: number): void {
  const { service, stage, host } = world.initiatives.columns;
  const s = service[k];
  short.fill(0);
  short[SHORT.disillusion] = 1;
  signalTo(world, i, s, 0);
  compare(world, i, s, 0, placeOf(s, stage[k], host[k]));
}

function meetOthers(world: World, month: Month, i: number, slot: number, k: number, terms: Terms): void {
  const { citizens } = world;
  const table = world.initiatives.columns;
  const s = table.service[k];
  const place = placeOf(s, table.stage[k], table.host[k]);
  const withStaff = table.staffHours[k] > 0;
  citizens.flags[i] |= FLAG.session | FLAG.action | (withStaff ? FLAG.withStaff : 0);
  citizens.collective[S * i + s] |= 1;
  markCollective(world, i);
  const relief = bookRelief(world, i, k, terms.lasts, place);
  const near = expFast(-0.5 * distanceToIdeal(world, i, s, table.design, 2 * k));
  const own = table.heard[k] * near;
  short.fill(0);
  let sum = table.kept[k];
  let parts = 1;
  short[SHORT.disillusion] = 1 - table.kept[k];
  const draws = world.keys['session.conduct'];
  const rude = draws.atPair(table.id[k], i, month.index) < terms.incivility;
  if ((citizens.meeting[i] & (PROPOSED << slot)) !== 0) {
    citizens.flags[i] |= FLAG.voice;
    if (draws.second() < table.heard[k]) citizens.flags[i] |= FLAG.ownActed;
    sum += own;
    parts++;
    short[SHORT.tokenism] = 1 - table.heard[k];
  } else if (citizens.meeting[i] >> 4 !== 0) citizens.flags[i] |= FLAG.voice;
  hearAnswer(world, i, slot, k);
  if (relief === relief) {
    sum += 0.5 + 0.5 * clamp(relief / world.assume.experience.reliefReference, -1, 1);
    parts++;
  }
  const fair = fairness(world, k);
  short[SHORT.capture] = 1 - fair;
  short[SHORT.incivility] = rude ? 1 : 0;
  short[SHORT.failedProject] = table.failed[k];
  sum += fair + (rude ? 0 : 1);
  // A failed project counts as one more part, of nothing.
  parts += 2 + table.failed[k];
  signalTo(world, i, s, own);
  compare(world, i, s, sum / parts, place);
}

/** E9: r = Q × fit / users served, capitalised by the months it lasts. NaN for those without a need. */
function bookRelief(world: World, i: number, k: number, lasts: number, place: Place): number {
  const { citizens, ledger } = world;
  const table = world.initiatives.columns;
  const s = table.service[k];
  const at = S * i + s;
  const phase = citizens.phase[at] & PHASE.mask;
  if (phase !== PHASE.detection && phase !== PHASE.treatment) return NaN;
  const fit = fitAboveStandard(world, i, s, table.design, 2 * k) + world.assume.fit.joint;
  const relief = (table.output[k] * fit) / Math.max(1, table.served[k]);
  const moved = easeNeed(world, at, relief);
  if (moved > 0)
    citizens.benefit[i] += ledger.book(place, CAUSE_CODE.relief, PARTY_CODE.participant, moved * lasts);
  else citizens.benefit[i] += ledger.book(place, CAUSE_CODE.misfit, PARTY_CODE.participant, -moved * lasts);
  return relief;
}

/** Citizens' share of what is decided against their share of what was proposed, at most 1. */
function fairness(world: World, k: number): number {
  const table = world.initiatives.columns;
  const at = LEADING_GROUPS * k;
  const proposed = table.proposedBy[at] + table.proposedBy[at + 1] + table.proposedBy[at + 2];
  if (proposed === 0 || table.decided[k] === 0 || table.proposedBy[at + CITIZENS] === 0) return 1;
  const due = table.proposedBy[at + CITIZENS] / proposed;
  return Math.min(1, table.decidedBy[at + CITIZENS] / table.decided[k] / due);
}

/** What a citizen learns this month about making a difference, for itself and for its ties to see. */
export function signalTo(world: World, i: number, s: number, signal: number): void {
  const at = S * i + s;
  const seen = 1 + Math.round(254 * clamp(signal, 0, 1));
  const before = world.citizens.signal[at];
  world.citizens.signal[at] = before === 0 ? seen : (before + seen) >> 1;
  world.citizens.flags[i] |= FLAG.exposed;
}

/** Expectation against experience: disappointment is booked, expectation, trust and dissatisfaction move. */
function compare(world: World, i: number, s: number, experienced: number, place: Place): void {
  const { assume, citizens, ledger } = world;
  const d = settle(world, i, s, experienced);
  const amount = assume.ledger.disappointment * Math.max(0, -d);
  if (amount === 0) return;
  let total = 0;
  for (let n = 0; n < short.length; n++) total += short[n];
  if (total === 0) return;
  for (let n = 0; n < short.length; n++) {
    if (short[n] === 0) continue;
    const part = (amount * short[n]) / total;
    citizens.benefit[i] += ledger.book(place, CAUSE_OF[n], PARTY_CODE.participant, part);
  }
}
