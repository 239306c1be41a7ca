/**
 * E4 Open digital platforms: whom they reach, and what they save.
 *
 *     reach = levers.platform × young × (½ + ¼ step of education); young = 1, .8, .4, .15 by age band
 *     time that a session takes = plan (1 − platform.saving × reach)
 *
 * The young and the educated are reached first. Whoever is reached may be asked online (asking.ts) and can take part at
 * a distance (sessions.ts). What is decided in a session is decided as before.
 *
 * Sources: B-99, S1-08, S3-53; the shares by age and education are assumptions.
 */
import type { Month } from '../../engine';
import { GROUPS } from '../../registers';
import { AGE_BAND } from '../citizens';
import { leverByGroup, type World } from '../world';

/** Share reached by a full platform, by age band, then education. */
const ONLINE = GROUPS.education.flatMap((_, education) =>
  [1, 0.8, 0.4, 0.15].map((young) => young * (0.5 + 0.25 * education)),
);

/** Number of classes of reach: the tables below have one row a lever group, and in it one entry a class. */
export const REACHES = ONLINE.length;

/** The entry of a citizen in such a table. */
export function reachOf(world: World, i: number): number {
  const { leverGroups, education, strata } = world.citizens;
  return REACHES * leverGroups[i] + 4 * education[i] + (strata[i] >> AGE_BAND);
}

/** How far the platform of the month reaches, by lever group and class of reach, 0–1. */
export function onlineReach(world: World, month: Month): Float64Array {
  const platform = leverByGroup(month, 'platform');
  const paid = world.locality.paidShare[0];
  const reach = new Float64Array(REACHES * world.combinations);
  for (let group = 0; group < world.combinations; group++) {
    const offered = platform[group] * paid;
    // Without a platform nobody is reached: the columns are 0 already.
    if (offered === 0) continue;
    for (let place = 0; place < REACHES; place++) reach[REACHES * group + place] = offered * ONLINE[place];
  }
  return reach;
}

/** Share of the time of a session that taking part at a distance saves, by lever group and class of reach. */
export function timeSaved(world: World, month: Month): Float64Array {
  const saved = onlineReach(world, month);
  for (let place = 0; place < saved.length; place++) saved[place] *= world.assume.platform.saving;
  return saved;
}
