/** What a citizen is: one row across these columns. */
import { BUILT_SERVICES } from '../registers';
import { f32, i32, i8, u16, u8 } from './columns';

/** Services simulated. */
export const S = BUILT_SERVICES.length;

/** Individual items a service; each is a kind of act with its own hours and ease. */
export const ITEMS_PER_SERVICE = 2;

/** Initiatives that a citizen can belong to at a time. */
export const SLOTS = 2;

/**
 * Columns of citizens. Widths are elements a citizen; a service column has one element a service.
 * Masks hold twelve months in twelve bits, bit 0 the month just run.
 */
export function makeCitizens(n: number) {
  return {
    // Background, fixed.
    /** Age in years. */
    age: u8(n),
    /** Code of GROUPS.sex. */
    sex: u8(n),
    /** Code of GROUPS.education. */
    education: u8(n),
    /** Fixed dispositions are kept in 16 bits: shares in steps of 1 / 65535 (SHARE_16), hours in 64ths (HOUR_16). */
    deprivation: u16(n),
    /** Bits 0–1 deprivation quartile, 2–3 personal-efficacy quartile, 4 the high-need fifth, 5 ever a collective act, 6–7 age band. */
    strata: u8(n),
    /** One bit for each group that the scenario's levers name. */
    leverGroups: u8(n),
    // Dispositions, fixed.
    /** Hours a month that could be given, before fatigue and care, in 64ths (HOUR_16). */
    hours: u16(n),
    /** Hours a month that the citizen wants to give as a member, in 64ths. */
    desired: u16(n),
    /** Propensity to speak up (SHARE_16). */
    voice: u16(n),
    /** Propensity to lend a hand (SHARE_16). */
    action: u16(n),
    /** Trust to which trust slowly returns (SHARE_16). */
    trustBase: u16(n),
    /** How often needs begin and come back, relative to the average citizen: steps of RISK, at most 8. */
    risk: u16(n),
    /** Bits 0–3 motives, 4–5 type of cooperator (conditional, free rider, hump-shaped, other). */
    motives: u8(n),
    /** What the citizen needs of a service, in two dimensions, in steps of IDEAL_SCALE. */
    ideal: i8(2 * S * n),
    /** Rank of the citizen among all for support by each agency, 0–255: those below its offer are supported. */
    reach: u8(S * n),
    // Beliefs and stocks.
    /** Skill in what co-production asks for (SHARE_16). */
    skill: u16(n),
    /** Belief that one can do what one sets out to do, 0–1. */
    efficacyPersonal: f32(n),
    /** Belief that people can make a difference in the service, 0–1. */
    efficacyPolitical: f32(S * n),
    /** Confidence to speak, 0–1. */
    confidence: f32(n),
    /** Trust in the agency of the service, 0–1. */
    trust: f32(S * n),
    /** What is expected of an encounter with the agency of the service, 0–1. */
    expectation: f32(S * n),
    /** Probability of an answer, learned from reports and items. */
    answerExpected: f32(n),
    /** Running sum of shortfalls of experience against expectation; four fifths last into the next month. */
    dissatisfaction: f32(n),
    /** Share of the hours that tiredness takes, 0–1. */
    fatigue: f32(n),
    /** Strength of the nudge that is remembered, 0–1. */
    nudgeMemory: f32(n),
    /** Months of the last twelve in which a nudge reached this citizen. */
    nudged: u16(n),
    // Needs.
    /** Level of need in the service, 0 for none to 1 for full. */
    need: f32(S * n),
    /** Bits 0–1 phase, 2 a new kind of need. */
    phase: u8(S * n),
    // What was done.
    /** By service: bits 0–14 and 16–30 the monthly chances of its two acts in 32767ths, bit 15 set where they are supported. */
    routine: i32(S * n),
    /** By service: masks of its two items, the second from bit 16. */
    acts: i32(S * n),
    /** Mask of months with an attended session or a group act in the service. */
    collective: u16(S * n),
    /** Mask of months with an individual act that was supported. */
    supported: u16(n),
    /** Mask of months with an encounter: supported act, session or report. */
    encounter: u16(n),
    /** Mask of months with an attended session. */
    attended: u16(n),
    /** Mask of months in which an item of the citizen was acted on. */
    ownActed: u16(n),
    /** Collective hours of the last twelve months in quarter hours, a byte a month: twelve planes of all citizens. */
    hoursWindow: u8(12 * n),
    /** The sum of the twelve. */
    hours12: u16(n),
    /** Rows of the initiatives to which the citizen belongs, −1 where a place is free. */
    member: i32(SLOTS * n),
    /** What a member does this month, by slot: bits 0–1 came, 2–3 proposed, 4–5 monitored. */
    meeting: u8(n),
    // The month at hand.
    /** Hours given by choice, imposed care, …: whole 64ths of an hour (HOUR_16), so that they add up exactly. */
    given: u16(n),
    /** Care that shifted duties impose this month, in 64ths of an hour. */
    care: u16(n),
    /** Of the hours given, those without any public support. */
    alone: u16(n),
    /** Hours beyond the desired ones. */
    strain: u16(n),
    /** Bits of what happened this month: see the FLAG constants. */
    flags: u16(n),
    /** Needs at the start of the month by service: low bits in treatment, high bits (from 4) undetected. */
    ill: u8(n),
    /** What taking part taught this month by service: 0 for no exposure, else 1 (nothing heard) to 255 (all heard). */
    signal: u8(S * n),
    /** By how much the month's report came out better or worse than expected, in 127ths from 128, and its service from bit 8. */
    reported: u16(n),
    /** A project lost this month with its initiative: 0 for none, else 1 + service, stage (from bit 2) and host (from bit 4). */
    lost: u8(n),
    /** What ties told of last month: how many took part, reported, were exposed by service, and the sum of their signals. */
    tiesActive: u8(n),
    /** Ties who reported last month. */
    tiesReporting: u8(n),
    /** Ties who learned last month what taking part does, by service. */
    tiesExposed: u8(S * n),
    /** Sum of the signals of those ties, by service. */
    tiesSignal: u16(S * n),
    // Since month 1, for comparing two arms person by person.
    /** Recorded months with a supported individual act. */
    monthsIndividual: u16(n),
    /** Recorded months with an attended session. */
    monthsCollective: u16(n),
    /** Value that the citizen got, net, since month 1, in need-months. */
    benefit: f32(n),
    /** Hours given with public support, and hours borne (care and strain): whole 64ths, which 32 bits hold exactly. */
    hoursGiven: f32(n),
    /** Hours borne since month 1: imposed care and strain. */
    hoursBorne: f32(n),
    /** Sum over months of the mean need over services; during burn-in the mean need of about the last year. */
    needMonths: f32(n),
  };
}

