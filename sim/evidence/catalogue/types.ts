/** The shapes of the evidence catalogue: what the sources claim, and what the project does about each claim. */
import type { MechanismName, MetricName } from '../../registers';

/** What kind of statement a row is. */
export const KINDS = [
  'mechanism',
  'actor',
  'lever',
  'distinction',
  'typology',
  'tension',
  'finding',
  'question',
] as const;
export type Kind = (typeof KINDS)[number];

/** 1 core to the model, 2 needed for full coverage, 3 context or scenario. */
export type Priority = 1 | 2 | 3;

/**
 * What the project does about a row, from the strongest to the weakest; docs/guides/evidence.md says what each takes.
 * `shown` and `against` are verdicts of contrasts: no file states them of a row.
 */
export const STATUSES = [
  'shown',
  'against',
  'byRule',
  'level',
  'structural',
  'case',
  'question',
  'context',
  'open',
] as const;
export type RowStatus = (typeof STATUSES)[number];

/** A row as its source has it, in our own words. */
export interface Claim {
  readonly kind: Kind;
  readonly priority: Priority;
  readonly claim: string;
  /** Author and year. */
  readonly source: string;
}

/** What is declared of a row, beside what its contrasts say. */
export interface Coverage {
  /** Holds where no contrast bears on the row. */
  readonly status: Exclude<RowStatus, 'shown' | 'against'>;
  /** What of the model bears on it, or what is missing. */
  readonly note: string;
  /** Mechanisms beside those whose register entry names the row. */
  readonly mechanisms?: readonly MechanismName[];
  /** Metrics beside those that its contrasts read. */
  readonly metrics?: readonly MetricName[];
  /** Names of case scenarios (`scenarios/cases/NAME.yaml`). */
  readonly scenarios?: readonly string[];
  /** The contrast that decides, where several bear on the row and do not agree. */
  readonly contrast?: string;
}

/** Coverage by row. */
export type Covered = Readonly<Record<string, Coverage>>;

/** A row with all that the registers, the contrasts and its coverage say. */
export interface CatalogueRow extends Claim {
  readonly id: string;
  readonly status: RowStatus;
  readonly mechanisms: readonly MechanismName[];
  readonly metrics: readonly string[];
  readonly scenarios: readonly string[];
  /** Id of the contrast that decides; null where none bears on the row. */
  readonly contrast: string | null;
  readonly note: string;
}
