/** Points of the Sobol' sequence, plain or scrambled. */
import { UNIT } from '../../exact';
import { scrambleWords, type Scramble } from './scramble';
import { JOE_KUO } from './sobol-directions';

/** As many dimensions as there are direction numbers. */
export const MOST_DIMENSIONS = 1024;

const BITS = 32;

export interface SobolOptions {
  /** Points left out at the start of the sequence; 0 unless told. */
  readonly skip?: number;
  /** A random scrambling with the text that decides it; plain points without. */
  readonly scramble?: Scramble | null;
}

/**
 * The first points of the Sobol' sequence (Sobol' 1967; direction numbers of Joe and Kuo 2008) in Gray-code order
 * (Antonov and Saleev 1979). Point 0 of the plain sequence is the origin. Point i is the same however many points are
 * asked for, so a larger design begins with the smaller one.
 *
 * @param n points, at most 2^32 with those that are skipped
 * @param dims dimensions, 1 to 1,024
 * @returns n × dims coordinates in [0, 1), point by point; each is a whole number of 2^-32
 */
export function sobolPoints(n: number, dims: number, options: SobolOptions = {}): Float64Array {
  const skip = options.skip ?? 0;
  checkCounts(n, dims, skip);
  const directions = directionNumbers(dims);
  const words = new Uint32Array(n * dims);
  const point = firstWords(directions, dims, skip);
  for (let i = 0, at = 0; i < n; i++) {
    for (let d = 0; d < dims; d++) words[at++] = point[d];
    const from = lowestBit(skip + i + 1) * dims;
    for (let d = 0; d < dims; d++) point[d] ^= directions[from + d];
  }
  if (options.scramble) scrambleWords(words, dims, options.scramble);
  const points = new Float64Array(n * dims);
  for (let k = 0; k < points.length; k++) points[k] = words[k] * UNIT;
  return points;
}

function checkCounts(n: number, dims: number, skip: number): void {
  if (!(Number.isInteger(dims) && dims >= 1 && dims <= MOST_DIMENSIONS))
    throw new RangeError(`The Sobol' sequence has 1 to ${MOST_DIMENSIONS} dimensions here, found ${dims}.`);
  if (!(Number.isInteger(n) && n >= 0 && Number.isInteger(skip) && skip >= 0 && n + skip <= 1 / UNIT))
    throw new RangeError(`The Sobol' sequence has 2^32 points, found ${n} after ${skip} skipped.`);
}

/** Place of the lowest bit of a whole number from 1 to 2^32; the last one is past the sequence and reads as bit 31. */
function lowestBit(i: number): number {
  const word = i | 0;
  return word === 0 ? BITS - 1 : 31 - Math.clz32(word & -word);
}

/** The words of point `index`: the directions of the bits of its Gray code, added without carry. */
function firstWords(directions: Int32Array, dims: number, index: number): Int32Array {
  const words = new Int32Array(dims);
  const gray = (index ^ (index >>> 1)) | 0;
  for (let bit = 0; bit < BITS; bit++)
    if ((gray >>> bit) & 1) for (let d = 0; d < dims; d++) words[d] ^= directions[bit * dims + d];
  return words;
}

/** Direction numbers of the first dimensions: one word a bit and dimension, bit by bit. */
function directionNumbers(dims: number): Int32Array {
  const directions = new Int32Array(BITS * dims);
  for (let bit = 0; bit < BITS; bit++) directions[bit * dims] = 1 << (BITS - 1 - bit);
  const table = JOE_KUO.split(',', dims - 1);
  table.forEach((entry, k) => {
    const [polynomial, ...initial] = entry
      .trim()
      .split(' ')
      .map((digits) => parseInt(digits, 36));
    fillDimension(directions, dims, k + 1, polynomial, initial);
  });
  return directions;
}

/** The recurrence of Bratley and Fox 1988: each direction follows from as many before it as the polynomial has degrees. */
function fillDimension(
  directions: Int32Array,
  dims: number,
  d: number,
  polynomial: number,
  initial: readonly number[],
): void {
  const degree = initial.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      directions[bit * dims + d] = initial[bit] << (BITS - 1 - bit);
      continue;
    }
    const oldest = directions[(bit - degree) * dims + d];
    let word = oldest ^ (oldest >>> degree);
    for (let back = 1; back < degree; back++)
      if ((polynomial >>> (degree - back)) & 1) word ^= directions[(bit - back) * dims + d];
    directions[bit * dims + d] = word;
  }
}
