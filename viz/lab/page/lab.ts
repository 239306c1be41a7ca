/** What every part of the page is given: the state, the newest view of it, and the few things that a part can do. */
import type { Charts } from '../charts/types';
import type { Overlay } from '../share/opened';
import type {
  AssumptionsView,
  FromLead,
  LabView,
  QuestionName,
  Questions,
  ReaderAnswer,
  ReaderRequest,
} from '../contract';
import type { LabState, ViewState } from '../state/types';

export interface Progress {
  readonly of: 'pairs' | QuestionName;
  readonly done: number;
  readonly wanted: number;
}

export type Problems = Extract<FromLead, { kind: 'problems' }>;

export interface ActOptions {
  /** A slider is being dragged: previews alone, and one step of undo for the whole drag. */
  readonly dragging?: boolean;
}

export interface Lab {
  readonly state: LabState;
  /** The newest view; it may be of an older state than `state` while that is being run. Null before the first. */
  readonly view: LabView | null;
  /** The ribbon of assumptions for the state, once it was asked for. */
  readonly assumptions: AssumptionsView | null;
  /** Draws with chart.js; null until that script is there. */
  readonly charts: Charts | null;
  /** Series of a file that was opened, shown beside both arms; null where there are none. */
  readonly overlay: Overlay | null;
  readonly progress: Progress | null;
  readonly problems: Problems | null;
  /** What the last step of undo and redo would be, in words; null where there is none. */
  readonly undoable: string | null;
  readonly redoable: string | null;
  /**
   * Changes what is run, as one step of undo.
   *
   * @param what the change in a few words, for undo: "Nudge intensity to 0.6"
   */
  act(what: string, change: (state: LabState) => LabState, options?: ActOptions): void;
  /** Changes what is looked at: no step of undo, nothing is run. */
  look(change: (view: ViewState) => ViewState): void;
  undo(): void;
  redo(): void;
  /** Asks the workers; rejects where they fail or the state changes meanwhile (an Error named `Superseded`). */
  ask<N extends QuestionName>(name: N, ask: Questions[N]['ask']): Promise<Questions[N]['answer']>;
  /** Asks the reader of YAML, formulas and Parquet; what goes wrong is an answer too. */
  read(request: ReaderRequest): Promise<ReaderAnswer>;
  /** Lays the lines of a file beside those of both arms; null takes them away. */
  lay(overlay: Overlay | null): void;
  /** Says something in the one polite status region. */
  say(message: string): void;
}
