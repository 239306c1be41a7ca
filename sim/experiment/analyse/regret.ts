/** How much each policy loses against the best one, future by future. */
import type { Analysis, Estimate } from '../types';

export interface PolicyRegret {
  /** A combination of levers, in words. */
  readonly policy: string;
  /** Its means, and what it loses to the best policy of that future; in the order of `futures`. */
  readonly values: readonly (number | null)[];
  readonly regrets: readonly (number | null)[];
  /** The mean over futures, with the interval from replicates. */
  readonly mean: Estimate;
  readonly largest: number | null;
  /** Place in `futures` of the largest. */
  readonly worstFuture: number | null;
}

export interface RegretAnalysis extends Analysis {
  readonly kind: 'regret';
  readonly output: string;
  readonly unit: string;
  readonly goal: 'maximise' | 'minimise';
  readonly confidence: number;
  /** Combinations of uncertainties, in words. */
  readonly futures: readonly string[];
  /** The least largest regret first. */
  readonly policies: readonly PolicyRegret[];
}
