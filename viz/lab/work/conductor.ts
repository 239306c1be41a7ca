/** What is run when: a quick look at the newest state first, then its own runs, then its pairs. */
import type { Job, ToLead } from '../contract';
import { work as words } from '../words/en/work';
import { CACHE_BYTES, PREVIEW_CITIZENS } from './limits';
import { ReaderLine } from './reader';
import type { Port } from './runs/around';
import { armOf, ownRun, smaller, type Arm } from './runs/arm';
import { ByteCache } from './runs/cache';
import { messageOf } from './runs/helper';
import { Dropped, Pool } from './runs/pool';
import type { RunRecord } from './runs/record';
import { changeMonth, sharedOf } from './runs/shared';
import { Resolver } from './scenario/arms';
import { Ensemble, type LeadSurroundings } from './ensemble';
import { pairOf } from './view/pair';
import { viewOf, type Showing } from './view/build';

/** Smaller goes first. */
const URGENCY = { preview: 0 } as const;

export class Conductor {
  private readonly cache = new ByteCache<RunRecord>(CACHE_BYTES);
  private readonly reader: ReaderLine;
  private pool: Pool | null = null;
  private resolver: Resolver | null = null;
  /** The newest state that nothing was begun for yet. */
  private waiting: Job | null = null;
  /** A state is being looked at quickly: that is always finished. */
  private looking = false;
  private ensemble: Ensemble | null = null;

  constructor(private readonly around: LeadSurroundings) {
    this.reader = new ReaderLine(around.post, around);
  }

  /** Takes a message of the page. */
  hear(message: ToLead): void {
    switch (message.kind) {
      case 'start':
        this.resolver = new Resolver(message.shipped, this.reader.formula);
        this.pool = new Pool(this.cache, this.around, message.helpers as readonly Port[]);
        break;
      case 'show':
        this.waiting = message.job;
        break;
      case 'read':
        return this.reader.hear(message.id, message.answer);
      case 'ask':
        return this.around.post({ kind: 'failed', id: message.id, message: words.noState });
    }
    if (!this.looking) void this.look();
  }

  /** Looks at the newest state, and at those that come meanwhile. */
  private async look(): Promise<void> {
    this.looking = true;
    while (this.waiting && this.pool) {
      const job = this.waiting;
      this.waiting = null;
      try {
        await this.begin(job);
      } catch (error) {
        if (!(error instanceof Dropped))
          this.around.post({ kind: 'failed', id: null, message: words.runFailed(messageOf(error)) });
      }
    }
    this.looking = false;
  }

  private async begin(job: Job): Promise<void> {
    const pool = this.pool!;
    const arms = await this.resolver!.arms(job.state);
    this.ensemble?.stop();
    this.ensemble = null;
    if (!arms.ok) {
      this.around.post({ kind: 'problems', job: job.id, arm: arms.arm, problems: arms.problems });
      return;
    }
    const showing = showingOf(job, armOf(arms.a), armOf(arms.b));
    const ensemble = new Ensemble(showing, pool, this.around);
    if (job.dragging || !ensemble.ready) await this.preview(showing, pool);
    if (this.waiting || job.dragging) return;
    this.ensemble = ensemble;
    void ensemble.run();
  }

  private async preview(showing: Showing, pool: Pool): Promise<void> {
    const [a, b] = [showing.a, showing.b].map((arm) => smaller(arm, PREVIEW_CITIZENS));
    const { unchanged, shared } = showing;
    const runs = unchanged ? [ownRun(a, shared)] : [ownRun(a, shared), ownRun(b, shared)];
    const group = `preview ${showing.job.id}`;
    const [left, right = left] = await pool.make(runs, { urgency: URGENCY.preview, here: true, group });
    this.around.post({ kind: 'view', view: viewOf(showing, [pairOf(left, right)], true) });
  }
}

function showingOf(job: Job, a: Arm, b: Arm): Showing {
  const unchanged = a.key === b.key;
  return {
    ...{ job, a, b, unchanged, own: null },
    changeFrom: changeMonth(a.scenario, b.scenario),
    shared: sharedOf(a.scenario, b.scenario, job.state.changeFrom - 1),
  };
}
