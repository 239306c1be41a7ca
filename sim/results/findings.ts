/** What a run gives beside what the sources of its case found, as plain data. */
import type { MonthSpan } from '../scenario';

/** Said wherever findings are shown. */
export const FINDINGS_NOTE =
  'What a source found is never used to set a run up or to adjust it: the case is set up from its context alone.';

/** One finding, and beside it what the runs give, unadjusted. */
export interface FindingValue {
  /** Author and year. */
  readonly source: string;
  /** One sentence on what the source found. */
  readonly found: string;
  /** A metric, a series of one group, or a formula over metrics. */
  readonly output: string;
  /** First and last month of the window over which the output is averaged. */
  readonly months: MonthSpan;
  /** The window that it is set against; null where the level counts. */
  readonly against: MonthSpan | null;
  /** Mean of the runs: the level over `months`, less that over `against` where there is one; null where there is none. */
  readonly value: number | null;
  /** Level over `months`, and over `against`. */
  readonly level: number | null;
  readonly levelAgainst: number | null;
  /**
   * 95 % interval of the value over runs with different luck, that of a level cut to the range of its metric; null for
   * fewer than two runs.
   */
  readonly interval: readonly [low: number, high: number] | null;
  /** The value of each run, in the order of the replicates. */
  readonly values: readonly (number | null)[];
  /** Why there is no value; null where there is one. */
  readonly missing: string | null;
}
