/**
 * E6 and E10 Reports: people in need tell the agency, and hear back or do not.
 *
 *     P(report) = V sg(report.base + voice.propensity × z(voice) + voice.confidence (confidence − ½) + report.answer × p
 *                 + join.need × need), for the service in which need is largest
 *     answered with levers.followThrough × hours factor, as far as hours are left
 *     p'          = p + expectation.pace (answered − p), p the expected answer
 *     confidence' = confidence + voice.confidenceGain (answered − ½), answered 0 or 1
 *
 * V is what voice counts in the phase (balance.ts). An answer is an experience of 1, none an experience of 0
 * (learning.ts).
 *
 * Sources: B-51; Sjoberg, Mellon and Peixoto 2017; S3-18 … S3-20.
 */
import { logisticFast, mix, monthKey, UNIT } from '../../exact';
import type { Month } from '../../engine';
import { FLAG, PHASE, S } from '../citizens';
import { CAUSE_CODE, INDIVIDUAL, NO_HOST, PARTY_CODE, placeOf } from '../ledger';
import { STANDARD, zOf } from '../standards';
import { paid, type World } from '../world';
import { balanceOf } from './balance';
import { signalTo } from './experience';
import { settle } from './learning';
import { hoursLeft, work } from './work';

/** Sends and answers the reports of the month. */
export function report(world: World, month: Month): void {
  const { agencies } = world;
  agencies.reports.fill(0);
  agencies.answers.fill(0);
  if (!world.on.reports) return;
  const follow = paid(world, month, 'followThrough');
  const { ill } = world.citizens;
  const draws = world.keys['report.send'];
  const { a, b } = monthKey(draws, month.index, 0);
  const { voice } = balanceOf(month);
  const top = Math.max(voice[PHASE.detection], voice[PHASE.treatment]) * highestChance(world);
  for (let i = 0; i < world.size; i++) {
    if (ill[i] === 0) continue;
    const u = (mix(a, b, i) >>> 0) * UNIT;
    if (u >= top) continue;
    const s = worstNeed(world, i);
    if (s < 0) continue;
    const counts = voice[world.citizens.phase[S * i + s] & PHASE.mask];
    if (u >= counts * reportChance(world, i, s)) continue;
    agencies.reports[s] += 1;
    const wanted = draws.at(i, month.index) < follow * agencies.factor[s];
    const answered = wanted && hoursLeft(world, s) >= world.assume.report.hours;
    if (answered) {
      agencies.answers[s] += 1;
      work(world, s, 'hoursAnswers', world.assume.report.hours);
    }
    hearBack(world, i, s, answered);
  }
}

/** The service in which a citizen's present need is largest; −1 for none. */
function worstNeed(world: World, i: number): number {
  const { phase, need } = world.citizens;
  let worst = -1;
  for (let s = 0; s < S; s++) {
    const now = phase[S * i + s] & PHASE.mask;
    if (now !== PHASE.detection && now !== PHASE.treatment) continue;
    if (worst < 0 || need[S * i + s] > need[S * i + worst]) worst = s;
  }
  return worst;
}

/** The chance of someone for whom everything speaks for a report: draws from there on send none, whoever it is. */
function highestChance(world: World): number {
  const { assume, locality } = world;
  const z = (share: number): number =>
    assume.voice.propensity * zOf(locality.standards, STANDARD.voice, share);
  return logisticFast(
    assume.report.base +
      Math.max(z(0), z(65535)) +
      0.5 * Math.abs(assume.voice.confidence) +
      Math.max(0, assume.report.answer) +
      Math.max(0, assume.join.need),
  );
}

function reportChance(world: World, i: number, s: number): number {
  const { assume, citizens } = world;
  return logisticFast(
    assume.report.base +
      assume.voice.propensity * zOf(world.locality.standards, STANDARD.voice, citizens.voice[i]) +
      assume.voice.confidence * (citizens.confidence[i] - 0.5) +
      assume.report.answer * citizens.answerExpected[i] +
      assume.join.need * citizens.need[S * i + s],
  );
}

function hearBack(world: World, i: number, s: number, answered: boolean): void {
  const { assume, citizens, ledger } = world;
  citizens.flags[i] |= FLAG.report | FLAG.voice | (answered ? FLAG.answered | FLAG.withStaff : 0);
  const outcome = answered ? 1 : 0;
  citizens.answerExpected[i] += assume.expectation.pace * (outcome - citizens.answerExpected[i]);
  const confidence = citizens.confidence[i] + assume.voice.confidenceGain * (outcome - 0.5);
  citizens.confidence[i] = confidence < 0 ? 0 : confidence > 1 ? 1 : confidence;
  signalTo(world, i, s, outcome);
  const d = settle(world, i, s, outcome);
  // Whatever else the month brings, the citizen is disappointed once (see letdown.ts).
  citizens.reported[i] = (s << 8) | (128 + Math.round(127 * d));
  const place = placeOf(s, INDIVIDUAL, NO_HOST);
  if (answered) {
    const hours = assume.report.hours * assume.ledger.hour;
    ledger.book(place, CAUSE_CODE.hoursUsed, PARTY_CODE.agency, hours);
  }
}
