/**
 * E4 Outreach: who is invited, and who is asked by third-sector bodies and boundary spanners.
 *
 *     sent     = min(levers.invitation.rate × wish × citizens, outreach hours / asking.hours)
 *     invited  = sent per citizen × asking.invitation (1 + asking.branding × levers.media.branding) × weight
 *     third    = asking.thirdSector × share of its hours that it has × how hard the quarter of deprivation is to reach
 *     spanners = asking.spanners × levers.spanners × share of other quarters who were active last month
 *
 * Outreach is a claim on joint hours like any other. The weight follows from the focus: by ability, by known need, or
 * neither, with mean one, strong as asking.focus; of those who are hard to reach agencies reach a part only (1 −
 * asking.unreached). Third-sector bodies ask those whom agencies do not reach, as far as their hours go.
 *
 * Sources: S3-62, S3-66 (whom agencies reach), S0-26 (third sector), S3-44 (spanners), S1-25 (branding), S0-06.
 */
import type { Month } from '../../engine';
import { RECRUITMENT_FOCI } from '../../registers';
import { S, STRATUM } from '../citizens';
import { reachByThirdSector } from '../third-sector';
import { lever, leverByGroup, paid, type World } from '../world';
import { hoursLeft, work } from './work';

/** Strata of citizens: what `strata` tells of deprivation, ability and known need. */
export const STRATA = 32;
/** Bits of `strata` that outreach looks at. */
export const STRATUM_MASK = 15 | STRATUM.highNeed;

/** Weight by quarter of ability, and by membership of the high-need fifth. */
const BY_SKILL = [0.2, 0.6, 1.2, 2];
const BY_NEED = [0.5, 3];
/** How far a quarter of deprivation belongs to those who are hard to reach. */
const FAR = [0, 1 / 3, 2 / 3, 1];

/** Hours of outreach that an agency would need for all invitations of the month. */
export function outreachHours(world: World, month: Month): number {
  return (invitationsWanted(world, month) * world.assume.asking.hours) / S;
}

function invitationsWanted(world: World, month: Month): number {
  const rate = leverByGroup(month, 'invitation.rate');
  const share = world.locality.paidShare[0] * world.locality.wish[0];
  if (world.combinations === 1) return rate[0] * share * world.size;
  let sum = 0;
  const { leverGroups } = world.citizens;
  for (let i = 0; i < world.size; i++) sum += rate[leverGroups[i]];
  return sum * share;
}

/** Chances of a month by stratum: to take in an invitation (by lever group, then stratum), and not to be asked by others. */
export interface Outreach {
  readonly invited: Float64Array;
  readonly unasked: Float64Array;
}

/** Sends the invitations of the month and settles whom they and other outreach find. */
export function reachOut(world: World, month: Month): Outreach {
  const { assume, combinations } = world;
  const rate = leverByGroup(month, 'invitation.rate');
  const attention = 1 + assume.asking.branding * paid(world, month, 'media.branding');
  const taken =
    send(world, month) *
    assume.asking.invitation *
    attention *
    world.locality.paidShare[0] *
    world.locality.wish[0];
  const weight = weights(world, RECRUITMENT_FOCI[lever(month, 'recruitment.focus')]);
  const invited = new Float64Array(STRATA * combinations);
  for (let group = 0; group < combinations; group++) {
    const reached = rate[group] * taken;
    for (let stratum = 0; stratum < STRATA; stratum++)
      invited[STRATA * group + stratum] = Math.min(1, reached * weight[stratum]);
  }
  const third = askedByThirdSector(world);
  const spanned = askedAcross(world, month);
  const unasked = new Float64Array(STRATA);
  for (let stratum = 0; stratum < STRATA; stratum++) {
    const quarter = stratum & 3;
    unasked[stratum] = (1 - third * FAR[quarter]) * (1 - spanned[quarter]);
  }
  return { invited, unasked };
}

/** Spends outreach hours and gives the share of the wanted invitations that could be sent. */
function send(world: World, month: Month): number {
  const { agencies, assume } = world;
  const wanted = invitationsWanted(world, month) / S;
  let sent = 0;
  for (let s = 0; s < S; s++) {
    const hours = wanted * assume.asking.hours * agencies.factor[s];
    // Hours are rounded to whole units when they are worked; that alone keeps no invitation back.
    const share = hoursLeft(world, s) >= hours ? 1 : hoursLeft(world, s) / hours;
    work(world, s, 'hoursOutreach', hours);
    agencies.invitations[s] = wanted * agencies.factor[s] * share;
    sent += agencies.factor[s] * share;
  }
  return sent / S;
}

/** Relative chance of an invitation by stratum: mean one over citizens, less those who are not reached. */
function weights(world: World, focus: (typeof RECRUITMENT_FOCI)[number]): Float64Array {
  const { assume, locality } = world;
  const bySkill = focus === 'skill' ? 1 : focus === 'mixed' ? 0.5 : 0;
  const byNeed = focus === 'need' ? 1 : focus === 'mixed' ? 0.5 : 0;
  const weight = new Float64Array(STRATA);
  let sum = 0;
  for (let stratum = 0; stratum < STRATA; stratum++) {
    const skill = BY_SKILL[(stratum >> 2) & 3] - 1;
    const need = BY_NEED[stratum >> 4] - 1;
    weight[stratum] = 1 + assume.asking.focus * (bySkill * skill + byNeed * need);
    sum += weight[stratum] * locality.strata[stratum];
  }
  const scale = world.size / sum;
  for (let stratum = 0; stratum < STRATA; stratum++)
    weight[stratum] = weight[stratum] * scale * (1 - assume.asking.unreached * FAR[stratum & 3]);
  return weight;
}

/** Monthly chance that a third-sector body asks someone of the most deprived fourth. */
function askedByThirdSector(world: World): number {
  const { assume, locality } = world;
  let far = 0;
  for (let stratum = 0; stratum < STRATA; stratum++) far += locality.strata[stratum] * FAR[stratum & 3];
  const wanted = (far * assume.asking.thirdSector * assume.asking.hours) / S;
  if (wanted === 0) return 0;
  let worked = 0;
  for (let s = 0; s < S; s++) worked += reachByThirdSector(world, s, wanted * world.thirdSector.factor[s]);
  return Math.min(1, assume.asking.thirdSector * (worked / (S * wanted)));
}

/** Chance of being asked across groups, by quarter of deprivation: by the share of others who were active last month. */
function askedAcross(world: World, month: Month): number[] {
  const { strata, activeByQuarter } = world.locality;
  const citizens = [0, 0, 0, 0];
  for (let stratum = 0; stratum < STRATA; stratum++) citizens[stratum & 3] += strata[stratum];
  const chance = world.assume.asking.spanners * paid(world, month, 'spanners');
  return citizens.map((own, quarter) => {
    const others = world.size - own;
    const all = activeByQuarter[0] + activeByQuarter[1] + activeByQuarter[2] + activeByQuarter[3];
    return others > 0 ? (chance * (all - activeByQuarter[quarter])) / others : 0;
  });
}
