/**
 * E7 and E10 Agenda: whose items a meeting decides, and what is promised and done about citizens' items.
 *
 *     pi_g = group g's share of proposals, items of citizens that wait from earlier sessions among them
 *     c    = max(0, 1 − slots / proposals), slots = sessions × agenda.slots less the time of monitoring
 *     w_h  = pi_h + c O (1 − levers.hosting.hybridity)(1 − ell)(1 − pi_h) for the host's group h; others scaled down
 *     law  = levers.regulation.strength (1 − levers.regulation.informality) agenda.prescribed
 *     decided by g = min(proposals, slots) × ((1 − law) w_g + law for officials)
 *
 *     accepted = min(citizens' proposals, decided by citizens × (1 − doubt))
 *     doubt    = agency.scepticism (1 − the politician's asset)(1 − levers.knowledgeSharing)
 *     acted    = levers.followThrough × hours factor × accepted
 *     promised = accepted (1 + levers.expectations.raised)
 *     heard P  = acted / citizens' proposals; kept y = acted / promised
 *
 * O is the chair's control of the order, ell the realised sharing of leadership over twelve months. In a shared space w
 * = pi: nobody owns the order. Items that are left wait, less what a change of staff loses of them.
 *
 * Sources: S0-23 (the host steers), S0-28 and S0-31, S3-33 and S3-60 (law and informality), S2-32, B-98 and S1-11 (scepticism),
 * B-59 and B-60 (promises), S3-43 (office). The form of w_h is an assumption.
 */
import type { Month } from '../../engine';
import { hostGroup, SHARED } from '../hosts';
import { CITIZENS, LEADING_GROUPS, OFFICIALS, ringOf, sharingOf, THIRD_SECTOR } from '../initiatives';
import { LEADER } from '../leaders-table';
import { lever, paid, type World } from '../world';
import { leadershipActs } from './leading';
import { officialPresence } from './sessions';
import { thirdSectorPresence } from './third-sector';
import { work } from './work';

const acts = new Float64Array(LEADING_GROUPS);
const weight = new Float64Array(LEADING_GROUPS);

/** E7: whose items are decided. */
export function decide(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { assume } = world;
  const host = table.host[k];
  const at = LEADING_GROUPS * k;
  const proposed = table.proposedBy.subarray(at, at + LEADING_GROUPS);
  // An item that waits from earlier sessions comes up again where someone speaks for citizens.
  proposed[CITIZENS] = table.proposals[k] > 0 ? table.proposals[k] + table.carried[k] : 0;
  proposed[OFFICIALS] = assume.agenda.officials * officialPresence(world, host);
  proposed[THIRD_SECTOR] = assume.agenda.thirdSector * thirdSectorPresence(world, table.service[k], host);
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
  keepYear(world, k);
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
  const proposals = table.proposedBy[LEADING_GROUPS * k + CITIZENS];
  // A politician who stands for what citizens bring makes officials discount it less (S1-11).
  const doubt = 1 - world.leaders.strength[LEADER.politician];
  const scepticism = world.on.scepticism ? assume.agency.scepticism * doubt : 0;
  const welcome = 1 - scepticism * (1 - paid(world, month, 'knowledgeSharing'));
  const accepted = Math.min(proposals, table.decidedBy[LEADING_GROUPS * k + CITIZENS] * welcome);
  const follow = paid(world, month, 'followThrough') * agencies.factor[s];
  const acted = follow * accepted;
  const promised = accepted * (1 + paid(world, month, 'expectations.raised'));
  table.itemHours[k] = work(world, s, 'hoursMeetings', acted * assume.item.hours);
  table.acceptedCitizens[k] = accepted;
  table.heard[k] = proposals > 0 ? acted / proposals : 0;
  table.kept[k] = promised > 0 ? acted / promised : 1;
  // Requests for accounts are answered by the officials who are there.
  const due = table.sessions[k] * assume.session.staffHours;
  table.accounts[k] = due > 0 ? follow * Math.min(1, table.staffHours[k] / due) : 0;
  const left = Math.max(0, proposals - table.decidedBy[LEADING_GROUPS * k + CITIZENS]);
  table.carried[k] = Math.min(20, left) * (1 - assume.item.lost * afterTurnover(world, month));
  agencies.promised[s] += promised;
  agencies.enacted[s] += acted;
}

/** What an office leaves of the losses that a change of staff brings: half of them (S3-43). */
export function afterTurnover(world: World, month: Month): number {
  return 1 - 0.5 * paid(world, month, 'office');
}

/** Remembers the month for the year: what was decided, said and held. */
function keepYear(world: World, k: number): void {
  const table = world.initiatives.columns;
  const place = world.locality.place[0];
  for (let group = 0; group < LEADING_GROUPS; group++)
    table.decidedYear[ringOf(k, group, LEADING_GROUPS) + place] = table.decidedBy[LEADING_GROUPS * k + group];
  table.metYear[ringOf(k) + place] = table.staffHours[k] > 0 ? table.sessions[k] : 0;
  table.proposedYear[ringOf(k) + place] = table.proposals[k];
  table.monitoredYear[ringOf(k) + place] = table.monitoring[k];
}
