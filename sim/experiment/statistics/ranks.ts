/** Order: ranks, quantiles of a sample, and distances between two samples. */

/** Places of the values from the smallest to the greatest; equal values keep their order. */
export function orderOf(values: ArrayLike<number>): Int32Array {
  const order = Int32Array.from({ length: values.length }, (_, i) => i);
  return order.sort((i, j) => values[i] - values[j] || i - j);
}

/** Ranks from 1; equal values share the middle of theirs. */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) ranks[order[i]] = (from + 1 + to) / 2;
  }
  return ranks;
}

/** The value below which a share p of sorted values lies, linear between them (type 7 of Hyndman and Fan 1996). NaN of none. */
export function sampleQuantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return NaN;
  const place = p * (sorted.length - 1);
  const below = Math.min(Math.floor(place), sorted.length - 1);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** The middle of values in any order; NaN of none. */
export function median(values: ArrayLike<number>): number {
  return sampleQuantile(Float64Array.from(values).sort(), 0.5);
}
