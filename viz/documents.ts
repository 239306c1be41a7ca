/** The JSON documents that the pages are made from, as `tandem run --json` and `tandem compare --json` print them. */
import type { LedgerRow } from '../sim/engine';

export type LedgerEntry = LedgerRow;

export type MonthlyValues = readonly (number | null)[];

/** One run, or with replicates: lists of digests and, a metric, of monthly values, in the order of the replicates. */
export interface RunDocument {
  readonly scenario: string;
  readonly seed: string;
  readonly identity: string | readonly string[];
  readonly digest: string | readonly string[];
  readonly months: number;
  readonly series: Readonly<Record<string, MonthlyValues | readonly MonthlyValues[]>>;
  readonly ledger: readonly LedgerRow[];
}
