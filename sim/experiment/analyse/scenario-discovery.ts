/** Where an output falls below or above a value, or where the model fails: a box of factors that a person can read. */
import type { Analysis, Estimate } from '../types';

/** What a box says about one factor. */
export interface BoxLimit {
  readonly factor: string;
  readonly unit: string;
  /** Ends of the box; null where it reaches to the end of what was tried. */
  readonly low: number | null;
  readonly high: number | null;
  /** Options that are in the box; null for factors that are numbers. */
  readonly options: readonly string[] | null;
  /** Chance that a limit of no meaning would raise the density as much (quasi-p-value); the smaller end's. */
  readonly p: number | null;
  /** The limit as a person says it. */
  readonly words: string;
}

/** One step of the search. */
export interface PeelingStep {
  /** Share of all cases of interest that are in the box. */
  readonly coverage: number;
  /** Share of the cases in the box that are of interest. */
  readonly density: number;
  /** Share of all cases that are in the box. */
  readonly mass: number;
  /** Factors that the box limits. */
  readonly limited: number;
}

/** A box that was found. */
export interface DiscoveredBox extends PeelingStep {
  /** Its place in the trajectory. */
  readonly step: number;
  /** The limited factors only, the one that matters most first. */
  readonly limits: readonly BoxLimit[];
  /** Density and coverage of boxes sought in one half of the cases and tried in the other. */
  readonly checked: { readonly density: Estimate; readonly coverage: Estimate };
}

export interface ScenarioDiscovery extends Analysis {
  readonly kind: 'scenarioDiscovery';
  /** Null where failures are the target. */
  readonly output: string | null;
  readonly unit: string;
  readonly target: { readonly side: 'below' | 'above'; readonly value: number } | 'failure';
  /** Rows of the design that count, in order, and which of them are of interest (1) or not (0). */
  readonly cases: readonly number[];
  readonly interest: readonly (0 | 1)[];
  readonly trajectory: readonly PeelingStep[];
  /** Null where there is nothing to find. */
  readonly box: DiscoveredBox | null;
}
