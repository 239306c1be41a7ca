/** A worker's part in one experiment: takes its runs from the queue, has them made on threads, and says what became of them. */
import type { Job, Worker } from 'bullmq';
import type { Executor, RunOutcome, RunTask, TaskBundle } from '../store/types';
import type { Connection } from './connect';
import { packOutcome, type OutcomeMessage, type RunMessage } from './messages';
import { PREFIX, type ExperimentNote } from './registry';

/** How the runs of one experiment are made. */
export interface Maker {
  /** Makes runs on threads, so that this thread is free to say that it is alive. Several calls at a time. */
  readonly executor: Executor;
  /** The key of a run as it comes out here. */
  keyOf(task: RunTask): string | Promise<string>;
}

export type OpenMaker = (bundle: TaskBundle, threads: number) => Promise<Maker>;

interface Setup {
  readonly maker: Maker;
  readonly threads: number;
  readonly onDone: () => void;
  /** Called where this worker must not make the runs of the experiment. */
  readonly onRefuse: (reason: string) => void;
}

/** How often a run may be left by workers that vanish. One of two is bad luck; one of six is the run's own doing. */
const MOST_STALLED = 5;

/** Milliseconds between two looks for runs whose workers have vanished; more often where silence is short. */
const STALLED_LOOK = 5000;

/** Milliseconds after which something that failed in Redis is tried again. */
const RETRY = 1000;

type RunWorker = Worker<RunMessage, OutcomeMessage>;

export class Participation {
  /** Runs that are being made. */
  underWay = 0;
  private readonly stopped = new AbortController();
  private worker: RunWorker | undefined;
  private left: Promise<number> | undefined;

  private constructor(
    private readonly connection: Connection,
    private readonly note: ExperimentNote,
    private readonly setup: Setup,
  ) {}

  static async begin(connection: Connection, note: ExperimentNote, setup: Setup): Promise<Participation> {
    const part = new Participation(connection, note, setup);
    part.worker = part.start();
    await part.worker.waitUntilReady();
    return part;
  }

  get title(): string {
    return this.note.title;
  }

  /**
   * Takes no more runs.
   *
   * @param atOnce whether runs under way are given back; they are made to their end otherwise
   * @returns how many were given back
   */
  leave(atOnce: boolean): Promise<number> {
    const given = atOnce ? this.underWay : 0;
    if (atOnce) this.stopped.abort();
    this.left ??= this.end();
    return this.left.then(() => given);
  }

  /** Leaves without another word: Redis does not answer. */
  async abandon(): Promise<void> {
    await this.worker?.disconnect();
    await this.setup.maker.executor.close();
  }

  private async end(): Promise<number> {
    await this.worker?.close();
    await this.setup.maker.executor.close();
    return 0;
  }

  private start(): RunWorker {
    const { queue, lostAfter } = this.note;
    const worker: RunWorker = new this.connection.bullmq.Worker(
      queue,
      (job: Job<RunMessage, OutcomeMessage>, token?: string) => this.make(job, token),
      {
        connection: this.connection.redis,
        prefix: PREFIX,
        concurrency: this.setup.threads,
        maxStalledCount: MOST_STALLED,
        lockDuration: lostAfter,
        stalledInterval: Math.min(STALLED_LOOK, lostAfter / 4),
        runRetryDelay: RETRY,
      },
    );
    // What goes wrong with the connection is told by the connection; what goes wrong with a run, by its outcome.
    worker.on('error', () => undefined);
    return worker;
  }

  private async make(job: Job<RunMessage, OutcomeMessage>, token?: string): Promise<OutcomeMessage> {
    this.underWay++;
    try {
      return packOutcome(await this.outcomeOf(job.data));
    } catch (error) {
      if (!this.stopped.signal.aborted) throw error;
      await job.moveToWait(token);
      throw new this.connection.bullmq.WaitingError();
    } finally {
      this.underWay--;
    }
  }

  private async outcomeOf({ bundle: _, ...task }: RunMessage): Promise<RunOutcome> {
    const { executor, keyOf } = this.setup.maker;
    this.stopped.signal.throwIfAborted();
    if ((await keyOf(task)) !== task.key) {
      this.setup.onRefuse('its runs have other keys here than where they were asked for; the builds differ.');
      // Leaving gives this run back.
      void this.leave(true);
      this.stopped.signal.throwIfAborted();
    }
    let made: RunOutcome | undefined;
    await executor.run([task], (outcome) => void (made = outcome), this.stopped.signal);
    if (made === undefined) throw new Error('The run ended without an outcome.');
    this.setup.onDone();
    return made;
  }
}
