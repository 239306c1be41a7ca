/** What a chart shows, as plain data: the page script draws it, and the legend and the table say the same in words. */

/** Colours by role; what they are in light, dark and print stands in the style sheet. */
export type Colour = 'blue' | 'orange' | 'teal' | 'plum' | 'grey';

export type Marker = 'circle' | 'triangle' | 'diamond' | 'square' | 'none';

export interface ChartLine {
  readonly label: string;
  /** One value a month, month 1 first; null where there is nothing to measure. */
  readonly values: readonly (number | null)[];
  readonly colour: Colour;
  readonly dashed: boolean;
  readonly marker: Marker;
  /** Edges of a ribbon around the line. */
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
}

/** What stands along the horizontal axis of lines, where it is not every month from 1. */
export interface Places {
  /** In words, such as `month` or a factor with its unit. */
  readonly label: string;
  /** Ascending, one a value of each line. */
  readonly values: readonly number[];
}

export interface LineChart {
  readonly kind: 'lines';
  readonly id: string;
  readonly title: string;
  /** Unit of the vertical axis. */
  readonly unit: string;
  readonly decimals: number;
  /** Bounds of the vertical axis where they are known; null lets the values decide. */
  readonly range: readonly [number | null, number | null];
  readonly lines: readonly ChartLine[];
  /** What the chart shows, in one sentence. */
  readonly finding: string;
  readonly note?: string;
  /** Differences carry their sign. */
  readonly signed?: boolean;
  readonly wide?: boolean;
  /** Months 1, 2, 3, … where it is left out. */
  readonly places?: Places;
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly colour: Colour;
}

export interface BarChart {
  readonly kind: 'bars';
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly bars: readonly Bar[];
  readonly finding: string;
}

/** An estimate with the ends of its interval; null where there is none. */
export interface Mark {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One mark a row. */
export interface MarkSeries {
  readonly label: string;
  readonly colour: Colour;
  readonly marker: Marker;
  readonly marks: readonly Mark[];
}

/** Estimates in rows, each with a whisker for its interval. */
export interface IntervalChart {
  readonly kind: 'intervals';
  readonly id: string;
  readonly title: string;
  /** Unit of the horizontal axis. */
  readonly unit: string;
  readonly decimals: number;
  readonly rows: readonly string[];
  readonly series: readonly MarkSeries[];
  /** Bars from zero, as for sizes; otherwise marks alone, as for levels. */
  readonly bars: boolean;
  readonly finding: string;
  readonly signed?: boolean;
}

export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  /** Written beside the point where there is room; empty for none. */
  readonly name: string;
}

export interface PointGroup {
  readonly label: string;
  readonly colour: Colour;
  readonly marker: Marker;
  readonly points: readonly NamedPoint[];
}

/** Points in a plane. */
export interface PointChart {
  readonly kind: 'points';
  readonly id: string;
  readonly title: string;
  /** What stands along each axis, with its unit. */
  readonly axes: { readonly x: string; readonly y: string };
  /** Both axes start at zero. */
  readonly fromZero: boolean;
  readonly groups: readonly PointGroup[];
  /** Thin lines through the origin with these slopes. */
  readonly slopes: readonly number[];
  readonly finding: string;
}

/** A part of a whole range: places between 0 and 1. */
export interface Part {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** For each row, which part of its range is meant. */
export interface PartChart {
  readonly kind: 'parts';
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Part[];
  readonly finding: string;
}

export type Chart = LineChart | BarChart | IntervalChart | PointChart | PartChart;
