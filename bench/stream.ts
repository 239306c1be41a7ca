/**
 * One generator read in the order of the calls, in place of keyed draws: how most laboratories for agents draw.
 *
 * In one of its two bundles the benchmark of common random numbers puts this module where sim/exact has its sources of
 * keyed draws: Threefry, and the permutation of the monthly draws. Both arms of a pair start the generator from the same
 * seed; from the first decision that differs, every later draw does.
 */
import { counterOf } from '../sim/exact/draws';
import { seeded, sfc32 } from './generator';

/** The part of a counter that holds the month; a draw of an entity for good is written with month 0. */
const MONTH = (1 << 22) - 1;
const FOR_GOOD = counterOf(0, 0) & MONTH;

let state = seeded(1);
let kept = new Map<string, readonly [number, number]>();

/** Starts the sequence of a seed. */
export function restart(seed: number): void {
  state = seeded(seed);
  kept = new Map();
}

/**
 * The next two numbers of the sequence, whatever key and counter ask for. What an entity draws for good (such as the
 * host that suits an initiative) is drawn when first asked for, and then kept, as a model with one generator would.
 */
export function threefry(k0: number, k1: number, c0: number, c1: number, out: Uint32Array): void {
  if ((c1 & MONTH) !== FOR_GOOD) {
    next(out);
    return;
  }
  const name = `${k0} ${k1} ${c0} ${c1}`;
  const known = kept.get(name);
  if (known) out.set(known);
  else {
    next(out);
    kept.set(name, [out[0], out[1]]);
  }
}

/** The next number of the sequence, in place of a citizen's draw of the month. */
export function mix(_a: number, _b: number, _entity: number): number {
  return sfc32(state) | 0;
}

/** Nothing: one stream has no keys of months. */
export function monthKey(): { readonly a: number; readonly b: number } {
  return { a: 0, b: 0 };
}

/** Nothing for pairs either. */
export const pairKey = monthKey;

function next(out: Uint32Array): void {
  out[0] = sfc32(state);
  out[1] = sfc32(state);
}
