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

/**
 * Discrepancies: how far the share of points in boxes is from the volume of the boxes, over all boxes of a kind. Smaller is
 * more even.
 */
export interface Discrepancies {
  /** Squared centred discrepancy (Hickernell 1998). */
  readonly centred: number;
  /** Squared wrap-around discrepancy (Hickernell 1998). */
  readonly wrapAround: number;
  /** Squared mixture discrepancy (Zhou, Fang and Ning 2013). */
  readonly mixture: number;
  /** L2 star discrepancy (Warnock 1972), not squared. */
  readonly star: number;
}

/** All four, from one pass over the pairs of points. */
export function discrepancies(points: Float64Array, dims: number): Discrepancies {
  const n = points.length / dims;
  const single = singleSums(points, n, dims);
  const pair = pairSums(points, n, dims);
  const square = n * n;
  return {
    centred: repeated(13 / 12, dims) - (2 / n) * single.centred + pair.centred / square,
    wrapAround: pair.wrapAround / square - repeated(4 / 3, dims),
    mixture: repeated(19 / 12, dims) - (2 / n) * single.mixture + pair.mixture / square,
    star: Math.sqrt(
      repeated(1 / 3, dims) - (2 / n) * repeated(1 / 2, dims) * single.star + pair.star / square,
    ),
  };
}

function repeated(factor: number, times: number): number {
  let product = 1;
  for (let k = 0; k < times; k++) product *= factor;
  return product;
}

/** Sums over points of products over dimensions. */
function singleSums(points: Float64Array, n: number, dims: number): Omit<Discrepancies, 'wrapAround'> {
  let [centred, mixture, star] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    let [c, m, s] = [1, 1, 1];
    for (let d = 0; d < dims; d++) {
      const x = points[i * dims + d];
      const off = Math.abs(x - 0.5);
      c *= 1 + 0.5 * off - 0.5 * off * off;
      m *= 5 / 3 - 0.25 * off - 0.25 * off * off;
      s *= 1 - x * x;
    }
    centred += c;
    mixture += m;
    star += s;
  }
  return { centred, mixture, star };
}

/** Sums over pairs of points, each with itself included, of products over dimensions. */
function pairSums(points: Float64Array, n: number, dims: number): Discrepancies {
  let [centred, wrapAround, mixture, star] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let [c, w, m, s] = [1, 1, 1, 1];
      for (let d = 0; d < dims; d++) {
        const [x, y] = [points[i * dims + d], points[j * dims + d]];
        const off = Math.abs(x - 0.5) + Math.abs(y - 0.5);
        const gap = Math.abs(x - y);
        c *= 1 + 0.5 * off - 0.5 * gap;
        w *= 1.5 - gap * (1 - gap);
        m *= 15 / 8 - 0.25 * off - 0.75 * gap + 0.5 * gap * gap;
        s *= 1 - Math.max(x, y);
      }
      const weight = i === j ? 1 : 2;
      centred += weight * c;
      wrapAround += weight * w;
      mixture += weight * m;
      star += weight * s;
    }
  }
  return { centred, wrapAround, mixture, star };
}
