/**
 * E12 Institutions: norms, the chair's hold on the agenda, conflict, and the orientation and skill of agencies.
 *
 *     N'   = N + min(1, norms.gain × good × levers.regulation.informality)(1 − N) − norms.decay × turnover × N
 *              − norms.newcomers × share of new members × N
 *     good = 1 + norms.contribution × share of tasks that citizens led, in a meeting that decided a citizen's item, else 0
 *     O'   = O + chair.gain × won (1 − O)(1 − N) − .01 (O − O0); won = the host's surplus this month, where above 0
 *     conflict = (1 − N)(1 − exp(−(1 + levers.media.framing)² |believed − speakers' mean|² / 2))
 *     orientation' = orientation + agency.orientationPace × clamp(log(benefit per joint hour / expected), −1, 1)
 *                  + strategy.culture × max(0, .8 − orientation) under a strategy of culture
 *     expected'    = expected + (benefit per joint hour − expected) / 24
 *     skill'       = skill + training.pace × levers.training.staff (1 − skill)
 *                  − training.decay × turnover (1 − the union's asset) skill
 *
 * A new chair starts from O0. Turnover is halved by an office. Benefit per joint hour is a mean over about a year, and
 * weighs more under a budget cut. Sessions called grow by one a month while items are left over and hours are spare, up
 * to three.
 *
 * Sources: S3-33, S3-58 (norms), S3-35, S3-36 (entrenched chairs), S1-29 (framing), S0-05, S0-06, S0-19 (orientation),
 * S3-43 (office), S1-06 (culture).
 */
import { expFast, log } from '../../exact';
import type { Month } from '../../engine';
import { HOSTS, STAGES, STRATEGIES } from '../../registers';
import { S } from '../citizens';
import { CITIZENS, LEADING_GROUPS, OFFICIALS, THIRD_SECTOR } from '../initiatives';
import { LEADER } from '../leaders-table';
import { clamp, lever, paid, type World } from '../world';
import { afterTurnover } from './agenda';
import { classify, giveRules } from './councils';

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
    conflict += moveConflict(world, month, k);
    const claimed = table.sessions[k] > 1 ? 1 : 0;
    const spare = world.agencies.spare[table.service[k]] > 0;
    const want = table.itemsOpen[k] > world.assume.agenda.slots ? 1 : 0;
    table.sessions[k] = clamp(table.sessions[k] + (want && spare ? 1 : 0) - (want ? 0 : claimed), 1, 3);
  }
  world.locality.conflict[0] = conflict;
  world.locality.answerable[0] = lever(month, 'accountability.rule');
  classify(world, month);
  for (let s = 0; s < S; s++) moveAgency(world, month, s);
  weighStages(world);
}

/**
 * Conflict of an initiative: how far what citizens ask for lies from what officials hold for right, as far as norms do not
 * bridge it; it is settled anew when people meet. Media that frame affairs as conflict make the distance look longer (S1-29).
 */
function moveConflict(world: World, month: Month, k: number): number {
  const table = world.initiatives.columns;
  if (table.held[k] === 1 && table.proposals[k] > 0) {
    const s = table.service[k];
    let squares = 0;
    for (let d = 0; d < 2; d++) {
      const gap = world.agencies.believed[2 * s + d] - table.ideal[2 * k + d] / table.proposals[k];
      squares += gap * gap;
    }
    const framed = 1 + lever(month, 'media.framing');
    table.distance[k] = world.on.conflict ? 1 - expFast(-0.5 * framed * framed * squares) : 0;
  }
  return (1 - table.norms[k]) * table.distance[k];
}

