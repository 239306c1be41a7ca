/**
 * E12 Standing bodies: councils that are there from the start and do not end, whatever becomes of them.
 *
 * Each has rules of its own, spread evenly around those of other initiatives: the hold of its chair on the order of the
 * agenda, the norms that it starts with, and the part of its sessions that the chair calls without being made to. A new
 * chair draws the first and the last anew. No rule names a logic: how a body works is read off what it did in twelve
 * months.
 *
 * - hands-on: as many sessions with staff as months, no group above the highest share of the agenda, citizens at or above
 *   their least;
 * - watchdog: otherwise, and more than half of what members say is asking for accounts;
 * - ceremonial: the rest.
 *
 * Sources: S3-27 … S3-29, S3-61; Lino et al. 2019.
 */
import type { Month } from '../../engine';
import { SLOTS } from '../citizens';
import { CITIZENS, LEADING_GROUPS, ringOf, sumOfRing, WINDOW } from '../initiatives';
import { clamp, type World } from '../world';

/** How a standing body works; `none` for other initiatives and for bodies younger than twelve months. */
export const LOGIC = { none: 0, handsOn: 1, watchdog: 2, ceremonial: 3 } as const;

/** Draws the rules of a standing body, or those that change with its chair. */
export function giveRules(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { chair, norms, council } = world.assume;
  const draws = world.keys['council.rules'];
  const around = (index: number): number =>
    council.spread * (2 * draws.at(table.id[k], month.index, index) - 1);
  table.orderStart[k] = clamp(chair.order + around(0), 0, 1);
  table.order[k] = table.orderStart[k];
  table.presence[k] = clamp(council.presence + around(1), 0, 1);
  if (table.founded[k] !== month.index) return;
  table.norms[k] = clamp(norms.start + around(2), 0, 1);
  table.due[k] = draws.second();
}

/** Seats the first members by lot from the district. */
export function seatByLot(world: World, k: number): void {
  const table = world.initiatives.columns;
  const { member } = world.citizens;
  const draws = world.keys['council.seat'];
  const first = table.district[k] * world.districtSize;
  const most = Math.min(world.districtSize, world.size - first);
  for (let n = 0; n < world.assume.council.seats; n++) {
    const i = first + Math.floor(draws.at(table.id[k], 0, n) * most);
    const slot = member[SLOTS * i] < 0 ? 0 : member[SLOTS * i + 1] < 0 ? 1 : -1;
    if (slot < 0 || member[SLOTS * i] === k) continue;
    member[SLOTS * i + slot] = k;
    table.members[k] += 1;
  }
}

/** Classifies every standing body that is at least twelve months old by what it did in them. */
export function classify(world: World, month: Month): void {
  if (world.scenario.institutions.councils === 0) return;
  const { standing, founded, logic, logicBefore } = world.initiatives.columns;
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (standing[k] === 0 || month.index - founded[k] < WINDOW - 1) continue;
    logicBefore[k] = logic[k];
    logic[k] = logicOf(world, k);
  }
}

function logicOf(world: World, k: number): number {
  const { assume } = world;
  const { decidedYear, metYear, proposedYear, monitoredYear } = world.initiatives.columns;
  let decided = 0;
  let largest = 0;
  for (let group = 0; group < LEADING_GROUPS; group++) {
    const items = sumOfRing(decidedYear, ringOf(k, group, LEADING_GROUPS));
    decided += items;
    largest = Math.max(largest, items);
  }
  const citizens = sumOfRing(decidedYear, ringOf(k, CITIZENS, LEADING_GROUPS));
  const shared = largest <= assume.logic.most * decided && citizens >= assume.logic.citizens * decided;
  if (decided > 0 && shared && sumOfRing(metYear, ringOf(k)) >= assume.logic.sessions) return LOGIC.handsOn;
  const monitored = sumOfRing(monitoredYear, ringOf(k));
  const said = monitored + sumOfRing(proposedYear, ringOf(k));
  return monitored > assume.logic.monitoring * said ? LOGIC.watchdog : LOGIC.ceremonial;
}
