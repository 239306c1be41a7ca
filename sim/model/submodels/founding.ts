/**
 * E12 Founding, hosting and ending of initiatives.
 *
 *     an agency opens one while spare joint hours > initiative.hours
 *     citizens who organise themselves ask for one with sg(founding.base + founding.efficacy × political efficacy)
 *     and get it under the same condition
 *     host: the initiative's own draw u, fixed for its life, on the cumulated shares levers.hosting.*
 *     renewed after initiative.series months with initiative.renewal + (1 − initiative.renewal) levers.recurrence
 *     churn: ended with initiative.churn × levers.churn a month
 *
 * When hosting shares change, those whose place on the cumulated shares changes move and change chair. An initiative
 * also ends after initiative.idle months with too few members or no hours to meet. Standing bodies do not end.
 *
 * Sources: S2-11, S2-12 (citizens who organise themselves), S0-17 (structures built and dismantled), S0-22 … S0-28
 * (hosts), S3-52 and S0-20 (recurrence).
 */
import { counterOf, logistic, threefry } from '../../exact';
import type { Month } from '../../engine';
import { HOSTS, SERVICES, STAGES } from '../../registers';
import { FLAG, S } from '../citizens';
import { freeRow } from '../initiatives';
import { lever, paid, type World } from '../world';
import { giveRules, seatByLot } from './councils';
import { chairOf, newChair } from './institutions';
import { listMeetings, meetingsIn } from './meeting';
import { releaseMembers } from './membership';
import { districtOf, stageOf } from './offers';

const HOSTING = HOSTS.map((host) => `hosting.${host}` as const);
const words = new Uint32Array(2);

/** Ends and moves initiatives, lists where they meet, and founds new ones into the list. */
export function arrange(world: World, month: Month): void {
  endInitiatives(world, month);
  rehost(world, month);
  listMeetings(world);
  world.locality.founded[0] = 0;
  if (month.index === 0) openCouncils(world, month);
  // Those who ask go first; what is left is for what agencies think of themselves.
  if (world.on.citizenFounding) openByCitizens(world, month);
  for (let s = 0; s < S; s++) openByAgency(world, month, s);
}

function endInitiatives(world: World, month: Month): void {
  const table = world.initiatives.columns;
  const ended = new Uint8Array(world.initiatives.rows);
  let any = false;
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (table.alive[k] === 0) continue;
    table.idle[k] = table.held[k] === 1 || month.index === table.founded[k] ? 0 : table.idle[k] + 1;
    if (!ends(world, month, k)) continue;
    table.alive[k] = 0;
    table.members[k] = 0;
    ended[k] = 1;
    any = true;
  }
  if (any) releaseMembers(world, ended);
}

function ends(world: World, month: Month, k: number): boolean {
  const table = world.initiatives.columns;
  const { assume } = world;
  if (table.standing[k] === 1) return false;
  if (table.idle[k] >= assume.initiative.idle) return true;
  const draws = world.keys['initiative.renewal'];
  const u = draws.at(table.id[k], month.index);
  if (draws.second() < assume.initiative.churn * lever(month, 'churn')) return true;
  const age = month.index - table.founded[k];
  if (age === 0 || age % assume.initiative.series !== 0) return false;
  return u >= assume.initiative.renewal + (1 - assume.initiative.renewal) * paid(world, month, 'recurrence');
}

function sharesOfHosts(month: Month): number[] {
  return HOSTING.map((name) => lever(month, name));
}

/** The host of an initiative under the shares of the month. */
function hostOf(world: World, shares: readonly number[], id: number): number {
  const u = world.keys['initiative.host'].at(id, 0);
  let sum = 0;
  for (let host = 0; host < HOSTS.length - 1; host++) {
    sum += shares[host];
    if (u < sum) return host;
  }
  return HOSTS.length - 1;
}

function rehost(world: World, month: Month): void {
  const table = world.initiatives.columns;
  const shares = sharesOfHosts(month);
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (table.alive[k] === 0) continue;
    const host = hostOf(world, shares, table.id[k]);
    if (host === table.host[k]) continue;
    table.host[k] = host;
    newChair(world, month, k);
  }
}

