/**
 * E12 Civic leaders: time divided between profile, connecting and process, and capital as a stock.
 *
 *     time      in proportion to (leader.profile + levers.media.pressure + mayor, leader.connecting, leader.process + effort)
 *               mayor = 1 for the politician under levers.leadership.mayor, effort = levers.management.effort for the manager
 *     aware'    = aware + leader.awareGain × profile (1 − aware) / figures − leader.awareFade × aware
 *               figures = leader.figures, 1 under a mayor
 *     capital'  = clamp((1 − leader.wear) capital + 1000 / citizens × (leader.gain × implemented × aware
 *               − leader.spend × founded − leader.conflict × conflict))
 *     asset     = time for connecting × √capital, of the manager time for process × √capital
 *     replaced with leader.hazard (1 − capital) a month, and with 1 − capital at the end of each leader.term
 *
 * A new leader starts with leader.start. Citizens divide what they notice among the figures of a council, and give it all to one
 * mayor. Each kind has one asset: the politician's standing opens officials to citizens' items (agenda.ts), the manager's process
 * eases coordination (production.ts), the third-sector leader finds hours (third-sector.ts), the community leader widens the reach of
 * ties (asking.ts), business sponsors what levers cost in money (planning.ts), the union keeps skilled staff (institutions.ts).
 *
 * Sources: Bennister, 't Hart and Worthy 2014; B-96, B-97; S1-11, S1-14 … S1-19, S1-21 … S1-24, S1-27, S3-68.
 */
import type { Month } from '../../engine';
import { LEADER, LEADERS } from '../leaders-table';
import { lever, type World } from '../world';

/** Moves the time, visibility, capital and office of every leader. */
export function leadLocality(world: World, month: Month): void {
  const { leaders, locality } = world;
  if (!world.on.leaderCapital) {
    leaders.capital.fill(0);
    leaders.strength.fill(0);
  } else {
    for (let kind = 0; kind < LEADERS.length; kind++) {
      divideTime(world, month, kind);
      moveCapital(world, kind);
      replace(world, month, kind);
      const time = kind === LEADER.manager ? leaders.process[kind] : leaders.connecting[kind];
      leaders.strength[kind] = time * Math.sqrt(leaders.capital[kind]);
    }
  }
  let sum = 0;
  for (let kind = 0; kind < LEADERS.length; kind++) sum += leaders.capital[kind];
  locality.capital[0] = sum / LEADERS.length;
  locality.process[0] = leaders.strength[LEADER.manager];
  locality.reach[0] = leaders.strength[LEADER.community];
}

function divideTime(world: World, month: Month, kind: number): void {
  const { assume, leaders } = world;
  const mayor = kind === LEADER.politician ? lever(month, 'leadership.mayor') : 0;
  const effort =
    kind === LEADER.manager ? lever(month, 'management.effort') * world.locality.paidShare[0] : 0;
  const front = assume.leader.profile + lever(month, 'media.pressure') + mayor;
  const back = assume.leader.process + effort;
  const total = front + assume.leader.connecting + back;
  leaders.profile[kind] = front / total;
  leaders.connecting[kind] = assume.leader.connecting / total;
  leaders.process[kind] = back / total;
  const figures = mayor > 0 ? 1 : assume.leader.figures;
  const aware = leaders.aware[kind];
  leaders.aware[kind] +=
    (assume.leader.awareGain * leaders.profile[kind] * (1 - aware)) / figures -
    assume.leader.awareFade * aware;
}

function moveCapital(world: World, kind: number): void {
  const { assume, leaders, locality } = world;
  const scale = 1000 / world.size;
  const gain = assume.leader.gain * locality.implemented[1] * leaders.aware[kind];
  const spend = assume.leader.spend * locality.founded[0] + assume.leader.conflict * locality.conflict[0];
  const next = leaders.capital[kind] * (1 - assume.leader.wear) + (gain - spend) * scale;
  leaders.capital[kind] = next < 0 ? 0 : next > 1 ? 1 : next;
}

/** A leader with little capital is likely to be replaced; the next one starts with fresh credit (S1-17). */
function replace(world: World, month: Month, kind: number): void {
  const { assume, leaders } = world;
  leaders.tenure[kind] += 1;
  const hazard = assume.leader.hazard * (1 - leaders.capital[kind]);
  const due = leaders.tenure[kind] % assume.leader.term === 0;
  const u = world.keys['leader.tenure'].at(kind, month.index);
  // At the end of a term the chance of staying in office is the capital left.
  if (due ? u < leaders.capital[kind] : u >= hazard) return;
  leaders.tenure[kind] = 0;
  leaders.capital[kind] = assume.leader.start;
}