export type Citizens = ReturnType<typeof makeCitizens>;

/** Bits of `flags`. */
export const FLAG = {
  asked: 1,
  supportedAct: 2,
  selfHelpAct: 4,
  session: 8,
  withStaff: 16,
  voice: 32,
  action: 64,
  report: 128,
  answered: 256,
  newcomer: 512,
  exit: 1024,
  selfOrganised: 2048,
  /** Something was learned about making a difference. */
  exposed: 4096,
  /** An item of one's own was acted on. */
  ownActed: 8192,
  /** An invitation of an agency was taken in. */
  invited: 16384,
} as const;

/** Phases in `phase`, and the bit of a new kind of need. */
export const PHASE = { prevention: 0, detection: 1, treatment: 2, recovery: 3, mask: 3, newKind: 4 } as const;

/** Bits of `strata`. */
export const STRATUM = { highNeed: 16, everCollective: 32 } as const;
/** Place of the age band in `strata`. */
export const AGE_BAND = 6;

/** Size of a step of a fixed share, and of fixed hours. */
export const SHARE_16 = 1 / 65535;
export const HOUR_16 = 1 / 64;
/** Size of a step of a risk. */
export const RISK = 1 / 8192;

/** Number of ones in a twelve-bit mask. */
export const MONTHS_IN_MASK = countOnes();

function countOnes(): Uint8Array {
  const counts = new Uint8Array(4096);
  for (let mask = 1; mask < 4096; mask++) counts[mask] = counts[mask >> 1] + (mask & 1);
  return counts;
}

/** Score of an item from its twelve-month mask: 0 for never, 50 up to five months, 100 from six (cut-points assumed). */
export const ITEM_SCORE = Uint8Array.from(MONTHS_IN_MASK, (months) =>
  months === 0 ? 0 : months < 6 ? 50 : 100,
);

/** First year of each age band, in the order of GROUPS.age; whoever is younger belongs to the first. */
export const AGE_STARTS = [18, 35, 55, 75] as const;
