/**
 * What a person has set up in the laboratory, as plain data: it is what undo steps through, what a link holds, and what the
 * workers are asked to show. Two arms from the start: A is today, B is the change; one run is A = B.
 */

/** A value of a lever as a scenario file writes it; text on a numeric lever is a formula. */
export type LeverValue = number | string | boolean | readonly string[];

/** One entry of a list of changes, as a scenario file writes it; months count from 1. */
export interface Change {
  readonly at?: number;
  readonly from?: number;
  readonly until?: number;
  readonly value?: LeverValue;
  readonly ramp?: number;
  readonly pulse?: number;
  readonly every?: number;
  readonly group?: Readonly<Record<string, string>>;
}

/** What an arm says of a lever: one value for the whole run, or changes laid over what holds otherwise. */
export type LeverForm = LeverValue | readonly Change[];

/** A scenario as a file holds it. */
export type ScenarioForm = Readonly<Record<string, unknown>>;

/** What both arms start from: a shipped scenario file, named as seen from scenarios/, or a whole scenario of one's own. */
export type Start =
  | { readonly kind: 'shipped'; readonly file: string }
  | { readonly kind: 'own'; readonly name: string; readonly form: ScenarioForm };

export interface ArmState {
  /** What the arm is called, in a few words; empty for the page's own words. */
  readonly title: string;
  /** Levers over those of the start, by full path (`levers.nudge.intensity`). */
  readonly levers: Readonly<Record<string, LeverForm>>;
}

export type ArmName = 'a' | 'b';

/** What is looked at; it changes no run. */
export interface ViewState {
  /** Metrics of the six charts. */
  readonly charts: readonly string[];
  /** Metric of the large chart of differences. */
  readonly difference: string;
  readonly relative: boolean;
  /** Month that all readings stand at; null for the last. */
  readonly month: number | null;
  readonly ribbon: 'chance' | 'assumptions';
  /** Axes of the picture of citizens: attributes of lives. */
  readonly axes: readonly [x: string, y: string];
  /** The citizen who is followed in both arms; null for nobody. */
  readonly citizen: number | null;
}

export interface LabState {
  /** Version of this form; links of older versions are brought up to it. */
  readonly schema: 1;
  readonly start: Start;
  /** Name of the story from which the state was made; null once none fits. */
  readonly story: string | null;
  readonly seed: string;
  /** Citizens. */
  readonly population: number;
  /** Months recorded. */
  readonly months: number;
  /** Pairs of runs. */
  readonly pairs: number;
  /** Month from which a lever that is moved on the page holds its new value; before it both arms live the same life. */
  readonly changeFrom: number;
  readonly a: ArmState;
  readonly b: ArmState;
  /** Assumptions other than those of the start, by full path, in both arms. */
  readonly assumptions: Readonly<Record<string, number>>;
  /** Assumptions that hold in B alone; null while both arms share all of them. */
  readonly assumptionsOfB: Readonly<Record<string, number>> | null;
  /** Mechanisms other than those of the start, by name, in both arms. */
  readonly mechanisms: Readonly<Record<string, boolean>>;
  readonly view: ViewState;
}
