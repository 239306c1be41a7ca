/** The shapes of register entries. Registers are data: what the laboratory knows by name, declared once. */

import type { Cause } from './names';

/** Where a value comes from: read off a measurement, inferred from one, or an assumption that is swept. */
export type Status = 'measured' | 'inferred' | 'assumed';

/** What every entry says about itself. */
interface Described {
  /** One plain sentence, British English, for someone who has never seen a simulation. */
  readonly meaning: string;
  /** Unit in words: `share`, `months`, `EUR per hour`, `logit`, … */
  readonly unit: string;
  /** False: the name stands, but nothing implements it yet, so naming it is refused with a message that says so. */
  readonly built: boolean;
}

/** What every parameter says about where its default comes from. */
interface Sourced extends Described {
  /** Catalogue rows (S0-23, B-36, E-04) or author and year. */
  readonly source: string;
  readonly status: Status;
}

/** What one unit of a lever takes, from the one budget that binds. `basis` says what the coefficient is multiplied by. */
export interface LeverCost {
  /** Staff hours a month for the lever at 1, per unit of the basis. */
  readonly hours: number;
  /** Euros a month for the lever at 1, per unit of the basis. */
  readonly money: number;
  readonly basis: 'citizen' | 'initiative' | 'invitation' | 'act' | 'session' | 'project' | 'agency' | 'none';
  /** How the cost arises, or why there is none. */
  readonly why: string;
}

/** Levers have these, settings and assumptions do not. */
interface Lever {
  readonly cost?: LeverCost;
  /** What a control is called, in a few plain words. */
  readonly label?: string;
  /** True where a change may be limited to a group of citizens (`group` in a list of changes). */
  readonly perCitizen?: boolean;
}

export interface NumberEntry extends Sourced, Lever {
  readonly kind: 'number' | 'integer';
  readonly default: number;
  /** Both ends allowed. */
  readonly range: readonly [number, number];
  /** On a lever: its lowest, middle and highest value in words. */
  readonly scale?: readonly [low: string, middle: string, high: string];
  /** Present on an assumption that every headline result names as its condition: what it stands for, in a few words. */
  readonly condition?: string;
  /**
   * Causes of which it is the weight in the ledger and nothing else: their entries are proportional to it and nobody's
   * behaviour reads it, so that a run can be weighed anew without being run anew.
   */
  readonly weighs?: readonly Cause[];
}

export interface ChoiceEntry extends Sourced, Lever {
  readonly kind: 'choice';
  readonly default: string;
  readonly options: readonly string[];
  /** On a lever: each option in words. */
  readonly scale?: Readonly<Record<string, string>>;
}

export interface FlagEntry extends Sourced, Lever {
  readonly kind: 'flag';
  readonly default: boolean;
  /** On a lever: off and on in words. */
  readonly scale?: readonly [off: string, on: string];
}

/** A set of options, written as a list; order does not matter. */
export interface ListEntry extends Sourced, Lever {
  readonly kind: 'list';
  readonly default: readonly string[];
  readonly options: readonly string[];
  /** On a lever: each option in words. */
  readonly scale?: Readonly<Record<string, string>>;
}

export type ParameterEntry = NumberEntry | ChoiceEntry | FlagEntry | ListEntry;

/** How a metric's monthly values are put together over time. */
export type MetricKind = 'stock' | 'flow' | 'share' | 'index';

export interface MetricEntry extends Described {
  readonly kind: MetricKind;
  /** How months become one figure for a run: a flow is a mean a month, a stock may be read at the end. */
  readonly overTime: 'mean' | 'sum' | 'end';
  /** Lowest and highest value that can occur; null where there is no bound. */
  readonly range: readonly [number | null, number | null];
  /** True where the metric is a mean or share over citizens, so that `record.groups` can split it. */
  readonly byGroup: boolean;
  /** Written with this many decimals in summaries and tables. */
  readonly decimals: number;
  /** Short label for a chart or a table row. */
  readonly label: string;
}

export interface MechanismEntry extends Described {
  /** File of sim/model that implements it. */
  readonly submodel: string;
  /** Catalogue rows that it stands for. */
  readonly rows: readonly string[];
  readonly default: boolean;
}
