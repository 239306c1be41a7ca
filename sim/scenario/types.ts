/** A checked scenario: plain data, complete with every default, ready for the engine. */
import type { GroupDimension, Service, Stage } from '../registers';

/** One number a month for one lever, before group limits: codes for choices, 0/1 for flags, bit masks for lists. */
export type LeverSeries = Float64Array;

/** A change that holds only for citizens of one group. */
export interface GroupChange {
  readonly dimension: GroupDimension;
  readonly value: string;
  /** Lever values for members of the group, NaN in months in which the change does not apply. */
  readonly series: LeverSeries;
}

/**
 * A lever laid out over all months of a run. Index 0 is the first burn-in month; recorded month m (1 is the first)
 * is at index burnIn + m − 1.
 */
export interface LeverTrack {
  readonly series: LeverSeries;
  readonly groups: readonly GroupChange[];
}

/** A distribution from which an attribute of citizens is drawn by its quantile function. */
export type Distribution = DistributionShape & {
  /** Draws beyond these ends are set to them: the attribute's own range, or a narrower one from the file. */
  readonly range?: readonly [number, number];
};

type DistributionShape =
  | { readonly dist: 'constant'; readonly value: number }
  | { readonly dist: 'uniform'; readonly low: number; readonly high: number }
  | { readonly dist: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly dist: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly dist: 'beta'; readonly a: number; readonly b: number }
  | { readonly dist: 'shares'; readonly shares: readonly number[] };

/** Attributes of citizens that a population can give, by distribution or by column of microdata. */
export const ATTRIBUTES = [
  'age',
  'sex',
  'education',
  'deprivation',
  'efficacy.personal',
  'efficacy.political',
  'hours',
  'voice',
  'action',
  'trust',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** Survey rows read from a file: one column an attribute, NaN where a row has no answer, and a weight a row. */
export interface Microdata {
  readonly rows: number;
  /** Running sum of the weights divided by their total: row r is drawn by a uniform number below cumulative[r]. */
  readonly cumulative: Float64Array;
  readonly columns: Partial<Record<Attribute, Float64Array>>;
  /** SHA-256 of the bytes of the data file, in hexadecimal, for the record of what was read. */
  readonly dataHash: string;
}

export interface Population {
  readonly size: number;
  readonly attributes: Record<Attribute, Distribution>;
  readonly microdata: Microdata | null;
}

/** Standing bodies: they are there from the first burn-in month, exactly as many at any size, and do not end. */
export interface Institutions {
  readonly councils: number;
  readonly service: Service;
  readonly stage: Stage;
}

/**
 * A checked formula as plain data: numbers, names from a fixed list, operators and functions of our own exact arithmetic.
 * Built once by the parser, evaluated without it, and safe to send to a worker.
 */
export type FormulaTree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly fn: string; readonly args: readonly FormulaTree[] };

/** A metric that a scenario file defines by a formula over recorded metrics of the same month. */
export interface DerivedMetric {
  readonly name: string;
  readonly formula: string;
  readonly tree: FormulaTree;
  /** Metrics that the formula reads. */
  readonly inputs: readonly string[];
}

/** First and last month of a window, counted from the first recorded one. */
export type MonthSpan = readonly [from: number, to: number];

/** What a source of a case found, and what of a run stands beside it. Never part of what the model reads. */
export interface Finding {
  /** Author and year. */
  readonly source: string;
  /** One sentence on what the source found. */
  readonly found: string;
  /** A metric, a series of one group, or a formula, as written. */
  readonly output: string;
  readonly tree: FormulaTree;
  /** Series that the formula reads. */
  readonly inputs: readonly string[];
  /** Months over which the output is averaged. */
  readonly months: MonthSpan;
  /** Months that these are set against, so that the change counts; null where the level counts. */
  readonly against: MonthSpan | null;
}

/** Plain data throughout (typed arrays included): a scenario can be cloned to a worker as it is. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly string[];
  /** Seed text; 42 in a file is "42". Replicate r of seed S is the run of seed `S/r`. */
  readonly seed: string;
  /** Months recorded. */
  readonly months: number;
  /** Months run before the first recorded one. */
  readonly burnIn: number;
  readonly population: Population;
  readonly institutions: Institutions;
  /** Every built lever by its full path (`levers.nudge.intensity`). */
  readonly levers: Readonly<Record<string, LeverTrack>>;
  /** Every assumption by its full path (`assumptions.join.base`). */
  readonly assumptions: Readonly<Record<string, number>>;
  /** Every built mechanism by name. */
  readonly mechanisms: Readonly<Record<string, boolean>>;
  readonly derived: readonly DerivedMetric[];
  readonly findings: readonly Finding[];
  /** Metrics to hand out; null for all. Never changes a result. */
  readonly recordMetrics: readonly string[] | null;
  readonly recordGroups: readonly GroupDimension[];
  /**
   * What the model reads, as canonical JSON with sorted keys: horizon, population (with hashes of data files),
   * institutions, levers, assumptions and mechanisms, defaults filled in. Seed, names, texts, record, derived and
   * findings are not in it.
   */
  readonly canonical: string;
  /** The file as resolved (extends and settings from the command line folded in), still in file form, without texts lost. */
  readonly source: Readonly<Record<string, unknown>>;
}

/** A file reader handed in from outside, so that this room itself touches no file. */
export interface SourceReader {
  /** The absolute name of `target` as written in file `from` (null: as given by the user). */
  resolve(from: string | null, target: string): string;
  /** The bytes of a file. Throws an Error with a plain message where it cannot be read. */
  read(path: string): Uint8Array;
  /** The size in bytes without reading, so that a huge file is refused before it is loaded. */
  size(path: string): number;
}

/** One thing wrong in a scenario file. Printed as `file:line:column path: found …; allowed …; did you mean …`. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
  readonly didYouMean?: string;
}

export interface LoadOptions {
  /** `path=value` settings, value in YAML; applied together, validated once with the file. */
  readonly set?: readonly string[];
  readonly seed?: string;
}
