/** What goes to those who make runs, and what comes back: the same for threads, processes and other machines. */
import type { OutputSpec } from '../types';

/** One run that is to be made. */
export interface RunTask {
  /** SHA-256 over scenario, model version, arithmetic, seed and outputs. */
  readonly key: string;
  readonly row: number;
  /** From 1. */
  readonly replicate: number;
  readonly seed: string;
  /** All settings over the scenario file, in order: those of the experiment and those of the row. */
  readonly settings: readonly string[];
}

/** What became of one run. */
export interface RunOutcome {
  readonly key: string;
  /** One value a column of the outputs; null where the run failed. */
  readonly values: Float64Array | null;
  /** Why it failed, in plain words; null where it did not. */
  readonly error: string | null;
  readonly seconds: number;
  /** Who made it: a thread, or a machine and a process. */
  readonly worker: string;
}

/** Whoever makes runs. What comes back is the same for every executor, in whatever order it comes. */
export interface Executor {
  /**
   * Makes runs; each outcome is handed over once, as soon as it is there.
   *
   * @throws Error where the executor itself fails, and the signal's reason where it is aborted; a run that fails is an outcome
   */
  run(
    tasks: readonly RunTask[],
    onOutcome: (outcome: RunOutcome) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Told of outcomes that are safe in the results folder: an executor that keeps outcomes until then may let them go. */
  stored?(keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** All that a worker needs to make the runs of an experiment, wherever it is: the same bytes that the sender read. */
export interface TaskBundle {
  /** Content of files by name: scenario files, survey data, codebooks. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Names of files by the file that names them and what it calls them, `from\ntarget`. */
  readonly links: Readonly<Record<string, string>>;
  /** Which of the files is the scenario of the experiment. */
  readonly scenario: string;
  readonly outputs: readonly OutputSpec[];
  /** What one run may take: seconds (null for any), and megabytes of memory. */
  readonly limits: { readonly seconds: number | null; readonly megabytes: number };
}
