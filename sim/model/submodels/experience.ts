/**
 * E10 Experience: what an encounter did to those who came, and what they make of it.
 *
 *     e = mean of what applies:
 *         own item      P = heard × exp(−|design − ideal|² / 2), and for the rest assessment.reply where it was answered
 *         promises      y = acted / promised
 *         relief        ½ + ½ clamp(r / experience.reliefReference, −1, 1)
 *         conduct       1, or 0 in the case of incivility, with conduct.incivility (1 − levers.conduct)
 *         split         citizens' share of what was decided over their share of what was proposed, at most 1
 *         project       0 where one failed; a session that was not held is an experience of 0
 *     d = e − x, x the expectation (learning.ts)
 *     r = Q × fit above standard / users served
 *
 * Relief is booked for the months that it lasts (fit.ts), misfit where it is negative.
 *
 * Sources: B-25, B-59 … B-62; Ulbig 2008; Oliver 1977.
 */
import { expFast } from '../../exact';
import type { Month } from '../../engine';
import { FLAG, PHASE, S, SLOTS } from '../citizens';
import { CITIZENS, LEADING_GROUPS } from '../initiatives';
import { CAUSE_CODE, INDIVIDUAL, NO_HOST, PARTY_CODE, placeOf, type Place } from '../ledger';
import { clamp, paid, type World } from '../world';
import { reportRelief } from './assessment';
import { bookLetdown, expose, fallShort, openLetdown, settleExposure, SHORT } from './letdown';
import { rigid } from './finance';
import { distanceToIdeal, fitOfDesign, fitOfStandard, monthsOfRelief } from './fit';
import { markCollective } from './hours';
import { settle } from './learning';
import { easeNeed } from './needs';
import { CAME, hearAnswer, MONITORED, PROPOSED } from './sessions';

interface Terms {
  readonly incivility: number;
  /** How far a design is tailored to those who speak, and to those who come and stay silent. */
  readonly spoken: number;
  readonly silent: number;
}

/** Goes through everyone who came to a meeting, came in vain, sent a report or lost a project. */
export function experience(world: World, month: Month): void {
  const { flags, lost, meeting } = world.citizens;
  const { conduct, fit } = world.assume;
  const tailored = rigid(world, month) ? 0 : fit.tailoring;
  const terms = {
    incivility: world.on.incivility ? conduct.incivility * (1 - paid(world, month, 'conduct')) : 0,
    spoken: tailored,
    silent: tailored * fit.silent,
  };
  for (let i = 0; i < world.size; i++) {
    if (meeting[i] === 0 && (flags[i] & FLAG.report) === 0 && lost[i] === 0) continue;
    openLetdown();
    if ((flags[i] & FLAG.report) !== 0) recallReport(world, i);
    if (lost[i] !== 0) loseProject(world, i);
    if (meeting[i] !== 0) goThroughMeetings(world, month, i, terms);
    bookLetdown(world, i);
  }
}

function goThroughMeetings(world: World, month: Month, i: number, terms: Terms): void {
  const { meeting, member } = world.citizens;
  for (let slot = 0; slot < SLOTS; slot++) {
    if ((meeting[i] & (CAME << slot)) === 0) continue;
    const k = member[SLOTS * i + slot];
    if (world.initiatives.columns.held[k] === 0) comeInVain(world, i, k);
    else meetOthers(world, month, i, slot, k, terms);
  }
}

/** The report of this month moved expectations when its answer came or did not; here it is part of the month's account. */
function recallReport(world: World, i: number): void {
  const { flags, reported } = world.citizens;
  expose(placeOf(reported[i] >> 8, INDIVIDUAL, NO_HOST));
  fallShort(SHORT.tokenism, (flags[i] & FLAG.answered) === 0 ? 1 : 0);
  settleExposure(((reported[i] & 255) - 128) / 127);
}

