/** Runs that are wanted, and what makes them month by month. */
import { startRun, type Run } from '../../../../sim/engine';
import { coProduction } from '../../../../sim/model';
import type { Scenario } from '../../../../sim/scenario';
import { recordOf, type RunRecord } from './record';

/** One run. */
export interface WantedRun {
  /** Names the run: equal keys, equal results. */
  readonly key: string;
  /** With the seed of this run. */
  readonly scenario: Scenario;
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

/** Makes the runs of an order, one month a step, so that whoever works can look up in between. */
export class OrderRunner {
  readonly made: MadeRun[] = [];
  private run: Run | null = null;

  constructor(private readonly order: Order) {}

  get done(): boolean {
    return this.made.length === this.order.runs.length;
  }

  step(): void {
    const wanted = this.order.runs[this.made.length];
    if (this.run === null) {
      this.run = startRun(coProduction, wanted.scenario);
      return;
    }
    this.run.step();
    if (!this.run.done) return;
    this.made.push({ key: wanted.key, record: recordOf(this.run.result()) });
    this.run = null;
  }
}

/** Steps for as long as a slice lasts. */
export function work(runner: OrderRunner, now: () => number, slice: number): void {
  const until = now() + slice;
  do runner.step();
  while (!runner.done && now() < until);
}
