/**
 * E1 Needs: onset, detection, treatment, recovery and relapse, in every service (S3-21, S3-31).
 *
 * - onset: hazard = h0_s (1 + a (deprivation − ½)) (1 + volatility) exp(−b (own acts, 12m + ½ share of ties acting));
 *   one service a month can begin a need, by the window of the draw in which it falls
 * - detection: need' = need + growth (1 − need); noticed with 1 − (1 − m_s)(1 − v), where v is the citizen's own answered
 *   report or, for each reporting tie, half the answered share
 * - treatment: need' = need − standard effect × exp(−|standard − ideal|² / 2), until it is over
 * - recovery: back to prevention, or relapse
 */
import { expFast, mix, monthKey, UNIT } from '../../exact';
import type { Month } from '../../engine';
import { BUILT_SERVICES } from '../../registers';
import { FLAG, MONTHS_IN_MASK, PHASE, S, SHARE_16 } from '../citizens';
import { CAUSE_CODE, INDIVIDUAL, NO_HOST, PARTY_CODE, placeOf } from '../ledger';
import { lever, type World } from '../world';
import { distanceToIdeal } from './fit';
import { tiesActing } from './sight';

/** Below this level a need is over. */
const OVER = 0.05;

/** Moves every need through its phases, and counts who is in treatment or undetected. */
export function moveNeeds(world: World, month: Month): void {
  const { phase, ill } = world.citizens;
  const { need } = world.assume;
  const { a, b } = monthKey(world.keys['need.transition'], month.index, 0);
  const novelty = lever(month, 'volatility');
  const ceilings = onsetCeilings(world, 1 + novelty);
  for (const count of [world.scratch.treated, world.agencies.treated, world.agencies.undetected])
    count.fill(0);
  // Draws between these begin, bring back and end nothing, whatever the phase: most citizens need no further look.
  const low = Math.max(...ceilings, S * need.relapse);
  const high = 1 - S * need.recovered;
  const [width, scale] = [S, UNIT * S];
  for (let i = 0; i < world.size; i++) {
    const u = (mix(a, b, i) >>> 0) * scale;
    const s = u | 0;
    if (u - s < low || u - s > high) {
      const now = phase[width * i + s] & PHASE.mask;
      if (now === PHASE.prevention) {
        if (u - s < ceilings[s] && begin(world, month, i, s, (u - s) / S, novelty)) ill[i] |= 16 << s;
      } else if (now === PHASE.recovery && recover(world, month, width * i + s, (u - s) / S))
        ill[i] |= 1 << s;
    }
    if (ill[i] === 0) continue;
    let open = 0;
    for (let left = (ill[i] | (ill[i] >> 4)) & 15; left !== 0; left &= left - 1) {
      const t = 31 - Math.clz32(left & -left);
      const stage = phase[S * i + t] & PHASE.mask;
      if (stage === PHASE.detection || stage === PHASE.treatment) open |= move(world, month, i, t, stage);
    }
    ill[i] = open;
  }
}

/** A month of one open need; gives its bit of `ill` afterwards and counts it. */
function move(world: World, month: Month, i: number, s: number, stage: number): number {
  if (stage === PHASE.detection) detect(world, month, i, s);
  else treat(world, i, s);
  const now = world.citizens.phase[S * i + s] & PHASE.mask;
  if (now === PHASE.detection) {
    world.agencies.undetected[s] += 1;
    return 16 << s;
  }
  if (now !== PHASE.treatment) return 0;
  world.agencies.treated[s] += 1;
  world.scratch.treated[S * ((i / world.districtSize) | 0) + s] += 1;
  return 1 << s;
}

/**
 * Draws in a service's window at or above this begin no need for anyone: S times the highest monthly hazard, that of the
 * most deprived citizen whom no act protects.
 */
function onsetCeilings(world: World, pace: number): Float64Array {
  const { assume } = world;
  const top = S * pace * (1 + 0.5 * assume.need.deprivation);
  return Float64Array.from(ONSETS, (onset) => assume.need[onset] * top);
}

const ONSETS = BUILT_SERVICES.map((service) => `onset.${service}` as const);

