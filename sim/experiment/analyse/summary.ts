/** What came out of each row of a design: how much, how sure, and why its replicates stopped. */
import { replicateState, targetInterval, type ReplicateState } from '../plan/replicates';
import { targetValues } from '../planner';
import { mean, meanInterval, sampleQuantile, variance, type Interval } from '../statistics';
import type { Analysis, AnalysisPlan, Estimate, ExperimentData, RunRecord } from '../types';
import {
  columnsOf,
  confidenceOf,
  countOf,
  estimateOf,
  finiteOrNull,
  intervalInWords,
  inWords,
  labelOfRow,
  outputOf,
  presentValues,
  runsByRow,
} from './rows';
import { onScale, withUnit } from './units';

/** Rows beyond which nobody reads a list: the table of the results folder has them all. */
const MOST_ROWS = 500;

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** One row of the design in one output. */
export interface SummaryRow {
  readonly row: number;
  /** What the row is, in words. */
  readonly label: string;
  /** Replicates that were run, failed ones included. */
  readonly runs: number;
  readonly failed: number;
  /** Runs that did not fail, but had nothing to measure. */
  readonly empty: number;
  readonly mean: Estimate;
  /** Spread among the replicates of the row (standard deviation); null of fewer than two. */
  readonly spread: number | null;
  /** Values at the shares of `SummaryAnalysis.shares`. */
  readonly quantiles: readonly (number | null)[];
  readonly least: number | null;
  readonly most: number | null;
  /** Why no more replicates were run; null where there are none to speak of. */
  readonly stopped: ReplicateState['reason'];
}

/** One output over all rows. */
export interface SummaryAnalysis extends Analysis {
  readonly kind: 'summary';
  readonly output: string;
  readonly unit: string;
  readonly confidence: number;
  /** What the intervals are: Student's t, Wilson's for shares of runs, or one that holds at every look. */
  readonly interval: 'plain' | 'proportion' | 'anytime';
  /** Shares of the quantiles. */
  readonly shares: readonly number[];
  /** Empty for designs of more rows than anybody reads. */
  readonly rows: readonly SummaryRow[];
  /** All means of rows together: quantiles at `shares`, the least and the most. */
  readonly acrossRows: {
    readonly quantiles: readonly (number | null)[];
    readonly least: number | null;
    readonly most: number | null;
  };
  /** Spread among replicates of the same row, over all rows; null where no row has two. */
  readonly within: number | null;
  /** What the rule of replicates came to, in a sentence. */
  readonly stopped: string;
}

/** The runs of an experiment, and what is the same for all of its columns. */
interface Told {
  readonly data: ExperimentData;
  readonly rows: readonly RunRecord[][];
  readonly states: readonly ReplicateState[];
  readonly confidence: number;
}

/** Sums up each output row by row. */
export function analyseSummary(data: ExperimentData, plan: AnalysisPlan): SummaryAnalysis[] {
  const rows = runsByRow(data);
  const told = { data, rows, states: statesOf(data, rows), confidence: confidenceOf(plan) };
  return columnsOf(data, plan).map((column) => summaryOf(told, column));
}

/** Where the replicates of each row stand: decided anew from the runs, as the planner decided. */
function statesOf({ experiment }: ExperimentData, rows: readonly RunRecord[][]): ReplicateState[] {
  const known = rows.map((runs) => new Map(runs.map((run) => [run.replicate, run])));
  const read = targetValues(experiment, (row, replicate) => known[row].get(replicate));
  const rule = experiment.seeds.replicates;
  return rows.map((_, row) => replicateState(rule, (replicate) => read(row, replicate)));
}

function summaryOf(told: Told, column: number): SummaryAnalysis {
  const { experiment, columns } = told.data;
  const values = told.rows.map((runs) => presentValues(runs, column));
  const means = values.map(mean).filter((value) => value === value);
  const summed = {
    ...{ output: columns[column], unit: outputOf(experiment, columns[column])?.unit ?? '' },
    ...{ confidence: told.confidence, interval: intervalKind(told.data, columns[column], values) },
    ...{ shares: SHARES, acrossRows: spreadOf(means), within: withinOf(values) },
    stopped: stoppedSentence(told.data, told.states),
  };
  const many = values.length > MOST_ROWS;
  const rows = many ? [] : values.map((own, row) => rowOf(told, row, own, summed.interval));
  const notes = many ? [`${values.length} rows are too many for a list: the table has them.`] : [];
  const runs = values.reduce((sum, own) => sum + own.length, 0);
  const said = many ? manyRows(summed, means.length, runs) : sentenceOf(summed, rows, runs);
  return { kind: 'summary', ...said, runs, notes, ...summed, rows };
}

function rowOf(
  { data, rows, states, confidence }: Told,
  row: number,
  values: readonly number[],
  interval: SummaryAnalysis['interval'],
): SummaryRow {
  const runs = rows[row];
  const failed = runs.filter(({ error }) => error !== null).length;
  return {
    ...{ row, label: labelOfRow(data.experiment, data.design, row), runs: runs.length, failed },
    empty: runs.length - failed - values.length,
    mean: estimateOf(intervalBy(interval, values, confidence)),
    spread: finiteOrNull(Math.sqrt(variance(values))),
    ...spreadOf(values),
    stopped: states[row].reason,
  };
}

