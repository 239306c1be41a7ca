/** The JSON documents that the pages are made from, as `tandem run --json` and `tandem compare --json` print them. */
import type { ReplicatesDocument, RunDocument } from '../sim/results';

export type {
  ArmDocument,
  ComparisonDocument,
  ConditionDocument,
  ConditionEnd,
  GroupChangeDocument,
  IntervalDocument,
  LedgerLine,
  LedgerTotals,
  ReplicatesDocument,
  RunDocument,
  WhoLine,
} from '../sim/results';

/** One run, or replicates of one scenario. */
export type AnyRunDocument = RunDocument | ReplicatesDocument;

export type MonthlyValues = readonly (number | null)[];

/** What a page says beside the document. */
export interface PageOptions {
  /** Title of the scenario in words; its name where nothing is said. */
  readonly title?: string;
  readonly description?: string;
  /** Command line that gives the document again. */
  readonly command?: string;
}
