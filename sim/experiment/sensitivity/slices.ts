/** A factor cut into slices of about equal size, and the output's order: what PAWN and its control read. */
import { orderOf, sampleQuantile } from '../statistics';

/** A slice for each row; −1 for rows in none. */
export interface Slices {
  readonly of: Int32Array;
  readonly count: number;
}

/**
 * Cuts a factor at its quantiles (type 7), each slice with its lower end and without its upper one; the greatest value is
 * in none, as in SALib. A factor with no more different values than slices is cut by value instead: quantiles of an
 * option or a small whole number would leave slices empty.
 */
export function slicesOf(factor: ArrayLike<number>, count: number): Slices {
  const sorted = Float64Array.from(factor).sort();
  const levels = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (levels.length <= count)
    return { of: Int32Array.from(factor, (value) => levels.indexOf(value)), count: levels.length };
  // Ends as multiples of the step, as numpy.arange makes them.
  const ends = Array.from({ length: count + 1 }, (_, s) =>
    sampleQuantile(sorted, Math.min(1, s * (1 / count))),
  );
  return { of: Int32Array.from(factor, (value) => sliceOf(value, ends)), count };
}

function sliceOf(value: number, ends: readonly number[]): number {
  let low = 0;
  let high = ends.length - 1;
  if (!(value < ends[high])) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (value < ends[middle]) high = middle;
    else low = middle;
  }
  return low;
}

/** An output in order: places from smallest to greatest, and whether the value at a place is the last of its likes. */
export interface Ordered {
  readonly order: Int32Array;
  readonly last: Uint8Array;
}

/** Puts an output in order, once for all factors. */
export function ordered(output: ArrayLike<number>): Ordered {
  const order = orderOf(output);
  const last = new Uint8Array(order.length);
  for (let i = 0; i < order.length; i++)
    last[i] = i + 1 === order.length || output[order[i + 1]] !== output[order[i]] ? 1 : 0;
  return { order, last };
}

/**
 * The greatest distance between the distribution of the output in each slice and overall (Kolmogorov and Smirnov), in
 * one pass over the order. NaN for empty slices.
 *
 * @param weights how often each row counts; once where null
 */
export function sliceDistances(
  { order, last }: Ordered,
  slices: Slices,
  weights: Int32Array | null = null,
): Float64Array {
  const { all, sizes } = sizesOf(slices, weights);
  const below = new Float64Array(slices.count);
  const distances = new Float64Array(slices.count);
  // Between two values of a slice the overall share only rises, so that looking right before and right at each value of
  // the slice is looking everywhere.
  const look = (row: number, share: number): void => {
    const slice = slices.of[row];
    if (slice < 0) return;
    const distance = Math.abs(below[slice] / sizes[slice] - share);
    if (distance > distances[slice]) distances[slice] = distance;
  };
  let seen = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    do to++;
    while (!last[to - 1]);
    for (let i = from; i < to; i++) look(order[i], seen / all);
    for (let i = from; i < to; i++) {
      const weight = weights === null ? 1 : weights[order[i]];
      seen += weight;
      if (slices.of[order[i]] >= 0) below[slices.of[order[i]]] += weight;
    }
    for (let i = from; i < to; i++) look(order[i], seen / all);
  }
  return distances.map((distance, s) => (sizes[s] === 0 ? NaN : distance));
}

function sizesOf(slices: Slices, weights: Int32Array | null): { all: number; sizes: Float64Array } {
  const sizes = new Float64Array(slices.count);
  let all = 0;
  slices.of.forEach((slice, row) => {
    const weight = weights === null ? 1 : weights[row];
    all += weight;
    if (slice >= 0) sizes[slice] += weight;
  });
  return { all, sizes };
}
