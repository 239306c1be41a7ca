/**
 * E10 Learning: political self-efficacy from own and ties' exposure, and trust's slow way back to its baseline.
 *
 * effP' = effP + a± [(P − effP) + .35 (mean P of ties exposed − effP)]; nothing moves without exposure, own or of ties.
 * trust' = trust − pull (trust − base) a month, done for three months at once on a third of the citizens.
 */
import type { Month } from '../../engine';
import { FLAG, S, SHARE_16 } from '../citizens';
import { clamp, paid, type World } from '../world';
import { meanSignal } from './sight';

/** Months between two pulls of trust towards its baseline; a third of the citizens each month. */
const TURN = 3;

/** Moves efficacy, trust and the expectations that promises raise. */
export function learn(world: World, month: Month): void {
  if (!learns(world)) return;
  const { assume, citizens } = world;
  const { trust, trustBase, flags, tiesExposed } = citizens;
  const keep = (1 - assume.trust.pull) * (1 - assume.trust.pull) * (1 - assume.trust.pull);
  const raised = paid(world, month, 'expectations.raised') * assume.expectation.attention;
  let turn = month.index % TURN;
  for (let i = 0; i < world.size; i++) {
    if (turn === 0) {
      const base = trustBase[i] * SHARE_16;
      for (let at = S * i; at < S * (i + 1); at++) trust[at] = base + keep * (trust[at] - base);
    }
    turn = turn === TURN - 1 ? 0 : turn + 1;
    if (raised > 0) hearPromises(world, i, raised);
    const own = (flags[i] & FLAG.exposed) !== 0;
    for (let s = 0; s < S; s++) if (own || tiesExposed[S * i + s] !== 0) learnDifference(world, i, s);
  }
}

/** Promises lift the expectations of those who are asked or belong. */
function hearPromises(world: World, i: number, raised: number): void {
  const { expectation, flags, member } = world.citizens;
  if ((flags[i] & FLAG.asked) === 0 && member[2 * i] < 0 && member[2 * i + 1] < 0) return;
  for (let at = S * i; at < S * (i + 1); at++) expectation[at] += raised * (1 - expectation[at]);
}

/** Political self-efficacy in one service, from own exposure (a byte, 0 for none) and that of ties. */
function learnDifference(world: World, i: number, s: number): void {
  const { assume, citizens } = world;
  const at = S * i + s;
  const own = citizens.signal[at];
  const ties = meanSignal(world, i, s);
  const belief = citizens.efficacyPolitical[at];
  let gap = 0;
  if (own !== 0) gap += (own - 1) / 254 - belief;
  if (ties === ties && world.on.vicariousLearning) gap += assume.efficacy.vicarious * (ties - belief);
  if (gap === 0) return;
  const gain = assume.efficacy.mastery * (gap < 0 ? assume.efficacy.loss : 1);
  const next = belief + gain * gap;
  citizens.efficacyPolitical[at] = next < 0 ? 0 : next > 1 ? 1 : next;
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
