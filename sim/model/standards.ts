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
  // Sums, then sums of squares, by service.
  const sums = new Float64Array(2 * S);
  for (let start = 0; start < size; start += BLOCK) addQualities(world, start, sums);
  for (let s = 0; s < S; s++) set(world, STANDARD.quality + s, sums[s], sums[S + s]);
}

/** Adds what the citizens of one block see of the quality of each service. */
function addQualities(world: World, start: number, sums: Float64Array): void {
  const means = new Float64Array(S);
  const parts = new Float64Array(2 * S);
  const end = Math.min(world.size, start + BLOCK);
  for (let i = start; i < end; i++) {
    seeNeeds(world, i, means);
    for (let s = 0; s < S; s++) {
      const quality = 1 - means[s];
      parts[s] += quality;
      parts[S + s] += quality * quality;
    }
  }
  for (let at = 0; at < sums.length; at++) sums[at] += parts[at];
}

/** Sets mean and one over the standard deviation of a quantity from sums over all citizens. */
function set(world: World, quantity: number, sum: number, squares: number): void {
  const { size } = world;
  const mean = sum / size;
  const variance = Math.max(0, squares / size - mean * mean);
  const { standards } = world.locality;
  standards[2 * quantity] = mean;
  // A quantity on which all are alike moves nothing.
  standards[2 * quantity + 1] = variance > 1e-12 ? 1 / Math.sqrt(variance) : 0;
}
