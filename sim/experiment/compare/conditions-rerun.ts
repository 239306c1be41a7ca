/** What the sign of the headline rests on, where both arms have to be run anew to tell. */
import type { RunResult } from '../../engine';
import type { ConditionDocument, ConditionsDocument } from '../../results';
import { replicateSeed, withAssumption } from '../../scenario';
import { runJobs, type JobOptions } from '../jobs';
import { differenceAt, endOf } from './condition-ends';
import {
  conditionsDocument,
  describe,
  figureOf,
  weigh,
  type Candidate,
  type ConditionsAsked,
} from './conditions';

/** Pairs that are run anew where few are asked for: enough for an interval, and for a first answer in a minute. */
const FEW = 3;

/** Finds the assumptions on which the sign of the headline difference rests. */
export async function conditionsOf(asked: ConditionsAsked, options: JobOptions): Promise<ConditionsDocument> {
  const { compared, mode } = asked;
  const { base, direction, tried, rest } = weigh(asked);
  // Where nothing can be told, nothing about behaviour can turn it around: a run for it would be for nothing.
  const worthwhile = mode === 'all' || (mode === 'few' && direction !== 0);
  // Sign by sign the pairs must be the same ones: a pair without a figure would shift all that follow.
  const whole = base.length === compared.a.length;
  const anew = worthwhile && whole ? await rerun(rest, asked, base, direction, options) : [];
  return conditionsDocument(asked, direction, [...tried, ...anew]);
}

/** Runs both arms anew at each end, in the first pairs or in all. */
async function rerun(
  candidates: readonly Candidate[],
  asked: ConditionsAsked,
  base: readonly number[],
  direction: -1 | 0 | 1,
  options: JobOptions,
): Promise<ConditionDocument[]> {
  const { a, b, compared, metric, mode } = asked;
  const { months, confidence } = compared;
  const pairs = mode === 'all' ? base.length : Math.min(FEW, base.length);
  const ends = candidates.flatMap(({ path, ends: values }) => values.map((value) => ({ path, value })));
  const scenarios = ends.flatMap(({ path, value }) => [a, b].map((arm) => withAssumption(arm, path, value)));
  const jobs = scenarios.flatMap((scenario, place) =>
    Array.from({ length: pairs }, (_, r) => ({
      scenario: place,
      seed: replicateSeed(scenario.seed, r + 1),
    })),
  );
  const figures = new Float64Array(jobs.length);
  const onResult = (run: RunResult, job: number) => (figures[job] = figureOf(run, metric, months));
  if (jobs.length > 0) await runJobs({ ...options, scenarios, jobs, outcomes: false, onResult });
  let end = 0;
  return candidates.map((one) => ({
    ...describe(one),
    ...{ how: 'rerun', pairs, turnsAt: null },
    ends: one.ends.map((value) => {
      const from = 2 * pairs * end++;
      const anew = Array.from({ length: pairs }, (_, r) => figures[from + pairs + r] - figures[from + r]);
      return endOf(value, direction, differenceAt(base, anew, confidence));
    }),
  }));
}
