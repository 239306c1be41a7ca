/** Ends of vertical axes: the same for both arms, and steady while previews come in. */
import type { SeriesView } from '../../contract';
import { rangeOf } from '../../../labels';

export type Range = readonly [low: number, high: number];

/** Share of the extent that stays free beyond the values. */
const MARGIN = 0.06;
/** An old range is kept while values fill at least this share of it. */
const FILLED = 0.45;

/** Least and most of some lists, NaN left out; null where there is nothing. */
export function extentOf(lists: readonly Float64Array[]): Range | null {
  let [low, high] = [Infinity, -Infinity];
  for (const list of lists)
    for (const value of list) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return low <= high ? [low, high] : null;
}

/** A little room beyond values, within what can occur. */
function padded([low, high]: Range, [least, most]: readonly [number | null, number | null]): Range {
  const room = (high > low ? high - low : Math.abs(high) || 1) * MARGIN;
  const [from, to] = [low - room, high + room];
  // A quantity that starts at nothing is shown from there, unless all of it lies far above.
  const zero = least === 0 && low < 0.5 * high;
  return [
    zero ? 0 : least === null ? from : Math.max(least, from),
    most === null ? to : Math.min(most, Math.max(to, low + room)),
  ];
}

/** The range of a metric's chart, in the metric's own unit. */
export function seriesRange(series: string, { a, aLow, aHigh, b, bLow, bHigh }: SeriesView): Range {
  const extent = extentOf([a, aLow, aHigh, b, bLow, bHigh]) ?? [0, 1];
  const [low, high] = padded(extent, rangeOf(series.split('@')[0]));
  return low < high ? [low, high] : [low, low + 1];
}

/** The range of a chart of differences, in the unit shown: zero belongs to it. */
export function differenceRange(lists: readonly Float64Array[], factor: number): Range {
  const [low, high] = extentOf([...lists, Float64Array.of(0)]) ?? [0, 0];
  return low === high ? [-1, 1] : padded([low * factor, high * factor], [null, null]);
}

/** The range to draw: the one before, as long as it holds the new one and is well filled by it. */
export function steady(before: Range | null, wanted: Range): Range {
  if (!before || wanted[0] < before[0] || wanted[1] > before[1]) return wanted;
  return wanted[1] - wanted[0] >= FILLED * (before[1] - before[0]) ? before : wanted;
}
