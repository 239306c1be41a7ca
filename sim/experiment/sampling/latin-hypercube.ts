/** Latin hypercubes. */
import { Draws, keyOf } from '../../exact';
import { checkCount } from './checks';
import { minimumDistance } from './space-filling';

export interface LatinHypercubeOptions {
  /** Hypercubes of which the one with the widest gap between its nearest points is kept; 1 for the first that comes. */
  readonly maximin?: number;
}

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): in each dimension every one of n slices of equal width holds exactly
 * one point, at a random place within it.
 *
 * @param seed text that decides everything random
 * @param options `maximin` (Johnson, Moore and Ylvisaker 1990) chooses among candidates by their smallest distance
 * @returns n × dims coordinates in [0, 1), point by point
 */
export function latinHypercube(
  n: number,
  dims: number,
  seed: string,
  { maximin = 1 }: LatinHypercubeOptions = {},
): Float64Array {
  // More would repeat draws.
  checkCount('Latin hypercubes', 'points', n, 1, 4294967295);
  checkCount('Latin hypercubes', 'dimensions', dims, 1, 1024);
  checkCount('Latin hypercubes', 'candidates', maximin, 1, 1048575);
  const draws = new Draws(keyOf(seed, 'sampling.latinHypercube'));
  let best = candidate(n, dims, draws, 0);
  if (maximin === 1) return best;
  let widest = minimumDistance(best, dims);
  for (let c = 1; c < maximin; c++) {
    const next = candidate(n, dims, draws, c);
    const distance = minimumDistance(next, dims, widest);
    if (distance > widest) [best, widest] = [next, distance];
  }
  return best;
}

/** Hypercube number `c`. Each slice and dimension has a block of its own: a word for the order and one for the place. */
function candidate(n: number, dims: number, draws: Draws, c: number): Float64Array {
  const points = new Float64Array(n * dims);
  const order = new Uint32Array(n);
  for (let d = 0; d < dims; d++) {
    for (let k = 0; k < n; k++) order[k] = k;
    for (let k = n - 1; k >= 0; k--) {
      // Durstenfeld 1964: slice k changes places with one at or before it.
      const other = Math.floor(draws.at(k, c, d) * (k + 1));
      const slice = order[other];
      order[other] = order[k];
      order[k] = slice;
      points[k * dims + d] = (slice + draws.second()) / n;
    }
  }
  return points;
}
