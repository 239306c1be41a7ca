/**
 * E5 and E6 Sessions: which are called and held, who comes, speaks and delivers.
 *
 *     attend:  min(1, free / (plan (1 − saved at a distance)))
 *              × sg(attend.base + join.efficacyPolitical × z(political efficacy)
 *              + attend.ownActed × months with an own item acted on, 12m / 12 + attend.norms × norms
 *              − join.cost (1 − ease) − fatigue + nudge)
 *     speak:   sg(voice.base + voice.propensity × z(voice) + voice.confidence (confidence − ½) + voice.answer × p × stake
 *              + voice.efficacy × z(political efficacy) − voice.scrutiny (1 − confidence))
 *     deliver: min(free, max(session.citizenHours, plan × match)) hours
 *     take-up: sg(leadership.base + leadership.efficacy × z(political efficacy) + leadership.skill × skill)
 *              × min(1, free / (leadership.taskHours (1 − levers.resourceSharing)))
 *     p'       = p + expectation.pace (answered − p); stake = max(need, .2)
 *
 * A speaker proposes if p, the expected answer, exceeds voice.proposeAbove, otherwise asks for accounts. Confidence is
 * raised for the neediest by support.confidence × levers.support.targeted. Hours beyond the plan are strain. Those who
 * come learn: skill' = skill + training.citizens × levers.training.citizens (1 − skill).
 *
 * An initiative for which hours suffice in every other month meets every other month. A standing body is called as often
 * as its chair likes, and beyond that as strictly as the law fixes its sessions. A session that is called is held with 1
 * − presence (1 − hours factor) and a quorum; the factor is what acts and answers have left of the joint hours over what
 * sessions, items and projects claim.
 *
 * Sources: S3-18 … S3-20 (voice, action, confidence), S3-28 and S3-29 (monitoring), B-51 (answers), B-17 and B-19
 * (efficacy), S3-52 (norms), S0-29 (taking the lead), B-28 (training).
 */
import { logisticFast, mix, pairKey, UNIT, type MonthKey } from '../../exact';
import type { Month } from '../../engine';
import { HOSTS } from '../../registers';
import { HOUR_16, MONTHS_IN_MASK, PHASE, S, SHARE_16, SLOTS } from '../citizens';
import { CAUSE_CODE, PARTY_CODE, placeOf } from '../ledger';
import { STANDARD, zOf } from '../standards';
import { clamp, lever, leverByGroup, paid, type World } from '../world';
import { freeHours, isNeediest } from './capacity';
import { easeByGroup } from './effort';
import { idealOf } from './fit';
import { giveCollectiveHours } from './hours';
import { motiveMatch, planOf } from './membership';
import { nudgeTop } from './nudging';
import { reachOf, timeSaved } from './platform';
import { hoursLeft } from './work';

export const CAME = 1;
export const PROPOSED = 4;
export const MONITORED = 16;

const PRESENCE = HOSTS.map((host) => `presence.${host}` as const);

/** Share of a session's staff hours that an official is there for, by host. */
export function officialPresence(world: World, host: number): number {
  return world.assume.session[PRESENCE[host]];
}

/** Room for rounding: ten tenths are a session. */
const TINY = 1e-9;

interface Terms {
  readonly nudge: number;
  readonly ease: Float64Array;
  readonly active: number;
  /** Targeted support by lever group; time saved at a distance by lever group and reach; what training adds to skill. */
  readonly support: Float64Array;
  readonly saved: Float64Array;
  readonly training: number;
  /** Own hours that a leadership task takes: the host lends the rest (S0-35). */
  readonly taskHours: number;
  /** Keys of coming and of speaking, by row of the initiative. */
  readonly coming: readonly MonthKey[];
  readonly speaking: readonly MonthKey[];
}

/** Collects who comes, speaks and delivers, initiative by initiative. */
export function bringToMeetings(world: World, month: Month): void {
  openMeetings(world, month);
  const part = world.locality.paidShare[0];
  const { columns, rows } = world.initiatives;
  const keysOf = (index: number) =>
    Array.from({ length: rows }, (_, k) =>
      pairKey(world.keys['session.attend'], columns.id[k], month.index, index),
    );
  const terms = {
    coming: keysOf(0),
    speaking: keysOf(1),
    nudge: nudgeTop(world, month, 'collective'),
    ease: easeByGroup(world, month, 'collective'),
    active: lever(month, 'engagement.active') * part,
    taskHours: Math.max(
      TINY,
      world.assume.leadership.taskHours * (1 - paid(world, month, 'resourceSharing')),
    ),
    support: supportByGroup(world, month),
    saved: timeSaved(world, month),
    training: lever(month, 'training.citizens') * part * world.assume.training.citizens,
  };
  const { member, meeting } = world.citizens;
  for (let i = 0; i < world.size; i++) {
    meeting[i] = 0;
    for (let slot = 0; slot < SLOTS; slot++) {
      const k = member[SLOTS * i + slot];
      if (k >= 0) takePart(world, i, slot, k, terms);
    }
  }
}

