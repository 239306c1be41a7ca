/** Which factors set apart the runs that end in a region of the output: regional sensitivity analysis. */
import { cramerVonMisesOfRanks, orderOf, ranksOf, sampleQuantile } from '../statistics';

/**
 * How far the values mapped differ between each of so many equal parts of the target and all the rest, by Cramér and
 * von Mises (Hornberger and Spear 1981; parts and distance as in SALib). With the output as target and a factor mapped
 * it tells which outputs the factor decides; the other way round, where in the factor the output is decided.
 *
 * @returns one distance a part; NaN where a part is empty, is all there is, or has one value of the output only
 */
export function distancesByPart(
  target: ArrayLike<number>,
  mapped: ArrayLike<number>,
  output: ArrayLike<number>,
  parts: number,
): Float64Array {
  const sorted = Float64Array.from(target).sort();
  const ends = Array.from({ length: parts + 1 }, (_, s) =>
    sampleQuantile(sorted, s === parts ? 1 : s * (1 / parts)),
  );
  const order = orderOf(mapped);
  const ranks = ranksOf(mapped);
  return Float64Array.from({ length: parts }, (_, s) => {
    const isInside = (row: number): boolean =>
      (s === 0 ? target[row] >= ends[0] : target[row] > ends[s]) && target[row] <= ends[s + 1];
    const inside = order.filter(isInside);
    if (inside.length === 0 || inside.length === order.length) return NaN;
    if (inside.every((row) => output[row] === output[inside[0]])) return NaN;
    const outside = order.filter((row) => !isInside(row));
    const both = new Float64Array(order.length);
    inside.forEach((row, i) => (both[i] = ranks[row]));
    outside.forEach((row, i) => (both[inside.length + i] = ranks[row]));
    return cramerVonMisesOfRanks(both, inside.length);
  });
}
