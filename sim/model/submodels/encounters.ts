/**
 * E7 to E9 Encounters: agenda, leadership, design and joint production of every initiative that meets.
 *
 * agenda: pi_g = group's share of proposals; congestion c = max(0, 1 − slots / proposals);
 *         w_host = pi_host + c O (1 − ell)(1 − pi_host), others scaled down; in a shared space w = pi (S0-23)
 * lead:   T tasks a session, open with probability sharing (1 − reclaim), taken with 1 − exp(−Σ take-up) (S0-31)
 * design: theta' = theta + pace (Σ w_g ideal_g − theta)
 * output: Q = A (1 − kappa (leaders − 1) / m)(1 − kappa_2 (actors − 1) / (1 + process √capital)) CES(S, R)
 *         (Parks et al. 1981; B-29, B-93)
 */
import { exp, power } from '../../exact';
import type { Month } from '../../engine';
import { HOSTS, STAGES } from '../../registers';
import { CITIZENS, LEADING_GROUPS, OFFICIALS, sharingOf, THIRD_SECTOR, WINDOW } from '../initiatives';
import { hostGroup, SHARED } from '../hosts';
import { clamp, lever, paid, type World } from '../world';
import { officialPresence } from './sessions';
import { shortfallOfTargets } from './targets';
import { work } from './work';

