/** Runs made by workers anywhere that reach the same Redis. This end hands out runs and brings in what became of them. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { arithmeticFingerprint } from '../../engine';
import { coProduction } from '../../model';
import { bundleHash } from '../store/bundle';
import type { Executor, RunOutcome, RunTask, TaskBundle } from '../store/types';
import { unlessAborted } from './aborted';
import { connect, type Connection } from './connect';
import { JobQueue } from './jobs';
import { packBundle } from './messages';
import { bundleKey, signExperiment, withdrawExperiment, workers, type ExperimentNote } from './registry';

/** Milliseconds between two looks for results. */
const LOOK = 200;

/** Milliseconds between two looks at workers, and for jobs that Redis has lost. */
const WIDE_LOOK = 2000;

/** Runs in the queue at a time for each thread that makes them, and at least: few to take back, enough to keep all busy. */
const AHEAD = { perThread: 8, least: 500 };

/** Milliseconds without a sign after which a worker's runs go to another. */
const LOST_AFTER = 30_000;

/** Milliseconds in which the queue is tidied up at the end; what is left then does no harm. */
const TIDY = 1500;

export interface QueueOptions {
  readonly url: string;
  /** Names the results: whoever asks again under this name finds what workers have made meanwhile. */
  readonly name: string;
  readonly title: string;
  readonly bundle: TaskBundle;
  /** Takes messages for the user, each a line. */
  readonly say: (message: string) => void;
  /** Milliseconds without a sign after which a worker's runs go to another. */
  readonly lostAfter?: number;
}

/**
 * Opens the queue of an experiment.
 *
 * @throws Error in plain words where Redis cannot be used
 */
export async function openQueue(options: QueueOptions): Promise<QueueExecutor> {
  const connection = await connect(options.url, options.say);
  connection.warnings.forEach(options.say);
  return new QueueExecutor(connection, options);
}

