/** What a test declares about a sweep, and what comes back. */
import type { Interval } from '../experiment/statistics';

/** One side of a comparison: a scenario file, what is set on top of it, and the seed text its runs start from. */
export interface Arm {
  readonly scenario: string;
  /** `path=value` settings, as after `--set`. */
  readonly set: readonly string[];
  readonly seed: string;
}

/** The monthly values of one run, by metric; month k at index k − 1, NaN where there was nothing to measure. */
export type Series = ReadonlyMap<string, Float64Array>;

/** Runs an arm once for each of the seeds `S/1` … `S/n`, in this order. Asked for more, it makes only what is missing. */
export type Runner = (arm: Arm, n: number) => Promise<readonly Series[]>;

/** What every declaration says about what is read off a run, and by which luck. */
export interface Measurement {
  /** The metric that is read: a registered one, `metric@group=value`, or one that the scenario derives. */
  readonly output: string;
  /** First and last recorded month over which the metric is averaged, both included; month 1 is the first. */
  readonly over: readonly [number, number];
  /** Seed text S; pair r runs with seed `S/r`. */
  readonly seed: string;
  /** Confidence of every judgement, 0.95 where nothing is said. */
  readonly confidence?: number;
}

/** Pairs that are run whatever they show. */
export interface FixedPairs {
  /** Seeds, each used at every value: the difference between two values is taken seed by seed. At least 2. */
  readonly pairs: number;
  readonly budget?: undefined;
}

/** Pairs that are added until the judgement is clear, or the budget is spent: the matcher is then to be awaited. */
export type PairsByNeed =
  | {
      /** Pairs at the first look (at least 10, which is also what stands where nothing is said) and at the last. */
      readonly pairs: { readonly min?: number; readonly max: number };
      readonly budget?: undefined;
    }
  | {
      readonly pairs?: undefined;
      /** Runs that may be made at most, those of all values counted together. */
      readonly budget: { readonly runs: number };
    };

/** A sweep: one path of the scenario takes several values, everything else stays. */
export interface SweepDeclaration extends Measurement {
  /** Scenario file, relative to the working directory. */
  readonly scenario: string;
  /** Settings that hold at every value. */
  readonly set?: readonly string[];
  /** Any path of a scenario file: a lever, an assumption, a mechanism, a part of the population. */
  readonly lever: string;
  /** At least two values, in the order in which the output is said to rise or fall. */
  readonly values: readonly unknown[];
  /** Further settings that go with a value, such as the other shares of a whole; none where nothing is said. */
  readonly along?: (value: unknown) => readonly string[];
}

/** A contrast: two scenarios, or one scenario with and without a change. */
export interface ContrastDeclaration extends Measurement {
  /** Scenario file of the first arm. */
  readonly base: string;
  /** Scenario file of the second arm; the same file where nothing is said. */
  readonly against?: string;
  /** Settings of both arms. */
  readonly set?: readonly string[];
  /** Settings of the second arm alone. */
  readonly change?: readonly string[];
}

/** One value of a sweep. */
export interface CurvePoint {
  readonly label: string;
  /** What the lever was set to; of a contrast the label again. */
  readonly value: unknown;
  /** The output of each pair, in the order of the seeds; NaN where there was nothing to measure. */
  readonly outputs: readonly number[];
  readonly level: Interval;
  /** Difference to the first value, pair by pair; null at the first. */
  readonly change: Interval | null;
  /** Difference to the value before, pair by pair; null at the first. */
  readonly step: Interval | null;
}

/** What a sweep or a contrast gives: intervals at every value, and what is needed to say how they were made. */
export interface Curve {
  readonly kind: 'sweep' | 'contrast';
  /** What was run, in words. */
  readonly title: string;
  readonly measurement: Required<Measurement>;
  /** Pairs run so far. */
  readonly pairs: number;
  /** Numbers of pairs after which a matcher may look, the last one the whole budget; one where pairs are fixed. */
  readonly looks: readonly number[];
  /** Confidence of the intervals: what may err is shared out among the looks. */
  readonly intervals: number;
  readonly points: readonly CurvePoint[];
}

/** A curve with a budget: matchers add pairs to it, and are awaited. */
export interface GrowingCurve extends Curve {
  /** The same curve with this many pairs, those at hand among them. */
  more(pairs: number): Promise<GrowingCurve>;
}