/** A project that went down with its initiative. */
function loseProject(world: World, i: number): void {
  const code = world.citizens.lost[i] - 1;
  const s = code & 3;
  expose(placeOf(s, (code >> 2) & 3, code >> 4));
  fallShort(SHORT.failedProject, 1);
  settleExposure(settle(world, i, s, 0));
  world.citizens.lost[i] = 0;
}

/** A session that is not held: the way was for nothing. */
function comeInVain(world: World, i: number, k: number): void {
  const { id, service, stage, host } = world.initiatives.columns;
  const s = service[k];
  expose(placeOf(s, stage[k], host[k]), id[k]);
  fallShort(SHORT.disillusion, 1);
  signalTo(world, i, s, 0);
  settleExposure(settle(world, i, s, 0));
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
  const spoke = (citizens.meeting[i] & ((PROPOSED | MONITORED) << slot)) !== 0;
  const distance = distanceToIdeal(world, i, s, table.design, 2 * k);
  const relief = bookRelief(world, i, k, distance, spoke ? terms.spoken : terms.silent, place);
  expose(place, table.id[k]);
  const own = ownItem(world, i, k, slot, distance);
  const draws = world.keys['session.conduct'];
  const rude = draws.atPair(table.id[k], i, month.index) < terms.incivility;
  const fair = fairness(world, k);
  let sum = table.kept[k] + fair + (rude ? 0 : 1);
  let parts = 3 + table.failed[k];
  fallShort(SHORT.capture, 1 - fair);
  fallShort(SHORT.disillusion, 1 - table.kept[k]);
  fallShort(SHORT.incivility, rude ? 1 : 0);
  fallShort(SHORT.failedProject, table.failed[k]);
  if ((citizens.meeting[i] & (PROPOSED << slot)) !== 0) {
    if (draws.second() < table.heard[k]) citizens.flags[i] |= FLAG.ownActed;
    sum += own;
    parts++;
  }
  if (spoke) {
    citizens.flags[i] |= FLAG.voice;
    hearAnswer(world, i, slot, k);
  }
  if (relief === relief) {
    sum += 0.5 + 0.5 * clamp(relief / world.assume.experience.reliefReference, -1, 1);
    parts++;
  }
  signalTo(world, i, s, own);
  settleExposure(settle(world, i, s, sum / parts));
}

/** What became of an item of one's own, and of items like it: acted on as it was meant, or at least answered with reasons. */
function ownItem(world: World, i: number, k: number, slot: number, distance: number): number {
  const { heard, replied } = world.initiatives.columns;
  const left = (1 - heard[k]) * replied[k] * world.assume.assessment.reply;
  if ((world.citizens.meeting[i] & (PROPOSED << slot)) !== 0) fallShort(SHORT.tokenism, 1 - heard[k] - left);
  return heard[k] * expFast(-0.5 * distance) + left;
}

/** Eases (or aggravates) a need by the encounter, books it and returns its strength. NaN for those without a need. */
function bookRelief(
  world: World,
  i: number,
  k: number,
  distance: number,
  tailored: number,
  place: Place,
): number {
  const { citizens, ledger } = world;
  const table = world.initiatives.columns;
  const s = table.service[k];
  const at = S * i + s;
  const phase = citizens.phase[at] & PHASE.mask;
  if (phase !== PHASE.detection && phase !== PHASE.treatment) return NaN;
  const standard = fitOfStandard(world, i, s);
  const staffed = table.staffHours[k] + table.thirdHours[k] > 0 ? tailored : 0;
  const relief =
    (table.output[k] * (fitOfDesign(distance, staffed) - standard)) / Math.max(1, table.served[k]);
  const level = citizens.need[at];
  const lasts = monthsOfRelief(world, at, s, level, Math.min(relief, level), standard);
  const moved = easeNeed(world, at, relief);
  const cause = moved > 0 ? CAUSE_CODE.relief : CAUSE_CODE.misfit;
  const amount = Math.abs(moved) * lasts;
  const booked = ledger.book(place, cause, PARTY_CODE.participant, amount, i, table.id[k]);
  citizens.benefit[i] += booked;
  reportRelief(world, i, k, booked);
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
