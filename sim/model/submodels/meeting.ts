/**
 * E7 Places of meeting: the live initiatives of each district, in the order of their rows.
 */
import type { World } from '../world';

/** Lists the live initiatives of every district anew. */
export function listMeetings(world: World): void {
  const { meeting, perDistrict } = world.scratch;
  const { alive, district } = world.initiatives.columns;
  meeting.fill(-1);
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (alive[k] === 0) continue;
    const start = district[k] * perDistrict;
    for (let place = start; place < start + perDistrict; place++) {
      if (meeting[place] >= 0) continue;
      meeting[place] = k;
      break;
    }
  }
}

/** Number of live initiatives of a district. */
export function meetingsIn(world: World, district: number): number {
  const { meeting, perDistrict } = world.scratch;
  let count = 0;
  while (count < perDistrict && meeting[district * perDistrict + count] >= 0) count++;
  return count;
}
