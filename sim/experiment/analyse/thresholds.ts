/** On which assumptions a conclusion rests: the value of each at which it turns around. */
import type { ConditionStatus } from '../../results';
import type { Analysis, Estimate } from '../types';

/** One end of the range of an assumption. */
export interface ThresholdEnd {
  readonly value: number;
  readonly label: string;
  readonly effect: Estimate;
  readonly status: ConditionStatus;
  /** Between which two values the sign turns, as far as it was followed; null where it does not. */
  readonly turns: { readonly from: number; readonly to: number } | null;
}

/** What the conclusion does while one assumption is moved and all others stay. */
export interface AssumptionLine {
  readonly factor: string;
  readonly unit: string;
  /** Its value in the scenario. */
  readonly base: number;
  readonly ends: readonly ThresholdEnd[];
  /** `flips if … is above …`, in words. */
  readonly words: string;
}

export interface ThresholdsAnalysis extends Analysis {
  readonly kind: 'thresholds';
  readonly output: string;
  readonly unit: string;
  readonly confidence: number;
  readonly change: readonly string[];
  readonly pairs: number;
  /** Arm B less arm A in the scenario as it is. */
  readonly effect: Estimate;
  /** Those that turn the conclusion around first. */
  readonly assumptions: readonly AssumptionLine[];
}