/** Shares of runs where every value is 0 or 1 and both occur, or where the rule says so. */
function intervalKind(
  { experiment }: ExperimentData,
  column: string,
  values: readonly number[][],
): SummaryAnalysis['interval'] {
  const { target } = experiment.seeds.replicates;
  if (target?.output === column && target.rule === 'anytime' && !target.difference) return 'anytime';
  const all = new Set(values.flat());
  return all.size === 2 && all.has(0) && all.has(1) ? 'proportion' : 'plain';
}

function intervalBy(
  kind: SummaryAnalysis['interval'],
  values: readonly number[],
  confidence: number,
): Interval {
  if (kind === 'plain') return meanInterval(values, confidence);
  const target = { output: '', halfWidth: 0, rule: kind, difference: false };
  return targetInterval(values, { ...target, confidence });
}

function spreadOf(values: readonly number[]) {
  const sorted = Float64Array.from(values).sort();
  const quantiles = SHARES.map((share) => finiteOrNull(sampleQuantile(sorted, share)));
  return {
    quantiles,
    least: finiteOrNull(sorted.length > 0 ? sorted[0] : NaN),
    most: finiteOrNull(sorted.length > 0 ? sorted[sorted.length - 1] : NaN),
  };
}

/** The spread among replicates of one row, put together over all rows. */
function withinOf(values: readonly number[][]): number | null {
  const spread = values.filter(({ length }) => length > 1);
  const freedom = spread.reduce((sum, own) => sum + own.length - 1, 0);
  const squares = spread.reduce((sum, own) => sum + variance(own) * (own.length - 1), 0);
  return finiteOrNull(Math.sqrt(squares / freedom));
}

/** What the rule of replicates came to, in a sentence. */
function stoppedSentence({ experiment }: ExperimentData, states: readonly ReplicateState[]): string {
  const { min, max, target } = experiment.seeds.replicates;
  if (target === null) return `Each row was run ${min === 1 ? 'once' : `${min} times`}.`;
  const rows = (reason: ReplicateState['reason']) => states.filter((state) => state.reason === reason).length;
  const what = target.difference ? `the difference in ${target.output} to the first row` : target.output;
  const goal = `the ${Math.round(target.confidence * 100)}% interval of ${what} was within ±${inWords(target.halfWidth)}`;
  const parts = [
    [rows('reached'), `because ${goal}`],
    [rows('most'), `at ${max} replicates, the most allowed, before ${goal}`],
    [rows('notAShare'), `because ${target.output} is not a share of runs (a value is neither 0 nor 1)`],
    [rows(null), 'before they were done'],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, why]) => `${countOf(n, 'row')} stopped ${why}`);
  return `${told.join('; ')}.`;
}

type Summed = Pick<SummaryAnalysis, 'output' | 'unit' | 'confidence' | 'within' | 'acrossRows'>;

function sentenceOf(
  told: Summed,
  rows: readonly SummaryRow[],
  runs: number,
): Pick<Analysis, 'sentence' | 'verdict'> {
  const { output, unit, confidence, within } = told;
  const amount = (value: number) => withUnit(inWords(value), unit);
  const name = onScale(output, unit);
  const [first] = rows;
  if (runs === 0) return { sentence: `There was nothing to measure of ${output}.`, verdict: 'unclear' };
  if (rows.length === 1) {
    const level = `${name} is ${amount(first.mean.estimate!)}`;
    if (first.mean.low === null)
      return { sentence: `Not enough runs to say how sure it is: ${level} in one run.`, verdict: 'unclear' };
    const sentence = `${level} on average over ${countOf(runs, 'run')} (${intervalInWords(first.mean, confidence)}).`;
    return { sentence, verdict: 'described' };
  }
  const present = rows.filter(({ mean: own }) => own.estimate !== null);
  const [low, high] = [least(present, 1), least(present, -1)];
  const at = (row: SummaryRow) => {
    const sure = row.mean.low === null ? '' : `, ${intervalInWords(row.mean, confidence)}`;
    return `${amount(row.mean.estimate!)} (${row.label}${sure})`;
  };
  const spread =
    within === null ? '' : ` Runs of the same row differ by ${amount(within)} (standard deviation).`;
  const over = `over ${countOf(present.length, 'row')} and ${countOf(runs, 'run')}`;
  return {
    sentence: `${name} goes from ${at(low)} to ${at(high)} ${over}.${spread}`,
    verdict: within === null ? 'unclear' : 'described',
  };
}

function manyRows(
  { output, unit, acrossRows }: Summed,
  rows: number,
  runs: number,
): Pick<Analysis, 'sentence' | 'verdict'> {
  const [low, , middle, , high] = acrossRows.quantiles;
  if (middle === null) return { sentence: `There was nothing to measure of ${output}.`, verdict: 'unclear' };
  const range = `${inWords(low!)} to ${inWords(high!)}`;
  const over = `nine in ten of ${countOf(rows, 'row')} (${countOf(runs, 'run')})`;
  const sentence = `${onScale(output, unit)} is ${withUnit(range, unit)} in ${over}, and ${inWords(middle)} in the middle.`;
  return { sentence, verdict: 'described' };
}

/** The row with the lowest mean, or with the highest (`sign` −1); the first of equals. */
function least(rows: readonly SummaryRow[], sign: 1 | -1): SummaryRow {
  return rows.reduce((best, row) => (sign * row.mean.estimate! < sign * best.mean.estimate! ? row : best));
}
