/** How evenly points fill the unit cube. Points stand row by row in one array. */

/**
 * The smallest Euclidean distance between two of the points; Infinity for fewer than two.
 *
 * @param enough the search stops at the first pair this near or nearer, and gives its distance: for comparing designs
 */
export function minimumDistance(points: Float64Array, dims: number, enough = 0): number {
  const n = points.length / dims;
  // Along the first coordinate, only neighbours nearer than the smallest distance so far can make it smaller.
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => points[i * dims] - points[j * dims] || i - j,
  );
  let least = Infinity;
  for (let i = 1; i < n; i++) {
    for (let j = i - 1; j >= 0; j--) {
      const gap = points[order[i] * dims] - points[order[j] * dims];
      if (gap * gap > least) break;
      least = Math.min(least, squaredDistance(points, dims, order[i], order[j], least));
    }
    if (least <= enough * enough) break;
  }
  return Math.sqrt(least);
}

/** Squared distance of two points, or something from `most` on where it is not below that. */
function squaredDistance(points: Float64Array, dims: number, i: number, j: number, most: number): number {
  let sum = 0;
  for (let d = 0; d < dims && sum < most; d++) {
    const gap = points[i * dims + d] - points[j * dims + d];
    sum += gap * gap;
  }
  return sum;
}
