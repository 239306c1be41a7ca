/**
 * E7 Agenda: whose items a meeting decides, and what is promised and done about citizens' items (E10).
 *
 * pi_g = group's share of proposals; congestion c = max(0, 1 − slots / proposals);
 * w_host = pi_host + c O (1 − ell)(1 − pi_host), others scaled down; in a shared space w = pi (S0-23)
 */
import type { Month } from '../../engine';
import { hostGroup, SHARED } from '../hosts';
import { CITIZENS, LEADING_GROUPS, OFFICIALS, sharingOf, THIRD_SECTOR } from '../initiatives';
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
  proposed[CITIZENS] = table.proposals[k];
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
