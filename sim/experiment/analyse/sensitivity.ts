/** What all sensitivity analyses share: one value a row, how inputs are called, the share of luck, and the words. */
import { mean, meanInterval, variance } from '../statistics';
import type { AnalysisPlan, Estimate, Experiment, ExperimentData } from '../types';
import { columnsOf, confidenceOf, countOf, estimateOf, finiteOrNull, runsByRow } from './rows';
import type { FactorName, SensitivityAnalysis } from './sensitivity-types';

/** An estimate of which nothing can be said. */
export const NOTHING: Estimate = { estimate: null, low: null, high: null };

/** One output of a design, ready for the estimators. */
export interface RowValues {
  readonly column: number;
  readonly output: string;
  readonly confidence: number;
  /** Mean over the replicates of each row; NaN where a run of the row failed or measured nothing. */
  readonly values: Float64Array;
  /** Runs behind the values. */
  readonly runs: number;
  /** Rows without a value. */
  readonly missing: number;
  /** Share of the variance of single runs that is luck: from replicates, where there are any. */
  readonly chance: Estimate | null;
}

/** The outputs that an analysis is about, one after the other. */
export function rowValues(data: ExperimentData, plan: AnalysisPlan): RowValues[] {
  const rows = runsByRow(data);
  return columnsOf(data, plan).map((column) => {
    // Where one luck of a row is missing, its mean would no longer share its luck with the rows beside it.
    const values = Float64Array.from(rows, (runs) => mean(runs.map((run) => run.values[column])));
    const there = rows.filter((_, row) => Number.isFinite(values[row]));
    return {
      ...{ column, output: data.columns[column], confidence: confidenceOf(plan), values },
      runs: there.reduce((sum, runs) => sum + runs.length, 0),
      missing: rows.length - there.length,
      chance: chanceOf(there.map((runs) => runs.map((run) => run.values[column]))),
    };
  });
}

/** Luck's share of the variance between single runs, from rows that were run more than once; null without any. */
function chanceOf(rows: readonly (readonly number[])[]): Estimate | null {
  const repeated = rows.filter(({ length }) => length > 1);
  if (repeated.length < 2) return null;
  const within = mean(repeated.map(variance));
  const replicates = mean(repeated.map(({ length }) => length));
  const between = Math.max(0, variance(repeated.map(mean)) - within / replicates);
  const share = within + between > 0 ? within / (within + between) : NaN;
  return { ...NOTHING, estimate: finiteOrNull(share) };
}

/** The inputs of a design that can move on their own: its groups, or its factors. */
export function inputsOf({ groups, factors }: Experiment): FactorName[] {
  const names = groups.length > 0 ? groups.map(({ name }) => name) : factors.map(({ name }) => name);
  return names.map((factor) => ({ factor, label: factor }));
}

/** Places of the factors of each input. */
export function placesOf({ groups, factors }: Experiment): readonly (readonly number[])[] {
  return groups.length > 0 ? groups.map((group) => group.factors) : factors.map((_, place) => [place]);
}

/** The place of the input that does nothing; −1 where the design has none. */
export function dummyPlace(experiment: Experiment): number {
  return placesOf(experiment).findIndex((places) =>
    places.every((place) => experiment.factors[place].write.kind === 'nothing'),
  );
}

/** Inputs by how much they matter, the control left out. */
export function ranking(
  experiment: Experiment,
  inputs: readonly FactorName[],
  size: (place: number) => number | null,
): string[] {
  const control = dummyPlace(experiment);
  return inputs
    .map(({ factor }, place) => ({ factor, place, size: size(place) ?? -1 }))
    .filter(({ place }) => place !== control)
    .sort((a, b) => b.size - a.size || a.place - b.place)
    .map(({ factor }) => factor);
}

/** The t interval of independent repetitions; ends null where there is one only. */
export function spreadOver(values: readonly number[], confidence: number): Estimate {
  return estimateOf(
    meanInterval(
      values.filter((value) => Number.isFinite(value)),
      confidence,
    ),
  );
}

/** The middle share of a sorted list. */
export function middleOf(sorted: ArrayLike<number>, confidence: number): [number, number] {
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.floor(share * sorted.length)))];
  return [at((1 - confidence) / 2), at((1 + confidence) / 2)];
}

/** `61%`; `under 1%` where it is less and more than nothing. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%';
  return `${Math.round(share * 100) + 0}%`;
}

/** `61% (95% interval 55% to 67%)`, with `from` behind the interval, such as `96 runs`. */
export function shareInWords({ estimate, low, high }: Estimate, confidence: number, from = ''): string {
  const share = percent(Math.max(0, estimate!));
  const sure =
    low === null || high === null
      ? ''
      : `${percent(confidence)} interval ${signedPercent(low)} to ${signedPercent(high)}`;
  const told = [sure, from].filter((words) => words !== '').join('; ');
  return told === '' ? share : `${share} (${told})`;
}

/** Intervals may reach below nothing. */
const signedPercent = (share: number): string => (share < 0 ? `−${percent(-share)}` : percent(share));

/** What is told where no input can be told from the control. */
export function notEnough(output: string, runs: number, why: string): string {
  return `Not enough runs to say what matters for ${output}: ${why} (${countOf(runs, 'run')}).`;
}

/** What was left out, in words. */
export function droppedNotes(dropped: number, what: string): string[] {
  if (dropped === 0) return [];
  const many = dropped === 1 ? what : what.replace(/y$/, 'ie') + 's';
  return [`${dropped} ${many} left out whole, because a run failed or measured nothing.`];
}

/** What every sensitivity analysis holds. */
export function headOf(
  told: RowValues,
  ranked: readonly string[],
): Pick<SensitivityAnalysis, 'output' | 'confidence' | 'ranking' | 'runs'> {
  return { output: told.output, confidence: told.confidence, ranking: ranked, runs: told.runs };
}
