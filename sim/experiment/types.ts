/** The shapes that the parts of an experiment hand to one another: a declaration, a design, runs, and an analysis. */
import type { FormulaTree, MonthSpan } from '../scenario';
import type { PairChange } from './compare/changed';

/** Quantile functions by which a share between 0 and 1 becomes the value of a factor. */
export type FactorDistribution =
  | { readonly dist: 'uniform'; readonly low: number; readonly high: number }
  | { readonly dist: 'loguniform'; readonly low: number; readonly high: number }
  | { readonly dist: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly dist: 'normal'; readonly mean: number; readonly sd: number }
  | {
      readonly dist: 'truncatedNormal';
      readonly mean: number;
      readonly sd: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly dist: 'lognormal'; readonly mu: number; readonly sigma: number }
  | {
      readonly dist: 'beta';
      readonly a: number;
      readonly b: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly dist: 'gamma'; readonly shape: number; readonly scale: number }
  | { readonly dist: 'weibull'; readonly shape: number; readonly scale: number }
  | { readonly dist: 'exponential'; readonly rate: number }
  | { readonly dist: 'poisson'; readonly mean: number }
  | { readonly dist: 'binomial'; readonly trials: number; readonly probability: number }
  /** Failures before so many successes. */
  | { readonly dist: 'negativeBinomial'; readonly successes: number; readonly probability: number };

/** Where the values of a factor come from. A value is always a number: a choice is the index of its option. */
export type FactorSpace =
  | { readonly kind: 'number'; readonly distribution: FactorDistribution }
  | { readonly kind: 'integer'; readonly low: number; readonly high: number }
  /** These numbers and none between them, in rising order. */
  | { readonly kind: 'levels'; readonly values: readonly number[] }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

/** One thing that an experiment varies. */
export interface Factor {
  /** The path that it sets, or a name of the user's own. */
  readonly name: string;
  readonly role: 'lever' | 'uncertainty';
  /** Empty for choices. */
  readonly unit: string;
  /** What tables and charts call it, where that is not its name. */
  readonly label?: string;
  readonly space: FactorSpace;
  /** How a value is written into the scenario, as templates of `--set`. Empty for the dummy. */
  readonly write: FactorWrite;
}

export type FactorWrite =
  /** The value at these paths; as a list of changes where `change` holds the keys of one (`at`, `ramp`, `group`, …). */
  | {
      readonly kind: 'paths';
      readonly paths: readonly string[];
      readonly change: Readonly<Record<string, unknown>> | null;
    }
  /** Paths that share a whole: the first is given, the others keep their proportions among themselves. */
  | {
      readonly kind: 'share';
      readonly path: string;
      readonly others: Readonly<Record<string, number>>;
      readonly change: Readonly<Record<string, unknown>> | null;
    }
  /** Settings by option of a choice. */
  | { readonly kind: 'settings'; readonly byOption: readonly (readonly string[])[] }
  | { readonly kind: 'nothing' };

/** Which luck the rows of a design share. */
export type SeedPolicy =
  /** Every row is run with the same seeds `S/1` … `S/r`. */
  | 'common'
  /** Rows of one base point or trajectory share seeds; every block has its own. */
  | 'block'
  /** Every row has its own seeds. */
  | 'independent';

/** How often each row is run. */
export interface ReplicateRule {
  readonly min: number;
  /** Equal to `min` where the number is fixed. */
  readonly max: number;
  /** Replicates added at a time: never depends on workers. */
  readonly batch: number;
  /** What decides that a row has enough; null where the number is fixed. */
  readonly target: {
    readonly output: string;
    readonly halfWidth: number;
    readonly confidence: number;
    /** `plain`: a t interval. `proportion`: Wilson, with ten events and ten others. `anytime`: holds at every look. */
    readonly rule: 'plain' | 'proportion' | 'anytime';
    /** Whether the paired difference to the first row is meant instead of the level. */
    readonly difference: boolean;
  } | null;
}

/** One output of every run: a formula over series, brought to one figure, or to one figure every so many months. */
export interface OutputSpec {
  readonly name: string;
  /** A metric, a series of one group, or a formula, as written. */
  readonly formula: string;
  readonly tree: FormulaTree;
  readonly inputs: readonly string[];
  /** `register`: as the register of metrics says (only for a plain metric; otherwise the mean). */
  readonly take: 'register' | 'mean' | 'sum' | 'end' | 'min' | 'max';
  /** Months that count, 1 is the first; numbers from 0 down count from the last month of the run, which is 0. */
  readonly over: MonthSpan;
  /** One column every so many months instead of one; null for one. */
  readonly every: number | null;
  /** Names of the columns that it gives, in order: its own name, or `name[12]`, `name[24]`, … */
  readonly columns: readonly string[];
  readonly unit: string;
}

