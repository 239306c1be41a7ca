/**
 * E4 and E5 Being asked, and acts in groups that citizens organise themselves.
 *
 *     P(asked) = 1 − (1 − invited)(1 − third sector)(1 − spanners)(1 − asking.platform × reach online)(1 − q)^n
 *     n        = ties active last month
 *     q        = min(.9, asking.tie (1 + the community leader's asset))
 *     P(group act) = min(1, free / selfOrganised.hours)
 *                    × sg(selfOrganised.base + join.efficacyPolitical × z(political efficacy)
 *                    + selfOrganised.action × z(action) + join.need × need − join.cost − fatigue)
 *
 * Being asked is a gate of its own: who is not asked cannot join. Who is invited, and by whom else one is asked, stands
 * in outreach.ts, reach online in platform.ts. A self-organised act follows the terms of joining without agency: the
 * cost counts in full, and nothing is invited, nudged or paid. The month points to one service for each citizen.
 *
 * Sources: Verba, Schlozman and Brady 1995; S2-13, S1-16 (the leader's connecting), B-57, levels of B-04.
 */
import { expFast, mix, type MonthKey } from '../../exact';
import type { Month } from '../../engine';
import { AGE_BAND, FLAG, HOUR_16, S } from '../citizens';
import { STANDARD } from '../standards';
import { lever, type World } from '../world';
import { freeHours } from './capacity';
import { giveCollectiveHours, markCollective } from './hours';
import { reachOut, STRATA, STRATUM_MASK } from './outreach';
import { onlineReach, REACHES } from './platform';

/** What is the same for all citizens this month. */
export interface Asking {
  /** Lanes below these are invited, by lever group and stratum. */
  readonly invitedBelow: Int32Array;
  /** Chance that nobody asks: outreach by lever group and stratum, times platform and ties by lever group, reach and ties. */
  readonly unasked: Float64Array;
  readonly unaskedNear: Float64Array;
  /** Logit of a group act: constant, per unit of efficacy, action and need. */
  readonly base: Float64Array;
  readonly efficacy: Float64Array;
  readonly action: number;
  readonly need: number;
  readonly hours: number;
}

/** Settles the terms of the month. */
export function openAsking(world: World, month: Month): Asking {
  const { assume, locality } = world;
  const { standards } = locality;
  const action = assume.selfOrganised.action * standards[2 * STANDARD.action + 1];
  const fixed = assume.selfOrganised.base - assume.join.cost - action * standards[2 * STANDARD.action];
  const efficacy = new Float64Array(S);
  const base = new Float64Array(S);
  for (let s = 0; s < S; s++) {
    const at = 2 * (STANDARD.political + s);
    efficacy[s] = assume.join.efficacyPolitical * standards[at + 1];
    base[s] = fixed - efficacy[s] * standards[at];
  }
  locality.openness[0] = lever(month, 'openness') * locality.paidShare[0];
  const { invitedBelow, unasked, unaskedNear } = chances(world, month);
  const [need, hours] = [assume.join.need, assume.selfOrganised.hours];
  return { invitedBelow, unasked, unaskedNear, base, efficacy, action, need, hours };
}

/** Chances to be invited, and to be asked by nobody. */
function chances(world: World, month: Month): Pick<Asking, 'invitedBelow' | 'unasked' | 'unaskedNear'> {
  const { assume, combinations, locality } = world;
  const { invited, unasked } = reachOut(world, month);
  const online = onlineReach(world, month);
  // The leader's connecting widens reach through ties (E12).
  const q = Math.min(0.9, assume.asking.tie * (1 + locality.reach[0]));
  const near = new Float64Array(TIES * REACHES * combinations);
  for (let place = 0; place < REACHES * combinations; place++) {
    if (place > 0 && online[place] === online[place - 1]) {
      near.copyWithin(TIES * place, TIES * (place - 1), TIES * place);
      continue;
    }
    let share = 1 - assume.asking.platform * online[place];
    for (let ties = 0; ties < TIES; ties++, share *= 1 - q) near[TIES * place + ties] = share;
  }
  // Without the gate everyone is asked.
  const gate = world.on.asking ? 1 : 0;
  const invitedBelow = new Int32Array(invited.length);
  for (let at = 0; at < invited.length; at++) {
    invitedBelow[at] = lanesBelow(invited[at]);
    invited[at] = gate * (1 - invited[at]) * unasked[at % STRATA];
  }
  return { invitedBelow, unasked: invited, unaskedNear: near };
}

/** Numbers of active ties that can be told apart. */
const TIES = 16;

/** One 32768th: a lane of fifteen bits and a half of it make a number strictly between 0 and 1. */
const LANE = 1 / 32768;

/** Lanes below this number lie below a chance. */
function lanesBelow(chance: number): number {
  return Math.ceil(chance / LANE - 0.5);
}

/** Place of the flag of those who are invited. */
const INVITED = 31 - Math.clz32(FLAG.invited);

/**
 * Marks who is invited and asked, by the low lane of each citizen's word, and lets people act together without
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
  const { base, efficacy, invitedBelow, unasked, unaskedNear } = asking;
  const [width, ties, reaches, wide] = [S, TIES, REACHES, STRATA];
  const scale = LANE * width;
  for (let i = from; i < to; i++) {
    const bits = mix(a, b, i);
    const group = leverGroups[i];
    const stratum = wide * group + (strata[i] & STRATUM_MASK);
    const reach = reaches * group + 4 * education[i] + (strata[i] >> AGE_BAND);
    const nobody = unasked[stratum] * unaskedNear[ties * reach + tiesActive[i]];
    flags[i] |=
      ((((bits & 32767) - invitedBelow[stratum]) >>> 31) << INVITED) |
      (((bits & 32767) + 0.5) * LANE < 1 - nobody ? FLAG.asked : 0);
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
