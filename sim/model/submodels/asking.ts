/**
 * E4 Being asked, and acts in groups that citizens organise themselves.
 *
 * P(asked) = 1 − (1 − invited)(1 − platform)(1 − q)^(ties active last month): a gate of its own (Verba, Schlozman and
 * Brady 1995). A self-organised group act follows the terms of joining with cost alone, without agency (E5):
 * P = min(1, free / hours) sg(g0 + .5 z(political efficacy) + b_a z(action) + b_n need − cost − fatigue).
 */
import { expFast, mix, type MonthKey } from '../../exact';
import type { Month } from '../../engine';
import { FLAG, HOUR_16, S } from '../citizens';
import { STANDARD } from '../standards';
import { leverByGroup, lever, type World } from '../world';
import { freeHours } from './capacity';
import { giveCollectiveHours, markCollective } from './hours';

/** What is the same for all citizens this month. */
export interface Asking {
  /** Chance to be invited, and of the platform, by lever group; share not asked by ties, by number of active ties. */
  readonly invited: Float64Array;
  readonly platform: Float64Array;
  readonly notByTies: Float64Array;
  /** Lanes below these are invited, by lever group, or asked at all without a platform, by active ties and lever group. */
  readonly invitedBelow: Int32Array;
  readonly askedBelow: Int32Array;
  readonly online: boolean;
  /** Logit of a group act: constant, per unit of efficacy, action and need. */
  readonly base: Float64Array;
  readonly efficacy: Float64Array;
  readonly action: number;
  readonly need: number;
  readonly hours: number;
  sent: number;
}

/** Settles the terms of the month. */
export function openAsking(world: World, month: Month): Asking {
  const { assume, locality } = world;
  const { standards } = locality;
  const paid = locality.paidShare[0];
  // The leader's connecting widens reach through ties (E12).
  const q = Math.min(0.9, assume.asking.tie * (1 + locality.reach[0]));
  const notByTies = new Float64Array(16);
  for (let ties = 0, share = 1; ties < 16; ties++, share *= 1 - q) notByTies[ties] = share;
  const action = assume.selfOrganised.action * standards[2 * STANDARD.action + 1];
  const fixed = assume.selfOrganised.base - assume.join.cost - action * standards[2 * STANDARD.action];
  const efficacy = new Float64Array(S);
  const base = new Float64Array(S);
  for (let s = 0; s < S; s++) {
    const at = 2 * (STANDARD.political + s);
    efficacy[s] = assume.join.efficacyPolitical * standards[at + 1];
    base[s] = fixed - efficacy[s] * standards[at];
  }
  locality.openness[0] = lever(month, 'openness') * paid;
  return {
    ...askingBy(world, month, notByTies),
    notByTies,
    base,
    efficacy,
    action,
    need: assume.join.need,
    hours: assume.selfOrganised.hours,
    sent: 0,
  };
}

/** Who is asked, by lever group and active ties. */
function askingBy(
  world: World,
  month: Month,
  notByTies: Float64Array,
): Pick<Asking, 'invited' | 'platform' | 'invitedBelow' | 'askedBelow' | 'online'> {
  const { assume, combinations, locality } = world;
  const paid = locality.paidShare[0];
  const rate = leverByGroup(month, 'invitation.rate');
  const value = leverByGroup(month, 'platform');
  const invited = new Float64Array(combinations);
  const platform = new Float64Array(combinations);
  const invitedBelow = new Int32Array(combinations);
  const askedBelow = new Int32Array(TIES * combinations);
  let online = false;
  for (let group = 0; group < combinations; group++) {
    invited[group] = rate[group] * paid * assume.asking.invitation;
    platform[group] = value[group] * paid * assume.asking.platform;
    online ||= platform[group] !== 0;
    invitedBelow[group] = lanesBelow(invited[group]);
    for (let ties = 0; ties < TIES; ties++)
      askedBelow[TIES * group + ties] = lanesBelow(1 - (1 - invited[group]) * notByTies[ties]);
  }
  return { invited, platform, invitedBelow, askedBelow, online };
}

