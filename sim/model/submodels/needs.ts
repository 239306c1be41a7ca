/**
 * E1 Needs: onset, detection, treatment, recovery and relapse, in every service.
 *
 *     onset:     hazard = need.onset × risk_i (1 + levers.volatility) exp(−need.prevention × protection)
 *                protection = A (own acts, 12m + ½ share of ties acting) + V balance.voice.ties × said
 *     detection: need' = need + need.growth (1 − need)
 *                noticed with 1 − (1 − m)(1 − v); m = need.monitoring, for a new kind of need × levers.adaptivity
 *                v = 1 after an own answered report, else min(1, ½ × share of reports answered × ties who reported)
 *     treatment: need' = need − effect of the standard service × fit', until it is over (below .05)
 *                fit = exp(−|standard − ideal|² / 2)
 *                fit' = fit + balance.voice.treatment (1 − fit) after an own answered report, else fit
 *     recovery:  back to prevention with need.recovered, or
 *                relapse: hazard = need.relapse × risk_i exp(−need.prevention × protection)
 *                protection = A own acts, 12m + V balance.voice.ties × said
 *
 * risk_i = frailty_i (1 + need.deprivation (deprivation − ½)), fixed at the start with mean one. A and V are what acts
 * and voice count in the phase (balance.ts); said = share of reports answered where a tie reported last month. In each
 * month one service can begin a need, by the window of the draw in which it falls. A need begins at .3 to .8, a relapse
 * at .2 to .6. What voice brings to light before monitoring would have is booked as early detection: the relief of the
 * months until then.
 *
 * Sources: S3-18, S3-21, S3-31; S0-09 and S2-09 (prevention); S3-30 and S3-32 (new kinds); Vaupel, Manton and Stallard
 * 1979 (frailty).
 */
import { expFast, mix, monthKey, UNIT } from '../../exact';
import type { Month } from '../../engine';
import { BUILT_SERVICES } from '../../registers';
import { FLAG, MONTHS_IN_MASK, PHASE, RISK, S } from '../citizens';
import { CAUSE_CODE, INDIVIDUAL, NO_HOST, PARTY_CODE, placeOf } from '../ledger';
import { lever, type World } from '../world';
import { balanceOf, type Balance } from './balance';
import { adaptivityOf } from './drivers';
import { fitOfStandard } from './fit';
import { tiesActing } from './sight';

/** Below this level a need is over. */
const OVER = 0.05;

/** What is the same for everyone this month. */
interface Terms {
  readonly novelty: number;
  readonly adaptivity: number;
  readonly balance: Balance;
  /** Share of last month's reports that were answered, by service. */
  readonly answered: Float64Array;
  readonly index: number;
}

/** Moves every need through its phases, and counts who is in treatment or undetected. */
export function moveNeeds(world: World, month: Month): void {
  const { phase, ill, risk } = world.citizens;
  const { need } = world.assume;
  const { a, b } = monthKey(world.keys['need.transition'], month.index, 0);
  const terms = termsOf(world, month);
  for (const count of [world.scratch.treated, world.agencies.treated, world.agencies.undetected])
    count.fill(0);
  // Draws between these begin, bring back and end nothing, whatever the phase: most citizens need no further look.
  const onset = Math.max(...ONSETS.map((name) => need[name])) * (1 + terms.novelty);
  const low = S * Math.max(onset, need.relapse) * RISK;
  const high = 1 - S * need.recovered;
  const [width, scale] = [S, UNIT * S];
  for (let i = 0; i < world.size; i++) {
    const u = (mix(a, b, i) >>> 0) * scale;
    const s = u | 0;
    if (u - s < low * risk[i] || u - s > high) {
      const now = phase[width * i + s] & PHASE.mask;
      if (now === PHASE.prevention) {
        if (begin(world, terms, i, s, (u - s) / S)) ill[i] |= 16 << s;
      } else if (now === PHASE.recovery && recover(world, terms, i, s, (u - s) / S)) ill[i] |= 1 << s;
    }
    if (ill[i] === 0) continue;
    let open = 0;
    for (let left = (ill[i] | (ill[i] >> 4)) & 15; left !== 0; left &= left - 1) {
      const t = 31 - Math.clz32(left & -left);
      const stage = phase[S * i + t] & PHASE.mask;
      if (stage === PHASE.detection || stage === PHASE.treatment) open |= move(world, terms, i, t, stage);
    }
    ill[i] = open;
  }
}

function termsOf(world: World, month: Month): Terms {
  const { reports, answers } = world.agencies;
  return {
    novelty: lever(month, 'volatility'),
    adaptivity: adaptivityOf(world, month),
    balance: balanceOf(month),
    answered: answers.map((count, s) => (reports[s] > 0 ? count / reports[s] : 0)),
    index: month.index,
  };
}