export type DesignPlan =
  | { readonly method: 'grid'; readonly levels: readonly (readonly number[])[] }
  | {
      readonly method: 'list';
      readonly rows: readonly (readonly number[])[];
      readonly labels: readonly string[];
    }
  | {
      readonly method: 'oneFactor';
      readonly baseline: readonly number[];
      readonly levels: readonly (readonly number[])[];
    }
  | { readonly method: 'latinHypercube'; readonly n: number; readonly maximin: number }
  | { readonly method: 'sobolSequence'; readonly n: number; readonly scrambled: boolean }
  | {
      readonly method: 'morris';
      readonly trajectories: number;
      readonly levels: number;
      /** Candidates from which the most spread trajectories are chosen; equal to `trajectories` for none. */
      readonly candidates: number;
    }
  | {
      readonly method: 'sobol';
      readonly n: number;
      readonly scrambles: number;
      readonly secondOrder: boolean;
      /** Whether luck itself is one more input, so that its share of the variance is told. */
      readonly chance: boolean;
    }
  | { readonly method: 'efast'; readonly n: number; readonly curves: number; readonly harmonics: number }
  | {
      readonly method: 'pareto';
      readonly population: number;
      readonly generations: number;
      readonly objectives: readonly { readonly output: string; readonly goal: 'maximise' | 'minimise' }[];
      readonly limits: readonly { readonly output: string; readonly most: number }[];
    }
  | {
      readonly method: 'thresholds';
      /** Settings that make arm B of arm A. Rows come in pairs: the even one is arm A, the odd one after it arm B. */
      readonly change: readonly string[];
      /** The value of every factor in the scenario itself: the conclusion is drawn there, and moved away from there. */
      readonly baseline: readonly number[];
      readonly output: string;
      readonly steps: number;
    };

/** One analysis that is asked for. */
export interface AnalysisPlan {
  readonly kind: AnalysisKind;
  /** Columns of outputs; all where it is empty. */
  readonly outputs: readonly string[];
  /** Further options, as checked by the file's reader. */
  readonly options: Readonly<Record<string, number | string | boolean>>;
}

export const ANALYSIS_KINDS = [
  'summary',
  'comparison',
  'morris',
  'sobol',
  'efast',
  'pawn',
  'regional',
  'rankCorrelation',
  'scenarioDiscovery',
  'regret',
  'satisficing',
  'pareto',
  'thresholds',
] as const;
export type AnalysisKind = (typeof ANALYSIS_KINDS)[number];

/** A checked experiment file: plain data. */
export interface Experiment {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Scenario file, as the reader resolves it. */
  readonly scenario: string;
  /** Settings common to all rows. */
  readonly set: readonly string[];
  readonly factors: readonly Factor[];
  /** Factors that move together in Morris and Sobol' designs: a name and places in `factors`. Empty: each on its own. */
  readonly groups: readonly { readonly name: string; readonly factors: readonly number[] }[];
  readonly design: DesignPlan;
  readonly seeds: { readonly base: string; readonly policy: SeedPolicy; readonly replicates: ReplicateRule };
  readonly outputs: readonly OutputSpec[];
  readonly analyses: readonly AnalysisPlan[];
  readonly failures: { readonly retry: number; readonly maxShare: number };
  readonly limits: {
    readonly seconds: number | null;
    readonly megabytes: number;
    /** Runs at the same time on one machine, where the file says so. Never changes a result. */
    readonly workers?: number;
  };
  /** The file as written, for the results folder. */
  readonly source: string;
}

/** The rows of an experiment. Pareto and threshold designs grow while they run; all others are known beforehand. */
export interface Design {
  readonly method: DesignPlan['method'];
  readonly rows: number;
  /** One value a row and factor, row by row; NaN where a row of a list leaves the factor as the scenario has it. */
  readonly values: Float64Array;
  /** Points of the unit cube behind the values, row by row; null where the file names the values. */
  readonly units: Float64Array | null;
  /** Base point, trajectory, curve or scrambling to which a row belongs, from 0. */
  readonly blocks: Int32Array;
  /** 1 for rows that are run with the other luck of their block (the input `chance` of a Sobol' design), else 0. */
  readonly luck: Uint8Array;
  /** What stands for a row in words; empty texts where the values say it. */
  readonly labels: readonly string[];
}

/** What became of one run. */
export interface RunRecord {
  /** SHA-256 over scenario, model version, arithmetic, seed and outputs. */
  readonly key: string;
  readonly row: number;
  /** From 1. */
  readonly replicate: number;
  readonly seed: string;
  /** One value a column of the outputs; NaN where there was nothing to measure, and everywhere in a failed run. */
  readonly values: Float64Array;
  /** Why it failed; null where it did not. */
  readonly error: string | null;
}

/** What an analysis reads: nothing in it depends on workers, order, machine or time. */
export interface ExperimentData {
  readonly experiment: Experiment;
  readonly design: Design;
  /** Columns of the outputs, in order. */
  readonly columns: readonly string[];
  /** All runs, by row and replicate. */
  readonly runs: readonly RunRecord[];
  /** What became of the citizens of pairs that were run again for it; where nothing is there, nobody is followed. */
  readonly followed?: readonly FollowedPairs[];
}

/** A row and its reference, run again with the same seeds and followed citizen by citizen. */
export interface FollowedPairs {
  readonly row: number;
  readonly reference: number;
  /** One a replicate, from the first; without those whose citizens are not the same people. */
  readonly pairs: readonly PairChange[];
}

/** An estimate with its interval, as JSON has it: null where nothing can be said. */
export interface Estimate {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What every analysis says, whatever else it holds. Plain JSON data. */
export interface Analysis {
  readonly kind: AnalysisKind;
  /** The column of the outputs that it is about; null for all. */
  readonly output: string | null;
  /** One sentence in plain British English, with the interval and the number of runs. */
  readonly sentence: string;
  /** `unclear`: not enough runs to say. */
  readonly verdict: 'clear' | 'unclear' | 'described';
  /** Runs that it stands on. */
  readonly runs: number;
  readonly notes: readonly string[];
}

/** Analyses of one kind. */
export type Analyser = (data: ExperimentData, plan: AnalysisPlan) => Analysis[];
