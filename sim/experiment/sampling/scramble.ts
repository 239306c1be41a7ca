/**
 * Nested uniform scrambling of binary points (Owen 1995), by hash.
 *
 * Every binary digit of a coordinate is flipped or not by a random bit of its own that depends on all digits before it. A
 * scrambled net is a net again, each point of it is uniform in the cube, and means over independent scramblings are
 * unbiased and nearly normal (Loh 2003): that is what a t interval over scramblings stands on.
 *
 * Random bits belong to nodes of a binary tree. Five levels of it have 31 nodes, so one 32-bit word, hashed from the digits
 * above, holds the flips of five levels. The last twelve digits are flipped by one word hashed from the first twenty, which
 * is the same as nested scrambling for every net of up to 2^20 points.
 */
import { Draws, keyOf, mix, monthKey } from '../../exact';

/** Which random scrambling. */
export interface Scramble {
  /** Any text: two texts give independent scramblings. */
  readonly key: string;
}

/** Hash keys of one scrambling, two words a dimension and layer of levels. */
export interface NestedScramble {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

const LAYERS = 5;

/** Prepares a scrambling of so many dimensions. The keys of a dimension do not depend on how many there are. */
export function nestedScramble(key: string, dims: number): NestedScramble {
  const draws = new Draws(keyOf(key, 'sampling.scramble'));
  const scramble = { a: new Int32Array(dims * LAYERS), b: new Int32Array(dims * LAYERS) };
  for (let d = 0; d < dims; d++) {
    for (let layer = 0; layer < LAYERS; layer++) {
      const { a, b } = monthKey(draws, d, layer);
      scramble.a[d * LAYERS + layer] = a;
      scramble.b[d * LAYERS + layer] = b;
    }
  }
  return scramble;
}

/** One coordinate scrambled: 32 binary digits in, 32 out, the first digit in the highest bit. */
export function scrambleWord({ a, b }: NestedScramble, d: number, word: number): number {
  const at = d * LAYERS;
  const w0 = mix(a[at], b[at], 0);
  const w1 = mix(a[at + 1], b[at + 1], word >>> 27);
  const w2 = mix(a[at + 2], b[at + 2], word >>> 22);
  const w3 = mix(a[at + 3], b[at + 3], word >>> 17);
  const tail = mix(a[at + 4], b[at + 4], word >>> 12);
  const head = (flips(w0, word >>> 27) << 15) | (flips(w1, (word >>> 22) & 31) << 10);
  return (
    word ^
    (((head | (flips(w2, (word >>> 17) & 31) << 5) | flips(w3, (word >>> 12) & 31)) << 12) | (tail >>> 20))
  );
}

/** Flips of five digits, from the bits of a word that stand for the nodes of their path: 1 + 2 + 4 + 8 + 16 of them. */
function flips(word: number, digits: number): number {
  return (
    ((word & 1) << 4) |
    (((word >>> (1 + (digits >>> 4))) & 1) << 3) |
    (((word >>> (3 + (digits >>> 3))) & 1) << 2) |
    (((word >>> (7 + (digits >>> 2))) & 1) << 1) |
    ((word >>> (15 + (digits >>> 1))) & 1)
  );
}
