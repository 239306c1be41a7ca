/** Two scenarios with the same luck in both. */
import type { CitizenOutcomes, RunResult } from '../../engine';
import {
  dropOutcomes,
  summariseArm,
  type ArmDocument,
  type ComparisonDocument,
  type ConditionsMode,
} from '../../results';
import { replicateSeed, type Scenario } from '../../scenario';
import { runJobs, type JobOptions } from '../jobs';
import { conditionsOf } from './conditions';
import { changeOfPair, changeOverPairs, type PairChange } from './changed';
import { firstDifference, sharedSeries } from './first-difference';
import { compareLedgers, totalsUntil } from './ledger';
import { compareMetric, compareMonths, staffHours } from './metrics';
import { arePeopleTheSame, pairingOf, type Pairing } from './pairing';
import { whoGains, type Compared } from './who';
import { headlineOf, LIMITS, sentenceOf } from './words';

export interface CompareOptions extends JobOptions {
  /** Pairs of runs, 20 where nothing is said. Pair r runs both scenarios with `seed/r`. */
  readonly pairs?: number;
  /** Confidence of every interval, 0.95 where nothing is said. */
  readonly confidence?: number;
  /**
   * How far to look for the assumptions on which the sign of the headline rests; `weights` where nothing is said, which
   * needs no further run. `few` runs each other assumption at both ends of its range in the first three pairs, `all` in
   * all pairs.
   */
  readonly conditions?: ConditionsMode;
  /** Months of simulation done, of all that the runs for the conditions need. */
  readonly onConditions?: JobOptions['onProgress'];
}

/** Everything that is known of a comparison. */
export interface Comparison extends ComparisonDocument {
  /** The runs behind it, in the order of the pairs, without single citizens. */
  readonly runs: { readonly a: readonly RunResult[]; readonly b: readonly RunResult[] };
}

/** The runs of a comparison, and what became of the citizens of each pair. */
interface Pairs {
  readonly a: readonly RunResult[];
  readonly b: readonly RunResult[];
  /** Null where a pair does not hold the same people. */
  readonly changes: readonly (PairChange | null)[];
}

/**
 * Runs two scenarios in pairs and says what differs. B is read against A: a difference above zero means more in B.
 *
 * @throws RunError where a run fails; the signal's reason where it is aborted
 */
export async function compareScenarios(
  a: Scenario,
  b: Scenario,
  options: CompareOptions = {},
): Promise<Comparison> {
  const { pairs = 20, confidence = 0.95, conditions: mode = 'weights', onConditions, ...rest } = options;
  if (!(Number.isInteger(pairs) && pairs >= 1))
    throw new RangeError(`Pairs are a whole number from 1, found ${pairs}.`);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`Confidence lies between 0 and 1, found ${confidence}.`);
  const pairing = pairingOf(a, b);
  const runs = await runPairs(a, b, pairs, pairing.samePeople, rest);
  const { months } = pairing;
  const totals = (side: readonly RunResult[]) => side.map((run) => totalsUntil(run, months));
  const ledgers = { a: totals(runs.a), b: totals(runs.b) };
  const compared = { a: runs.a, b: runs.b, totals: ledgers, months, confidence };
  const comparison = comparisonOf(a, b, runs, pairing, compared);
  const metric = headlineOf(comparison.metrics);
  const differs = comparison.firstDifference.month !== null;
  const conditions = await conditionsOf(
    { a, b, compared, metric, mode, differs },
    { ...rest, onProgress: onConditions },
  );
  return { ...comparison, conditions };
}

/** The document of a comparison, as `tandem compare --json` prints it. */
export function comparisonDocument({ runs: _runs, ...document }: Comparison): ComparisonDocument {
  return document;
}

