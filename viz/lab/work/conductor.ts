/** What is run when: a quick look at the newest state first, then its own runs, then its pairs; questions in between. */
import type { Job, ToLead } from '../contract';
import { work as words } from '../words/en/work';
import { Ensemble, type LeadSurroundings } from './ensemble';
import { CACHE_BYTES, PREVIEW_CITIZENS } from './limits';
import { answerShown, answerStanding, isStanding, type ShownName } from './questions';
import type { Desk } from './questions/files';
import { ReaderLine } from './reader';
import type { Port } from './runs/around';
import { armOf, ownRun, smaller, type Arm } from './runs/arm';
import { ByteCache } from './runs/cache';
import { messageOf } from './runs/helper';
import { Dropped, Pool } from './runs/pool';
import type { RunRecord } from './runs/record';
import { changeMonth, sharedOf } from './runs/shared';
import { Resolver } from './scenario/arms';
import { viewOf, type Showing } from './view/build';
import { pairOf } from './view/pair';

/** Smaller goes first: a quick look goes before everything. */
const PREVIEW_URGENCY = 0;

type Question = Extract<ToLead, { kind: 'ask' }>;

/** What there is once the page has said what it holds. */
interface House extends Desk {
  readonly resolver: Resolver;
}

export class Conductor {
  private readonly cache = new ByteCache<RunRecord>(CACHE_BYTES);
  private readonly reader: ReaderLine;
  private house: House | null = null;
  /** The newest state that nothing was begun for yet. */
  private waiting: Job | null = null;
  /** A state is being looked at quickly: that is always finished. */
  private looking = false;
  /** The runs of the state that is shown. */
  private ensemble: Ensemble | null = null;
  /** Gives up reading a state because there is a newer one. */
  private interrupt: () => void = () => undefined;
  /** Questions about a state that is still being looked at. */
  private questions: Question[] = [];

  constructor(private readonly around: LeadSurroundings) {
    this.reader = new ReaderLine(around.post, around);
  }

  /** Takes a message of the page. */
  hear(message: ToLead): void {
    switch (message.kind) {
      case 'start': {
        const { shipped, helpers } = message;
        const pool = new Pool(this.cache, this.around, helpers as readonly Port[]);
        const resolver = new Resolver(shipped, this.reader.formula);
        this.house = { shipped, reader: this.reader, pool, resolver };
        break;
      }
      case 'show':
        this.waiting = message.job;
        this.questions = [];
        this.interrupt();
        break;
      case 'read':
        return this.reader.hear(message.id, message.answer);
      case 'helper':
        return this.house?.pool.replace(message.place, message.port as Port | null);
      case 'ask':
        return this.take(message);
    }
    if (!this.looking) void this.look();
  }

  /** Looks at the newest state, and at those that come meanwhile. */
  private async look(): Promise<void> {
    this.looking = true;
    while (this.waiting && this.house) {
      const job = this.waiting;
      this.waiting = null;
      await this.begin(job, this.house).catch((error: unknown) => this.fail(null, error));
    }
    this.looking = false;
    for (const question of this.questions.splice(0)) void this.answer(question);
  }

  private async begin(job: Job, { resolver, pool }: House): Promise<void> {
    const newer = new Promise<null>((resolve) => (this.interrupt = () => resolve(null)));
    // A formula can keep its reader busy: a newer state does not wait for it.
    const arms = await Promise.race([resolver.arms(job.state), newer]);
    if (arms === null) return;
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
    ensemble.run();
  }

  private async preview(showing: Showing, pool: Pool): Promise<void> {
    const { unchanged, shared, job } = showing;
    const [a, b] = [showing.a, showing.b].map((arm) => ownRun(smaller(arm, PREVIEW_CITIZENS), shared));
    const wish = { urgency: PREVIEW_URGENCY, group: `preview ${job.id}` };
    // B is what changes while a lever is moved: the lead keeps the months that its runs share.
    const [[left], [right]] = await Promise.all([
      pool.make([a], { ...wish, here: unchanged }),
      pool.make([unchanged ? a : b], { ...wish, here: true }),
    ]);
    this.around.post({ kind: 'view', view: viewOf(showing, [pairOf(left, right)], true) });
  }

  private take(question: Question): void {
    if (this.looking && !isStanding(question.name)) this.questions.push(question);
    else void this.answer(question);
  }

  private async answer({ id, name, ask }: Question): Promise<void> {
    try {
      if (this.house === null) throw new Error(words.noState);
      const answer = isStanding(name)
        ? await answerStanding(this.house, name, ask)
        : await this.answerShown(name, ask, this.house.pool);
      this.around.post({ kind: 'answer', id, answer });
    } catch (error) {
      this.fail(id, error);
    }
  }

  private answerShown(name: ShownName, ask: unknown, pool: Pool): Promise<unknown> {
    const { ensemble, around } = this;
    if (ensemble === null) throw new Error(words.noState);
    const { showing, group } = ensemble;
    return answerShown({ showing, pool, around, name, group, pairs: () => ensemble.finished }, name, ask);
  }

  private fail(id: number | null, error: unknown): void {
    // Of a state that is no longer shown nobody waits for anything.
    if (error instanceof Dropped) return;
    const message = messageOf(error);
    this.around.post({ kind: 'failed', id, message: id === null ? words.runFailed(message) : message });
  }
}

function showingOf(job: Job, a: Arm, b: Arm): Showing {
  return {
    ...{ job, a, b, unchanged: a.key === b.key, own: null },
    changeFrom: changeMonth(a.scenario, b.scenario),
    shared: sharedOf(a.scenario, b.scenario, job.state.changeFrom - 1),
  };
}
