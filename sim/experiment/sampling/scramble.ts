/**
 * Nested uniform scrambling of binary points (Owen 1995), by hash.
 *
 * Every binary digit of a coordinate is flipped or not by a random bit of its own that depends on all digits before it. A
 * scrambled net is a net again, each point of it is uniform in the cube, and means over independent scramblings are
 * unbiased and nearly normal (Loh 2003): that is what a t interval over scramblings stands on.
 *
 * Random bits belong to nodes of a binary tree. Five levels of it have 31 nodes, so one 32-bit word, hashed from the digits
 * above, holds the flips of five levels. The last seventeen digits are flipped by one word hashed from the first fifteen,
 * which is the same as nested scrambling for every net of up to 2^15 points; larger ones stay nets all the same.
 */
import { Draws, keyOf, mix, monthKey, type MonthKey } from '../../exact';

/** Which random scrambling. */
export interface Scramble {
  /** Any text: two texts give independent scramblings. */
  readonly key: string;
}

const LAYERS = 4;
const HEAD_DIGITS = 10;
const HEADS = 1 << HEAD_DIGITS;

/**
 * Scrambles words in place: 32 binary digits each, the first digit in the highest bit.
 *
 * @param words one a point and dimension, point by point. What becomes of a dimension depends on neither the number of
 * dimensions nor that of points.
 */
export function scrambleWords(words: Uint32Array, dims: number, { key }: Scramble): void {
  const draws = new Draws(keyOf(key, 'sampling.scramble'));
  const heads = new Uint16Array(HEADS);
  const many = words.length >= HEADS * dims;
  for (let d = 0; d < dims; d++) {
    const layers = Array.from({ length: LAYERS }, (_, layer) => monthKey(draws, d, layer));
    const [, , { a: a2, b: b2 }, { a: a3, b: b3 }] = layers;
    // Where there are many points, the flips of their first digits are looked up.
    if (many) for (let head = 0; head < HEADS; head++) heads[head] = headFlips(layers, head);
    for (let k = d; k < words.length; k += dims) {
      const word = words[k];
      const head = word >>> (32 - HEAD_DIGITS);
      const first = many ? heads[head] : headFlips(layers, head);
      const next = flips(mix(a2, b2, head), (word >>> 17) & 31);
      words[k] = word ^ (first << 22) ^ (next << 17) ^ (mix(a3, b3, word >>> 17) >>> 15);
    }
  }
}

/** Flips of the first ten digits. */
function headFlips(layers: readonly MonthKey[], head: number): number {
  const [{ a: a0, b: b0 }, { a: a1, b: b1 }] = layers;
  return (flips(mix(a0, b0, 0), head >>> 5) << 5) | flips(mix(a1, b1, head >>> 5), head & 31);
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