/** Targeted support as far as it is paid for, by lever group. */
function supportByGroup({ combinations, locality }: World, month: Month): Float64Array {
  const values = leverByGroup(month, 'support.targeted');
  const support = new Float64Array(combinations);
  for (let group = 0; group < combinations; group++) support[group] = values[group] * locality.paidShare[0];
  return support;
}

/** Clears the sums of the month and settles which sessions can be staffed. */
function openMeetings(world: World, month: Month): void {
  call(world, month);
  shareHours(world);
  const table = world.initiatives.columns;
  const { service, host, id } = table;
  for (let k = 0; k < world.initiatives.rows; k++) {
    for (const sum of [table.attending, table.proposals, table.monitoring, table.hours]) sum[k] = 0;
    for (const sum of [table.takeUp, table.served]) sum[k] = 0;
    table.ideal[2 * k] = 0;
    table.ideal[2 * k + 1] = 0;
    table.held[k] = 0;
    if (table.called[k] === 0) continue;
    const presence = officialPresence(world, host[k]);
    const staffed = 1 - presence * (1 - world.agencies.factor[service[k]]);
    table.held[k] = world.keys['session.held'].at(id[k], month.index) < staffed ? 1 : 0;
  }
}

/**
 * Calls the sessions of the month: an initiative for which hours suffice in every other month meets every other month.
 * A standing body is called as often as its chair likes, and beyond that as strictly as the law fixes its sessions.
 */
function call(world: World, month: Month): void {
  const table = world.initiatives.columns;
  const { agencies } = world;
  const law = paid(world, month, 'regulation.strength');
  for (let k = 0; k < world.initiatives.rows; k++) {
    table.called[k] = 0;
    if (table.alive[k] === 0) continue;
    table.sessions[k] = Math.max(1, table.sessions[k]);
    const s = table.service[k];
    const staffed = 1 - officialPresence(world, table.host[k]) * (1 - agencies.factor[s]);
    const byLaw = table.standing[k] === 1 ? law : 0;
    table.due[k] += byLaw * agencies.lawful[s] + (1 - byLaw) * table.presence[k] * staffed;
    if (table.due[k] < 1 - TINY) continue;
    table.due[k] -= 1;
    table.called[k] = 1;
  }
}

/** What acts and answers have left of the joint hours scales all sessions, items and projects of the month alike. */
function shareHours(world: World): void {
  const { agencies, assume } = world;
  const table = world.initiatives.columns;
  const claims = new Float64Array(S);
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (table.alive[k] === 0) continue;
    const session =
      table.called[k] *
      table.sessions[k] *
      assume.session.staffHours *
      officialPresence(world, table.host[k]);
    const project = table.projectMonth[k] > 0 ? assume.project.hours : 0;
    claims[table.service[k]] += session + table.acceptedCitizens[k] * assume.item.hours + project;
  }
  for (let s = 0; s < S; s++) {
    const left = hoursLeft(world, s);
    agencies.factor[s] = claims[s] > left ? left / claims[s] : 1;
  }
}

