/**
 * E12 Civic leaders: time divided between profile, connecting and process, and capital as a stock (S1-15 … S1-27).
 *
 * time in proportion to (p0 + media + mayor, c0, r0 + management effort): media press on all, a mayor's office on the
 * politician, effort is the manager's; aware' = aware + gain × profile / figures (1 − aware) − fade × aware, where citizens
 * divide what they notice among the figures of a council and give it all to one mayor (S1-18, B-96);
 * capital' = (1 − wear) capital + gain × implemented × aware − spend × founded − conflict; replaced by hazard h (1 − capital) or at
 * the end of a term, unless the capital left keeps the leader in office (Bennister, 't Hart and Worthy 2014; S1-17, S1-19).
 *
 * Each kind has one asset, worth its time × √capital: the politician's standing opens officials to citizens' items, the
 * manager's process eases coordination, the third-sector leader finds hours, the community leader widens the reach of ties,
 * business sponsors what levers cost in money, the union keeps skilled staff (S1-11, S1-14, S3-68).
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
