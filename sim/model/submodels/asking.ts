/**
 * E4 Being asked, and acts in groups that citizens organise themselves.
 *
 * P(asked) = 1 − (1 − invited)(1 − platform)(1 − q)^(ties active last month): a gate of its own (Verba, Schlozman and
 * Brady 1995). A self-organised group act follows the terms of joining with cost alone, without agency (E5):
 * P = min(1, free / hours) sg(g0 + .5 z(political efficacy) + b_a z(action) + b_n need − cost − fatigue).
 */
import { expFast, mix, type MonthKey } from '../../exact';
import type { Month } from '../../engine';
import { GROUPS } from '../../registers';
import { AGE_BAND, FLAG, HOUR_16, S } from '../citizens';
import { STANDARD } from '../standards';
import { leverByGroup, lever, type World } from '../world';
import { freeHours } from './capacity';
import { giveCollectiveHours, markCollective } from './hours';

/** What is the same for all citizens this month. */
export interface Asking {
  /** Lanes below these are invited, by lever group, or asked at all, by lever group, reach online and active ties. */
  readonly invitedBelow: Int32Array;
  readonly askedBelow: Int32Array;
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
    base,
    efficacy,
    action,
    need: assume.join.need,
    hours: assume.selfOrganised.hours,
    sent: 0,
  };
}

/** Chances to be invited, and to be asked at all, as numbers of lanes. */
function askingBy(
  world: World,
  month: Month,
  notByTies: Float64Array,
): Pick<Asking, 'invitedBelow' | 'askedBelow'> {
  const { assume, combinations, locality } = world;
  const paid = locality.paidShare[0];
  const rate = leverByGroup(month, 'invitation.rate');
  const platform = leverByGroup(month, 'platform');
  const invitedBelow = new Int32Array(combinations);
  const askedBelow = new Int32Array(TIES * REACHES * combinations);
  for (let group = 0; group < combinations; group++) {
    const invited = rate[group] * paid * assume.asking.invitation;
    invitedBelow[group] = lanesBelow(invited);
    for (let reach = 0; reach < REACHES; reach++) {
      const online = platform[group] * paid * assume.asking.platform * ONLINE[reach];
      const others = (1 - invited) * (1 - online);
      const start = TIES * (REACHES * group + reach);
      for (let ties = 0; ties < TIES; ties++)
        askedBelow[start + ties] = lanesBelow(1 - others * notByTies[ties]);
    }
  }
  return { invitedBelow, askedBelow };
}

/** Numbers of active ties that can be told apart. */
const TIES = 16;

/** Open platforms reach the young and the educated first (B-99, S1-08): shares reached by age band, then education. */
const ONLINE = GROUPS.education.flatMap((_, education) =>
  [1, 0.8, 0.4, 0.15].map((young) => young * (0.5 + 0.25 * education)),
);
const REACHES = ONLINE.length;

/** One 32768th: a lane of fifteen bits and a half of it make a number strictly between 0 and 1. */
const LANE = 1 / 32768;

/** Lanes below this number lie below a chance. */
function lanesBelow(chance: number): number {
  return Math.ceil(chance / LANE - 0.5);
}

/**
 * Marks who is asked, by the low lane of each citizen's word, and lets people act together without
 * agency, each in the one service to which the high lane points this month.
 */
export function askAndOrganise(
  world: World,
  asking: Asking,
  { a, b }: MonthKey,
  from: number,
  to: number,
): void {
  const { leverGroups, strata, education, tiesActive, flags } = world.citizens;
  const { efficacyPolitical, action, need, fatigue } = world.citizens;
  const { base, efficacy, invitedBelow, askedBelow } = asking;
  const [width, ties, reaches] = [S, TIES, REACHES];
  const scale = LANE * width;
  let sent = 0;
  for (let i = from; i < to; i++) {
    const bits = mix(a, b, i);
    const group = leverGroups[i];
    sent += ((bits & 32767) - invitedBelow[group]) >>> 31;
    const reach = reaches * group + 4 * education[i] + (strata[i] >> AGE_BAND);
    // 1, the flag itself, where the lane lies below.
    flags[i] |= (((bits & 32767) - askedBelow[ties * reach + tiesActive[i]]) >>> 31) * FLAG.asked;
    const lane = ((bits >>> 17) + 0.5) * scale;
    const s = lane | 0;
    const at = width * i + s;
    const x =
      base[s] +
      efficacy[s] * efficacyPolitical[at] +
      asking.action * action[i] +
      asking.need * need[at] -
      fatigue[i];
    // e^-x ≥ (1 − x / 16)^16 for x below 16: most draws are ruled out without an exponential. The month points to one
    // service in S, so the chance there is S times the monthly one.
    const root = 1 - 0.0625 * x;
    const fourth = root * root * root * root;
    if (root > 0 && (lane - s) * (1 + fourth * fourth * fourth * fourth) >= width) continue;
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
