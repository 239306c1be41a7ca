/**
 * E10 Learning: efficacy, expectation, trust and dissatisfaction from experience.
 *
 *     political: effP' = effP + a [(P − effP) + efficacy.vicarious (mean P of ties exposed − effP)]
 *     personal:  effI' = effI + a (outcome − effI)
 *                a = efficacy.mastery for a gain, efficacy.mastery × efficacy.loss for a loss
 *     d = e − x, experienced less expected (experience.ts, reports.ts)
 *     x' = x + expectation.pace × d
 *     x' = x + (levers.expectations.raised × expectation.attention + levers.media.branding × expectation.branding)(1 − x)
 *          for those who are asked or belong
 *     trust' = trust + trust.gain (max(0, d) − trust.loss × max(0, −d))
 *     trust' = trust − trust.pull (trust − base), for all, each month
 *     D' = .8 D + max(0, −d)
 *
 * P is what taking part or reporting taught about making a difference, 0 to 1. Nothing moves efficacy without exposure,
 * own or of ties. The pull on trust is done for three months at once on a third of the citizens.
 *
 * Sources: Bandura 1977, C-11 (efficacy), B-25 … B-27, B-51 and B-52 (answers), B-61 and Oliver 1977 (expectation), B-62
 * and E-11 (losses), S2-28, S3-38; how fast trust is repaired is an assumption.
 */
import type { Month } from '../../engine';
import { FLAG, S, SHARE_16 } from '../citizens';
import { clamp, paid, type World } from '../world';
import { meanSignal, SIGNAL } from './sight';

/** Months between two pulls of trust towards its baseline; a third of the citizens each month. */
const TURN = 3;

/** Moves efficacy, trust and the expectations that promises raise. */
export function learn(world: World, month: Month): void {
  if (!learns(world)) return;
  const { attention, branding } = world.assume.expectation;
  const raised = world.on.expectations
    ? paid(world, month, 'expectations.raised') * attention + paid(world, month, 'media.branding') * branding
    : 0;
  if (raised > 0) for (let i = 0; i < world.size; i++) hearPromises(world, i, raised);
  returnToBase(world, (TURN - (month.index % TURN)) % TURN);
  learnDifference(world);
}

/** Pulls the trust of every third citizen, from the first given, towards its baseline. */
function returnToBase(world: World, first: number): void {
  const { trust, trustBase } = world.citizens;
  const { pull } = world.assume.trust;
  const keep = (1 - pull) * (1 - pull) * (1 - pull);
  const width = S;
  for (let i = first; i < world.size; i += TURN) {
    const base = trustBase[i] * SHARE_16;
    for (let at = width * i; at < width * (i + 1); at++) trust[at] = base + keep * (trust[at] - base);
  }
}

/** Promises and image lift the expectations of those who are asked or belong. */
function hearPromises(world: World, i: number, raised: number): void {
  const { expectation, flags, member } = world.citizens;
  if ((flags[i] & FLAG.asked) === 0 && member[2 * i] < 0 && member[2 * i + 1] < 0) return;
  for (let at = S * i; at < S * (i + 1); at++) expectation[at] += raised * (1 - expectation[at]);
}

/** Political self-efficacy by service, from own exposure (a byte, 0 for none) and that of ties. */
function learnDifference(world: World): void {
  const { signal, tiesExposed, tiesSignal, efficacyPolitical } = world.citizens;
  const { mastery, loss, vicarious } = world.assume.efficacy;
  const seen = world.on.vicariousLearning ? vicarious : 0;
  const places = S * world.size;
  const [fours, tiesFours] = [wordsOf(signal), wordsOf(tiesExposed)];
  for (let at = 0; at < places; at++) {
    // Most have nothing to learn: where four places in a row are 0, whatever their order, they are passed over together.
    if ((at & 3) === 0 && at >> 2 < fours.length && (fours[at >> 2] | tiesFours[at >> 2]) === 0) {
      at += 3;
      continue;
    }
    const own = signal[at];
    const ties = tiesExposed[at];
    if ((own | ties) === 0) continue;
    const belief = efficacyPolitical[at];
    let gap = own === 0 ? 0 : (own - 1) * SIGNAL - belief;
    if (ties !== 0) gap += seen * (meanSignal(tiesSignal[at], ties) - belief);
    const next = belief + (gap < 0 ? mastery * loss : mastery) * gap;
    efficacyPolitical[at] = next < 0 ? 0 : next > 1 ? 1 : next;
  }
}

/** The whole words of a column of bytes. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
}

/** Personal self-efficacy moves towards the outcome of an own act, faster after a failure than after a success. */
export function learnOwnAbility(world: World, i: number, outcome: number): void {
  if (!learns(world)) return;
  const { efficacyPersonal } = world.citizens;
  const { mastery, loss } = world.assume.efficacy;
  const gap = outcome - efficacyPersonal[i];
  const next = efficacyPersonal[i] + Math.min(1, gap < 0 ? mastery * loss : mastery) * gap;
  efficacyPersonal[i] = next < 0 ? 0 : next > 1 ? 1 : next;
}

/** Moves expectation, trust and dissatisfaction by one experience and returns the disconfirmation. */
export function settle(world: World, i: number, s: number, experienced: number): number {
  const { assume, citizens, locality } = world;
  const at = S * i + s;
  const d = experienced - citizens.expectation[at];
  locality.disconfirmation[0] += d;
  locality.disconfirmation[1] += 1;
  citizens.dissatisfaction[i] = 0.8 * citizens.dissatisfaction[i] + Math.max(0, -d);
  if (!learns(world)) return d;
  citizens.expectation[at] = clamp(citizens.expectation[at] + assume.expectation.pace * d, 0, 1);
  const gain = assume.trust.gain;
  const change = gain * (Math.max(d, 0) - assume.trust.loss * Math.max(-d, 0));
  citizens.trust[at] = clamp(citizens.trust[at] + change, 0, 1);
  return d;
}

function learns(world: World): boolean {
  return world.on.learning;
}
