/**
 * Lives and hours: every citizen at the end of a month as a few bytes, to be replayed and followed in two arms, and what
 * each agency's staff worked on. Both read the world and change nothing in it; the layout stands in lives-layout.ts.
 */
import { HOUR_SCALE } from '../../exact';
import { S, SLOTS, type Citizens } from '../citizens';
import { isNeediest } from '../submodels/capacity';
import type { World } from '../world';
import { ACCOUNT_NUMBERS, frameBytes, PLANE, STAFF_FIELDS, TOOK_PART, type StaffField } from './lives-layout';

/** 64ths of an hour in a quarter. */
const QUARTER = 16;

/**
 * Writes a frame of all citizens as they are after the month just run.
 *
 * @param out at least `frameBytes(world.size)` bytes; a new array where it is left out
 * @throws RangeError where `out` is too short
 */
export function frameOf(world: World, out = new Uint8Array(frameBytes(world.size))): Uint8Array {
  const { citizens, size } = world;
  if (out.length < frameBytes(size))
    throw new RangeError(`A frame of ${size} citizens has ${frameBytes(size)} bytes.`);
  const { efficacyPersonal, fatigue, given, alone, care, strain, flags } = citizens;
  for (let i = 0; i < size; i++) {
    out[PLANE.personal * size + i] = share(efficacyPersonal[i]);
    out[PLANE.political * size + i] = share(meanOf(citizens.efficacyPolitical, i));
    out[PLANE.free * size + i] = share(freeShare(world, i));
    out[PLANE.trust * size + i] = share(meanOf(citizens.trust, i));
    out[PLANE.need * size + i] = share(meanOf(citizens.need, i));
    out[PLANE.fatigue * size + i] = share(fatigue[i]);
    out[PLANE.hours * size + i] = quarters(given[i]);
    out[PLANE.hoursAlone * size + i] = quarters(alone[i]);
    out[PLANE.hoursBorne * size + i] = quarters(care[i] + strain[i]);
    out[PLANE.tookPart * size + i] = partsTaken(citizens, i);
    out[PLANE.memberships * size + i] = memberships(citizens, i);
    out[PLANE.flagsLow * size + i] = flags[i] & 255;
    out[PLANE.flagsHigh * size + i] = flags[i] >> 8;
  }
  return out;
}

/** A share in 255ths. */
function share(x: number): number {
  return Math.round(255 * (x < 0 ? 0 : x > 1 ? 1 : x));
}

/** 64ths of an hour as quarters, at most what a byte holds. */
function quarters(hours: number): number {
  return Math.min(255, Math.round(hours / QUARTER));
}

function meanOf(column: Float32Array, i: number): number {
  let sum = 0;
  for (let at = S * i; at < S * (i + 1); at++) sum += column[at];
  return sum / S;
}

/** What tiredness and imposed care leave of a citizen's own hours, with what support gives back (E2). */
function freeShare({ citizens, locality }: World, i: number): number {
  const { hours, fatigue, care, strata, leverGroups } = citizens;
  const respite = isNeediest(strata[i]) ? locality.respite[leverGroups[i]] : 0;
  return (hours[i] * (1 - fatigue[i]) + respite - care[i]) / hours[i];
}

/** Bits of TOOK_PART from the twelve-month masks. */
function partsTaken({ acts, collective, supported, attended }: Citizens, i: number): number {
  let alone = 0;
  let together = 0;
  for (let at = S * i; at < S * (i + 1); at++) {
    alone |= acts[at];
    together |= collective[at];
  }
  return (
    (alone !== 0 ? TOOK_PART.alone : 0) |
    (together !== 0 ? TOOK_PART.inGroups : 0) |
    (supported[i] !== 0 ? TOOK_PART.aloneSupported : 0) |
    (attended[i] !== 0 ? TOOK_PART.session : 0)
  );
}

function memberships({ member }: Citizens, i: number): number {
  let count = 0;
  for (let slot = SLOTS * i; slot < SLOTS * (i + 1); slot++) if (member[slot] >= 0) count++;
  return count;
}

/**
 * Writes what the staff of every agency had, planned and worked on in the month just run.
 *
 * @param out at least ACCOUNT_NUMBERS numbers; a new array where it is left out
 * @throws RangeError where `out` is too short
 */
export function staffAccount(world: World, out = new Float64Array(ACCOUNT_NUMBERS)): Float64Array {
  if (out.length < ACCOUNT_NUMBERS) throw new RangeError(`An account has ${ACCOUNT_NUMBERS} numbers.`);
  for (let s = 0; s < S; s++)
    for (let at = 0; at < STAFF_FIELDS.length; at++)
      out[STAFF_FIELDS.length * s + at] = READ[STAFF_FIELDS[at]](world, s);
  return out;
}

/** Columns of agencies that hold hours, in whole units. */
type Hours = Extract<keyof World['agencies'], `hours${string}`>;

const hoursIn =
  (column: Hours) =>
  ({ agencies }: World, s: number): number =>
    agencies[column][s] / HOUR_SCALE;

/** How each field of an account is read. */
const READ: Readonly<Record<StaffField, (world: World, s: number) => number>> = {
  available: hoursIn('hoursTotal'),
  needed: hoursIn('hoursNeeded'),
  levers: hoursIn('hoursLevers'),
  standard: hoursIn('hoursStandard'),
  together: hoursIn('hoursTogether'),
  saved: hoursIn('hoursSaved'),
  outreach: hoursIn('hoursOutreach'),
  acts: hoursIn('hoursActs'),
  answers: hoursIn('hoursAnswers'),
  meetings: hoursIn('hoursMeetings'),
  projects: hoursIn('hoursProjects'),
  left: hoursIn('hoursLeft'),
  itemsPromised: ({ agencies }, s) => agencies.promised[s],
  itemsActedOn: ({ agencies }, s) => agencies.enacted[s],
  reports: ({ agencies }, s) => agencies.reports[s],
  reportsAnswered: ({ agencies }, s) => agencies.answers[s],
  hoursPerItem: ({ assume }) => assume.item.hours,
  hoursPerAnswer: ({ assume }) => assume.report.hours,
  factor: ({ agencies }, s) => agencies.factor[s],
};
