/**
 * E10 Co-assessment: users assess what joint work did for them, officials answer what is still open, and agencies come
 * to believe what was reported.
 *
 *     report_i = benefit + assessment.inflation |benefit|
 *     believed = report − levers.audit (report − benefit) where users assess, what the books show elsewhere
 *     benefit' = benefit + (believed − benefit) / 12, by agency
 *     overstated share of a meeting's hours = max(0, 1 − true / believed)
 *
 * An initiative is assessed where its own draw lies below `levers.coAssessment`, and always at the stage of
 * co-assessment. Some users cannot be reached, more of them among the deprived (assessment.unreachable); the mean of the
 * others is taken for all. Open items are answered with reasons as far as hours allow; members see the answers.
 *
 * Sources: S3-25, S3-65, S3-66. That reports are inflated rests on one study.
 */
import type { Month } from '../../engine';
import { STAGES } from '../../registers';
import { S, SHARE_16 } from '../citizens';
import { CITIZENS, LEADING_GROUPS } from '../initiatives';
import { setTotal, TOTAL } from '../windows';
import { paid, type World } from '../world';
import { payByResult } from './finance';
import { work } from './work';

const ASSESSING = STAGES.indexOf('coAssessment');

/** Settles which initiatives their users assess, and answers what is open there. */
export function openAssessment(world: World, month: Month): void {
  const table = world.initiatives.columns;
  const { assume, keys } = world;
  const share = world.on.coAssessment ? paid(world, month, 'coAssessment') : 0;
  for (let k = 0; k < world.initiatives.rows; k++) {
    for (const sum of [table.benefit, table.reported, table.reports, table.replied]) sum[k] = 0;
    table.eased[k] = 0;
    const drawn = table.stage[k] === ASSESSING ? 0 : keys['assessment.initiative'].at(table.id[k], 0);
    table.assessed[k] = drawn < share ? 1 : 0;
    if (table.alive[k] === 0 || table.held[k] === 0 || table.assessed[k] === 0) continue;
    const open = (1 - table.heard[k]) * table.proposedBy[LEADING_GROUPS * k + CITIZENS];
    const due = open * assume.report.hours;
    if (due === 0) continue;
    const worked = work(world, table.service[k], 'hoursMeetings', due);
    table.itemHours[k] += worked;
    table.replied[k] = Math.min(1, worked / due);
  }
}

/** Adds what an encounter did for a user, and what the user says of it. */
export function reportRelief(world: World, i: number, k: number, benefit: number): void {
  const table = world.initiatives.columns;
  const { assessment } = world.assume;
  table.benefit[k] += benefit;
  table.eased[k] += 1;
  if (table.assessed[k] === 0) return;
  // Some cannot be found, or hold back: more of them among the deprived.
  const hidden = 2 * assessment.unreachable * world.citizens.deprivation[i] * SHARE_16;
  if (world.keys['assessment.reach'].at(i, 0) < hidden) return;
  table.reported[k] += benefit + assessment.inflation * Math.abs(benefit);
  table.reports[k] += 1;
}

/** What officials believe an initiative did this month, in need-months. */
function believedOf(world: World, k: number, audit: number): number {
  const { assessed, benefit, eased, reported, reports } = world.initiatives.columns;
  if (assessed[k] === 0 || reports[k] === 0) return benefit[k];
  const report = (reported[k] * eased[k]) / reports[k];
  return report - audit * (report - benefit[k]);
}

/** Settles what agencies believe of their joint work, and pays by it where finance does. */
export function assess(world: World, month: Month): void {
  const { agencies, initiatives } = world;
  const { alive, benefit, eased, held, service, staffHours } = initiatives.columns;
  const audit = paid(world, month, 'audit');
  const believed = new Float64Array(S);
  const earned = new Float64Array(S);
  const hours = new Float64Array(S);
  for (let k = 0; k < initiatives.rows; k++) {
    if (alive[k] === 0 || held[k] === 0) continue;
    const s = service[k];
    const taken = believedOf(world, k, audit);
    believed[s] += taken;
    earned[s] += benefit[k];
    hours[s] += staffHours[k];
    if (eased[k] > 0) payByResult(world, month, k, taken / eased[k]);
  }
  let allBelieved = 0;
  let allEarned = 0;
  for (let s = 0; s < S; s++) {
    agencies.benefit[s] += (believed[s] - agencies.benefit[s]) / 12;
    agencies.benefitTrue[s] += (earned[s] - agencies.benefitTrue[s]) / 12;
    agencies.benefitHours[s] += (hours[s] - agencies.benefitHours[s]) / 12;
    allBelieved += believed[s];
    allEarned += earned[s];
  }
  setTotal(world, TOTAL.believed, allBelieved);
  setTotal(world, TOTAL.earned, allEarned);
}

/** Share of an agency's joint hours that it would not have placed on what they truly earned, 0–1. */
export function overstatement(world: World, s: number): number {
  const { benefit, benefitTrue } = world.agencies;
  if (benefit[s] <= 0) return 0;
  return Math.min(1, Math.max(0, 1 - benefitTrue[s] / benefit[s]));
}
