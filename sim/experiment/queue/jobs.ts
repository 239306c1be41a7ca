/** The runs of one experiment as jobs of a queue: put in, looked up, taken out. A job's number is the key of its run. */
import type { Queue } from 'bullmq';
import type { RunOutcome, RunTask } from '../store/types';
import type { Connection } from './connect';
import { unpackOutcome, type OutcomeMessage, type RunMessage } from './messages';
import { PREFIX } from './registry';

/** How often a job is begun when workers break down over it otherwise than by vanishing. */
const ATTEMPTS = 3;

/** Milliseconds before a job is begun again. */
const PAUSE = 1000;

/** What the queue knows of a run. */
export interface JobState {
  readonly key: string;
  /** Null while it is waiting, being made, or not in the queue at all. */
  readonly outcome: RunOutcome | null;
}

export class JobQueue {
  private readonly queue: Queue<RunMessage, OutcomeMessage>;

  constructor(
    private readonly connection: Connection,
    name: string,
  ) {
    this.queue = new connection.bullmq.Queue(name, {
      connection: connection.redis,
      prefix: PREFIX,
      defaultJobOptions: { attempts: ATTEMPTS, backoff: { type: 'fixed', delay: PAUSE } },
    });
    // What goes wrong with the connection is told by the connection.
    this.queue.on('error', () => undefined);
  }

  /** Puts runs into the queue. One that is there already, in whatever state, stays as it is. */
  async add(tasks: readonly RunTask[], bundle: string): Promise<void> {
    const jobs = tasks.map((task) => ({
      name: 'run',
      data: { ...task, bundle },
      opts: { jobId: task.key },
    }));
    if (jobs.length > 0) await this.queue.addBulk(jobs);
  }

  /** What has become of runs, in the same order. */
  async states(keys: readonly string[]): Promise<JobState[]> {
    if (keys.length === 0) return [];
    const { redis } = this.connection;
    const [completed, failed] = await Promise.all(
      ['completed', 'failed'].map((state) => redis.zmscore(this.queue.toKey(state), ...keys)),
    );
    return Promise.all(
      keys.map(async (key, i) => {
        if (completed[i] !== null) return { key, outcome: await this.completed(key) };
        return { key, outcome: failed[i] === null ? null : await this.failed(key) };
      }),
    );
  }

  /** Those of some runs that are not in the queue in any state. */
  async missing(keys: readonly string[]): Promise<string[]> {
    const there = await Promise.all(keys.map((key) => this.connection.redis.exists(this.queue.toKey(key))));
    return keys.filter((_, i) => there[i] === 0);
  }

  /** Takes finished runs out. */
  async remove(keys: readonly string[]): Promise<void> {
    await Promise.all(keys.map((key) => this.queue.remove(key)));
  }

  /** Takes out what no worker has begun. */
  async withdrawWaiting(): Promise<void> {
    await this.queue.drain(true);
  }

  /** Takes out everything. */
  async clear(): Promise<void> {
    await this.queue.obliterate({ force: true });
  }

  async close(): Promise<void> {
    await this.queue.close();
  }

  private async completed(key: string): Promise<RunOutcome | null> {
    const text = await this.connection.redis.hget(this.queue.toKey(key), 'returnvalue');
    return text === null ? null : unpackOutcome(key, JSON.parse(text) as OutcomeMessage);
  }

  /** A job fails only where workers do: a run that fails is a completed job that says so. */
  private async failed(key: string): Promise<RunOutcome> {
    const reason = await this.connection.redis.hget(this.queue.toKey(key), 'failedReason');
    const error = /stalled/.test(reason ?? '')
      ? 'Every worker that began this run vanished; it may need more memory or time than they have.'
      : (reason ?? 'The workers broke down over this run.');
    return { key, values: null, error, seconds: 0, worker: 'queue' };
  }
}