/** A month of one open need; gives its bit of `ill` afterwards and counts it. */
function move(world: World, terms: Terms, i: number, s: number, stage: number): number {
  if (stage === PHASE.detection) detect(world, terms, i, s);
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

const ONSETS = BUILT_SERVICES.map((service) => `onset.${service}` as const);

/** Begins a need, and says so, if the draw also lies below this citizen's own hazard; a draw of its own gives level and kind. */
function begin(world: World, terms: Terms, i: number, s: number, u: number): boolean {
  const { assume, citizens } = world;
  const unprotected = assume.need[ONSETS[s]] * citizens.risk[i] * RISK * (1 + terms.novelty);
  if (u >= unprotected) return false;
  const { action, voice } = terms.balance;
  const done = ownActs(world, i, s) + 0.5 * tiesActing(world, i, s);
  const said = assume.balance['voice.ties'] * saidByTies(world, terms, i, s);
  const protection = action[PHASE.prevention] * done + voice[PHASE.prevention] * said;
  if (u >= unprotected * expFast(-assume.need.prevention * protection)) return false;
  const draws = world.keys['need.kind'];
  citizens.need[S * i + s] = 0.3 + 0.5 * draws.at(i, terms.index);
  const isNew = draws.second() < 0.5 * terms.novelty;
  citizens.phase[S * i + s] = PHASE.detection | (isNew ? PHASE.newKind : 0);
  return true;
}

/** Share of the last twelve months in which a citizen did each of the two acts of a service. */
function ownActs(world: World, i: number, s: number): number {
  const both = world.citizens.acts[S * i + s];
  return (MONTHS_IN_MASK[both & 4095] + MONTHS_IN_MASK[both >> 16]) / 24;
}

/** What ties said last month and was answered, 0–1. */
function saidByTies(world: World, { answered }: Terms, i: number, s: number): number {
  return answered[s] * Math.min(1, world.citizens.tiesReporting[i]);
}

/** Relapse or full recovery; true where the need is back. */
function recover(world: World, terms: Terms, i: number, s: number, u: number): boolean {
  const { citizens, assume } = world;
  const at = S * i + s;
  const unprotected = assume.need.relapse * citizens.risk[i] * RISK;
  if (u < unprotected) {
    const { action, voice } = terms.balance;
    const said = assume.balance['voice.ties'] * saidByTies(world, terms, i, s);
    const protection = action[PHASE.recovery] * ownActs(world, i, s) + voice[PHASE.recovery] * said;
    if (u >= unprotected * expFast(-assume.need.prevention * protection)) return false;
    citizens.need[at] = 0.2 + 0.4 * world.keys['need.relapse'].at(at, terms.index);
    citizens.phase[at] = (citizens.phase[at] & PHASE.newKind) | PHASE.treatment;
    return true;
  }
  if (u > 1 / S - assume.need.recovered) citizens.phase[at] = PHASE.prevention;
  return false;
}

/** An unnoticed need grows until monitoring or voice brings it to light. */
function detect(world: World, terms: Terms, i: number, s: number): void {
  const { assume, citizens, agencies } = world;
  const at = S * i + s;
  const level = citizens.need[at];
  citizens.need[at] = level + assume.need.growth * (1 - level);
  const isNew = (citizens.phase[at] & PHASE.newKind) !== 0;
  const monitoring = assume.need.monitoring * (isNew ? terms.adaptivity : 1);
  const u = world.keys['need.notice'].at(i, terms.index, s);
  if (u >= monitoring && !broughtToLight(world, terms, i, s, (u - monitoring) / (1 - monitoring))) return;
  citizens.phase[at] = (citizens.phase[at] & PHASE.newKind) | PHASE.treatment;
  agencies.noticed[s] += 1;
  if (u < monitoring) return;
  const amount = reliefAhead(level, agencies.standardEffect[s] * fitOfStandard(world, i, s), monitoring);
  const place = placeOf(s, INDIVIDUAL, NO_HOST);
  const { earlyDetection } = CAUSE_CODE;
  citizens.benefit[i] += world.ledger.book(place, earlyDetection, PARTY_CODE.participant, amount, i);
}

/**
 * Need-months of relief that come before monitoring would have noticed the need: in each of the next twelve months what
 * treatment has taken away by then, times the chance that monitoring had not come by then. What treatment does after
 * monitoring would have come, it would have done anyway, if later, and is not counted.
 */
function reliefAhead(level: number, effect: number, monitoring: number): number {
  let sum = 0;
  for (let month = 1, unseen = 1 - monitoring; month <= 12; month++, unseen *= 1 - monitoring)
    sum += unseen * Math.min(level, month * effect);
  return sum;
}

/** Whether last month's voice, own or of ties, brings a need to light: u below the joint chance. */
function broughtToLight(world: World, terms: Terms, i: number, s: number, u: number): boolean {
  if (!world.on.voiceDetection) return false;
  if (wasAnswered(world, i, s)) return true;
  return u < Math.min(1, 0.5 * terms.answered[s] * world.citizens.tiesReporting[i]);
}

/** Whether the citizen's own report on a service was answered last month. */
function wasAnswered(world: World, i: number, s: number): boolean {
  const { flags, signal } = world.citizens;
  return (flags[i] & FLAG.answered) !== 0 && signal[S * i + s] !== 0;
}

function treat(world: World, i: number, s: number): void {
  const { citizens, agencies, assume } = world;
  const at = S * i + s;
  const fit = fitOfStandard(world, i, s);
  const told = wasAnswered(world, i, s) ? assume.balance['voice.treatment'] * (1 - fit) : 0;
  easeNeed(world, at, agencies.standardEffect[s] * (fit + told));
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
