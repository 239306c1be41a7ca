/** What analyses of any sample of rows read: factors and output of the rows that have a value. */
import { Draws, keyOf } from '../../exact';
import type { ExperimentData } from '../types';
import type { RowValues } from './sensitivity';

export interface GivenData {
  /** Values by factor, one a row that speaks. */
  readonly factors: readonly Float64Array[];
  readonly output: Float64Array;
}

/** The rows that have a value, as columns. */
export function givenData({ experiment, design }: ExperimentData, { values }: RowValues): GivenData {
  const rows = [...values.keys()].filter((row) => Number.isFinite(values[row]));
  const { length: width } = experiment.factors;
  return {
    factors: experiment.factors.map((_, k) =>
      Float64Array.from(rows, (row) => design.values[row * width + k]),
    ),
    output: Float64Array.from(rows, (row) => values[row]),
  };
}

/** Orders of n rows that have nothing to do with them: what an unrelated input looks like. */
export function unrelated(n: number, times: number, seed: string): Float64Array[] {
  const draws = new Draws(keyOf(seed, 'analysis.unrelated'));
  return Array.from({ length: times }, (_, t) => Float64Array.from({ length: n }, (_, i) => draws.at(i, t)));
}

/** The text that decides what is random in an analysis. */
export function analysisSeed({ experiment }: ExperimentData, output: string): string {
  return `${experiment.seeds.base}/analysis/${output}`;
}
