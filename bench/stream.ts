/**
 * One generator read in the order of the calls, in place of keyed draws: how most laboratories for agents draw.
 *
 * In one of its two bundles the benchmark of common random numbers puts this module where sim/exact has Threefry. Both
 * arms of a pair start the generator from the same seed; from the first decision that differs, every later draw does.
 */
import { seeded, sfc32 } from './generator';

let state = seeded(1);

/** Starts the sequence of a seed. */
export function restart(seed: number): void {
  state = seeded(seed);
}

/** The next two numbers of the sequence, whatever key and counter ask for. */
export function threefry(_k0: number, _k1: number, _c0: number, _c1: number, out: Uint32Array): void {
  out[0] = sfc32(state);
  out[1] = sfc32(state);
}
