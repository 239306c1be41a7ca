/** What the engine asks of a model. The engine knows months, columns and series; it knows no citizen. */
import type { Scenario } from '../scenario';
import type { EntryColumns, EntryLog } from './entries';

export type Column =
  Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;

/** All state of a world, by name, in an order that never depends on a run. Snapshots and digests are taken of it. */
export type Columns = ReadonlyMap<string, Column>;

/** Receives the values of a month. Names are registered metrics; a value of NaN means nothing was there to measure. */
export interface MonthValues {
  set(metric: string, value: number): void;
}

/** One month of lever values, read by full path. */
export interface Levers {
  /** The value that holds for everyone: a number, a code, 0 or 1, or a bit mask. */
  value(path: string): number;
  /** The value for each of 256 combinations of the scenario's lever groups; index it by a citizen's group bits. */
  byGroup(path: string): Float64Array;
}

/** A month of the run: −burnIn + 1 … 0 are burn-in, 1 … months are recorded. */
export interface Month {
  readonly number: number;
  /** Months from the start of burn-in, from 0: the counter of draws and the phase of twelve-month windows. */
  readonly index: number;
  readonly levers: Levers;
}

/** A model, as the engine drives it. W is the model's world. */
export interface Model<W> {
  /** Changes whenever results may change. */
  readonly version: string;
  /** Registered metrics that `observe` sets every month, in the order of the register. */
  readonly metrics: readonly string[];
  /** Sets up the world as it is before the first burn-in month. */
  build(scenario: Scenario): W;
  /** One month, in place. */
  step(world: W, month: Month): void;
  /** Called once, after the last burn-in month and before month 1. */
  endBurnIn(world: W): void;
  /** Values of the month just run: called for recorded months only, changes nothing in the world. */
  observe(world: W, values: MonthValues): void;
  /**
   * Values for one group of citizens: only metrics with `byGroup`, the same ones every month. `code` is the index of
   * the value in GROUPS. Changes nothing in the world.
   */
  observeGroup(world: W, dimension: string, code: number, values: MonthValues): void;
  /** Every column of state, the same arrays that the world works on. */
  columns(world: W): Columns;
  /** The world of a scenario as columns taken from `columns` hold it, which are copied. */
  restore(scenario: Scenario, columns: Columns): W;
  /** Nonzero ledger cells of the month just run. */
  ledger(world: W): readonly LedgerCell[];
  /** Writes single entries to a log from now on, beside the cells; it changes nothing in the world. Optional. */
  keepEntries?(world: W, log: EntryLog): void;
  /** What became of each citizen, to compare two arms person by person. */
  outcomes(world: W): CitizenOutcomes;
}

/** A cell of the ledger's cube for one month; `units` is a signed whole number of ledger units. */
export interface LedgerCell {
  readonly service: string;
  /** A stage, or `individual` for acts outside initiatives. */
  readonly stage: string;
  /** A host, or `none` for acts outside initiatives. */
  readonly host: string;
  readonly cause: string;
  readonly party: string;
  readonly units: number;
}

export interface LedgerRow extends LedgerCell {
  /** Recorded month, 1 is the first. */
  readonly month: number;
}

/** One value a citizen, at the end of a run. */
export interface CitizenOutcomes {
  /** Codes by group dimension, as in GROUPS. */
  readonly groups: Readonly<Record<string, Uint8Array>>;
  /** Outcomes by name: months with a collective or supported individual act since month 1, mean need, trust, burden, … */
  readonly values: Readonly<Record<string, Float32Array>>;
}

/** A run at one month. */
export interface RunState {
  readonly modelVersion: string;
  /** Months done, burn-in counted. */
  readonly done: number;
  readonly columns: Columns;
  /** Series of metrics and groups; only the recorded months done so far mean anything. */
  readonly series: ReadonlyMap<string, Float64Array>;
  readonly ledger: readonly LedgerRow[];
}

/** What a run keeps beside its result. */
export interface RunOptions {
  /** Single ledger entries: all of them, or those of some citizens (by row). None where it is left out. */
  readonly entries?: boolean | readonly number[];
}

/** A run under way. */
export interface Run<W = unknown> {
  readonly scenario: Scenario;
  readonly options: RunOptions;
  readonly world: W;
  /** Number of the last month run; −burnIn before the first. */
  readonly month: number;
  /** True after the last recorded month. */
  readonly done: boolean;
  /** Single ledger entries of the recorded months so far, as copies; null where the run was not asked to keep them. */
  entries(): EntryColumns | null;
  /** Runs one month. Throws after the last. */
  step(): void;
  /** The run as it is now: the arrays on which it works, which the next month changes. */
  state(): RunState;
  /** The run as it is now, as bytes for `restoreRun`. */
  snapshot(): Uint8Array;
  /** What the run gives. Throws before it is done. */
  result(): RunResult;
}

/** What a run gives. */
export interface RunResult {
  readonly name: string;
  readonly seed: string;
  readonly identity: string;
  /** SHA-256 of the final state and of every metric of the model, whatever is recorded. */
  readonly digest: string;
  /** SHA-256 of the metrics that the scenario defines by formulas. */
  readonly derivedDigest: string;
  readonly modelVersion: string;
  readonly months: number;
  readonly burnIn: number;
  readonly population: number;
  /** One array of `months` values a metric (recorded metrics, groups, derived); NaN where there is nothing to measure. */
  readonly series: ReadonlyMap<string, Float64Array>;
  readonly ledger: readonly LedgerRow[];
  readonly outcomes: CitizenOutcomes;
}