/** Numbers of active ties that can be told apart. */
const TIES = 16;

/** One 32768th: a lane of fifteen bits and a half of it make a number strictly between 0 and 1. */
const LANE = 1 / 32768;

/** Lanes below this number lie below a chance. */
function lanesBelow(chance: number): number {
  return Math.ceil(chance / LANE - 0.5);
}

/** Marks who else is asked where there is a platform, by the low lane of each citizen's word. */
export function askOnline(world: World, asking: Asking, { a, b }: MonthKey, from: number, to: number): void {
  if (!asking.online) return;
  const { leverGroups, tiesActive, flags } = world.citizens;
  const { invited, platform, notByTies } = asking;
  for (let i = from; i < to; i++) {
    const u = ((mix(a, b, i) & 32767) + 0.5) * LANE;
    const group = leverGroups[i];
    const online = platform[group] === 0 ? 0 : platform[group] * onlineShare(world, i);
    if (u < 1 - (1 - invited[group]) * (1 - online) * notByTies[tiesActive[i]]) flags[i] |= FLAG.asked;
  }
}

/** Open platforms reach the young and the educated first (B-99, S1-08). */
function onlineShare(world: World, i: number): number {
  const { age, education } = world.citizens;
  const young = age[i] < 35 ? 1 : age[i] < 55 ? 0.8 : age[i] < 75 ? 0.4 : 0.15;
  return young * (0.5 + 0.25 * education[i]);
}

/**
 * Marks who is asked by invitation or ties, by the low lane of each citizen's word, and lets people act together without
 * agency, each in the one service to which the high lane points this month.
 */
export function askAndOrganise(
  world: World,
  asking: Asking,
  { a, b }: MonthKey,
  from: number,
  to: number,
): void {
  const { leverGroups, tiesActive, flags, efficacyPolitical, action, need, fatigue } = world.citizens;
  const { base, efficacy, invitedBelow, askedBelow } = asking;
  const [width, ties] = [S, TIES];
  const scale = LANE * width;
  let sent = 0;
  for (let i = from; i < to; i++) {
    const bits = mix(a, b, i);
    const group = leverGroups[i];
    sent += ((bits & 32767) - invitedBelow[group]) >>> 31;
    // 1, the flag itself, where the lane lies below.
    flags[i] |= (((bits & 32767) - askedBelow[ties * group + tiesActive[i]]) >>> 31) * FLAG.asked;
    const lane = ((bits >>> 17) + 0.5) * scale;
    const s = lane | 0;
    const at = width * i + s;
    const x =
      base[s] +
      efficacy[s] * efficacyPolitical[at] +
      asking.action * action[i] +
      asking.need * need[at] -
      fatigue[i];
    // e^-x ≥ (1 − x / 4)^4 for x below 4: most draws are ruled out without an exponential. The month points to one
    // service in S, so the chance there is S times the monthly one.
    const quarter = 1 - 0.25 * x;
    const fourth = quarter * quarter * quarter * quarter;
    if (quarter > 0 && (lane - s) * (1 + fourth) >= width) continue;
    actTogether(world, asking, i, s, (lane - s) * (1 + expFast(-x)));
  }
  asking.sent += sent;
}

function actTogether(world: World, asking: Asking, i: number, s: number, against: number): void {
  const { citizens } = world;
  const free = freeHours(world, i);
  const able = free < asking.hours ? free / asking.hours : 1;
  if (against >= S * able) return;
  citizens.flags[i] |= FLAG.selfOrganised;
  citizens.collective[S * i + s] |= 1;
  const given = Math.min(asking.hours, free);
  giveCollectiveHours(world, i, given);
  citizens.alone[i] += Math.round(given / HOUR_16);
  markCollective(world, i);
}

/** Keeps the count of invitations. */
export function settleAsking(world: World, asking: Asking): void {
  for (let s = 0; s < S; s++) world.agencies.invitations[s] = asking.sent / S;
}
