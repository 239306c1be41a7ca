/** The JSON document of a comparison: what `tandem compare --json` prints and a page is made from. */
import type { ArmSummary } from './arm';
import type { LedgerTotals } from './ledger';

/** A mean over pairs with its t interval. Ends are null where fewer than two pairs speak, the estimate where none does. */
export interface IntervalDocument {
  /** Pairs in which both arms had something to measure. */
  readonly n: number;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One side of a comparison; lists are in the order of the pairs. */
export interface ArmDocument extends ArmSummary {
  readonly title: string;
}

/** One metric, as one figure a run: put together over the months as the register says. */
export interface MetricComparison {
  /** Means over the pairs in which both arms had something to measure. */
  readonly a: number | null;
  readonly b: number | null;
  /** B less A, pair by pair. */
  readonly difference: IntervalDocument;
  /** Shares of the pairs in which B lies above A, and in which both are the same. */
  readonly shareAbove: number | null;
  readonly ties: number | null;
  /**
   * How many times fewer runs common random numbers need than independent seeds: (var A + var B) / var(B − A). Null
   * where the difference does not vary at all, or fewer than two pairs speak.
   */
  readonly varianceReduction: number | null;
}

/** One metric month by month, month k at index k − 1. */
export interface MonthlyComparison {
  readonly a: readonly (number | null)[];
  readonly b: readonly (number | null)[];
  /** B less A: mean over pairs, and the ends of its interval. */
  readonly difference: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** A line of the ledger in both arms. Sums run over all pairs, in ledger units, and are exact. */
export interface LedgerLine {
  readonly a: number;
  readonly b: number;
  readonly difference: number;
  /** The difference of one pair in ledger units: mean over pairs. */
  readonly perPair: IntervalDocument;
}

export interface LedgerComparison {
  readonly unit: string;
  readonly unitsPerNeedMonth: number;
  /** Sums over all pairs. */
  readonly a: LedgerTotals;
  readonly b: LedgerTotals;
  readonly created: LedgerLine;
  readonly destroyed: LedgerLine;
  readonly net: LedgerLine;
  /** Who gains and who pays. */
  readonly byParty: Readonly<Record<string, LedgerLine>>;
  readonly byCause: Readonly<Record<string, LedgerLine>>;
}

/** Citizens who take part differently in the two arms; means a pair. */
export interface Crossing {
  /** Citizens who ever take part in B but never in A. */
  readonly gained: number;
  /** Citizens who ever take part in A but never in B. */
  readonly lost: number;
  /** Citizens who take part in more months in B, those gained among them. */
  readonly more: number;
  /** Citizens who take part in fewer months in B, those lost among them. */
  readonly fewer: number;
}

/** Citizens of one group, followed in both worlds. The group is the one that a citizen is in in arm A. */
export interface GroupChangeDocument {
  /** `all`, or a dimension such as `deprivation`. */
  readonly dimension: string;
  readonly value: string;
  /** Citizens in the group, mean over pairs. */
  readonly citizens: number;
  readonly individual: Crossing | null;
  readonly collective: Crossing | null;
  /** Mean change of each outcome a citizen, B less A; null where the group is empty. */
  readonly outcomes: Readonly<Record<string, number | null>>;
}

/** Staff hours a month, means over months and pairs. */
export interface StaffHours {
  readonly needed: number | null;
  readonly available: number | null;
  /** Share of months in which more was needed than was there. */
  readonly monthsShort: number | null;
}

export interface ComparisonDocument {
  /** What came out, in one sentence. */
  readonly sentence: string;
  /** What the result is no answer to. */
  readonly limits: string;
  /** What should be known before the figures are read: what could not be paired, what is not in both arms. */
  readonly notes: readonly string[];
  readonly a: ArmDocument;
  readonly b: ArmDocument;
  readonly pairs: number;
  readonly confidence: number;
  /** Months compared: those that both arms have. */
  readonly months: number;
  /** Whether the runs of a pair share their luck: same seed, burn-in and number of citizens. */
  readonly paired: boolean;
  /** First month in which any series of the arms differs; null where none ever does. */
  readonly firstDifference: { readonly month: number | null; readonly byPair: readonly (number | null)[] };
  readonly metrics: Readonly<Record<string, MetricComparison>>;
  readonly monthly: Readonly<Record<string, MonthlyComparison>>;
  readonly ledger: LedgerComparison;
  readonly staff: { readonly a: StaffHours; readonly b: StaffHours } | null;
  /** Everyone first, then each group; null where the arms do not hold the same people. */
  readonly changed: readonly GroupChangeDocument[] | null;
}
