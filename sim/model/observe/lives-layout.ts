/**
 * The layout of what is told of single citizens and of each agency, month by month, and how to read it.
 *
 * A frame is bytes in planes: plane p of n citizens lies from p × n to (p + 1) × n, a byte a citizen, so that a plane can be
 * drawn as it is. An account is numbers, a row of `STAFF_FIELDS.length` for each agency. Reading needs nothing else of
 * the model.
 */
import { BUILT_SERVICES, type Service } from '../../registers';
import { FLAG } from '../citizens';

export { FLAG };

/** Planes of a frame. Shares are kept in 255ths, hours in quarters up to 63.75. */
export const PLANE = {
  /** Belief that one can do what one sets out to do. */
  personal: 0,
  /** Belief that people can make a difference, mean over services. */
  political: 1,
  /** Share of the own hours that is free after tiredness and imposed care, before any is given. */
  free: 2,
  /** Trust in agencies, mean over services. */
  trust: 3,
  /** Level of need, mean over services. */
  need: 4,
  /** Share of the own hours that tiredness takes. */
  fatigue: 5,
  /** Hours given by choice this month, in quarters. */
  hours: 6,
  /** Of these, hours without any public support: self-help and groups that citizens organise themselves. */
  hoursAlone: 7,
  /** Hours borne this month: imposed care, and hours beyond those that were wanted. */
  hoursBorne: 8,
  /** Bits of TOOK_PART: what was done at any time in the last twelve months. */
  tookPart: 9,
  /** Number of memberships. */
  memberships: 10,
  /** Marks of the month, bits of FLAG: the low byte, and the high one. */
  flagsLow: 11,
  flagsHigh: 12,
} as const;

export type Plane = keyof typeof PLANE;

/** Bytes a citizen in a frame. */
export const FRAME_PLANES = 13;

/** Bits of the plane `tookPart`. */
export const TOOK_PART = {
  /** An individual act, supported or not. */
  alone: 1,
  /** A session, or an act in a group that citizens organise themselves. */
  inGroups: 2,
  /** An individual act that an agency supported. */
  aloneSupported: 4,
  /** A session of an initiative. */
  session: 8,
} as const;

/** Bytes of a frame of so many citizens. */
export function frameBytes(size: number): number {
  return FRAME_PLANES * size;
}

/** One plane of a frame, a byte a citizen; a view, not a copy. */
export function planeOf(frame: Uint8Array, plane: Plane): Uint8Array {
  const size = frame.length / FRAME_PLANES;
  return frame.subarray(PLANE[plane] * size, (PLANE[plane] + 1) * size);
}

/** One citizen at the end of a month: shares from 0 to 1, hours, counts and bits as PLANE says. */
export interface CitizenFrame {
  readonly personal: number;
  readonly political: number;
  readonly free: number;
  readonly trust: number;
  readonly need: number;
  readonly fatigue: number;
  readonly hours: number;
  readonly hoursAlone: number;
  readonly hoursBorne: number;
  readonly tookPart: number;
  readonly memberships: number;
  readonly flags: number;
}

/** Reads one citizen from a frame. @throws RangeError where the frame has no such citizen */
export function citizenIn(frame: Uint8Array, citizen: number): CitizenFrame {
  const size = frame.length / FRAME_PLANES;
  if (!(citizen >= 0 && citizen < size))
    throw new RangeError(`The frame holds citizens 0 to ${size - 1}, not ${citizen}.`);
  const byte = (plane: Plane): number => frame[PLANE[plane] * size + citizen];
  const share = (plane: Plane): number => byte(plane) / 255;
  return {
    personal: share('personal'),
    political: share('political'),
    free: share('free'),
    trust: share('trust'),
    need: share('need'),
    fatigue: share('fatigue'),
    hours: byte('hours') / 4,
    hoursAlone: byte('hoursAlone') / 4,
    hoursBorne: byte('hoursBorne') / 4,
    tookPart: byte('tookPart'),
    memberships: byte('memberships'),
    flags: byte('flagsLow') | (byte('flagsHigh') << 8),
  };
}

/** Fields of an agency's account of one month, in their order. Hours are hours. */
export const STAFF_FIELDS = [
  // What there is, and what all that was set out to do would take.
  'available',
  'needed',
  // How the hours were planned: the next four add up to what there is, up to a few seconds.
  'levers',
  'standard',
  'together',
  'saved',
  // What the hours for joint work went into; these six add up to them.
  'outreach',
  'acts',
  'answers',
  'meetings',
  'projects',
  'left',
  // Items of citizens and reports of the month.
  'itemsPromised',
  'itemsActedOn',
  'reports',
  'reportsAnswered',
  // What one of each takes.
  'hoursPerItem',
  'hoursPerAnswer',
  // The part of all claims on joint hours for which there were hours, 0–1.
  'factor',
] as const;

export type StaffField = (typeof STAFF_FIELDS)[number];

/** Numbers in an account of all agencies. */
export const ACCOUNT_NUMBERS = STAFF_FIELDS.length * BUILT_SERVICES.length;

/** An agency's month. */
export interface StaffAccount extends Readonly<Record<StaffField, number>> {
  readonly service: Service;
  /** Answers to reports that the hours would have allowed: those given, and those for which hours were left at the end. */
  readonly answersPossible: number;
  /** Items on which the hours would have allowed to act, in the same way. */
  readonly itemsPossible: number;
}

/** Reads the accounts of all agencies. */
export function staffIn(account: Float64Array): StaffAccount[] {
  return BUILT_SERVICES.map((service, s) => {
    const start = STAFF_FIELDS.length * s;
    const fields = Object.fromEntries(
      STAFF_FIELDS.map((field, at) => [field, account[start + at]]),
    ) as Record<StaffField, number>;
    const more = (each: number): number => (each > 0 ? fields.left / each : 0);
    return {
      service,
      ...fields,
      answersPossible: fields.reportsAnswered + Math.floor(more(fields.hoursPerAnswer)),
      itemsPossible: fields.itemsActedOn + more(fields.hoursPerItem),
    };
  });
}