/**
 * Opens initiatives while hours are left, in districts drawn for founder and month. An agency that has none and too few
 * hours for a whole one opens one with the share that it has as probability: it will meet when it can.
 */
function openByAgency(world: World, month: Month, s: number): void {
  const { agencies, assume, keys } = world;
  const each = assume.initiative.hours;
  const most = Math.ceil(world.districts / 4);
  const draws = keys['initiative.founding'];
  const first = hasNone(world, s);
  for (let n = 0; n < most; n++) {
    const district = districtOf(world, month, n, draws.at(s, month.index, n));
    const daring = first && n === 0 && draws.second() < agencies.spare[s] / each;
    if (agencies.spare[s] <= each && !daring) return;
    if (found(world, month, s, district, S + s, n) < 0) continue;
    agencies.spare[s] -= each;
  }
}

function hasNone(world: World, s: number): boolean {
  const { alive, service } = world.initiatives.columns;
  for (let k = 0; k < world.initiatives.rows; k++) if (alive[k] === 1 && service[k] === s) return false;
  return true;
}

/** Citizens who organised something ask for an initiative, and get one if hours are left. */
function openByCitizens(world: World, month: Month): void {
  const { agencies, assume, citizens, keys } = world;
  if (agencies.spare.every((hours) => hours <= assume.initiative.hours)) return;
  for (let i = 0; i < world.size; i++) {
    if ((citizens.flags[i] & FLAG.selfOrganised) === 0) continue;
    let s = 0;
    while (s < S - 1 && (citizens.collective[S * i + s] & 1) === 0) s++;
    if (agencies.spare[s] <= assume.initiative.hours) continue;
    const wish = logistic(
      assume.founding.base + assume.founding.efficacy * citizens.efficacyPolitical[S * i + s],
    );
    // Agencies' draws come first in the counter; citizens' follow after them.
    if (keys['initiative.founding'].at(2 * S + i, month.index) >= wish) continue;
    if (found(world, month, s, (i / world.districtSize) | 0, 2 * S + i, 0) >= 0)
      agencies.spare[s] -= assume.initiative.hours;
  }
}

/** The scenario's standing bodies, spread over the districts, with rules of their own and members drawn by lot. */
function openCouncils(world: World, month: Month): void {
  const { councils, service, stage } = world.scenario.institutions;
  const s = SERVICES.indexOf(service);
  for (let n = 0; n < councils; n++) {
    const district = Math.floor(((n + 0.5) * world.districts) / councils);
    const k = found(world, month, s, district, s, n);
    world.initiatives.columns.standing[k] = 1;
    world.initiatives.columns.stage[k] = STAGES.indexOf(stage);
    giveRules(world, month, k);
    seatByLot(world, k);
  }
}

/** Opens an initiative in a district that has room: its row, or −1. Its id is a hash of founder, service, month and n. */
function found(world: World, month: Month, s: number, district: number, founder: number, n: number): number {
  if (meetingsIn(world, district) >= world.scratch.perDistrict) return -1;
  const { k0, k1 } = world.keys['initiative.stage'];
  threefry(k0, k1, founder, counterOf(month.index, n * S + s), words);
  const id = words[0];
  const stage = stageOf(world, month, s, (words[1] + 0.5) / 4294967296);
  const k = freeRow(world.initiatives);
  const table = world.initiatives.columns;
  table.id[k] = id;
  table.alive[k] = 1;
  table.service[k] = s;
  table.stage[k] = stage;
  table.district[k] = district;
  table.founded[k] = month.index;
  table.chairSince[k] = month.index;
  table.host[k] = hostOf(world, sharesOfHosts(month), id);
  table.chair[k] = chairOf(table.host[k], (month.index / 12) | 0);
  table.order[k] = world.assume.chair.order;
  table.orderStart[k] = world.assume.chair.order;
  table.presence[k] = 1;
  // Who opens an initiative calls its first session at once.
  table.due[k] = 1;
  table.norms[k] = world.assume.norms.start;
  table.sessions[k] = 1;
  table.design.set(world.agencies.standard.subarray(2 * s, 2 * s + 2), 2 * k);
  world.locality.founded[0] += 1;
  const { meeting, perDistrict } = world.scratch;
  meeting[district * perDistrict + meetingsIn(world, district)] = k;
  return k;
}
