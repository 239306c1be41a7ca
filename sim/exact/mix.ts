/**
 * A cheap keyed permutation for the draws that every citizen takes every month.
 *
 * Threefry turns key, month and index into two words, once a month (`monthKey`); `mix` then spreads the entity under them:
 * two rounds of xor-shift and multiply, with constants found by search for low bias (Wellons 2018, "Prospecting for hash
 * functions"). One draw costs a quarter of a Threefry block. The battery in test/exact, dieharder included, is what
 * vouches for it.
 */
import { counterOf, type Draws } from './draws';
import { threefry } from './threefry';

/** Two words that key `mix` for one purpose, month and index. */
export interface MonthKey {
  readonly a: number;
  readonly b: number;
}

const words = new Uint32Array(2);

/** The key of a month: from the purpose's key by Threefry, so that months, purposes and indices share nothing. */
export function monthKey(draws: Draws, month: number, index: number): MonthKey {
  // Entity −1 is no citizen, so these blocks are nobody's draw.
  threefry(draws.k0, draws.k1, -1, counterOf(month, index), words);
  return { a: words[0] | 0, b: words[1] | 0 };
}

/**
 * The key of a pair's month: the id of one (a hash, such as an initiative's) joins the key, and `mix` spreads the other
 * under it.
 */
export function pairKey(draws: Draws, id: number, month: number, index = 0): MonthKey {
  threefry(draws.k0 ^ id, draws.k1, -1, counterOf(month, index), words);
  return { a: words[0] | 0, b: words[1] | 0 };
}

/**
 * A uniform 32-bit word for an entity under a month's key.
 *
 * @returns a signed 32-bit integer; use `>>>` to read it as unsigned
 */
export function mix(a: number, b: number, entity: number): number {
  let x = (entity ^ a) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  x = (x ^ (x >>> 15) ^ b) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