/** One call of `run` at a time. */
export class QueueExecutor implements Executor {
  private readonly jobs: JobQueue;
  private readonly note: ExperimentNote;
  /** Runs that are in the queue. */
  private readonly asked = new Map<string, RunTask>();
  /** Runs that came back and are not yet known to be safe. */
  private readonly unsafe = new Set<string>();
  private lookedWidely = -Infinity;
  /** Threads that take part, as of the last look. */
  private threads = 0;
  private told = '';
  private readonly refusals = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly options: QueueOptions,
  ) {
    const { name, title, bundle, lostAfter = LOST_AFTER } = options;
    const queue = `runs-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
    this.jobs = new JobQueue(connection, queue);
    this.note = {
      ...{ queue, title, lostAfter, bundle: bundleHash(bundle) },
      ...{ modelVersion: coProduction.version, arithmetic: arithmeticFingerprint() },
    };
  }

  async run(
    tasks: readonly RunTask[],
    onOutcome: (outcome: RunOutcome) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    const steps = this.steps(tasks);
    try {
      for (;;) {
        const { value: outcomes, done } = await unlessAborted(steps.next(), signal);
        if (done) return;
        for (const outcome of outcomes) await onOutcome(outcome);
        if (outcomes.length === 0) await sleep(LOOK, undefined, { signal });
      }
    } catch (error) {
      signal?.throwIfAborted();
      throw this.explained(error);
    }
  }

  /** Redis can be full, or unable to write: what it says of that is not for readers. */
  private explained(error: unknown): unknown {
    if (!(error instanceof Error) || error.name !== 'ReplyError') return error;
    return new Error(`Redis at ${this.connection.address} takes nothing more: ${error.message}`, {
      cause: error,
    });
  }

  /** What is to be told when outcomes are safe in the results folder: the queue need not keep them any longer. */
  async stored(keys: readonly string[]): Promise<void> {
    const known = keys.filter((key) => this.unsafe.delete(key));
    await this.jobs.remove(known);
  }

  async close(): Promise<void> {
    // Where Redis is gone, nothing can be tidied up, and nothing has to be: what lies there is found by its keys again.
    await Promise.race([this.tidyUp().catch(() => undefined), sleep(TIDY)]);
    this.connection.close();
  }

  /** Outcomes as they come, a list a look, until all are there. */
  private async *steps(tasks: readonly RunTask[]): AsyncGenerator<RunOutcome[], void> {
    this.asked.clear();
    // What waits there from before may be wanted no longer; what still is, is asked for again.
    await this.jobs.withdrawWaiting();
    this.lookedWidely = -Infinity;
    let next = 0;
    while (next < tasks.length || this.asked.size > 0) {
      await this.lookWidely();
      const room = Math.max(AHEAD.least, AHEAD.perThread * this.threads) - this.asked.size;
      const more = tasks.slice(next, next + Math.max(0, room));
      next += more.length;
      await this.ask(more);
      yield await this.bringIn();
    }
  }

  /** Puts runs into the queue. Failures that lie there from before are taken out first: who asks again wants another try. */
  private async ask(tasks: readonly RunTask[]): Promise<void> {
    const before = await this.jobs.states(tasks.map(({ key }) => key));
    const failed = before.filter(({ outcome }) => outcome !== null && outcome.error !== null);
    await this.jobs.remove(failed.map(({ key }) => key));
    await this.jobs.add(tasks, this.note.bundle);
    for (const task of tasks) this.asked.set(task.key, task);
  }

  private async bringIn(): Promise<RunOutcome[]> {
    const states = await this.jobs.states([...this.asked.keys()]);
    const outcomes = states.flatMap(({ outcome }) => outcome ?? []);
    for (const { key } of outcomes) {
      this.asked.delete(key);
      this.unsafe.add(key);
    }
    return outcomes;
  }

  private async lookWidely(): Promise<void> {
    if (performance.now() - this.lookedWidely < WIDE_LOOK) return;
    const { redis } = this.connection;
    const files = bundleKey(this.note.bundle);
    // Redis may have been emptied, or have lost what it had not yet written down.
    if ((await redis.exists(files)) === 0) await redis.set(files, packBundle(this.options.bundle));
    await signExperiment(redis, this.note);
    const lost = await this.jobs.missing([...this.asked.keys()]);
    await this.jobs.add(
      lost.map((key) => this.asked.get(key)!),
      this.note.bundle,
    );
    await this.countWorkers();
    this.lookedWidely = performance.now();
  }

  private async countWorkers(): Promise<void> {
    const all = await workers(this.connection.redis);
    const refusals = all.flatMap(({ name, refuses }) => {
      const reason = refuses[this.note.queue];
      return reason === undefined ? [] : [`Worker ${name} takes no part: ${reason}`];
    });
    for (const refusal of refusals) if (!this.refusals.has(refusal)) this.options.say(refusal);
    refusals.forEach((refusal) => this.refusals.add(refusal));
    const taking = all.filter(({ refuses }) => refuses[this.note.queue] === undefined);
    this.threads = taking.reduce((sum, { threads }) => sum + threads, 0);
    this.tell(taking.length);
  }

  private tell(count: number): void {
    const message =
      count === 0
        ? `No workers at ${this.connection.address}: waiting. Start one with \`tandem worker --redis URL\`, here or on any machine that reaches it.`
        : `${count} ${count === 1 ? 'worker' : 'workers'} with ${this.threads} ${this.threads === 1 ? 'thread' : 'threads'} at ${this.connection.address}.`;
    if (message !== this.told) this.options.say(message);
    this.told = message;
  }

  private async tidyUp(): Promise<void> {
    await withdrawExperiment(this.connection.redis, this.note.queue);
    if (this.asked.size > 0) await this.jobs.withdrawWaiting();
    else if (this.unsafe.size === 0) {
      await this.jobs.clear();
      await this.connection.redis.del(bundleKey(this.note.bundle));
    }
    await this.jobs.close();
  }
}
