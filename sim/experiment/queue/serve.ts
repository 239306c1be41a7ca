/** A worker: makes the runs of whatever experiments are in Redis, until it is told to stop or there has been nothing to do. */
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { arithmeticFingerprint } from '../../engine';
import { coProduction } from '../../model';
import { unlessAborted } from './aborted';
import { connect, type Connection } from './connect';
import { unpackBundle } from './messages';
import { Participation, type Maker, type OpenMaker } from './participation';
import { bundleKey, experiments, signWorker, withdrawWorker, type ExperimentNote } from './registry';

/** Milliseconds between two looks for experiments. */
const LOOK = 500;

/** Milliseconds between two signs of life. */
const SIGN = 3000;

/** Milliseconds in which a worker that leaves says so; a second Ctrl-C is not waited for longer either. */
const TIDY = 1500;

export interface ServeOptions {
  readonly url: string;
  /** Runs at the same time, of each experiment. */
  readonly threads: number;
  /** Seconds without anything to do after which the worker ends by itself; null for never. */
  readonly idleExit: number | null;
  /** Takes messages for the user, each a line. */
  readonly say: (message: string) => void;
  readonly signal: AbortSignal;
  /** How the runs of an experiment are made here. */
  readonly open: OpenMaker;
}

/**
 * Works until there is nothing more to do.
 *
 * @returns how many runs were made
 * @throws Error in plain words where Redis cannot be used; the signal's reason where it is aborted, after runs that were
 *   under way have been given back
 */
export async function serve(options: ServeOptions): Promise<number> {
  const connection = await connect(options.url, options.say);
  const worker = new Server(connection, options);
  try {
    return await worker.work();
  } finally {
    await worker.leave();
    connection.close();
  }
}

class Server {
  private readonly name = `${hostname()}-${process.pid}`;
  private readonly parts = new Map<string, Participation>();
  private readonly refuses: Record<string, string> = {};
  private made = 0;
  private signed = -Infinity;
  private busy = performance.now();
  private looking: Promise<void> | null = null;
  private complained = '';

  constructor(
    private readonly connection: Connection,
    private readonly options: ServeOptions,
  ) {}

  async work(): Promise<number> {
    const { signal, threads, say } = this.options;
    say(
      `Worker ${this.name} with ${threads} ${threads === 1 ? 'thread' : 'threads'} at ${this.connection.address}.`,
    );
    while (!this.isIdle()) {
      // While Redis is gone a look takes as long as that; whether there is nothing to do is asked meanwhile.
      this.looking ??= this.look()
        .catch((error: Error) => this.complain(error.message))
        .finally(() => (this.looking = null));
      await unlessAborted(sleep(LOOK), signal);
    }
    say(`Nothing to do for ${this.options.idleExit} seconds; ${this.made} runs made. Good-bye.`);
    return this.made;
  }

  /** Gives back what is under way. Where Redis is gone too, others find it by the silence. */
  async leave(): Promise<void> {
    const parts = [...this.parts.values()];
    await Promise.race([this.sayGoodbye(parts).catch(() => undefined), sleep(TIDY)]);
    await Promise.all(parts.map((part) => part.abandon()));
  }

  private async sayGoodbye(parts: readonly Participation[]): Promise<void> {
    const given = await Promise.all(parts.map((part) => part.leave(true)));
    const runs = given.reduce((sum, count) => sum + count, 0);
    if (runs > 0) this.options.say(`Gave ${runs} ${runs === 1 ? 'run' : 'runs'} back to the queue.`);
    await withdrawWorker(this.connection.redis, this.name);
  }

  private complain(message: string): void {
    if (message !== this.complained) this.options.say(`Redis at ${this.connection.address}: ${message}`);
    this.complained = message;
  }

  private isIdle(): boolean {
    const now = performance.now();
    if ([...this.parts.values()].some((part) => part.underWay > 0)) this.busy = now;
    const { idleExit } = this.options;
    return idleExit !== null && now - this.busy > idleExit * 1000;
  }

  private async look(): Promise<void> {
    const notes = await experiments(this.connection.redis);
    for (const note of notes) if (!this.parts.has(note.queue)) await this.join(note);
    const wanted = new Set(notes.map(({ queue }) => queue));
    for (const [queue, part] of this.parts) {
      if (wanted.has(queue)) continue;
      this.parts.delete(queue);
      // Runs under way are made to their end meanwhile: somebody may come back for them.
      void part.leave(false).then(() => this.options.say(`No more runs of ${part.title}.`));
    }
    await this.sign();
  }

  private async join(note: ExperimentNote): Promise<void> {
    const refusal = refusalOf(note);
    if (refusal !== null) return this.refuse(note, refusal);
    delete this.refuses[note.queue];
    const packed = await this.connection.redis.getBuffer(bundleKey(note.bundle));
    // Whoever asks for runs puts the files there again within seconds.
    if (packed === null) return;
    const { open, threads, say } = this.options;
    let maker: Maker;
    try {
      maker = await open(unpackBundle(packed), threads);
    } catch (error) {
      return this.refuse(note, `its files cannot be read here: ${(error as Error).message}`);
    }
    const part = await Participation.begin(this.connection, note, {
      maker,
      threads,
      onDone: () => {
        this.made++;
        this.busy = performance.now();
      },
      onRefuse: (reason) => this.refuse(note, reason),
    });
    this.parts.set(note.queue, part);
    say(`Makes runs of ${note.title}.`);
  }

  private refuse(note: ExperimentNote, reason: string): void {
    if (this.refuses[note.queue] === reason) return;
    this.refuses[note.queue] = reason;
    this.signed = -Infinity;
    this.options.say(`Leaves ${note.title} to others: ${reason}`);
  }

  private async sign(): Promise<void> {
    if (performance.now() - this.signed < SIGN) return;
    const { threads } = this.options;
    await signWorker(this.connection.redis, { name: this.name, threads, refuses: this.refuses });
    this.signed = performance.now();
  }
}

/** Why a worker cannot make the runs of an experiment; null where it can. */
export function refusalOf({
  modelVersion,
  arithmetic,
}: Pick<ExperimentNote, 'modelVersion' | 'arithmetic'>): string | null {
  if (modelVersion !== coProduction.version)
    return `this worker has model ${coProduction.version}, the experiment asks for ${modelVersion}.`;
  if (arithmetic !== arithmeticFingerprint())
    return 'the arithmetic of this machine gives other digits than that of the one that asks.';
  return null;
}
