/** What the chart of differences shows: in its own unit or in per cent of A, with a ribbon or single pairs. */
import type { DifferenceData } from '../../charts/types';
import type { FigureView, SeriesView } from '../../contract';
import { differenceRange, type Range } from './ranges';
import type { Measure } from './measure';

/** Per cent of A's mean in the same month; nothing where A is zero. */
function relativeTo(a: Float64Array, values: Float64Array): Float64Array {
  return values.map((value, index) => (a[index] === 0 ? NaN : (100 * value) / Math.abs(a[index])));
}

export interface DifferenceOptions {
  readonly relative: boolean;
  readonly pairs: boolean;
}

/** The lines of the chart. */
export function differenceData(view: SeriesView, { relative, pairs }: DifferenceOptions): DifferenceData {
  const shown = (values: Float64Array): Float64Array => (relative ? relativeTo(view.a, values) : values);
  return {
    mean: {
      values: shown(view.difference),
      low: pairs ? null : shown(view.differenceLow),
      high: pairs ? null : shown(view.differenceHigh),
    },
    pairs: pairs ? view.pairs.map(shown) : [],
  };
}

/** The ends of its axis, in the unit shown. */
export function rangeOfData({ mean, pairs }: DifferenceData, factor: number): Range {
  const { values, low, high } = mean;
  return differenceRange([values, ...(low && high ? [low, high] : []), ...pairs], factor);
}

/** How differences are written: per cent of A stand as they are. */
export function gapMeasure(measure: Measure, relative: boolean, unit: string): Measure {
  return relative ? { ...measure, factor: 1, gapUnit: unit, gapDecimals: 1 } : measure;
}

export interface PairingWorth {
  readonly paired: number;
  readonly broken: number;
  /** How many times as wide the range is without pairs; null where pairs do not differ at all. */
  readonly times: number | null;
}

const width = ({ difference: { low, high } }: FigureView): number =>
  low === null || high === null ? NaN : high - low;

/** What pairs are worth: widths of the middle 90 % with the same luck, and with luck of its own in each arm. */
export function pairingWorth(paired: FigureView, broken: FigureView): PairingWorth {
  const [one, other] = [width(paired), width(broken)];
  return { paired: one, broken: other, times: one === 0 ? null : other / one };
}
