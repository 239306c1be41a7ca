/** Makes the runs of an experiment that are not there yet, stage by stage, and keeps them. */
import type { KnownRuns, Planner, WantedRun } from '../planner';
import type { Design, RunRecord } from '../types';
import type { RunBook } from './book';
import type { RunKeys } from './keys';
import type { Executor, RunOutcome, RunTask } from './types';

/** Milliseconds between two looks at runs that wait to be brought to the disk. */
const LOOK = 250;

/** One share of all runs, by the beginning of their keys: `number` from 1 to `of`. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Whether a run belongs to a shard. Keys are hashes, so shards are about the same size. */
export function isInShard(key: string, { number, of }: Shard): boolean {
  return Math.floor((parseInt(key.slice(0, 8), 16) / 0x100000000) * of) === number - 1;
}

/** How far an experiment is. */
export interface ConductProgress {
  /** Runs that are there or have failed for good. */
  readonly done: number;
  /** Runs that the experiment asks for, as far as that is known. */
  readonly planned: number;
  /** Runs that this call has made. */
  readonly made: number;
}

export interface ConductPlan {
  readonly planner: Planner;
  readonly keys: RunKeys;
  readonly book: RunBook;
  readonly columns: number;
  /** How often a run that has failed is tried again. */
  readonly retry: number;
  readonly shard: Shard | null;
  /** Whether runs are made at all; otherwise only those are brought together that are somewhere already. */
  readonly makes: boolean;
  /** Who makes the runs; asked for only when there is something to make. */
  readonly executor: () => Promise<Executor>;
  /** Looks for runs elsewhere before they are made, and returns how many it found. */
  readonly reuse: (missing: readonly RunTask[]) => Promise<number>;
  readonly onProgress?: (progress: ConductProgress) => void;
  readonly signal?: AbortSignal;
}

/** What came of it. */
export interface Conducted {
  readonly design: Design;
  /** All runs that the experiment asks for. */
  readonly wanted: readonly (WantedRun & { readonly key: string })[];
  /** Runs made now, failed ones counted. */
  readonly made: number;
  /** Runs taken over from elsewhere now. */
  readonly reused: number;
  /** False where runs are missing that this call was not to make, or that nobody can know of before shards are merged. */
  readonly complete: boolean;
}

/**
 * Makes all runs that are missing.
 *
 * @throws Error where runs cannot be made or kept, the signal's reason where it is aborted; what was made by then is kept
 */
export function conduct(plan: ConductPlan): Promise<Conducted> {
  return new Conductor(plan).work();
}

class Conductor {
  private readonly wanted: (WantedRun & { key: string })[] = [];
  private readonly seen = new Set<string>();
  /** Ends the work from within, where the disk takes no more. */
  private readonly trouble = new AbortController();
  private readonly signal: AbortSignal;
  private made = 0;
  private reused = 0;
  private done = 0;
  private planned = 0;

  constructor(private readonly plan: ConductPlan) {
    const { signal } = plan;
    this.signal = signal ? AbortSignal.any([signal, this.trouble.signal]) : this.trouble.signal;
  }

  async work(): Promise<Conducted> {
    const { planner, book } = this.plan;
    const look = setInterval(() => this.attempt(() => book.flushIfDue()), LOOK);
    try {
      const complete = await this.stages();
      book.flush();
      const { wanted, made, reused } = this;
      return { design: planner.design(), wanted, made, reused, complete };
    } catch (error) {
      // What has been made is not lost because something else went wrong; and that is what is told.
      this.attempt(() => book.flush());
      throw error;
    } finally {
      clearInterval(look);
    }
  }

  private attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.trouble.abort(error);
    }
  }

  private async stages(): Promise<boolean> {
    const { planner, keys, book, shard } = this.plan;
    const known: KnownRuns = (row, replicate) => book.get(keys.keyOf(row, replicate) ?? '');
    for (let stage = planner.next(known); stage !== null; stage = planner.next(known)) {
      this.signal.throwIfAborted();
      await keys.prepare(stage.design, stage.wanted, this.signal);
      const missing = this.missingOf(stage.wanted);
      const own = shard === null ? missing : missing.filter(({ key }) => isInShard(key, shard));
      this.planned += own.length;
      const reused = own.length > 0 ? await this.plan.reuse(own) : 0;
      this.reused += reused;
      this.done += reused;
      const left = own.filter(({ key }) => book.get(key) === undefined);
      if (left.length > 0 && !this.plan.makes) return false;
      await this.make(left);
      // What comes next may rest on runs of other shards.
      if (shard !== null && missing.length > own.length) return false;
    }
    return true;
  }

  /** Tasks of a stage that are still to be done, each key once: one of each row before the second of any. */
  private missingOf(wanted: readonly WantedRun[]): RunTask[] {
    const { keys, book } = this.plan;
    const missing: RunTask[] = [];
    const before = this.seen.size;
    const evenly = [...wanted].sort((a, b) => a.replicate - b.replicate || a.row - b.row);
    for (const run of evenly) {
      const task = keys.taskOf(run);
      this.wanted.push({ ...run, key: task.key });
      if (this.seen.has(task.key)) continue;
      this.seen.add(task.key);
      if (book.get(task.key) === undefined) missing.push(task);
    }
    const there = this.seen.size - before - missing.length;
    this.planned += there;
    this.done += there;
    return missing;
  }

  private async make(tasks: readonly RunTask[]): Promise<void> {
    const { book, retry } = this.plan;
    let left = tasks;
    for (let attempt = 0; attempt <= retry && left.length > 0; attempt++) {
      const again: RunTask[] = [];
      const byKey = new Map(left.map((task) => [task.key, task]));
      const take = (outcome: RunOutcome): void => {
        const task = byKey.get(outcome.key);
        // A queue may deliver twice.
        if (task === undefined) return;
        byKey.delete(outcome.key);
        if (outcome.error !== null && attempt < retry) again.push(task);
        else this.keep(task, outcome);
      };
      const executor = await this.plan.executor();
      await executor.run(left, take, this.signal);
      if (byKey.size > 0) throw new Error(`${byKey.size} runs were given out and never came back.`);
      left = again;
    }
    book.flush();
  }

  private keep(task: RunTask, outcome: RunOutcome): void {
    this.made++;
    this.done++;
    this.plan.book.add(recordOf(task, outcome, this.plan.columns), outcome);
    const { done, made, planned } = this;
    this.plan.onProgress?.({ done, made, planned });
  }
}

/** A run as it is kept. */
function recordOf({ key, row, replicate, seed }: RunTask, outcome: RunOutcome, columns: number): RunRecord {
  const { values, error } = outcome;
  return { key, row, replicate, seed, error, values: values ?? new Float64Array(columns).fill(NaN) };
}
