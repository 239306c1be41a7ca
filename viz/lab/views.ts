/** Views: what the workers give the page to draw. Data only. */
import type { ConditionsDocument, IntervalDocument, StaffHours, WhoLine } from '../../sim/results';
import type { ArmName, ScenarioForm } from './state/types';

/** A mean with the range that holds the middle 90 % of pairs (or of runs). */
export interface Spread {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One metric month by month, month k at index k − 1; NaN where there was nothing to measure. */
export interface SeriesView {
  /** Means over runs, and the middle 90 % of runs. */
  readonly a: Float64Array;
  readonly aLow: Float64Array;
  readonly aHigh: Float64Array;
  readonly b: Float64Array;
  readonly bLow: Float64Array;
  readonly bHigh: Float64Array;
  /** B less A: means over pairs, and the middle 90 % of pairs. */
  readonly difference: Float64Array;
  readonly differenceLow: Float64Array;
  readonly differenceHigh: Float64Array;
  /** B less A of each pair, for a picture of single pairs: at most twenty. */
  readonly pairs: readonly Float64Array[];
}

/** One metric over the whole run: how it is put together over months is declared with the metric. */
export interface FigureView {
  readonly a: number | null;
  readonly b: number | null;
  /** B less A over the pairs: mean and middle 90 %. */
  readonly difference: Spread;
  readonly median: number | null;
  /** 95 % interval of the mean difference. */
  readonly interval: IntervalDocument;
  /** Pairs in which B lies above, below, and exactly at A. */
  readonly higher: number;
  readonly lower: number;
  readonly equal: number;
}

/** Ledger units of one cause or party over all pairs and months: whole numbers, so that every sum is exact. */
export interface LedgerSum {
  readonly key: string;
  readonly a: number;
  readonly b: number;
}

export interface LedgerView {
  /** Ledger units in one need-month. */
  readonly scale: number;
  /** What units are divided by to read need-months per 1,000 citizens and year: `units × 12,000 / (scale × personMonths)`. */
  readonly personMonths: number;
  /** Net, created and destroyed of both arms: sums of `causes`. */
  readonly net: LedgerSum;
  readonly created: LedgerSum;
  readonly destroyed: LedgerSum;
  /** Signed units by cause, created first, in the order of the register. */
  readonly causes: readonly (LedgerSum & { readonly sign: 1 | -1 })[];
  readonly parties: readonly LedgerSum[];
}

/** A group of citizens in both arms, means over the pairs. */
export interface GroupView {
  /** `all`, `deprivation`, `age`, `sex`, `education`, `efficacy`, `need`. */
  readonly dimension: string;
  readonly value: string;
  readonly citizens: number;
  /** Share of the group with at least one month of acting alone with support, or in a group, since month 1. */
  readonly alone: readonly [a: number, b: number];
  readonly together: readonly [a: number, b: number];
  /** Share with a month of one or the other: who is not in it is left out. */
  readonly either: readonly [a: number, b: number];
  /** Value received, need-months per 1,000 of them and year. */
  readonly benefit: readonly [a: number, b: number];
  /** Mean need 0–1, hours given and hours borne per citizen and month. */
  readonly need: readonly [a: number, b: number];
  readonly hours: readonly [a: number, b: number];
  readonly burden: readonly [a: number, b: number];
  /** People who take part in B and not in A, and the other way round, by way. */
  readonly gained: number;
  readonly lost: number;
}

/** Hours and promises in a typical month of the last year, one row a service, and all of them together. */
export interface StaffView {
  readonly a: StaffHours | null;
  readonly b: StaffHours | null;
  readonly rows: readonly StaffRow[];
}

/** Means a month over the last twelve months of the run with the scenario's own seed. */
export interface StaffRow {
  readonly arm: ArmName;
  /** A service, or `all`. */
  readonly service: string;
  readonly hoursAvailable: number;
  readonly hoursNeeded: number;
  /** Hours by what they went into, in the order of the model's account. */
  readonly worked: Readonly<Record<string, number>>;
  /** Items of citizens promised and acted on, reports received and answered. */
  readonly promised: number;
  readonly enacted: number;
  readonly reports: number;
  readonly answers: number;
  /**
   * Of the items promised and of the reports, those for which the service had hours in the very month. Hours left over count for
   * both, though they could be worked once.
   */
  readonly promisedPossible: number;
  readonly reportsPossible: number;
}

/** The run of an arm with the scenario's own seed, as `tandem run` makes it. */
export interface RunName {
  readonly identity: string;
  /** Null until the run at full size is done. */
  readonly digest: string | null;
  readonly modelVersion: string;
}

export interface LabView {
  readonly job: number;
  /** A quick look at fewer citizens than the state asks for. */
  readonly rough: boolean;
  readonly citizens: number;
  readonly months: number;
  readonly seed: string;
  /** Pairs that are in it, and that are wanted. */
  readonly pairs: number;
  readonly wanted: number;
  readonly done: boolean;
  /** Nothing that the model reads differs between the arms. */
  readonly unchanged: boolean;
  /** First month in which what the model reads differs between the arms; null where nothing ever does or it differs from the start. */
  readonly changeFrom: number | null;
  /** First month in which any result differs in any pair; null where none does. */
  readonly firstDifference: number | null;
  readonly runs: Readonly<Record<ArmName, RunName>>;
  /** Every metric that both arms record, by name. */
  readonly figures: Readonly<Record<string, FigureView>>;
  /** The metrics that the state's view shows. */
  readonly series: Readonly<Record<string, SeriesView>>;
  readonly ledger: LedgerView;
  readonly groups: readonly GroupView[];
  readonly staff: StaffView;
  /** Lines of "who gains and who pays", with verdicts; empty in previews. */
  readonly who: readonly WhoLine[];
  /** What the direction of the headline rests on; null in previews. */
  readonly conditions: ConditionsDocument | null;
}

/** Ribbons from sampled assumptions: the same draws in both arms. */
export interface AssumptionsView {
  readonly job: number;
  readonly draws: number;
  readonly wanted: number;
  readonly citizens: number;
  /** Assumptions that were drawn. */
  readonly varied: number;
  readonly series: Readonly<Record<string, SeriesView>>;
  readonly figures: Readonly<Record<string, FigureView>>;
}

/** What each changed lever adds to the difference, averaged over all orders of changing them. */
export interface ContributionsView {
  readonly job: number;
  readonly metric: string;
  readonly pairs: number;
  readonly levers: readonly { readonly paths: readonly string[]; readonly share: Spread }[];
  readonly total: Spread;
}

/** Frames of every citizen after each month, in both arms: layout in sim/model. Month k at index k − 1. */
export interface LivesView {
  readonly job: number;
  readonly citizens: number;
  readonly months: number;
  readonly a: Uint8Array;
  readonly b: Uint8Array;
  /** Fixed traits: codes by group dimension. */
  readonly groups: Readonly<Record<string, Uint8Array>>;
}

/** What stands behind one bar of the waterfall, in the run with the scenario's own seed. */
export interface BehindView {
  readonly job: number;
  readonly cause: string;
  readonly scale: number;
  /** Ledger units by service, stage, host and party, over all months: they sum to the bar of that run. */
  readonly places: readonly (LedgerSum & {
    readonly service: string;
    readonly stage: string;
    readonly host: string;
    readonly party: string;
  })[];
  /** Ledger units a month. */
  readonly monthly: { readonly a: Float64Array; readonly b: Float64Array };
  /** Entries that are booked, in both arms. */
  readonly entries: LedgerSum;
  /** Those for whom the difference is largest, most first, with their months. */
  readonly people: readonly (LedgerSum & { readonly citizen: number; readonly months: readonly number[] })[];
  /** Items promised and acted on over the run, where the cause is about promises. */
  readonly promises: { readonly a: Promises; readonly b: Promises };
}

export interface Promises {
  readonly promised: number;
  readonly enacted: number;
}

/** Everything to keep: documents as the command prints them. */
export interface KeepView {
  readonly job: number;
  /** Each arm as a scenario file that stands on no other. */
  readonly a: ScenarioForm;
  readonly b: ScenarioForm;
  /** As `tandem compare --json` prints it. */
  readonly comparison: unknown;
  /** Tidy table: arm, replicate, month, metric, value. */
  readonly csv: Blob;
  /** Seeds, identities and digests of every run. */
  readonly record: unknown;
}