/** Lets every initiative meet. */
export function meet(world: World, month: Month): void {
  const table = world.initiatives.columns;
  world.agencies.sessions.fill(0);
  world.agencies.promised.fill(0);
  world.agencies.enacted.fill(0);
  for (let k = 0; k < world.initiatives.rows; k++) {
    for (let group = 0; group < LEADING_GROUPS; group++) {
      table.leadership[(k * LEADING_GROUPS + group) * WINDOW + world.locality.place[0]] = 0;
      table.decidedBy[LEADING_GROUPS * k + group] = 0;
      table.proposedBy[LEADING_GROUPS * k + group] = 0;
    }
    for (const outcome of [table.decided, table.output, table.best, table.heard, table.kept, table.surplus])
      outcome[k] = 0;
    table.staffHours[k] = 0;
    table.citizensLead[k] = 0;
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

/** Staff hours that the session really has. */
function staff(world: World, k: number): void {
  const table = world.initiatives.columns;
  const { agencies, assume } = world;
  const s = table.service[k];
  const presence = officialPresence(world, table.host[k]);
  const due = table.sessions[k] * assume.session.staffHours * presence * agencies.factor[s];
  table.staffHours[k] = work(world, s, 'hoursMeetings', due);
  agencies.sessions[s] += table.sessions[k];
}

/** Sums of leadership acts by group over twelve months, written to `acts`. */
export function leadershipActs(world: World, k: number, acts: Float64Array): void {
  const { leadership } = world.initiatives.columns;
  for (let group = 0; group < LEADING_GROUPS; group++) {
    let sum = 0;
    for (let m = 0; m < WINDOW; m++) sum += leadership[(k * LEADING_GROUPS + group) * WINDOW + m];
    acts[group] = sum;
  }
}

function lead(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { assume } = world;
  const open = paid(world, month, 'leadership.sharing') * (1 - reclaimed(world, month, table.service[k]));
  const thirdSector =
    HOSTS[table.host[k]] === 'thirdSector' || table.host[k] === SHARED ? assume.leadership.thirdSector : 0;
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
    table.leadership[(k * LEADING_GROUPS + group) * WINDOW + world.locality.place[0]] += 1;
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

const acts = new Float64Array(LEADING_GROUPS);
const weight = new Float64Array(LEADING_GROUPS);

/** E7: whose items are decided. */
function decide(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { assume } = world;
  const host = table.host[k];
  const at = LEADING_GROUPS * k;
  const proposed = table.proposedBy.subarray(at, at + LEADING_GROUPS);
  proposed[CITIZENS] = table.proposals[k];
  proposed[OFFICIALS] = assume.agenda.officials * officialPresence(world, host);
  proposed[THIRD_SECTOR] = host === SHARED || HOSTS[host] === 'thirdSector' ? assume.agenda.thirdSector : 0;
  const total = proposed[0] + proposed[1] + proposed[2];
  const monitoring = table.monitoring[k] * assume.agenda.monitoringTime;
  const slots = Math.max(0, table.sessions[k] * assume.agenda.slots - monitoring);
  const congestion = total > 0 ? Math.max(0, 1 - slots / total) : 0;
  leadershipActs(world, k, acts);
  const steer =
    host === SHARED || !world.on.hostOrder
      ? 0
      : congestion * orderOf(world, month, k) * (1 - sharingOf(acts));
  shareAgenda(proposed, total, host === SHARED ? -1 : hostGroup(host), steer);
  const decided = Math.min(total, slots);
  const law =
    paid(world, month, 'regulation.strength') *
    (1 - lever(month, 'regulation.informality')) *
    assume.agenda.prescribed;
  for (let group = 0; group < LEADING_GROUPS; group++) {
    const prescribed = group === OFFICIALS ? law : 0;
    table.decidedBy[at + group] = decided * ((1 - law) * weight[group] + prescribed);
  }
  table.decided[k] = decided;
  table.itemsOpen[k] = Math.min(20, Math.max(0, total - decided));
  const own = hostGroup(host);
  table.surplus[k] = decided > 0 ? table.decidedBy[at + own] / decided - proposed[own] / total : 0;
  answerItems(world, month, k);
}

/** Control of the order of the agenda, which hybridity loosens. */
function orderOf(world: World, month: Month, k: number): number {
  return world.initiatives.columns.order[k] * (1 - paid(world, month, 'hosting.hybridity'));
}

function shareAgenda(proposed: Float64Array, total: number, host: number, steer: number): void {
  for (let group = 0; group < LEADING_GROUPS; group++)
    weight[group] = total > 0 ? proposed[group] / total : 0;
  if (host < 0 || total === 0) return;
  const own = weight[host];
  const raised = own + steer * (1 - own);
  const scale = own < 1 ? (1 - raised) / (1 - own) : 0;
  for (let group = 0; group < LEADING_GROUPS; group++)
    weight[group] = group === host ? raised : weight[group] * scale;
}

/** E10: what is promised on citizens' items and what is acted on. */
function answerItems(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { agencies, assume } = world;
  const s = table.service[k];
  const proposals = table.proposals[k];
  const scepticism = world.on.scepticism ? assume.agency.scepticism : 0;
  const welcome = 1 - scepticism * (1 - paid(world, month, 'knowledgeSharing'));
  const accepted = Math.min(proposals, table.decidedBy[LEADING_GROUPS * k + CITIZENS] * welcome);
  const acted = paid(world, month, 'followThrough') * accepted * agencies.factor[s];
  const promised = accepted * (1 + paid(world, month, 'expectations.raised'));
  work(world, s, 'hoursMeetings', acted * assume.item.hours);
  table.acceptedCitizens[k] = accepted;
  table.heard[k] = proposals > 0 ? acted / proposals : 0;
  table.kept[k] = promised > 0 ? acted / promised : 1;
  agencies.promised[s] += promised;
  agencies.enacted[s] += acted;
}

/** E8: the design moves towards what those who decide hold for right. */
function redesign(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { agencies, assume } = world;
  const s = table.service[k];
  const decided = table.decided[k];
  if (decided === 0) return;
  const share = table.acceptedCitizens[k] / decided;
  const speakers = Math.max(1, table.proposals[k]);
  const error = 1 - paid(world, month, 'knowledgeSharing');
  const pace = assume.design.pace;
  for (let d = 0; d < 2; d++) {
    const citizens = table.ideal[2 * k + d] / speakers;
    const officials =
      agencies.believed[2 * s + d] * error + citizens * (1 - error) * (table.proposals[k] > 0 ? 1 : 0);
    const target = share * citizens + (1 - share) * officials;
    table.design[2 * k + d] += pace * (target - table.design[2 * k + d]);
  }
}

/** E9: output from citizens' hours and staff hours together. */
function produce(world: World, k: number): void {
  const table = world.initiatives.columns;
  const { assume, agencies, locality } = world;
  const s = table.service[k];
  const citizens = table.hours[k] / assume.production.citizenHours;
  const skill = 1 + 0.5 * agencies.skill[s];
  const staffed = (table.staffHours[k] * skill) / assume.production.staffHours;
  const leaders = 1 + table.citizensLead[k];
  const many = 1 - (assume.production.leaders * (leaders - 1)) / Math.max(leaders, table.attending[k]);
  const actors = table.host[k] === SHARED ? 3 : 2;
  const effort = locality.process[0] * Math.sqrt(locality.capital[0]);
  const coordination = 1 - (assume.production.actors * (actors - 1)) / (1 + effort);
  const scale = assume.production[STAGES[table.stage[k]]];
  const joint = ces(
    citizens,
    staffed,
    assume.production.share,
    world.on.complementarity ? assume.production.rho : 0.99,
  );
  const conduct = 1 - assume.production.purpose * (1 - table.norms[k]);
  table.output[k] = scale * many * clamp(coordination, 0, 1) * conduct * joint;
  table.best[k] = scale * joint;
}

/**
 * Constant elasticity of substitution: [w S^rho + (1 − w) R^rho]^(1 / rho). With rho below 0 the inputs need each other,
 * and no output comes of either alone.
 */
export function ces(citizens: number, staffed: number, share: number, rho: number): number {
  if (rho < 0 && (citizens === 0 || staffed === 0)) return 0;
  if (citizens === 0 && staffed === 0) return 0;
  const sum = share * power(citizens, rho) + (1 - share) * power(staffed, rho);
  return power(sum, 1 / rho);
}
