/**
 * What the page and its workers say to each other: data only. The page sends a state and gets views of it; a view is all that
 * is drawn. The *lead* worker decides what is run when; *helper* workers make runs for it over ports of their own; the
 * *reader* is started on first need and knows YAML, formulas and Parquet.
 */
import type { Problem } from '../../sim/scenario';
import type { ArmName, LabState, ScenarioForm } from './state/types';
import type {
  AssumptionsView,
  BehindView,
  ContributionsView,
  FigureView,
  KeepView,
  LabView,
  LivesView,
} from './views';

export type * from './views';

/** A state to show. While `dragging`, more is to come at once: previews alone are wanted. */
export interface Job {
  /** Counts up; an answer to an older job than the newest is still shown where nothing newer is there. */
  readonly id: number;
  readonly state: LabState;
  readonly dragging: boolean;
}

/** Questions that the page may ask of the lead about the state it shows, with their answers. */
export interface Questions {
  readonly assumptions: { readonly ask: { readonly draws: number }; readonly answer: AssumptionsView };
  readonly contributions: { readonly ask: { readonly metric: string }; readonly answer: ContributionsView };
  readonly lives: { readonly ask: Record<never, never>; readonly answer: LivesView };
  readonly behind: { readonly ask: { readonly cause: string }; readonly answer: BehindView };
  readonly keep: { readonly ask: Record<never, never>; readonly answer: KeepView };
  /** The same comparison with luck of its own in each arm: what pairing is worth. */
  readonly unpaired: { readonly ask: { readonly metric: string }; readonly answer: FigureView };
  /** Whether a scenario gives a digest here too. */
  readonly verify: {
    readonly ask: { readonly form: ScenarioForm; readonly seed: string; readonly digest: string };
    readonly answer: { readonly digest: string; readonly same: boolean };
  };
  /** A scenario file opened by a person: its resolved form, or everything that is wrong with it. */
  readonly open: {
    readonly ask: { readonly name: string; readonly text: string };
    readonly answer:
      | { readonly ok: true; readonly scenario: OpenedScenario }
      | { readonly ok: false; readonly problems: readonly Problem[] };
  };
}

export interface OpenedScenario {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly seed: string;
  readonly population: number;
  readonly months: number;
  /** Resolved form, which stands on no other file. */
  readonly form: ScenarioForm;
}

export type QuestionName = keyof Questions;

/** From the page to the lead. */
export type ToLead =
  | {
      readonly kind: 'start';
      /** Shipped scenario files by name as seen from scenarios/, read at build time. */
      readonly shipped: Readonly<Record<string, ScenarioForm>>;
      /** Ports to the helpers. */
      readonly helpers: readonly MessagePort[];
    }
  | { readonly kind: 'show'; readonly job: Job }
  | { readonly kind: 'ask'; readonly id: number; readonly name: QuestionName; readonly ask: unknown }
  /** A helper has died: a port to another in its place, or null where there is none. */
  | { readonly kind: 'helper'; readonly place: number; readonly port: MessagePort | null }
  /** An answer of the reader, as it came. */
  | { readonly kind: 'read'; readonly id: number; readonly answer: ReaderAnswer };

/** From the lead to the page. */
export type FromLead =
  | { readonly kind: 'view'; readonly view: LabView }
  | {
      readonly kind: 'problems';
      readonly job: number;
      readonly arm: ArmName;
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'progress';
      readonly job: number;
      readonly of: 'pairs' | QuestionName;
      readonly done: number;
      readonly wanted: number;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: number | null; readonly message: string }
  /** The lead needs the reader: the page starts it on the first of these and carries messages. */
  | { readonly kind: 'read'; readonly id: number; readonly request: ReaderRequest };

/** What the reader can do. */
export type ReaderRequest =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'formula'; readonly text: string; readonly names: readonly string[] }
  | { readonly kind: 'parquet'; readonly bytes: ArrayBuffer };

export type ReaderAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
