/** The runs of an experiment by row of its design, and how rows and numbers are called. */
import type { Interval } from '../statistics';
import type {
  AnalysisPlan,
  Design,
  Estimate,
  Experiment,
  ExperimentData,
  OutputSpec,
  RunRecord,
} from '../types';

export const CONFIDENCE = 0.95;

/** Runs by row, in the order of the replicates; an empty list for rows without any. */
export function runsByRow({ design, runs }: ExperimentData): RunRecord[][] {
  const rows: RunRecord[][] = Array.from({ length: design.rows }, () => []);
  for (const run of runs) rows[run.row]?.push(run);
  return rows;
}

/** Values of a column that are there: runs that did not fail and had something to measure. */
export function presentValues(runs: readonly RunRecord[], column: number): number[] {
  return runs
    .filter(({ error }) => error === null)
    .flatMap(({ values }) => (Number.isFinite(values[column]) ? [values[column]] : []));
}

/** Columns that an analysis is about: those that it names (an output stands for all of its columns), or all. */
export function columnsOf({ experiment, columns }: ExperimentData, plan: AnalysisPlan): number[] {
  if (plan.outputs.length === 0) return columns.map((_, place) => place);
  return plan.outputs.flatMap((name) => {
    const own = experiment.outputs.find((output) => output.name === name)?.columns ?? [name];
    return own.map((column) => columns.indexOf(column)).filter((place) => place >= 0);
  });
}

/** The output that a column belongs to. */
export function outputOf({ outputs }: Experiment, column: string): OutputSpec | undefined {
  return outputs.find(({ columns }) => columns.includes(column));
}

/** The confidence of all intervals of an analysis: 0.95 where the plan says nothing. */
export function confidenceOf({ options }: AnalysisPlan): number {
  return typeof options.confidence === 'number' ? options.confidence : CONFIDENCE;
}

/** What a row is, in words: its own label, or the value of each factor; otherwise its number, from 0 as in all tables. */
export function labelOfRow({ factors }: Experiment, design: Design, row: number): string {
  const label = design.labels[row];
  if (label !== undefined && label !== '') return label;
  return (
    valuesInWords(
      { factors },
      design,
      row,
      factors.map((_, place) => place),
    ) || `row ${row}`
  );
}

/** `trust.initial 0.3, channel phone`: the values of some factors in a row. */
export function valuesInWords(
  { factors }: Pick<Experiment, 'factors'>,
  design: Design,
  row: number,
  places: readonly number[],
): string {
  return places
    .filter((place) => factors[place].write.kind !== 'nothing')
    .map(
      (place) =>
        `${factors[place].name} ${valueInWords(factors[place], design.values[row * factors.length + place])}`,
    )
    .join(', ');
}

/** A value of a factor: the option of a choice, otherwise the number with at most four digits that matter. */
export function valueInWords(factor: Experiment['factors'][number], value: number): string {
  return factor.space.kind === 'choice' ? factor.space.options[value] : inWords(value, 4);
}

/** A number as people read it: three digits that matter, and a true minus. */
export function inWords(value: number, digits = 3): string {
  const text = String(Number(Math.abs(value).toPrecision(digits)));
  return value < 0 && text !== '0' ? `−${text}` : text;
}

/** `95% interval 0.3 to 0.4`. */
export function intervalInWords({ low, high }: Estimate, confidence: number, write = inWords): string {
  return `${Math.round(confidence * 100)}% interval ${write(low!)} to ${write(high!)}`;
}

export function estimateOf({ estimate, low, high }: Interval): Estimate {
  return { estimate: finiteOrNull(estimate), low: finiteOrNull(low), high: finiteOrNull(high) };
}

export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}

/** `1 run`, `3,000 runs`. */
export function countOf(n: number, what: string): string {
  return `${String(n).replace(/\B(?=(\d{3})+$)/g, ',')} ${what}${n === 1 ? '' : 's'}`;
}
