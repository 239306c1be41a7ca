/** The one place in which the page's state lives, and the way from a change to what the workers are asked to show. */
import type {
  AssumptionsView,
  FromLead,
  LabView,
  QuestionName,
  Questions,
  ReaderAnswer,
  ReaderRequest,
} from '../contract';
import type { Charts } from '../charts/types';
import type { Overlay } from '../share/opened';
import { acted, looked, redoable, redone, startHistory, undoable, undone, type History } from '../state';
import type { LabState, ViewState } from '../state/types';
import { words } from '../words/en';
import type { ActOptions, Lab, Problems, Progress } from './lab';
import { markAnswered, markAsked } from './marks';
import type { LaterParts } from './parts';
import type { Workers } from './workers';

/** An answer that nobody waits for any longer, because the state has changed. */
export class Superseded extends Error {
  override name = 'Superseded';
}

interface Waiting {
  readonly settle: (answer: unknown) => void;
  readonly name: QuestionName;
  readonly fail: (error: Error) => void;
}

/** Questions whose answer holds for any state. */
const STANDING: readonly QuestionName[] = ['open', 'verify'];

export class Store implements Lab {
  view: LabView | null = null;
  assumptions: AssumptionsView | null = null;
  progress: Progress | null = null;
  problems: Problems | null = null;
  charts: Charts | null = null;
  /** Parts that are evaluated after the first preview; null until then. */
  later: LaterParts | null = null;
  overlay: Overlay | null = null;
  /** What the status region says. */
  status: string = words.frame.starting;
  /** Seconds until all pairs are there, as far as it can be told. */
  secondsLeft: number | null = null;
  private history: History;
  private job = 0;
  private asked = 0;
  private pairsSince: number | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private workers: Workers | null = null;

  constructor(
    state: LabState,
    private readonly changed: () => void,
  ) {
    this.history = startHistory(state);
  }

  get state(): LabState {
    return this.history.present;
  }
  /** Whether every pair of the newest state is in the view. */
  get settled(): boolean {
    return this.view?.job === this.job && this.view.done;
  }
  get undoable(): string | null {
    return undoable(this.history);
  }
  get redoable(): string | null {
    return redoable(this.history);
  }

  /** Connects the workers, and shows the state for the first time. */
  connect(workers: Workers): void {
    this.workers = workers;
    this.show(false);
  }

  readonly act = (
    what: string,
    change: (state: LabState) => LabState,
    { dragging = false }: ActOptions = {},
  ): void => {
    this.history = acted(this.history, what, change(this.state), dragging);
    this.show(dragging);
    this.changed();
  };

  readonly look = (change: (view: ViewState) => ViewState): void => {
    const before = this.state.view;
    const view = change(before);
    this.history = looked(this.history, view);
    const others = view.charts !== before.charts || view.difference !== before.difference;
    const unseen =
      others && [...view.charts, view.difference].some((metric) => this.view && !this.view.series[metric]);
    if (unseen) this.show(false);
    this.changed();
  };

  readonly undo = (): void => {
    const what = this.undoable;
    if (what === null) return;
    this.history = undone(this.history);
    this.turned(words.frame.undone(what));
  };

  readonly redo = (): void => {
    const what = this.redoable;
    if (what === null) return;
    this.history = redone(this.history);
    this.turned(words.frame.redone(what));
  };

  private turned(status: string): void {
    this.show(false);
    this.status = status;
    this.changed();
  }

  readonly ask = <N extends QuestionName>(
    name: N,
    ask: Questions[N]['ask'],
  ): Promise<Questions[N]['answer']> => {
    const id = ++this.asked;
    const answer = new Promise<unknown>((settle, fail) => {
      this.waiting.set(STANDING.includes(name) ? -id : id, { name, settle, fail });
    });
    this.workers?.send({ kind: 'ask', id, name, ask });
    return answer as Promise<Questions[N]['answer']>;
  };

  readonly read = (request: ReaderRequest): Promise<ReaderAnswer> =>
    this.workers?.read(request) ?? Promise.resolve({ ok: false, message: words.frame.noWorkers });

  /** Lays the lines of a file beside those of both arms; null takes them away. */
  readonly lay = (overlay: Overlay | null): void => {
    this.overlay = overlay;
    this.changed();
  };

  readonly say = (message: string): void => {
    this.status = message;
    this.changed();
  };

  private show(dragging: boolean): void {
    this.assumptions = null;
    for (const [id, { fail }] of this.waiting) {
      if (id < 0) continue;
      this.waiting.delete(id);
      fail(new Superseded('The scenario has changed meanwhile.'));
    }
    this.pairsSince = null;
    this.secondsLeft = null;
    this.workers?.send({ kind: 'show', job: { id: ++this.job, state: this.state, dragging } });
    markAsked(this.job);
  }

  /** Takes a message of the lead. */
  readonly hear = (message: FromLead): void => {
    switch (message.kind) {
      case 'view':
        this.take(message.view);
        break;
      case 'problems':
        if (message.job === this.job) this.problems = message;
        break;
      case 'progress':
        this.advance(message);
        break;
      case 'answer':
        this.settle(message.id, ({ name, settle }) => {
          if (name === 'assumptions') this.assumptions = message.answer as AssumptionsView;
          settle(message.answer);
          markAnswered(name);
        });
        break;
      case 'failed':
        this.fail(message.id, message.message);
        break;
      case 'read':
        return;
    }
    this.changed();
  };

  private take(view: LabView): void {
    if (this.view && view.job < this.view.job) return;
    this.view = view;
    if (view.job !== this.job) return;
    this.problems = null;
    if (view.done) {
      this.progress = null;
      this.status = words.frame.finished(view.pairs);
    }
  }

  private advance({ job, of, done, wanted }: Extract<FromLead, { kind: 'progress' }>): void {
    if (job !== this.job) return;
    this.progress = done < wanted ? { of, done, wanted } : null;
    const now = performance.now();
    this.pairsSince ??= now;
    this.secondsLeft = done === 0 ? null : ((now - this.pairsSince) / done / 1000) * (wanted - done);
  }

  private settle(id: number, how: (waiting: Waiting) => void): void {
    for (const key of [id, -id]) {
      const waiting = this.waiting.get(key);
      this.waiting.delete(key);
      if (waiting) how(waiting);
    }
  }

  private fail(id: number | null, message: string): void {
    if (id === null) this.status = words.frame.failed(message);
    else this.settle(id, ({ fail }) => fail(new Error(message)));
  }
}
