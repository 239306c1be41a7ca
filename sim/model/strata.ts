/** Groups of citizens: quartiles, bands and the codes by which recordings and levers tell them apart. */
import { GROUPS, type GroupDimension } from '../registers';
import { leverGroups } from '../scenario';
import { AGE_BAND, AGE_STARTS, FLAG, S, STRATUM } from './citizens';
import { STRATUM_MASK } from './submodels/outreach';
import type { World } from './world';

/** Quartiles of deprivation and personal efficacy, by rank over all citizens; ties share the lower quartile. */
export function markStrata(world: World): void {
  const { citizens, size } = world;
  const deprivation = quartiles(citizens.deprivation, size);
  const efficacy = quartiles(citizens.efficacyPersonal, size);
  for (let i = 0; i < size; i++) {
    const kept = citizens.strata[i] & (STRATUM.highNeed | STRATUM.everCollective);
    const band = CODES.age(citizens, i) << AGE_BAND;
    citizens.strata[i] = kept | deprivation[i] | (efficacy[i] << 2) | band;
  }
  countStrata(world);
  markLeverGroups(world);
}

/** Counts citizens by stratum, for outreach. */
function countStrata({ citizens, locality, size }: World): void {
  locality.strata.fill(0);
  for (let i = 0; i < size; i++) locality.strata[citizens.strata[i] & STRATUM_MASK] += 1;
}

function quartiles(column: Float32Array | Uint16Array, size: number): Uint8Array {
  const sorted = column.slice(0, size).sort();
  const cuts = [1, 2, 3].map((quarter) => sorted[Math.min(size - 1, Math.floor((quarter * size) / 4))]);
  return Uint8Array.from({ length: size }, (_, i) => {
    const x = column[i];
    return x < cuts[0] ? 0 : x < cuts[1] ? 1 : x < cuts[2] ? 2 : 3;
  });
}

/** Mean rank, as a share of all citizens, of each of 256 classes of deprivation. */
export function ranksOfDeprivation(deprivation: Uint16Array): Float64Array {
  const counts = new Float64Array(256);
  for (const value of deprivation) counts[value >> 8] += 1;
  let below = 0;
  return counts.map((count) => {
    below += count;
    return (below - count / 2) / deprivation.length;
  });
}

/** Sets the bits of the groups that the scenario's levers name. */
function markLeverGroups(world: World): void {
  const groups = leverGroups(world.scenario);
  world.citizens.leverGroups.fill(0);
  groups.forEach(({ dimension, value }, bit) => {
    const wanted = (GROUPS[dimension] as readonly string[]).indexOf(value);
    const codes = groupCodes(world, dimension);
    for (let i = 0; i < world.size; i++) if (codes[i] === wanted) world.citizens.leverGroups[i] |= 1 << bit;
  });
}

/** At the end of burn-in: the high-need fifth is fixed, and with it the groups that depend on the past. */
export function fixStrata(world: World, needs: Float32Array): void {
  const { citizens, size } = world;
  const sorted = needs.slice(0, size).sort();
  const cut = sorted[Math.max(0, Math.ceil(size * 0.8) - 1)];
  for (let i = 0; i < size; i++) {
    const high = needs[i] > cut || (cut > 0 && needs[i] === cut);
    if (high) citizens.strata[i] |= STRATUM.highNeed;
  }
  markStrata(world);
}

/** The code of every citizen in a dimension, as an index into GROUPS. */
export function groupCodes(world: World, dimension: GroupDimension): Uint8Array {
  const { citizens, size } = world;
  const code = CODES[dimension];
  return Uint8Array.from({ length: size }, (_, i) => code(citizens, i));
}

const CODES: Record<GroupDimension, (citizens: World['citizens'], i: number) => number> = {
  deprivation: (citizens, i) => citizens.strata[i] & 3,
  efficacy: (citizens, i) => (citizens.strata[i] >> 2) & 3,
  age: (citizens, i) =>
    Math.max(
      0,
      AGE_STARTS.findLastIndex((start) => citizens.age[i] >= start),
    ),
  sex: (citizens, i) => citizens.sex[i],
  education: (citizens, i) => citizens.education[i],
  need: (citizens, i) => ((citizens.strata[i] & STRATUM.highNeed) === 0 ? 0 : 1),
  activity: (citizens, i) =>
    citizens.attended[i] !== 0 || anyCollective(citizens, i) ? 2 : citizens.supported[i] !== 0 ? 1 : 0,
};

function anyCollective(citizens: World['citizens'], i: number): boolean {
  for (let s = 0; s < S; s++) if (citizens.collective[S * i + s] !== 0) return true;
  return (citizens.flags[i] & FLAG.selfOrganised) !== 0;
}
