/** What can be said of two scenarios whose runs are there: no run is made here. */
import type { RunResult } from '../../engine';
import type { ArmDocument, ComparisonDocument, ConditionsMode, LedgerTotals } from '../../results';
import { summariseArm } from '../../results';
import type { Scenario } from '../../scenario';
import { changeOverPairs, type PairChange } from './changed';
import { weighedConditions, type ConditionsAsked } from './conditions';
import { firstDifference, sharedSeries } from './first-difference';
import { compareLedgers } from './ledger';
import { compareMetric, compareMonths, staffHours } from './metrics';
import { pairingOf, type Pairing } from './pairing';
import { whoGains, type Compared } from './who';
import { headlineOf, LIMITS, sentenceOf } from './words';

/** Everything that is known of a comparison. */
export interface Comparison extends ComparisonDocument {
  /** The runs behind it, in the order of the pairs, without single citizens. */
  readonly runs: { readonly a: readonly RunResult[]; readonly b: readonly RunResult[] };
}

/** The runs of a comparison in the order of the pairs, and what became of the citizens of each pair. */
export interface PairedRuns {
  readonly a: readonly RunResult[];
  readonly b: readonly RunResult[];
  /** Sums of the ledgers over the months compared. */
  readonly totals: { readonly a: readonly LedgerTotals[]; readonly b: readonly LedgerTotals[] };
  /** Null where a pair does not hold the same people. */
  readonly changes: readonly (PairChange | null)[];
}

export interface RunsOptions {
  /** Confidence of every interval, 0.95 where nothing is said. */
  readonly confidence?: number;
  /** `weights` where nothing is said; runs for the other assumptions are made by `compareScenarios`. */
  readonly conditions?: Extract<ConditionsMode, 'none' | 'weights'>;
}

/** A comparison as it follows from runs alone. B is read against A: a difference above zero means more in B. */
export function compareRuns(
  a: Scenario,
  b: Scenario,
  runs: PairedRuns,
  { confidence = 0.95, conditions: mode = 'weights' }: RunsOptions = {},
): Comparison {
  const comparison = comparisonOf(a, b, runs, pairingOf(a, b), comparedOf(a, b, runs, confidence));
  return { ...comparison, conditions: weighedConditions(askedOf(a, b, runs, confidence, comparison, mode)) };
}

/** What is asked about the assumptions behind a comparison. */
export function askedOf(
  a: Scenario,
  b: Scenario,
  runs: PairedRuns,
  confidence: number,
  { metrics, firstDifference: first }: Pick<Comparison, 'metrics' | 'firstDifference'>,
  mode: ConditionsMode,
): ConditionsAsked {
  const compared = comparedOf(a, b, runs, confidence);
  return { a, b, compared, metric: headlineOf(metrics), mode, differs: first.month !== null };
}

function comparedOf(a: Scenario, b: Scenario, runs: PairedRuns, confidence: number): Compared {
  return { a: runs.a, b: runs.b, totals: runs.totals, months: pairingOf(a, b).months, confidence };
}

/** The document of a comparison, as `tandem compare --json` prints it. */
export function comparisonDocument({ runs: _runs, ...document }: Comparison): ComparisonDocument {
  return document;
}

function comparisonOf(
  a: Scenario,
  b: Scenario,
  runs: PairedRuns,
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

function furtherNotes(
  runs: PairedRuns,
  names: readonly string[],
  pairing: Pairing,
  followed: boolean,
): string[] {
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
