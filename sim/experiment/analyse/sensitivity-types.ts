/** What the sensitivity analyses say of an output: plain JSON data that a report can draw as a tornado. */
import type { Analysis, Estimate } from '../types';

/** A factor, or factors that move together, in the order of the experiment. */
export interface FactorName {
  /** Name in the experiment file. */
  readonly factor: string;
  /** In words, for a chart. */
  readonly label: string;
}

/** Shares of the variance between runs. */
export interface FactorShares extends FactorName {
  /** What the factor explains alone. */
  readonly first: Estimate;
  /** What it explains alone and in company. */
  readonly total: Estimate;
}

/** What all sensitivity analyses hold besides the factors. */
export interface SensitivityAnalysis extends Analysis {
  readonly output: string;
  /** Of every interval, such as 0.95. */
  readonly confidence: number;
  /** Factors (or groups) from the one that matters most to the one that matters least. */
  readonly ranking: readonly string[];
  /** Share of the variance between runs that is luck: the same settings with other seeds. Null where it was not asked. */
  readonly chance: Estimate | null;
  /** Base points, trajectories, curves or rows that were left out because a run of theirs failed or measured nothing. */
  readonly dropped: number;
}

export interface SobolAnalysis extends SensitivityAnalysis {
  readonly kind: 'sobol';
  readonly factors: readonly (FactorShares & {
    /** First share by the estimator of Janon and Monod: a second opinion, wider where a share is small. */
    readonly firstJanon: Estimate;
    /** First share of the variance of the mean response, once chance is averaged away; null where chance is unknown. */
    readonly firstOfMean: Estimate | null;
  })[];
  /** What pairs explain beyond both alone; empty without second order. Chance may be one of a pair. */
  readonly pairs: readonly { readonly factors: readonly [string, string]; readonly share: Estimate }[];
  /** Luck as an input of its own: alone, and in company of the factors. Null where the design has no such input. */
  readonly chanceShares: { readonly first: Estimate; readonly total: Estimate } | null;
  /** What an input that does nothing would seem to explain: the control. */
  readonly dummy: { readonly first: Estimate; readonly total: Estimate };
  readonly mean: Estimate;
  readonly variance: Estimate;
  /** Independent scramblings on which the intervals rest. */
  readonly scrambles: number;
  /** Base points that speak, of all scramblings. */
  readonly basePoints: number;
}

export interface MorrisAnalysis extends SensitivityAnalysis {
  readonly kind: 'morris';
  readonly factors: readonly (FactorName & {
    /** Mean of the elementary effects: how the output moves when the factor goes through its whole range. */
    readonly mu: Estimate;
    /** Mean of their sizes: how much the factor matters, whatever the direction. */
    readonly muStar: Estimate;
    /** Their spread: bends and company. Null where a group moves as one. */
    readonly sigma: number | null;
    /** muStar and sigma in standard deviations of output per standard deviation of the factor (Sin and Gernaey 2009). */
    readonly scaledMuStar: number | null;
    readonly scaledSigma: number | null;
  })[];
  /** The effect that a factor that does nothing would seem to have: the control. */
  readonly dummy: { readonly muStar: Estimate };
  readonly trajectories: number;
}

export interface EfastAnalysis extends SensitivityAnalysis {
  readonly kind: 'efast';
  readonly factors: readonly FactorShares[];
  /** What an input that does nothing would seem to explain: the control. */
  readonly dummy: { readonly first: Estimate; readonly total: Estimate };
  readonly curves: number;
}

export interface PawnAnalysis extends SensitivityAnalysis {
  readonly kind: 'pawn';
  readonly factors: readonly (FactorName & {
    /** Median, over slices of the factor, of the greatest distance between the output's distribution there and overall. */
    readonly median: Estimate;
    readonly minimum: number;
    readonly mean: number;
    readonly maximum: number;
    /** Distance of each slice, from the lowest values of the factor to the highest; null for an empty one. */
    readonly slices: readonly (number | null)[];
    /** Whether the median lies above what chance alone gives an unrelated input. */
    readonly aboveDummy: boolean;
  })[];
  /** Medians that an unrelated input gives: mean, and the range that holds so many of them. */
  readonly dummy: { readonly median: Estimate };
}

export interface RegionalAnalysis extends SensitivityAnalysis {
  readonly kind: 'regional';
  /** Runs with the output on this side of the limit are compared with all others. */
  readonly region: { readonly side: 'above' | 'below'; readonly limit: number; readonly inside: number };
  readonly factors: readonly (FactorName & {
    /** Greatest distance between the factor's distribution inside the region and outside (Kolmogorov and Smirnov). */
    readonly distance: number | null;
    /** Chance of such a distance where the factor does not matter, adjusted for the number of factors (Holm 1979). */
    readonly pValue: number | null;
    /** Median of the factor inside the region and outside. */
    readonly inside: number | null;
    readonly outside: number | null;
    /** Distance (Cramér and von Mises) of runs in each tenth of the output from all others. */
    readonly byOutput: readonly (number | null)[];
    /** Distance of the output in each tenth of the factor from all others. */
    readonly byFactor: readonly (number | null)[];
  })[];
  /** The distance that an unrelated input gives. */
  readonly dummy: { readonly distance: Estimate };
}

export interface RankCorrelationAnalysis extends SensitivityAnalysis {
  readonly kind: 'rankCorrelation';
  readonly factors: readonly (FactorName & {
    /** Partial rank correlation: how surely the output rises with the factor, the others held. */
    readonly prcc: Estimate;
    /** Standardised coefficient of the regression of ranks. */
    readonly srrc: Estimate;
    /** Chance of such a partial correlation where there is none, adjusted for the number of factors (Holm 1979). */
    readonly pValue: number | null;
  })[];
  /** Share of the variance of the ranks that the factors explain together; low where the output bends back. */
  readonly rSquared: number | null;
  /** The partial rank correlation that an unrelated input gives. */
  readonly dummy: { readonly prcc: Estimate };
}
