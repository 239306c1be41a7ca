/** Runs by the lead itself and by its helpers: what is most urgent first, each result kept for states to come. */
import { SLICE } from '../limits';
import type { Port, Surroundings } from './around';
import type { ByteCache } from './cache';
import { messageOf } from './helper';
import { newCheckpoints, OrderRunner, work, type MadeRun, type WantedRun } from './order';
import { bytesOf, type RunRecord } from './record';
import { Remote } from './remote';

/** Somebody no longer wants the runs. */
export class Dropped extends Error {
  override name = 'Dropped';
}

export interface Wish {
  /** Smaller goes first. */
  readonly urgency: number;
  /** The lead makes them itself: nothing is faster for a few short runs. */
  readonly here?: boolean;
  /** What is dropped together. */
  readonly group: string;
  /**
   * Place among what is wanted together, from 0 to 1: the same worker takes the same part each time, as it has what those runs
   * share at hand. The lead, which often starts later, has the last part.
   */
  readonly place?: number;
}

interface Task extends Wish {
  readonly runs: readonly WantedRun[];
  /** Records that are there, by key. */
  readonly taken: Map<string, RunRecord>;
  readonly settle: (records: RunRecord[]) => void;
  readonly fail: (error: Error) => void;
  /** Work that was begun here and put aside for something more urgent. */
  runner: OrderRunner | null;
  over: boolean;
}

export class Pool {
  private readonly remotes: Remote[];
  private readonly waiting: Task[] = [];
  private readonly started = new Map<Task, Remote | null>();
  private driving = false;
  private readonly checkpoints = newCheckpoints();

  constructor(
    private readonly cache: ByteCache<RunRecord>,
    private readonly around: Surroundings,
    ports: readonly Port[],
  ) {
    this.remotes = ports.map((port) => new Remote(port, around));
  }

  /**
   * The records of some runs, in their order.
   *
   * @throws Dropped where nobody wants them any longer; Error where a run fails
   */
  make(runs: readonly WantedRun[], wish: Wish): Promise<RunRecord[]> {
    return new Promise((settle, fail) => {
      const task: Task = { ...wish, runs, taken: new Map(), settle, fail, runner: null, over: false };
      if (this.missing(task).length === 0) return this.finish(task);
      this.queue(task);
      this.assign();
    });
  }

  /** Whether a run is there already. */
  has(key: string): boolean {
    return this.cache.has(key);
  }

  /** Drops what was wanted together. */
  drop(group: string): void {
    for (const task of [...this.waiting, ...this.started.keys()]) {
      if (task.group !== group) continue;
      task.over = true;
      this.started.get(task)?.drop();
      this.started.delete(task);
      task.fail(new Dropped());
    }
    const left = this.waiting.filter((task) => !task.over);
    this.waiting.splice(0, Infinity, ...left);
    this.assign();
  }

  /** Takes a helper on in place of one that has died; null for none. */
  replace(place: number, port: Port | null): void {
    const gone = this.remotes[place];
    if (port) this.remotes[place] = new Remote(port, this.around);
    gone?.lose();
    this.assign();
  }

  private queue(task: Task, first = false): void {
    const place = this.waiting.findIndex(({ urgency }) =>
      first ? urgency >= task.urgency : urgency > task.urgency,
    );
    this.waiting.splice(place < 0 ? this.waiting.length : place, 0, task);
  }

  /** Runs of a task that are not there yet; what another task has brought meanwhile is taken. */
  private missing(task: Task): WantedRun[] {
    for (const { key } of task.runs) {
      const record = task.taken.get(key) ?? this.cache.get(key);
      if (record) task.taken.set(key, record);
    }
    return task.runs.filter(({ key }) => !task.taken.has(key));
  }

  private finish(task: Task): void {
    task.over = true;
    task.settle(task.runs.map(({ key }) => task.taken.get(key)!));
  }

  /** Gives idle workers something to do. */
  private assign(): void {
    for (const [place, remote] of this.remotes.entries()) {
      while (remote.idle) {
        const task = this.take(place, ({ here, runner }) => !here && runner === null);
        if (task === null) break;
        this.startAt(remote, task);
      }
    }
    if (!this.driving && this.waiting.length > 0) void this.drive();
  }

  /** The most urgent task that a worker is fit for; one whose runs have come meanwhile is finished on the way. */
  private take(worker: number, fit: (task: Task) => boolean): Task | null {
    for (;;) {
      const task = this.choose(worker, fit);
      if (task === null) return null;
      this.waiting.splice(this.waiting.indexOf(task), 1);
      if (task.runner !== null || this.missing(task).length > 0) return task;
      this.finish(task);
    }
  }

  /** Of the most urgent, the first in the worker's own part; else the last, which nobody else comes to soon. */
  private choose(worker: number, fit: (task: Task) => boolean): Task | null {
    const first = this.waiting.find(fit);
    if (first === undefined) return null;
    const same = this.waiting.filter((task) => task.urgency === first.urgency && fit(task));
    const workers = this.remotes.length + 1;
    const isOwn = ({ place, runner }: Task): boolean =>
      runner !== null || place === undefined || Math.floor(place * workers) === worker;
    return same.find(isOwn) ?? same[same.length - 1];
  }

  private startAt(remote: Remote, task: Task): void {
    this.started.set(task, remote);
    remote.start(
      { runs: this.missing(task) },
      {
        made: (runs) => {
          this.keep(task, runs);
          this.assign();
        },
        failed: (message) => {
          this.giveUp(task, message);
          this.assign();
        },
        lost: () => {
          this.started.delete(task);
          this.queue(task, true);
          this.assign();
        },
      },
    );
  }

  private keep(task: Task, runs: readonly MadeRun[]): void {
    for (const { key, record } of runs) {
      this.cache.set(key, record, bytesOf(record));
      task.taken.set(key, record);
    }
    this.started.delete(task);
    if (!task.over) this.finish(task);
  }

  private giveUp(task: Task, message: string): void {
    this.started.delete(task);
    if (task.over) return;
    task.over = true;
    task.fail(new Error(message));
  }

  /** The lead's own work, in slices, until nothing waits. */
  private async drive(): Promise<void> {
    this.driving = true;
    for (let task = this.next(); task !== null; task = this.next()) {
      this.started.set(task, null);
      task.runner ??= new OrderRunner({ runs: this.missing(task) }, this.checkpoints);
      await this.slices(task, task.runner);
    }
    this.driving = false;
  }

  private next(): Task | null {
    return this.take(this.remotes.length, () => true);
  }

  private async slices(task: Task, runner: OrderRunner): Promise<void> {
    const { now, breathe } = this.around;
    try {
      while (!runner.done) {
        work(runner, now, SLICE);
        await breathe();
        if (task.over) return;
        if (!runner.done && this.waiting.some(({ urgency }) => urgency < task.urgency)) {
          this.started.delete(task);
          return this.queue(task, true);
        }
      }
      this.keep(task, runner.made);
    } catch (error) {
      this.giveUp(task, messageOf(error));
    }
  }
}
