/**
 * Keyed draws: seed text and purpose make a key, entity and month make the counter, and the draw belongs to them.
 */
import seedrandom from 'seedrandom';
import { normalQuantile } from './normal';
import { threefry } from './threefry';
import { asciiJson } from './utf8';

/** One over 2^32: turns a 32-bit word into a uniform number in [0, 1). */
export const UNIT = 1 / 4294967296;

/** A key of Threefry: two 32-bit words. One a purpose and run. */
export interface Key {
  readonly k0: number;
  readonly k1: number;
}

/**
 * The key of one purpose in one run.
 *
 * @param seed the run's seed text
 * @param purpose what the draws decide, such as `need.transition`; two purposes never share a key
 */
export function keyOf(seed: string, purpose: string): Key {
  // The pair is written as JSON so that ("a/b", "c") and ("a", "b/c") cannot meet; in plain ASCII, because seedrandom
  // reads the low byte of each character only, and the seeds "A" and "Ł" would be the same run.
  const stream = seedrandom(asciiJson([seed, purpose]));
  return { k0: stream.int32(), k1: stream.int32() };
}

/**
 * A reader of one purpose's draws. `at(entity, month, index)` fills `words`; `first` and `second` are uniform in [0, 1).
 * In a hot loop call `threefry` itself with the key's words and one shared output array.
 */
export class Draws {
  readonly words = new Uint32Array(2);
  readonly k0: number;
  readonly k1: number;

  constructor(key: Key) {
    this.k0 = key.k0;
    this.k1 = key.k1;
  }

  /**
   * Reads the block of an entity and month. `index` (0 … 1023) tells several blocks of one entity and month apart.
   * @returns the first word as a uniform number; `second()` gives the other
   */
  at(entity: number, month: number, index = 0): number {
    threefry(this.k0, this.k1, entity, counterOf(month, index), this.words);
    return this.words[0] * UNIT;
  }

  /**
   * Reads the block of a pair and month: the id of one (a hash, such as an initiative's) joins the key, the other counts.
   * @returns the first word as a uniform number; `second()` gives the other
   */
  atPair(id: number, entity: number, month: number): number {
    threefry(this.k0 ^ id, this.k1, entity, counterOf(month, 0), this.words);
    return this.words[0] * UNIT;
  }

  /** The second uniform number of the block last read. */
  second(): number {
    return this.words[1] * UNIT;
  }

  /** A standard normal number from the first word of an entity's block; `secondNormal()` gives the other. */
  normal(entity: number, month: number, index = 0): number {
    this.at(entity, month, index);
    return normalOf(this.words[0]);
  }

  /** A standard normal number from the second word of the block last read. */
  secondNormal(): number {
    return normalOf(this.words[1]);
  }
}

/** The normal number at the middle of a word's step, so that no word gives an infinite one. */
function normalOf(word: number): number {
  return normalQuantile((word + 0.5) * UNIT);
}

/**
 * The counter word of a month and draw index. Months run from -2^20 to 2^20, indices from 0 to 1023.
 */
export function counterOf(month: number, index: number): number {
  return ((month + 1048576) | 0) ^ (index << 22);
}
