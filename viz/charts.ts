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

export type Chart = LineChart | BarChart;
