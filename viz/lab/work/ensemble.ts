/** All runs of one state: those with its own seed, and its pairs, shown in their order as they come in. */
import type { FromLead } from '../contract';
import { work as words } from '../words/en/work';
import { VIEW_GAP } from './limits';
import type { Surroundings } from './runs/around';
import { ownRun, replicateRun } from './runs/arm';
import { messageOf } from './runs/helper';
import type { WantedRun } from './runs/order';
import { Dropped, type Pool } from './runs/pool';
import { viewOf, type Showing } from './view/build';
import { pairOf, type Pair } from './view/pair';

/** Smaller goes first. */
const URGENCY = { own: 10, pair: 20 } as const;

/** A view may take this share of the time between two views at most. */
const VIEW_SHARE = 0.2;

export interface LeadSurroundings extends Surroundings {
  post(message: FromLead, moved?: ArrayBuffer[]): void;
}

export class Ensemble {
  private readonly pairs: Pair[] = [];
  /** What is dropped when another state is shown. */
  readonly group: string;
  /** All pairs, once they are there. */
  readonly finished: Promise<readonly Pair[]>;
  private readonly wanted: readonly (readonly WantedRun[])[];
  /** When the newest view was sent, and of how many pairs. */
  private shown = 0;
  private count = 0;
  private gap = VIEW_GAP;
  private stopped = false;
  private settle: (pairs: readonly Pair[]) => void = () => undefined;
  private fail: (error: unknown) => void = () => undefined;

  constructor(
    readonly showing: Showing,
    private readonly pool: Pool,
    private readonly around: LeadSurroundings,
  ) {
    const { job, a, b, unchanged, shared } = showing;
    this.group = `pairs ${job.id}`;
    this.wanted = Array.from({ length: job.state.pairs }, (_, i) => {
      const left = replicateRun(a, i + 1, shared);
      return unchanged ? [left] : [left, replicateRun(b, i + 1, shared)];
    });
    this.finished = new Promise((settle, fail) => Object.assign(this, { settle, fail }));
    // Mostly nobody waits for it.
    this.finished.catch(() => undefined);
  }

  /** Whether all pairs are known from before. */
  get ready(): boolean {
    return this.wanted.every((runs) => runs.every(({ key }) => this.pool.has(key)));
  }

  /** Makes what is missing. */
  run(): void {
    this.shown = this.around.now();
    Promise.all([this.own(), ...this.wanted.map((runs, place) => this.pair(runs, place))])
      .then(() => this.settle(this.pairs))
      .catch((error: unknown) => {
        this.fail(error);
        if (this.stopped || error instanceof Dropped) return;
        this.stop();
        this.around.post({ kind: 'failed', id: null, message: words.runFailed(messageOf(error)) });
      });
  }

  stop(): void {
    this.stopped = true;
    this.pool.drop(this.group);
  }

  private async own(): Promise<void> {
    const { a, b, unchanged } = this.showing;
    const runs = (unchanged ? [a] : [a, b]).map((arm) => ownRun(arm, null, { kind: 'staff' }));
    const [left, right = left] = await this.pool.make(runs, {
      ...{ urgency: URGENCY.own, here: true, group: this.group },
    });
    this.showing.own = { a: left, b: right };
    this.show();
  }

  private async pair(runs: readonly WantedRun[], place: number): Promise<void> {
    const wish = { urgency: URGENCY.pair, group: this.group, place: place / this.wanted.length };
    const [left, right = left] = await this.pool.make(runs, wish);
    if (this.stopped) return;
    this.pairs[place] = pairOf(left, right);
    this.show();
  }

  /** Pairs 1 … n without a gap: what is shown of n pairs is the same whoever has made them. */
  private inOrder(): Pair[] {
    const gap = this.pairs.findIndex((pair) => pair === undefined);
    return gap < 0 ? this.pairs : this.pairs.slice(0, gap);
  }

  private show(): void {
    if (this.stopped) return;
    const { job, own } = this.showing;
    const wanted = this.wanted.length;
    const pairs = this.inOrder();
    const done = own !== null && pairs.length === wanted;
    const since = this.around.now();
    if (!done && (pairs.length <= this.count || since - this.shown < this.gap)) return;
    this.around.post({ kind: 'progress', job: job.id, of: 'pairs', done: pairs.length, wanted });
    this.around.post({ kind: 'view', view: viewOf(this.showing, pairs, false) });
    this.count = pairs.length;
    this.shown = this.around.now();
    this.gap = Math.max(VIEW_GAP, (this.shown - since) / VIEW_SHARE);
  }
}
