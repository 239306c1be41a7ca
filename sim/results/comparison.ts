/** The JSON document of a comparison: what `tandem compare --json` prints and a page is made from. */
import type { ArmSummary } from './arm';
import type { ConditionsMode, WhoMeasure, WhoSection } from './compared-words';
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

/**
 * What a line of "who gains and who pays" says. Only where the interval excludes zero: `gains` and `pays`, or `more` and
 * `less` of what is neither good nor bad in itself. Otherwise `unclear`; `same` in every pair; `nothing` to measure.
 */
export type WhoVerdict = 'gains' | 'pays' | 'more' | 'less' | 'unclear' | 'same' | 'nothing';

/** One measure of one party, group of citizens, or of the public purse. */
export interface WhoLine {
  /** `party`, `column` (private, collective, public), `citizens`, `deprivation`, `need` or `purse`. */
  readonly of: WhoSection;
  /** A party, a column, `all`, `carers`, `q1` … `q4`, `low` or `high`, `cost`, `staff`. */
  readonly who: string;
  /** Who it is, in words. */
  readonly label: string;
  readonly measure: WhoMeasure;
  readonly unit: string;
  /** Means over the pairs in which both arms had something to measure. */
  readonly a: number | null;
  readonly b: number | null;
  /** B less A, pair by pair. */
  readonly difference: IntervalDocument;
  readonly verdict: WhoVerdict;
}

/** Who gains beside who pays. */
export interface WhoDocument {
  /** The parties that gain, those that pay and those of which it cannot be told. */
  readonly sentence: string;
  /** Said where public cost falls while the hours that citizens are made to bear rise; null otherwise. */
  readonly shifted: string | null;
  readonly lines: readonly WhoLine[];
}

/**
 * How far the sign of the headline difference stands with an assumption at one end of its range: it `holds`, `flips`
 * (the interval lies on the other side of zero), `mayFlip` (the mean does, its interval includes zero) or is `unsure`
 * (same side, the interval includes zero). Where there was no sign to begin with: `appears` or `unclear`.
 */
export type ConditionStatus = 'holds' | 'flips' | 'mayFlip' | 'unsure' | 'appears' | 'unclear';

/** The headline difference with an assumption at one end of its range, in both arms. */
export interface ConditionEnd {
  readonly value: number;
  readonly difference: IntervalDocument;
  readonly status: ConditionStatus;
}

/** One assumption that was tried at both ends of its range; an end at which both arms are already is left out. */
export interface ConditionDocument {
  /** Full path, such as `assumptions.ledger.strain`. */
  readonly assumption: string;
  /** What it stands for, in words. */
  readonly what: string;
  readonly unit: string;
  readonly range: readonly [number, number];
  /** Its value in each arm. */
  readonly a: number;
  readonly b: number;
  /** `reweighed` exactly from the ledgers of all pairs, or `rerun` in the first pairs. */
  readonly how: 'reweighed' | 'rerun';
  /** Pairs that were weighed or run anew. */
  readonly pairs: number;
  readonly ends: readonly ConditionEnd[];
  /** Value within the range at which the mean difference is zero; null where there is none, or it is not known. */
  readonly turnsAt: number | null;
}

/** What the sign of the headline difference rests on. */
export interface ConditionsDocument {
  /** The metric of the headline. */
  readonly metric: string;
  /** Which assumptions were tried: none, the weights of the ledger, or all, in few or all pairs. */
  readonly mode: ConditionsMode;
  /** The condition line of the headline. */
  readonly sentence: string;
  readonly tried: readonly ConditionDocument[];
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
  readonly who: WhoDocument;
  readonly conditions: ConditionsDocument;
  /** Everyone first, then each group; null where the arms do not hold the same people. */
  readonly changed: readonly GroupChangeDocument[] | null;
}
