/**
 * What the page asks of the script that draws with chart.js. That script is evaluated after the first numbers are shown and
 * puts `tandemCharts` on the global object; until then the page lives without pictures.
 */
import type { ArmName } from '../state/types';

declare global {
  var tandemCharts: Charts | undefined;
}

/** One line over months, month k at index k − 1, with the edges of its ribbon where it has one. */
export interface Line {
  readonly values: Float64Array;
  readonly low: Float64Array | null;
  readonly high: Float64Array | null;
}

/** Months in which an arm says something else of its levers; both ends inclusive. */
export interface Band {
  readonly arm: ArmName | 'both';
  readonly from: number;
  readonly until: number;
}

/** What all charts over months share. */
export interface MonthLook {
  /** The month that all readings stand at. */
  readonly month: number;
  /** Ends of the vertical axis, in the unit shown. */
  readonly range: readonly [low: number, high: number];
  /** What values are multiplied by to stand in the unit shown. */
  readonly factor: number;
  readonly bands: readonly Band[];
}

export interface SeriesData {
  readonly a: Line;
  readonly b: Line;
  /** The line of a file that was opened beside both arms; nothing where there is none. */
  readonly file?: Float64Array | null;
}

export interface SeriesLook extends MonthLook {
  /** Written at the ends of the lines. */
  readonly names: readonly [a: string, b: string];
}

export interface DifferenceData {
  readonly mean: Line;
  /** Single pairs, in place of the ribbon; empty for none. */
  readonly pairs: readonly Float64Array[];
}

export interface DifferenceLook extends MonthLook {
  /** First month in which the arms are told different things: marked; null for none. */
  readonly changeFrom: number | null;
  /** Plum for chance, teal for assumptions: the two are never taken for each other. */
  readonly colour: 'plum' | 'teal';
}

/** A step of the waterfall; its ends are marks, its causes bars. */
export interface WaterfallRow {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly role: 'a' | 'b' | 'gain' | 'loss';
}

export interface WaterfallData {
  readonly rows: readonly WaterfallRow[];
}

export interface WaterfallLook {
  /** Key of the row that is looked behind. */
  readonly selected: string | null;
}

/** Hours by what they went into, one stacked bar a row. */
export interface HoursData {
  readonly rows: readonly string[];
  readonly parts: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** Hours needed, marked on each row; null for none. */
  readonly needed: readonly (number | null)[];
}

export type HoursLook = Readonly<Record<never, never>>;

/** A picture on a canvas. Updates are drawn soon, not at once: at most twenty times a second, and only in view. */
export interface Drawing<Data, Look> {
  update(data: Data, look: Look): void;
  destroy(): void;
}

/** A picture over months. */
export interface MonthDrawing<Data, Look> extends Drawing<Data, Look> {
  /** The month at a place of the canvas in CSS pixels from its left edge; null before it is drawn. */
  monthAt(x: number): number | null;
}

export interface Waterfall extends Drawing<WaterfallData, WaterfallLook> {
  /** The row at a height of the canvas in CSS pixels; null where there is none. */
  rowAt(y: number): WaterfallRow | null;
}

export interface Charts {
  drawSeries(
    canvas: HTMLCanvasElement,
    data: SeriesData,
    look: SeriesLook,
  ): MonthDrawing<SeriesData, SeriesLook>;
  drawDifference(
    canvas: HTMLCanvasElement,
    data: DifferenceData,
    look: DifferenceLook,
  ): MonthDrawing<DifferenceData, DifferenceLook>;
  drawWaterfall(canvas: HTMLCanvasElement, data: WaterfallData, look: WaterfallLook): Waterfall;
  drawHours(canvas: HTMLCanvasElement, data: HoursData, look: HoursLook): Drawing<HoursData, HoursLook>;
  /** Draws at once whatever waits to be drawn, in view or not: before a print or an export. */
  settle(): void;
  /** A copy of a chart's canvas with at least two pixels for one of the page. */
  sharp(canvas: HTMLCanvasElement): HTMLCanvasElement;
}
