/**
 * E7 to E9 Encounters: every initiative that meets leads, decides, designs and produces, in this order.
 *
 *     staff hours = sessions × session.staffHours × presence × hours factor × (1 − withheld), as far as hours are left
 *     third hours = sessions × session.thirdSectorHours × presence of the third sector, as far as hours are left
 *
 * A session is held where it can be staffed (sessions.ts) and session.quorum members came.
 *
 * Sources: S0-03 (start from encounters), Parks et al. 1981.
 */
import type { Month } from '../../engine';
import { LEADING_GROUPS, ringOf } from '../initiatives';
import { workOfThirdSector } from '../third-sector';
import type { World } from '../world';
import { decide } from './agenda';
import { redesign } from './design';
import { lead } from './leading';
import { produce } from './production';
import { officialPresence } from './sessions';
import { thirdSectorPresence } from './third-sector';
import { work } from './work';

/** Lets every initiative meet. */
export function meet(world: World, month: Month): void {
  const table = world.initiatives.columns;
  world.agencies.sessions.fill(0);
  world.agencies.promised.fill(0);
  world.agencies.enacted.fill(0);
  for (let k = 0; k < world.initiatives.rows; k++) {
    clearMonth(world, k);
    if (table.alive[k] === 0) continue;
    const quorate = table.attending[k] >= world.assume.session.quorum;
    table.held[k] = table.held[k] === 1 && quorate ? 1 : 0;
    if (table.held[k] === 0) continue;
    staff(world, k);
    lead(world, month, k);
    decide(world, month, k);
    redesign(world, month, k);
    produce(world, k);
  }
}

/** Clears the month's outcomes, and the month's place in the rings of the year. */
function clearMonth(world: World, k: number): void {
  const table = world.initiatives.columns;
  const place = world.locality.place[0];
  for (let group = 0; group < LEADING_GROUPS; group++) {
    table.leadership[ringOf(k, group, LEADING_GROUPS) + place] = 0;
    table.decidedYear[ringOf(k, group, LEADING_GROUPS) + place] = 0;
    table.decidedBy[LEADING_GROUPS * k + group] = 0;
    table.proposedBy[LEADING_GROUPS * k + group] = 0;
  }
  for (const ring of [table.metYear, table.proposedYear, table.monitoredYear]) ring[ringOf(k) + place] = 0;
  for (const outcome of [table.decided, table.output, table.best, table.heard, table.kept, table.surplus])
    outcome[k] = 0;
  table.staffHours[k] = 0;
  table.itemHours[k] = 0;
  table.thirdHours[k] = 0;
  table.citizensLead[k] = 0;
}

/** Staff hours, and those of the third sector, that the session really has. */
function staff(world: World, k: number): void {
  const table = world.initiatives.columns;
  const { agencies, assume } = world;
  const s = table.service[k];
  const presence = officialPresence(world, table.host[k]);
  const due =
    table.sessions[k] * assume.session.staffHours * presence * agencies.factor[s] * (1 - table.withheld[k]);
  table.staffHours[k] = work(world, s, 'hoursMeetings', due);
  agencies.sessions[s] += table.sessions[k];
  const theirs =
    table.sessions[k] * assume.session.thirdSectorHours * thirdSectorPresence(world, s, table.host[k]);
  table.thirdHours[k] = workOfThirdSector(world, s, theirs);
}
