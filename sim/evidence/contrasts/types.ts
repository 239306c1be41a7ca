/** What a contrast declares: a claim about the whole, the runs that can show it, and the mechanism without which it is lost. */
import type { MechanismName } from '../../registers';

/** One figure read off a run: a metric averaged over months, with a weight. */
export interface Reading {
  /** A registered metric, `metric@group=value` (with `record.groups` among the settings), or one that is derived. */
  readonly output: string;
  /** First and last recorded month, both included; month 1 is the first. */
  readonly over: readonly [number, number];
  readonly weight: number;
}

/** How large an effect must be to count: a share of an arm's level, or points in the unit of the reading. */
export type Least = { readonly share: number; readonly of: string } | { readonly points: number };

/** A claim, and the paired runs that decide on it. */
export interface Contrast {
  /** Words with hyphens. */
  readonly id: string;
  /** One plain sentence, British English. */
  readonly claim: string;
  /** Catalogue rows on which it bears. */
  readonly rows: readonly string[];
  /** With this switched off in every arm, the effect must be lost. */
  readonly mechanism: MechanismName;
  /** Scenario file of every arm; the baseline case where nothing is said. */
  readonly scenario?: string;
  /** Citizens (`population.size`). */
  readonly size: number;
  /** Months recorded (`horizon.months`). */
  readonly months: number;
  /** Seeds; every arm runs with the same ones. */
  readonly pairs: number;
  /** `path=value` settings of every arm, as after `--set`. */
  readonly set?: readonly string[];
  /** Further settings by arm. */
  readonly arms: Readonly<Record<string, readonly string[]>>;
  /** The estimate is this linear combination of the arms, such as `{ base: -1, change: 1 }`; above 0 speaks for the claim. */
  readonly weights: Readonly<Record<string, number>>;
  /** What is read off a run: the sum of these, each with its weight. */
  readonly measure: readonly Reading[];
  readonly least: Least;
  /** What was found. */
  readonly verdict: 'shown' | 'against';
  /** Where the verdict is `against`: why honest mechanisms do not give it. */
  readonly reason?: string;
}

/** What the runs of a contrast say. */
export interface Measured {
  /** Mean over the pairs. */
  readonly estimate: number;
  /** Ends of the 95 % interval of the mean; NaN where fewer than two pairs had anything to measure. */
  readonly low: number;
  readonly high: number;
  /** Pairs in which every arm had something to measure. */
  readonly pairs: number;
  /** The least estimate that counts, in the unit of the reading. */
  readonly threshold: number;
  /** The interval lies above 0, and the estimate is no less than the threshold. */
  readonly holds: boolean;
  /** Mean reading of every arm that has a weight. */
  readonly levels: Readonly<Record<string, number>>;
}
