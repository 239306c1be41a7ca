/** One sequential generator of uniform numbers. */

/** Small fast counting generator (Doty-Humphrey 2010, sfc32), its state in a typed array; the next 32 bits, unsigned. */
export function sfc32(state: Int32Array): number {
  const sum = (((state[0] + state[1]) | 0) + state[3]) | 0;
  state[3] = (state[3] + 1) | 0;
  state[0] = state[1] ^ (state[1] >>> 9);
  state[1] = (state[2] + (state[2] << 3)) | 0;
  state[2] = (((state[2] << 21) | (state[2] >>> 11)) + sum) | 0;
  return sum >>> 0;
}

/** A generator at the start of the sequence that belongs to a seed. */
export function seeded(seed: number): Int32Array {
  const state = Int32Array.of(seed, seed ^ 0x9e3779b9, 0x243f6a88, 1);
  for (let k = 0; k < 16; k++) sfc32(state);
  return state;
}
