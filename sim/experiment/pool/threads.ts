/** Runs of an experiment on worker threads. A run that fails, hangs or wants too much memory takes only itself along. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Executor, RunOutcome, RunTask, TaskBundle } from '../store/types';
import { RunThread, type ThreadEnd } from './run-thread';

/** Milliseconds between two looks at runs that may take only so long. */
const LOOK = 50;

/** Tasks that a thread has beside the one under way, so that it never waits for this thread. */
const AHEAD = 1;

export interface ThreadOptions {
  /** Runs at the same time; as many as the machine has processors where nothing is said. */
  readonly workers?: number;
  /** What the threads run; another than the built one only in tests. */
  readonly filename?: string;
}

/** The built file of a thread: beside the running bundle, or in dist/ when the sources themselves are run. */
function threadFile(): string {
  const places = ['./run-worker.cjs', '../../../dist/run-worker.cjs'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('The worker is not built: `npm run build` makes dist/run-worker.cjs.');
  return found;
}

/** Makes runs on threads of this process. Threads stay until `close`, and so does what they have read. */
export function threadExecutor(bundle: TaskBundle, options: ThreadOptions = {}): Executor {
  const { workers = availableParallelism(), filename = threadFile() } = options;
  const idle: RunThread[] = [];
  let number = 0;
  const take = (): RunThread => idle.pop() ?? new RunThread(filename, bundle, `thread ${++number}`);
  return {
    async run(tasks, onOutcome, signal) {
      signal?.throwIfAborted();
      const crew = new Crew(tasks, onOutcome, { workers, take, seconds: bundle.limits.seconds });
      idle.push(...(await crew.work(signal)));
    },
    async close() {
      await Promise.all(idle.splice(0).map((thread) => thread.stop()));
    },
  };
}

interface CrewPlan {
  readonly workers: number;
  readonly take: () => RunThread;
  readonly seconds: number | null;
}

/** The threads that make the tasks of one call. */
class Crew {
  private readonly threads = new Set<RunThread>();
  /** Tasks that came back from a thread that ended before it began them. */
  private readonly returned: RunTask[] = [];
  private next = 0;
  private left: number;
  private resolve: () => void = () => undefined;
  private reject: (reason: unknown) => void = () => undefined;
  private ended = false;

  constructor(
    private readonly tasks: readonly RunTask[],
    private readonly onOutcome: (outcome: RunOutcome) => void | Promise<void>,
    private readonly plan: CrewPlan,
  ) {
    this.left = tasks.length;
  }

  /**
   * Makes all tasks.
   *
   * @returns threads that can be used again
   */
  async work(signal: AbortSignal | undefined): Promise<RunThread[]> {
    const done = new Promise<void>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    const stop = () => this.reject(signal!.reason);
    signal?.addEventListener('abort', stop, { once: true });
    const look = setInterval(() => this.endThoseOverTime(), LOOK);
    try {
      if (this.left === 0) this.resolve();
      for (let i = 0; i < Math.min(this.plan.workers, this.tasks.length); i++) this.hire();
      await done;
      return [...this.threads];
    } catch (error) {
      this.ended = true;
      await Promise.all([...this.threads].map((thread) => thread.stop()));
      throw error;
    } finally {
      clearInterval(look);
      signal?.removeEventListener('abort', stop);
      for (const thread of this.threads) thread.release();
    }
  }

  private hire(): void {
    const thread = this.plan.take();
    this.threads.add(thread);
    thread.employ({
      onOutcome: (outcome) => this.take(thread, outcome),
      onEnd: (end) => this.replace(thread, end),
    });
    this.feed(thread);
  }

  private feed(thread: RunThread): void {
    while (thread.waiting <= AHEAD) {
      const task = this.returned.pop() ?? this.tasks[this.next++];
      if (task === undefined) return;
      thread.give(task);
    }
  }

  private take(thread: RunThread | null, outcome: RunOutcome): void {
    if (this.ended) return;
    if (thread) this.feed(thread);
    try {
      // What comes of a promise is for whoever made it, unless it fails.
      void Promise.resolve(this.onOutcome(outcome)).then(() => this.count(), this.reject);
    } catch (error) {
      this.reject(error);
    }
  }

  private count(): void {
    if (--this.left === 0) this.resolve();
  }

  /** A thread has ended: the run that it was at has failed, what it had before it goes to others. */
  private replace(thread: RunThread, { failed, unstarted, error, seconds }: ThreadEnd): void {
    this.threads.delete(thread);
    if (this.ended) return;
    if (failed === null && unstarted.length > 0 && !thread.hasBegun) {
      this.reject(new Error(`A worker thread failed: ${error}`));
      return;
    }
    this.returned.push(...unstarted);
    if (this.returned.length > 0 || this.next < this.tasks.length) this.hire();
    if (failed) this.take(null, { key: failed.key, values: null, error, seconds, worker: thread.name });
  }

  private endThoseOverTime(): void {
    const { seconds } = this.plan;
    if (seconds === null) return;
    for (const thread of this.threads)
      if (thread.secondsUnderWay() > seconds)
        thread.end(
          `it took longer than ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, which is all that a run may take.`,
        );
  }
}