/** Begins a need, and says so, if the draw also lies below this citizen's own hazard; a draw of its own gives level and kind. */
function begin(world: World, month: Month, i: number, s: number, u: number, novelty: number): boolean {
  const { assume, citizens } = world;
  const exposure = 1 + assume.need.deprivation * (citizens.deprivation[i] * SHARE_16 - 0.5);
  const unprotected = assume.need[ONSETS[s]] * exposure * (1 + novelty);
  if (u >= unprotected) return false;
  const both = citizens.acts[S * i + s];
  const own = (MONTHS_IN_MASK[both & 4095] + MONTHS_IN_MASK[both >> 16]) / 24;
  const near = tiesActing(world, i, s);
  const protection = expFast(-assume.need.prevention * (own + 0.5 * near));
  if (u >= unprotected * protection) return false;
  const draws = world.keys['need.kind'];
  citizens.need[S * i + s] = 0.3 + 0.5 * draws.at(i, month.index);
  const isNew = draws.second() < 0.5 * novelty;
  citizens.phase[S * i + s] = PHASE.detection | (isNew ? PHASE.newKind : 0);
  return true;
}

/** Relapse or full recovery; true where the need is back. */
function recover(world: World, month: Month, at: number, u: number): boolean {
  const { citizens, assume } = world;
  if (u < assume.need.relapse) {
    citizens.need[at] = 0.2 + 0.4 * world.keys['need.relapse'].at(at, month.index);
    citizens.phase[at] = (citizens.phase[at] & PHASE.newKind) | PHASE.treatment;
    return true;
  }
  if (u > 1 / S - assume.need.recovered) citizens.phase[at] = PHASE.prevention;
  return false;
}

/** An unnoticed need grows until monitoring or voice brings it to light. */
function detect(world: World, month: Month, i: number, s: number): void {
  const { assume, citizens, agencies } = world;
  const at = S * i + s;
  const level = citizens.need[at];
  citizens.need[at] = level + assume.need.growth * (1 - level);
  const isNew = (citizens.phase[at] & PHASE.newKind) !== 0;
  const monitoring = assume.need.monitoring * (isNew ? lever(month, 'adaptivity') : 1);
  const u = world.keys['need.notice'].at(i, month.index, s);
  if (u >= monitoring && !broughtToLight(world, i, s, (u - monitoring) / (1 - monitoring))) return;
  citizens.phase[at] = (citizens.phase[at] & PHASE.newKind) | PHASE.treatment;
  agencies.noticed[s] += 1;
  if (u < monitoring) return;
  const effect =
    agencies.standardEffect[s] * expFast(-0.5 * distanceToIdeal(world, i, s, agencies.standard, 2 * s));
  const months = Math.min(12, 1 / Math.max(monitoring, 1 / 12));
  const place = placeOf(s, INDIVIDUAL, NO_HOST);
  citizens.benefit[i] += world.ledger.book(
    place,
    CAUSE_CODE.earlyDetection,
    PARTY_CODE.participant,
    Math.min(level, effect) * months,
  );
}

/** Whether last month's voice, own or of ties, brings a need to light: u below the joint chance. */
function broughtToLight(world: World, i: number, s: number, u: number): boolean {
  if (!world.on.voiceDetection) return false;
  const { citizens, agencies } = world;
  const own = (citizens.flags[i] & FLAG.answered) !== 0 ? 1 : 0;
  const sent = agencies.reports[s];
  const answeredShare = sent > 0 ? agencies.answers[s] / sent : 0;
  const unseen = (1 - own) * Math.max(0, 1 - 0.5 * answeredShare * citizens.tiesReporting[i]);
  return u < 1 - unseen;
}

function treat(world: World, i: number, s: number): void {
  const { citizens, agencies } = world;
  const at = S * i + s;
  const fit = expFast(-0.5 * distanceToIdeal(world, i, s, agencies.standard, 2 * s));
  easeNeed(world, at, agencies.standardEffect[s] * fit);
  citizens.phase[at] = citizens.need[at] === 0 ? PHASE.recovery : citizens.phase[at];
}

/**
 * Lowers (or, for a negative amount, raises) a need and returns by how much it really moved: never below 0 or above 1.
 */
export function easeNeed(world: World, at: number, amount: number): number {
  const { need, phase } = world.citizens;
  const before = need[at];
  const after = before - amount;
  if (after < OVER && amount > 0) {
    need[at] = 0;
    phase[at] = PHASE.recovery;
    return before;
  }
  need[at] = after > 1 ? 1 : after;
  return before - need[at];
}

/** Months for which a relief lasts before relapse would take it back: at most twelve. */
export function monthsThatReliefLasts(world: World): number {
  return Math.min(12, 1 / Math.max(world.assume.need.relapse, 1 / 12));
}
