/** Ties between citizens: a ring of neighbours with some ties thrown across the locality, in compressed sparse rows. */
import type { Draws } from '../exact';

/** Ties that each citizen starts; about twice as many end at each. */
const OWN_TIES = 3;
/** Upper bound on ties of one citizen: what ties tell is counted in bytes (see submodels/sight.ts). */
export const MOST_TIES = 15;

export interface Ties {
  /** Row i of the targets runs from offsets[i] to offsets[i + 1]. */
  readonly offsets: Uint32Array;
  readonly targets: Int32Array;
}

/**
 * Small-world ties (Watts and Strogatz 1998): everyone is tied to the next three on the ring, and each of these ties
 * is thrown to a random citizen with probability `far`. Every tie has its own draw, so a larger `far` moves ties without
 * touching the others.
 *
 * @param size number of citizens, at least 2
 * @param far probability that a tie reaches beyond the neighbourhood, 0–1
 */
export function makeTies(size: number, far: number, draws: Draws): Ties {
  const partner = new Int32Array(size * OWN_TIES);
  const degree = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    for (let t = 0; t < OWN_TIES; t++) {
      const across = draws.at(i, 0, t) < far;
      const j = across ? Math.floor(draws.second() * size) : (i + t + 1) % size;
      const allowed = j !== i && degree[i] < MOST_TIES && degree[j] < MOST_TIES;
      partner[i * OWN_TIES + t] = allowed ? j : -1;
      if (!allowed) continue;
      degree[i]++;
      degree[j]++;
    }
  }
  return compress(size, partner, degree);
}

function compress(size: number, partner: Int32Array, degree: Uint8Array): Ties {
  const offsets = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) offsets[i + 1] = offsets[i] + degree[i];
  const targets = new Int32Array(offsets[size]);
  const next = offsets.slice(0, size);
  for (let i = 0; i < size; i++) {
    for (let t = 0; t < OWN_TIES; t++) {
      const j = partner[i * OWN_TIES + t];
      if (j < 0) continue;
      targets[next[i]++] = j;
      targets[next[j]++] = i;
    }
  }
  return { offsets, targets };
}
