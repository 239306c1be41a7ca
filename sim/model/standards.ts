/**
 * z-scores: how far a citizen lies from a reference, in standard deviations.
 *
 * Attributes are measured against the reference population, the laboratory's default distributions: a place whose citizens
 * believe more in themselves or in making a difference than usual is another place, and shows it. (Against its own mean
 * every place would be average.) What citizens see around them is measured against what is usual in the place itself: it
 * follows the population through burn-in and stands still afterwards.
 */
import { BLOCK } from '../exact';
import { ATTRIBUTE_ENTRIES, type Attribute } from '../scenario';
import { S, SHARE_16 } from './citizens';
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

/** Sets the references that hold for the whole run. */
export function fixStandards(world: World): void {
  const { standards } = world.locality;
  refer(standards, STANDARD.personal, 'efficacy.personal', 1);
  refer(standards, STANDARD.voice, 'voice', 1 / SHARE_16);
  refer(standards, STANDARD.action, 'action', 1 / SHARE_16);
  for (let s = 0; s < S; s++) {
    refer(standards, STANDARD.political + s, 'efficacy.political', 1);
    // Without the mechanism all are held to believe alike.
    if (!world.on.politicalEfficacy) standards[2 * (STANDARD.political + s) + 1] = 0;
  }
}

/** Mean and one over the standard deviation of an attribute's default, a beta distribution, in units of its column. */
function refer(standards: Float64Array, quantity: number, name: Attribute, scale: number): void {
  const { default: usual } = ATTRIBUTE_ENTRIES[name];
  if (usual.dist !== 'beta') throw new Error(`The default of ${name} is no beta distribution.`);
  const { a, b } = usual;
  standards[2 * quantity] = (scale * a) / (a + b);
  standards[2 * quantity + 1] = ((a + b) * Math.sqrt((a + b + 1) / (a * b))) / scale;
}

/** Measures what is usual around citizens anew, unless burn-in is over. */
export function standardise(world: World): void {
  const { locality, size } = world;
  if (locality.standardsFixed[0] === 1) return;
  const means = new Float64Array(S);
  for (let s = 0; s < S; s++) {
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
