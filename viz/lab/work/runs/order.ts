/** Runs that are wanted, and what makes them month by month. */
import { branchRun, checkpointOf, startRun, type Checkpoint, type Run } from '../../../../sim/engine';
import { coProduction, type World } from '../../../../sim/model';
import type { Scenario } from '../../../../sim/scenario';
import { CHECKPOINT_BYTES } from '../limits';
import { ByteCache } from './cache';
import { recordOf, type RunRecord } from './record';
import { bytesOfCheckpoint, type Shared } from './shared';
import { watcherOf, type Watch, type Watcher } from './watch';

/** One run. */
export interface WantedRun {
  /** Names the run: equal keys, equal results. */
  readonly key: string;
  /** With the seed of this run. */
  readonly scenario: Scenario;
  /** Months that it has in common with other runs. */
  readonly shared: Shared | null;
  /** What is kept beside its record; only of runs that share no month with others. */
  readonly watch?: Watch;
}

/** Runs that one worker makes one after the other: mostly the two of a pair. */
export interface Order {
  readonly runs: readonly WantedRun[];
}

/** A run that is done. */
export interface MadeRun {
  readonly key: string;
  readonly record: RunRecord;
}

/** Runs at the month where others may branch from them. */
export type Checkpoints = ByteCache<Checkpoint>;

export function newCheckpoints(): Checkpoints {
  return new ByteCache(CHECKPOINT_BYTES);
}

/** Makes the runs of an order, one month a step, so that whoever works can look up in between. */
export class OrderRunner {
  readonly made: MadeRun[] = [];
  private run: Run<World> | null = null;
  private watcher: Watcher | null = null;

  constructor(
    private readonly order: Order,
    private readonly checkpoints: Checkpoints,
  ) {}

  get done(): boolean {
    return this.made.length === this.order.runs.length;
  }

  step(): void {
    const wanted = this.order.runs[this.made.length];
    if (this.run === null) {
      this.run = this.begin(wanted);
      this.watcher = watcherOf(this.run, wanted.watch);
      return;
    }
    this.watcher?.before();
    this.run.step();
    this.watcher?.after();
    this.mark(this.run, wanted.shared);
    if (!this.run.done) return;
    const result = this.run.result();
    this.made.push({ key: wanted.key, record: recordOf(result, this.watcher?.result(result)) });
    this.run = null;
  }

  private begin({ scenario, shared }: WantedRun): Run<World> {
    const checkpoint = shared === null ? undefined : this.checkpoints.get(shared.key);
    return checkpoint ? branchRun(coProduction, scenario, checkpoint) : startRun(coProduction, scenario);
  }

  private mark(run: Run, shared: Shared | null): void {
    if (shared === null || run.month !== shared.month || this.checkpoints.has(shared.key)) return;
    const checkpoint = checkpointOf(run);
    this.checkpoints.set(shared.key, checkpoint, bytesOfCheckpoint(checkpoint));
  }
}

/** Steps for as long as a slice lasts. */
export function work(runner: OrderRunner, now: () => number, slice: number): void {
  const until = now() + slice;
  do runner.step();
  while (!runner.done && now() < until);
}