function moveNorms(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { assume } = world;
  const decided = table.held[k] === 1 && table.decidedBy[LEADING_GROUPS * k + CITIZENS] > 0 ? 1 : 0;
  const tasks = assume.leadership.tasks * table.sessions[k];
  const good = decided * (1 + (assume.norms.contribution * table.citizensLead[k]) / tasks);
  const informality = lever(month, 'regulation.informality');
  const fresh = table.members[k] > 0 ? Math.min(1, table.newcomers[k] / table.members[k]) : 0;
  const norms = table.norms[k];
  const grown = Math.min(1, assume.norms.gain * good * informality) * (1 - norms);
  table.norms[k] = clamp(
    norms +
      grown -
      assume.norms.decay * afterTurnover(world, month) * norms -
      assume.norms.newcomers * fresh * norms,
    0,
    1,
  );
}

function moveChair(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { assume } = world;
  const start = table.orderStart[k];
  const order = table.order[k];
  const won = Math.max(0, table.surplus[k]);
  const gain = world.on.entrenchment ? assume.chair.gain * won * (1 - order) * (1 - table.norms[k]) : 0;
  table.order[k] = clamp(order + gain - 0.01 * (order - start), 0, 1);
  const limit = lever(month, 'leadership.termLimit');
  if (limit > 0 && month.index - table.chairSince[k] >= limit) newChair(world, month, k);
}

/** Live initiatives, and their net value this month, by service and stage. */
const bodies = new Float64Array(S * STAGES.length);
const nets = new Float64Array(S * STAGES.length);

/** What each stage yielded by initiative, for everyone together: a running mean over about a year. */
function weighStages(world: World): void {
  const { agencies, initiatives, ledger } = world;
  const { alive, service, stage } = initiatives.columns;
  bodies.fill(0);
  for (let k = 0; k < initiatives.rows; k++)
    if (alive[k] === 1) bodies[service[k] * STAGES.length + stage[k]] += 1;
  ledger.netByStage(nets);
  for (let at = 0; at < bodies.length; at++) {
    if (bodies[at] === 0) continue;
    agencies.stageValue[at] += (nets[at] / bodies[at] - agencies.stageValue[at]) / 12;
  }
}

/** A strategy of culture works on what staff hold for right, slowly (S1-06). */
function cultureShift(world: World, month: Month, s: number): number {
  if (lever(month, 'strategy.kind') !== STRATEGIES.indexOf('culture')) return 0;
  const pace = world.assume.strategy.culture * world.locality.paidShare[0];
  return pace * Math.max(0, 0.8 - world.agencies.orientation[s]);
}

/** A new chair has yet to learn how to hold the agenda. */
export function newChair(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  table.chairSince[k] = month.index;
  table.order[k] = table.orderStart[k];
  if (table.standing[k] === 1) giveRules(world, month, k);
  table.chair[k] = chairOf(table.host[k], (month.index / 12) | 0);
}

function moveAgency(world: World, month: Month, s: number): void {
  const { agencies, assume } = world;
  // Where the union has a say, skilled staff stay.
  const stay = 1 - world.leaders.strength[LEADER.union];
  const train = paid(world, month, 'training.staff') * assume.training.pace;
  agencies.skill[s] +=
    train * (1 - agencies.skill[s]) -
    assume.training.decay * stay * afterTurnover(world, month) * agencies.skill[s];
  agencies.orientation[s] += cultureShift(world, month, s);
  if (!world.on.orientation) return;
  // A tighter budget makes citizens' hours weigh more (S0-06).
  const pressed = 1 - Math.min(0, lever(month, 'budget.change'));
  const perHour = (pressed * agencies.benefit[s]) / Math.max(1e-6, agencies.benefitHours[s]);
  agencies.expected[s] += (perHour - agencies.expected[s]) / 24;
  const { expected } = agencies;
  // Joint work that is believed to do harm is as bad a surprise as can be.
  const surprise = expected[s] <= 0 ? 0 : perHour > 0 ? log(perHour / expected[s]) : -1;
  const moved = agencies.orientation[s] + assume.agency.orientationPace * clamp(surprise, -1, 1);
  agencies.orientation[s] = clamp(moved, 0.05, 0.8);
}
