/**
 * E7 Leading: who takes the leadership tasks of a meeting.
 *
 *     tasks   = leadership.tasks × sessions; each is open with levers.leadership.sharing (1 − reclaim)
 *     reclaim = min(1, leadership.reclaim × levers.targets.pressure × shortfall of targets)
 *     taken   = 1 − exp(−(Σ take-up of members who came + leadership.thirdSector × presence of the third sector))
 *
 * A task that is open and taken goes to citizens or to the third sector in proportion to their readiness; every other
 * task stays with the chair. Take-up is worked out in sessions.ts, the shortfall in targets.ts.
 *
 * Sources: S0-29 … S0-31; B-90 … B-92 for what sharing is worth, which is not put in here.
 */
import { exp } from '../../exact';
import type { Month } from '../../engine';
import { CITIZENS, LEADING_GROUPS, ringOf, sumOfRing, THIRD_SECTOR } from '../initiatives';
import { lever, paid, type World } from '../world';
import { shortfallOfTargets } from './targets';
import { thirdSectorPresence } from './third-sector';

/** Sums of leadership acts by group over twelve months, written to `acts`. */
export function leadershipActs(world: World, k: number, acts: Float64Array): void {
  const { leadership } = world.initiatives.columns;
  for (let group = 0; group < LEADING_GROUPS; group++) {
    acts[group] = sumOfRing(leadership, ringOf(k, group, LEADING_GROUPS));
  }
}

/** Hands out the leadership tasks of the month's sessions. */
export function lead(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { assume } = world;
  const open = paid(world, month, 'leadership.sharing') * (1 - reclaimed(world, month, table.service[k]));
  const thirdSector =
    assume.leadership.thirdSector * thirdSectorPresence(world, table.service[k], table.host[k]);
  const ready = world.on.sharedLeadership ? table.takeUp[k] : 0;
  const taken = 1 - exp(-(ready + thirdSector));
  const draws = world.keys['leadership.task'];
  const tasks = assume.leadership.tasks * table.sessions[k];
  for (let task = 0; task < tasks; task++) {
    const isOpen = draws.at(table.id[k], month.index, 2 * task) < open;
    const isTaken = draws.second() < taken;
    let group = table.chair[k];
    if (isOpen && isTaken) {
      const whose = draws.at(table.id[k], month.index, 2 * task + 1) * (ready + thirdSector);
      group = whose < ready ? CITIZENS : THIRD_SECTOR;
    }
    table.leadership[ringOf(k, group, LEADING_GROUPS) + world.locality.place[0]] += 1;
    if (group === CITIZENS) table.citizensLead[k] += 1;
  }
}

/** Under target pressure chairs take tasks back, in proportion to how far targets are missed. */
function reclaimed(world: World, month: Month, s: number): number {
  if (!world.on.targetPressure) return 0;
  return Math.min(
    1,
    world.assume.leadership.reclaim * lever(month, 'targets.pressure') * shortfallOfTargets(world, s),
  );
}
