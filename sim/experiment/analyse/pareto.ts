/** Which settings of the levers no other settings beat in every objective. */
import type { Analysis, Estimate } from '../types';

/** One row of the design in all objectives. */
export interface ParetoPoint {
  readonly row: number;
  /** What the row sets, in words. */
  readonly label: string;
  readonly runs: number;
  /** One an objective. */
  readonly objectives: readonly Estimate[];
  /** One a limit. */
  readonly limited: readonly Estimate[];
}

export interface ParetoAnalysis extends Analysis {
  readonly kind: 'pareto';
  readonly output: null;
  readonly confidence: number;
  readonly objectives: readonly {
    readonly output: string;
    readonly unit: string;
    readonly goal: 'maximise' | 'minimise';
  }[];
  readonly limits: readonly { readonly output: string; readonly unit: string; readonly most: number }[];
  /** Points within all limits that no other such point beats, ordered by the first objective. */
  readonly front: readonly ParetoPoint[];
  /** All other rows: their means, one an objective, and whether they are within the limits. */
  readonly beaten: readonly {
    readonly row: number;
    readonly means: readonly (number | null)[];
    readonly withinLimits: boolean;
  }[];
}
