/** What files can hold, once they are read: data that the page shows and asks about, and nothing that has changed the state. */
import type { ReaderAnswer, ReaderRequest } from '../contract';
import type { LabState } from '../state/types';
import type { CheckState } from './link';
import type { Made } from './versions';

/** A file that a person gave, by choosing or dropping it. */
export interface GivenFile {
  /** Its name, with folders before it where a folder was given. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What reading needs from the page. */
export interface OpenTools {
  /** Asks the reader of YAML and Parquet. */
  read(request: ReaderRequest): Promise<ReaderAnswer>;
  readonly check: CheckState;
  /** Elements of an HTML text, which is never shown and never run. */
  parseHtml(text: string): ReportElements;
}

/** The little that is looked for in a report. */
export interface ReportElements {
  /** Text of the first element that a selector finds; null where there is none. */
  one(selector: string): string | null;
  /** Texts of all elements that a selector finds. */
  all(selector: string): readonly string[];
}

/** Lines to draw beside A and B: a mean over the runs of a file. Month k at index k − 1, NaN where nothing was measured. */
export interface Overlay {
  readonly name: string;
  readonly months: number;
  readonly runs: number;
  readonly series: Readonly<Record<string, Float64Array>>;
}

/** A scenario as text, to be read by `ask('open')`. */
export interface ScenarioText {
  readonly name: string;
  readonly text: string;
}

/** The runs of one scenario. */
export interface OpenedRuns {
  readonly overlay: Overlay;
  /** Null in documents, which hold no scenario. */
  readonly scenario: ScenarioText | null;
  /** Name of the scenario as the runs call it. */
  readonly name: string;
  readonly modelVersion: string;
  readonly population: number;
  readonly months: number;
  /** Seed, identity and digest of the first run: what can be made again here. */
  readonly seed: string;
  readonly identity: string;
  readonly digest: string;
}

export interface OpenedSentence {
  readonly text: string;
  /** False where there were not enough runs to say. */
  readonly clear: boolean;
}

/** One setting of a row: what is varied, and its value there. */
export interface RowValue {
  readonly factor: string;
  readonly value: number | string;
}

export interface OpenedRow {
  /** As the results number it, from 0. */
  readonly row: number;
  readonly label: string;
  readonly values: readonly RowValue[];
}

export interface OpenedExperiment {
  readonly title: string;
  readonly modelVersion: string;
  readonly sentences: readonly OpenedSentence[];
  readonly rows: readonly OpenedRow[];
  /** The scenario that all rows change; null where only a report or a document was given. */
  readonly scenario: ScenarioText | null;
  /** Factors as the experiment file declares them, as plain data by name. */
  readonly factors: Readonly<Record<string, unknown>>;
}

export type Opened =
  | { readonly kind: 'lab'; readonly state: LabState; readonly made: Made }
  | { readonly kind: 'scenario'; readonly scenario: ScenarioText }
  | { readonly kind: 'runs'; readonly runs: OpenedRuns; readonly notes: readonly string[] }
  | {
      readonly kind: 'comparison';
      readonly a: OpenedRuns;
      readonly b: OpenedRuns;
      readonly sentence: string;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'experiment'; readonly experiment: OpenedExperiment; readonly notes: readonly string[] }
  /** Nothing that the page can use: why, in plain sentences. */
  | { readonly kind: 'nothing'; readonly problems: readonly string[] };

/** Thrown while reading, with a sentence for the person. */
export class OpenError extends Error {}