function takePart(world: World, i: number, slot: number, k: number, terms: Terms): void {
  const { assume, citizens } = world;
  const table = world.initiatives.columns;
  if (table.called[k] === 0) return;
  const s = table.service[k];
  const z = zOf(world.locality.standards, STANDARD.political + s, citizens.efficacyPolitical[S * i + s]);
  const free = freeHours(world, i);
  const plan = planOf(world, i);
  const drive =
    assume.attend.base +
    assume.join.efficacyPolitical * z +
    (assume.attend.ownActed * MONTHS_IN_MASK[citizens.ownActed[i]]) / 12 +
    assume.attend.norms * table.norms[k] -
    assume.join.cost * (1 - terms.ease[citizens.leverGroups[i]]) -
    citizens.fatigue[i] +
    terms.nudge * citizens.nudgeMemory[i];
  const needed = plan * (1 - terms.saved[reachOf(world, i)]);
  if (drawn(terms.coming[k], i) >= Math.min(1, free / needed) * logisticFast(drive)) return;
  citizens.meeting[i] |= CAME << slot;
  table.attending[k] += 1;
  const match = motiveMatch(citizens.motives[i] & 15, table.stage[k], terms.active);
  const hours = Math.min(free, Math.max(assume.session.citizenHours, plan * match));
  giveCollectiveHours(world, i, hours);
  bookStrain(world, i, hours - plan, k);
  table.hours[k] += hours;
  const needs = citizens.phase[S * i + s] & PHASE.mask;
  if (needs === PHASE.detection || needs === PHASE.treatment) table.served[k] += 1;
  if (drawn(terms.speaking[k], i) < voiceChance(world, i, s, z, terms)) speak(world, i, slot, k);
  lead(world, i, k, z, free, terms.taskHours);
  citizens.skill[i] += Math.round(terms.training * (65535 - citizens.skill[i]));
}

/** A uniform number in [0, 1) for a citizen under a key of the month. */
function drawn({ a, b }: MonthKey, i: number): number {
  return (mix(a, b, i) >>> 0) * UNIT;
}

function voiceChance(world: World, i: number, s: number, z: number, terms: Terms): number {
  const { assume, citizens } = world;
  const stake = Math.max(citizens.need[S * i + s], 0.2);
  const support = isNeediest(citizens.strata[i]) ? terms.support[citizens.leverGroups[i]] : 0;
  const confidence = clamp(citizens.confidence[i] + assume.support.confidence * support, 0, 1);
  return logisticFast(
    assume.voice.base +
      assume.voice.propensity * zOf(world.locality.standards, STANDARD.voice, citizens.voice[i]) +
      assume.voice.confidence * (confidence - 0.5) +
      assume.voice.answer * citizens.answerExpected[i] * stake +
      assume.voice.efficacy * z -
      assume.voice.scrutiny * (1 - confidence),
  );
}

/** A speaker who expects an answer proposes; one who does not asks for accounts. */
function speak(world: World, i: number, slot: number, k: number): void {
  const { assume, citizens } = world;
  const table = world.initiatives.columns;
  const proposes = !world.on.monitoring || citizens.answerExpected[i] > assume.voice.proposeAbove;
  citizens.meeting[i] |= (proposes ? PROPOSED : MONITORED) << slot;
  if (!proposes) {
    table.monitoring[k] += 1;
    return;
  }
  table.proposals[k] += 1;
  table.ideal[2 * k] += idealOf(world, i, table.service[k], 0);
  table.ideal[2 * k + 1] += idealOf(world, i, table.service[k], 1);
}

/**
 * What a speaker learns about being answered: the share of citizens' items acted on or answered with reasons, or of requests for accounts met
 * (B-51).
 */
export function hearAnswer(world: World, i: number, slot: number, k: number): void {
  const { answerExpected, meeting } = world.citizens;
  const { heard, replied, accounts } = world.initiatives.columns;
  const said = meeting[i] >> slot;
  if ((said & (PROPOSED | MONITORED)) === 0) return;
  const answered = (said & PROPOSED) !== 0 ? heard[k] + (1 - heard[k]) * replied[k] : accounts[k];
  answerExpected[i] += world.assume.expectation.pace * (answered - answerExpected[i]);
}

/** Hours beyond the desired ones weigh on those who give them. */
function bookStrain(world: World, i: number, above: number, k: number): void {
  if (above <= 0) return;
  const { id, service, stage, host } = world.initiatives.columns;
  const place = placeOf(service[k], stage[k], host[k]);
  const { strain } = CAUSE_CODE;
  const amount = above * world.assume.ledger.strain;
  world.citizens.strain[i] += Math.round(above / HOUR_16);
  world.citizens.benefit[i] += world.ledger.book(place, strain, PARTY_CODE.participant, amount, i, id[k]);
}

/** Readiness to take a leadership task: efficacy and skill, within the hours left (S0-29). */
function lead(world: World, i: number, k: number, z: number, free: number, taskHours: number): void {
  const { assume, citizens } = world;
  const x =
    assume.leadership.base +
    assume.leadership.efficacy * z +
    assume.leadership.skill * citizens.skill[i] * SHARE_16;
  world.initiatives.columns.takeUp[k] += logisticFast(x) * Math.min(1, free / taskHours);
}
