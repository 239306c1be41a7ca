/** A digest of the arithmetic itself, to tell an engine that computes differently from a model that does. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  exp,
  expFast,
  log,
  logistic,
  normalQuantile,
  normalShareBelow,
  power,
  tanh,
  threefry,
  UNIT,
} from '../exact';
import { canonicalBytes } from './bytes';

/** Arguments for each function. */
const COUNT = 4096;

/** Each function of sim/exact with arguments spread over the range in which the model uses it, and beyond. */
const FUNCTIONS: readonly ((u: number, v: number) => number)[] = [
  (u) => exp(1460 * u - 750),
  (u) => exp(8 * u - 4),
  (u) => expFast(64 * u - 32),
  (u) => log(u),
  (_, v) => log(exp(1400 * v - 700)),
  (u, v) => power(50 * u, 8 * v - 4),
  (u) => tanh(50 * u - 25),
  (u) => logistic(80 * u - 40),
  normalQuantile,
  (u) => normalShareBelow(20 * u - 10),
  (u, v) => Math.sqrt(u) / (v + 0.5),
];

/** SHA-256 over results of every function of our arithmetic; one engine that gives another has a fault. */
export function arithmeticFingerprint(): string {
  const hash = sha256.create();
  const words = new Uint32Array(2);
  const results = new Float64Array(COUNT);
  FUNCTIONS.forEach((apply, number) => {
    for (let i = 0; i < COUNT; i++) {
      threefry(number, 0, i, 0, words);
      results[i] = apply(words[0] * UNIT, words[1] * UNIT);
    }
    canonicalBytes(results, (bytes) => hash.update(bytes));
  });
  return bytesToHex(hash.digest());
}
