/** What came out of each row of a design: how much, how sure, and why its replicates stopped. */
import type { ReplicateState } from '../plan/replicates';
import type { Analysis, Estimate } from '../types';

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
