/**
 * What the sign of the headline difference rests on: each assumption that headlines name as their condition is put to
 * both ends of its range, in both arms, one at a time and with the same luck.
 */
import type { RunResult } from '../../engine';
import { ASSUMPTIONS, type AssumptionPath, type NumberEntry } from '../../registers';
import {
  overTime,
  type ConditionDocument,
  type ConditionsDocument,
  type ConditionsMode,
} from '../../results';
import { replicateSeed, withAssumption, type Scenario } from '../../scenario';
import { runJobs, type JobOptions } from '../jobs';
import { differenceAt, directionOf, endOf, linesOver, zeroOf } from './condition-ends';
import { conditionSentence } from './condition-words';
import { intervalOf } from './metrics';
import type { Compared } from './who';

/** Pairs that are run anew where few are asked for: enough for an interval, and for a first answer in a minute. */
const FEW = 3;

/** The metric of the ledger that a weight moves in proportion. */
const WEIGHED = 'value.net';

export interface ConditionsAsked {
  readonly a: Scenario;
  readonly b: Scenario;
  readonly compared: Compared;
  /** The metric of the headline. */
  readonly metric: string;
  readonly mode: ConditionsMode;
  /** Whether any month of any pair differs: where none does, nothing rests on anything. */
  readonly differs: boolean;
}

interface Candidate {
  readonly path: AssumptionPath;
  readonly entry: NumberEntry;
  /** Ends of the range at which the arms are not already. */
  readonly ends: readonly number[];
  readonly a: number;
  readonly b: number;
}

/** Finds the assumptions on which the sign of the headline difference rests. */
export async function conditionsOf(asked: ConditionsAsked, options: JobOptions): Promise<ConditionsDocument> {
  const { compared, metric, mode, differs } = asked;
  const base = differencesOf(compared, metric);
  const direction = directionOf(intervalOf(base, compared.confidence));
  const candidates = differs && base.length > 0 && mode !== 'none' ? candidatesOf(asked) : [];
  const weights = candidates.filter((one) => isWeighed(one, metric));
  const rest = candidates.filter((one) => !isWeighed(one, metric));
  // Where nothing can be told, nothing about behaviour can turn it around: a run for it would be for nothing.
  const worthwhile = mode === 'all' || (mode === 'few' && direction !== 0);
  // Sign by sign the pairs must be the same ones: a pair without a figure would shift all that follow.
  const whole = base.length === compared.a.length;
  const tried = [
    ...weights.map((one) => reweighed(one, compared, direction)),
    ...(worthwhile && whole ? await rerun(rest, asked, base, direction, options) : []),
  ];
  return {
    ...{ metric, mode, tried },
    sentence: conditionSentence({ metric, mode, direction, differs, tried }),
  };
}

/** Assumptions that headlines name as their condition, in the order of the register. */
function candidatesOf({ a, b }: ConditionsAsked): Candidate[] {
  return (Object.keys(ASSUMPTIONS) as AssumptionPath[]).flatMap((path) => {
    const entry = ASSUMPTIONS[path];
    if (entry.kind !== 'number' || entry.condition === undefined || !entry.built) return [];
    const [left, right] = [a.assumptions[path], b.assumptions[path]];
    const ends = entry.range.filter((end) => end !== left || end !== right);
    return [{ path, entry, ends, a: left, b: right }];
  });
}

function isWeighed({ entry, a, b }: Candidate, metric: string): boolean {
  return metric === WEIGHED && entry.weighs !== undefined && a > 0 && b > 0;
}

function figureOf(run: RunResult, metric: string, months: number): number {
  return overTime(metric, run.series.get(metric)!.subarray(0, months));
}

/** The headline difference of each pair in which both arms had something to measure. */
function differencesOf({ a, b, months }: Compared, metric: string): number[] {
  return a
    .map((run, pair) => figureOf(b[pair], metric, months) - figureOf(run, metric, months))
    .filter((value) => value === value);
}

function describe({ path, entry, a, b }: Candidate) {
  const { unit, range } = entry;
  return { assumption: path, what: entry.condition!, unit, range, a, b };
}

function reweighed(one: Candidate, compared: Compared, direction: -1 | 0 | 1): ConditionDocument {
  const { a, b, totals, months, confidence } = compared;
  const population = { a: a[0].population, b: b[0].population };
  const weight = { causes: one.entry.weighs!, a: one.a, b: one.b };
  const lines = linesOver(totals, population, months, weight);
  const at = (value: number) => lines.map(({ constant, slope }) => constant + slope * value);
  return {
    ...describe(one),
    ...{ how: 'reweighed', pairs: lines.length, turnsAt: zeroOf(lines, one.entry.range) },
    ends: one.ends.map((value) => endOf(value, direction, intervalOf(at(value), confidence))),
  };
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
