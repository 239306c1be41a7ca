/** z-scores: means and standard deviations that follow the population through burn-in and stand still afterwards. */
import { BLOCK } from '../exact';
import { S } from './citizens';
import { seeNeeds } from './submodels/sight';
import type { World } from './world';

/** Places of the quantities in `standards`: a mean and one over the standard deviation each. */
export const STANDARD = {
  personal: 0,
  voice: 1,
  action: 2,
  political: 3,
  quality: 3 + S,
} as const;

/** The z-score of a value of one quantity. */
export function zOf(standards: Float64Array, quantity: number, value: number): number {
  return (value - standards[2 * quantity]) * standards[2 * quantity + 1];
}

/** Measures means and spreads anew, unless burn-in is over. */
export function standardise(world: World): void {
  const { citizens, locality, size } = world;
  if (locality.standardsFixed[0] === 1) return;
  const { efficacyPersonal, voice, action, efficacyPolitical } = citizens;
  const means = new Float64Array(S);
  set(world, STANDARD.personal, size, (i) => efficacyPersonal[i]);
  set(world, STANDARD.voice, size, (i) => voice[i]);
  set(world, STANDARD.action, size, (i) => action[i]);
  for (let s = 0; s < S; s++) {
    if (world.on.politicalEfficacy)
      set(world, STANDARD.political + s, size, (i) => efficacyPolitical[S * i + s]);
    set(world, STANDARD.quality + s, size, (i) => {
      seeNeeds(world, i, means);
      return 1 - means[s];
    });
  }
}

function set(world: World, quantity: number, size: number, value: (i: number) => number): void {
  let sum = 0;
  let squares = 0;
  for (let start = 0; start < size; start += BLOCK) {
    let part = 0;
    let partSquares = 0;
    for (let i = start; i < Math.min(size, start + BLOCK); i++) {
      const x = value(i);
      part += x;
      partSquares += x * x;
    }
    sum += part;
    squares += partSquares;
  }
  const mean = sum / size;
  const variance = Math.max(0, squares / size - mean * mean);
  const { standards } = world.locality;
  standards[2 * quantity] = mean;
  // A quantity on which all are alike moves nothing.
  standards[2 * quantity + 1] = variance > 1e-12 ? 1 / Math.sqrt(variance) : 0;
}
