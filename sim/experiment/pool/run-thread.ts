/** One worker thread that makes runs one after the other. */
import { Worker } from 'node:worker_threads';
import type { RunOutcome, RunTask, TaskBundle } from '../store/types';
import { inPlainWords } from './words';

/** What a thread is started with. */
export interface RunWorkerData {
  readonly bundle: TaskBundle;
  /** Number of the task under way (0: none), and when it began, in milliseconds since `origin`. Shared. */
  readonly underWay: Int32Array;
  /** Milliseconds since 1970. */
  readonly origin: number;
}

/** A task on its way to a thread. Numbers count from 1. */
export interface NumberedTask {
  readonly number: number;
  readonly task: RunTask;
}

/** What a thread says of a task. */
export interface ThreadAnswer {
  readonly number: number;
  readonly values: Float64Array | null;
  readonly error: string | null;
  readonly seconds: number;
}

/** How a thread came to its end. */
export interface ThreadEnd {
  /** The task that it was at. */
  readonly failed: RunTask | null;
  /** Tasks that it had, and had not begun. */
  readonly unstarted: readonly RunTask[];
  readonly error: string;
  /** How long the failed task took. */
  readonly seconds: number;
}

interface Employer {
  readonly onOutcome: (outcome: RunOutcome) => void;
  readonly onEnd: (end: ThreadEnd) => void;
}

/** A clock that all threads share. */
const now = (): number => performance.timeOrigin + performance.now();

/** A thread, as seen from the one that gives it work. */
export class RunThread {
  private readonly worker: Worker;
  private readonly underWay = new Int32Array(new SharedArrayBuffer(8));
  private readonly origin = now();
  private readonly given: NumberedTask[] = [];
  private employer: Employer | null = null;
  private number = 0;
  private answers = 0;
  private over = false;

  constructor(
    filename: string,
    bundle: TaskBundle,
    readonly name: string,
  ) {
    const { underWay, origin } = this;
    this.worker = new Worker(filename, {
      workerData: { bundle, underWay, origin } satisfies RunWorkerData,
      resourceLimits: { maxOldGenerationSizeMb: bundle.limits.megabytes },
    });
    let trouble: unknown = null;
    this.worker.on('message', (answer: ThreadAnswer) => this.take(answer));
    this.worker.on('error', (error) => (trouble = error));
    this.worker.on('exit', (code) => this.finish(trouble ?? new Error(`exit code ${code}`)));
  }

  /** Tasks that it has, the one under way included. */
  get waiting(): number {
    return this.given.length;
  }

  /** Whether it has ever come so far as to begin a task. */
  get hasBegun(): boolean {
    return this.answers > 0 || Atomics.load(this.underWay, 0) > 0;
  }

  employ(employer: Employer): void {
    this.employer = employer;
    this.worker.ref();
  }

  /** Its work is done: it waits, and keeps no process alive. */
  release(): void {
    this.employer = null;
    this.worker.unref();
  }

  give(task: RunTask): void {
    const numbered = { number: ++this.number, task };
    this.given.push(numbered);
    this.worker.postMessage(numbered);
  }

  /** How long the task under way has taken so far; 0 where there is none. */
  secondsUnderWay(): number {
    const number = Atomics.load(this.underWay, 0);
    if (this.over || number === 0 || number !== this.given[0]?.number) return 0;
    return (now() - this.origin - Atomics.load(this.underWay, 1)) / 1000;
  }

  /** Ends the thread in the middle of its task. */
  end(reason: string): void {
    this.finish(new Error(reason));
    void this.worker.terminate();
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.worker.terminate();
  }

  private take({ number, ...answer }: ThreadAnswer): void {
    if (this.over) return;
    const place = this.given.findIndex((given) => given.number === number);
    const [{ task }] = this.given.splice(place, 1);
    this.answers++;
    this.employer?.onOutcome({ key: task.key, worker: this.name, ...answer });
  }

  private finish(trouble: unknown): void {
    if (this.over) return;
    const seconds = this.secondsUnderWay();
    const number = Atomics.load(this.underWay, 0);
    this.over = true;
    const failed = this.given.find((given) => given.number === number)?.task ?? null;
    const unstarted = this.given.map(({ task }) => task).filter((task) => task !== failed);
    const said = inPlainWords(trouble);
    const error = said instanceof Error ? said.message : String(said);
    this.employer?.onEnd({ failed, unstarted, error, seconds });
  }
}