async function runPairs(
  a: Scenario,
  b: Scenario,
  pairs: number,
  outcomes: boolean,
  options: JobOptions,
): Promise<Pairs> {
  const runs: { a: RunResult[]; b: RunResult[] } = { a: [], b: [] };
  const changes: (PairChange | null)[] = [];
  const jobs = Array.from({ length: pairs }, (_, r) => [
    { scenario: 0, seed: replicateSeed(a.seed, r + 1) },
    { scenario: 1, seed: replicateSeed(b.seed, r + 1) },
  ]).flat();
  const onResult = (result: RunResult, job: number) => {
    const pair = Math.floor(job / 2);
    runs[job % 2 === 0 ? 'a' : 'b'][pair] = result;
    const [left, right] = [runs.a[pair], runs.b[pair]];
    if (!left || !right) return;
    // What became of each citizen is folded at once: kept for all pairs, it would fill the memory.
    changes[pair] = outcomes ? changeIfSame(left.outcomes, right.outcomes) : null;
    runs.a[pair] = dropOutcomes(left);
    runs.b[pair] = dropOutcomes(right);
  };
  await runJobs({ ...options, scenarios: [a, b], jobs, outcomes, onResult });
  return { ...runs, changes };
}

function changeIfSame(a: CitizenOutcomes, b: CitizenOutcomes): PairChange | null {
  return arePeopleTheSame(a, b) ? changeOfPair(a, b) : null;
}

function comparisonOf(
  a: Scenario,
  b: Scenario,
  runs: Pairs,
  pairing: Pairing,
  compared: Compared,
): Omit<Comparison, 'conditions'> {
  const { months, paired } = pairing;
  const { totals, confidence } = compared;
  const names = sharedSeries(runs.a[0].series, runs.b[0].series);
  const [staffA, staffB] = [staffHours(runs.a, months), staffHours(runs.b, months)];
  const each = <T>(compare: typeof compareMetric | typeof compareMonths) =>
    Object.fromEntries(names.map((name) => [name, compare(name, runs.a, runs.b, months, confidence) as T]));
  const told = {
    a: armOf(a, runs.a),
    b: armOf(b, runs.b),
    pairs: runs.a.length,
    confidence,
    firstDifference: firstOf(runs.a.map((left, i) => firstDifference(left, runs.b[i], months))),
    metrics: each<ReturnType<typeof compareMetric>>(compareMetric),
  };
  const changes = runs.changes.filter((change) => change !== null);
  const followed = changes.length === told.pairs;
  return {
    sentence: sentenceOf(told),
    limits: LIMITS,
    notes: [...pairing.notes, ...furtherNotes(runs, names, pairing, followed)],
    ...told,
    months,
    paired,
    monthly: each<ReturnType<typeof compareMonths>>(compareMonths),
    ledger: compareLedgers(totals.a, totals.b, confidence),
    staff: staffA && staffB ? { a: staffA, b: staffB } : null,
    who: whoGains(compared, followed ? changes : null),
    changed: followed ? changeOverPairs(changes) : null,
    runs: { a: runs.a, b: runs.b },
  };
}

function firstOf(byPair: readonly (number | null)[]): Comparison['firstDifference'] {
  const differing = byPair.filter((month) => month !== null);
  return { month: differing.length === 0 ? null : Math.min(...differing), byPair };
}

function furtherNotes(runs: Pairs, names: readonly string[], pairing: Pairing, followed: boolean): string[] {
  const notes: string[] = [];
  if (pairing.samePeople && !followed)
    notes.push('Citizens are not followed one by one: the arms are populated by different people.');
  for (const [arm, { series }] of [
    ['A', runs.a[0]],
    ['B', runs.b[0]],
  ] as const) {
    const alone = [...series.keys()].filter((name) => !names.includes(name));
    if (alone.length > 0) notes.push(`Only ${arm} records ${alone.join(', ')}: left out.`);
  }
  return notes;
}

function armOf(scenario: Scenario, runs: readonly RunResult[]): ArmDocument {
  return { ...summariseArm(scenario, runs), title: scenario.title };
}
