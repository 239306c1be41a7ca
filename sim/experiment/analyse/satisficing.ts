/** In how many futures each policy is good enough. */
import type { Analysis, Estimate } from '../types';

export interface PolicyRobustness {
  readonly policy: string;
  /** Futures in which the mean is on the right side, and those in which that can be told. */
  readonly satisfied: number;
  readonly futures: number;
  /** The share of futures, with Wilson's interval over futures. */
  readonly share: Estimate;
  /** Futures whose interval includes the value: too few replicates to be sure on which side they are. */
  readonly undecided: number;
}

export interface SatisficingAnalysis extends Analysis {
  readonly kind: 'satisficing';
  readonly output: string;
  readonly unit: string;
  readonly confidence: number;
  readonly target: { readonly side: 'below' | 'above'; readonly value: number };
  /** The policy that is good enough in most futures first. */
  readonly policies: readonly PolicyRobustness[];
}
