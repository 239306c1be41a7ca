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
import type { Scenario } from '../../scenario';
import { directionOf, endOf, linesOver, zeroOf } from './condition-ends';
import { conditionSentence } from './condition-words';
import { intervalOf } from './metrics';
import type { Compared } from './who';

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

/** An assumption that is to be tried at the ends of its range. */
export interface Candidate {
  readonly path: AssumptionPath;
  readonly entry: NumberEntry;
  /** Ends of the range at which the arms are not already. */
  readonly ends: readonly number[];
  readonly a: number;
  readonly b: number;
}

/** What is known of the assumptions behind a difference before any run is made for them. */
export interface Weighed {
  /** The headline difference of each pair that has one. */
  readonly base: readonly number[];
  readonly direction: -1 | 0 | 1;
  /** What weighing the ledgers anew has told. */
  readonly tried: readonly ConditionDocument[];
  /** Assumptions for which runs would be needed. */
  readonly rest: readonly Candidate[];
}

/** Weighs the ledgers of all pairs anew. */
export function weigh(asked: ConditionsAsked): Weighed {
  const { compared, metric, mode, differs } = asked;
  const base = differencesOf(compared, metric);
  const direction = directionOf(intervalOf(base, compared.confidence));
  const candidates = differs && base.length > 0 && mode !== 'none' ? candidatesOf(asked) : [];
  const weights = candidates.filter((one) => isWeighed(one, metric));
  return {
    base,
    direction,
    tried: weights.map((one) => reweighed(one, compared, direction)),
    rest: candidates.filter((one) => !isWeighed(one, metric)),
  };
}

/** What the sign rests on as far as the ledgers tell it: no run is made for it. */
export function weighedConditions(asked: ConditionsAsked): ConditionsDocument {
  const { direction, tried } = weigh(asked);
  return conditionsDocument(asked, direction, tried);
}

/** The document, with its sentence. */
export function conditionsDocument(
  { metric, mode, differs }: ConditionsAsked,
  direction: -1 | 0 | 1,
  tried: readonly ConditionDocument[],
): ConditionsDocument {
  return { metric, mode, tried, sentence: conditionSentence({ metric, mode, direction, differs, tried }) };
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

/** The figure of a run over the months compared. */
export function figureOf(run: RunResult, metric: string, months: number): number {
  return overTime(metric, run.series.get(metric)!.subarray(0, months));
}

/** The headline difference of each pair in which both arms had something to measure. */
function differencesOf({ a, b, months }: Compared, metric: string): number[] {
  return a
    .map((run, pair) => figureOf(b[pair], metric, months) - figureOf(run, metric, months))
    .filter((value) => value === value);
}

/** What is said of an assumption, however it was tried. */
export function describe({ path, entry, a, b }: Candidate) {
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
