/**
 * E12 Institutions: norms, the chair's hold on the agenda, orientation and belief of agencies.
 *
 * N' = N + eta good contact × informality (1 − N) − delta N − N × share of new members; good contact = a held meeting with
 * a citizen's item decided. O' = O + g won (1 − O)(1 − N) − .01 (O − O0), won = this month's surplus; O = O0 with a new chair.
 * orientation' = orientation + zeta (own initiatives' benefit per staff hour − expected) (S3-33, S3-35, S3-36).
 */
import { log } from '../../exact';
import type { Month } from '../../engine';
import { HOSTS } from '../../registers';
import { S } from '../citizens';
import { CITIZENS, LEADING_GROUPS, OFFICIALS, THIRD_SECTOR } from '../initiatives';
import { clamp, lever, paid, type World } from '../world';

const CHAIR_OF_HOST = [OFFICIALS, THIRD_SECTOR, OFFICIALS, CITIZENS];

/** The group that chairs under a host; in a shared space the chair rotates with the terms. */
export function chairOf(host: number, term: number): number {
  return HOSTS[host] === 'shared' ? [OFFICIALS, CITIZENS, THIRD_SECTOR][term % 3] : CHAIR_OF_HOST[host];
}

/** Moves norms, chairs and agencies by a month. */
export function institute(world: World, month: Month): void {
  const table = world.initiatives.columns;
  let conflict = 0;
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (table.alive[k] === 0) continue;
    if (world.on.norms) moveNorms(world, month, k);
    moveChair(world, month, k);
    conflict += (1 - table.norms[k]) * 0.02;
    const claimed = table.sessions[k] > 1 ? 1 : 0;
    const spare = world.agencies.spare[table.service[k]] > 0;
    const want = table.itemsOpen[k] > world.assume.agenda.slots ? 1 : 0;
    table.sessions[k] = clamp(table.sessions[k] + (want && spare ? 1 : 0) - (want ? 0 : claimed), 1, 3);
  }
  world.locality.conflict[0] = conflict;
  for (let s = 0; s < S; s++) moveAgency(world, month, s);
}

function moveNorms(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { assume } = world;
  const good = table.held[k] === 1 && table.decidedBy[LEADING_GROUPS * k + CITIZENS] > 0 ? 1 : 0;
  const informality = lever(month, 'regulation.informality');
  const fresh = table.members[k] > 0 ? Math.min(1, table.newcomers[k] / table.members[k]) : 0;
  const norms = table.norms[k];
  const grown = assume.norms.gain * good * informality * (1 - norms);
  table.norms[k] = clamp(
    norms + grown - assume.norms.decay * norms - assume.norms.newcomers * fresh * norms,
    0,
    1,
  );
}

function moveChair(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { assume } = world;
  const start = assume.chair.order;
  const order = table.order[k];
  const won = Math.max(0, table.surplus[k]);
  const gain = world.on.entrenchment ? assume.chair.gain * won * (1 - order) * (1 - table.norms[k]) : 0;
  table.order[k] = clamp(order + gain - 0.01 * (order - start), 0, 1);
  const limit = lever(month, 'leadership.termLimit');
  if (limit > 0 && month.index - table.chairSince[k] >= limit) newChair(world, month, k);
}

/** A new chair has yet to learn how to hold the agenda. */
export function newChair(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  table.chairSince[k] = month.index;
  table.order[k] = world.assume.chair.order;
  table.chair[k] = chairOf(table.host[k], (month.index / 12) | 0);
}

function moveAgency(world: World, month: Month, s: number): void {
  const { agencies, assume } = world;
  const train = paid(world, month, 'training.staff') * assume.training.pace;
  agencies.skill[s] += train * (1 - agencies.skill[s]) - assume.training.decay * agencies.skill[s];
  if (!world.on.orientation) return;
  const { output, service, alive, staffHours } = world.initiatives.columns;
  let benefit = 0;
  let hours = 0;
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (alive[k] === 0 || service[k] !== s) continue;
    benefit += output[k];
    hours += staffHours[k];
  }
  agencies.benefit[s] += (benefit - agencies.benefit[s]) / 12;
  agencies.benefitHours[s] += (hours - agencies.benefitHours[s]) / 12;
  // A tighter budget makes citizens' hours weigh more (S0-06).
  const pressed = 1 - Math.min(0, lever(month, 'budget.change'));
  const perHour = (pressed * agencies.benefit[s]) / Math.max(1e-6, agencies.benefitHours[s]);
  agencies.expected[s] += (perHour - agencies.expected[s]) / 24;
  const surprise = agencies.expected[s] > 0 && perHour > 0 ? log(perHour / agencies.expected[s]) : 0;
  const moved = agencies.orientation[s] + assume.agency.orientationPace * clamp(surprise, -1, 1);
  agencies.orientation[s] = clamp(moved, 0.05, 0.8);
}
