/** What a citizen is: one row across these columns. */
import { BUILT_SERVICES } from '../registers';
import { makeColumns, type ColumnsOf } from './columns';

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
export const CITIZEN_COLUMNS = {
  // Background, fixed.
  age: ['u8', 1],
  sex: ['u8', 1],
  education: ['u8', 1],
  deprivation: ['f32', 1],
  /** Bits 0–1 deprivation quartile, 2–3 personal-efficacy quartile, 4 the high-need fifth. */
  strata: ['u8', 1],
  /** One bit for each group that the scenario's levers name. */
  leverGroups: ['u8', 1],
  // Dispositions, fixed.
  hours: ['f32', 1],
  desired: ['f32', 1],
  voice: ['f32', 1],
  action: ['f32', 1],
  trustBase: ['f32', 1],
  /** Bits 0–3 motives, 4–5 type of cooperator (conditional, free rider, hump-shaped, other). */
  motives: ['u8', 1],
  ideal: ['i8', 2 * S],
  /** The tie who looks after this citizen when in need; −1 for none. */
  carer: ['i32', 1],
  // Beliefs and stocks.
  skill: ['f32', 1],
  efficacyPersonal: ['f32', 1],
  efficacyPolitical: ['f32', S],
  confidence: ['f32', 1],
  trust: ['f32', S],
  expectation: ['f32', S],
  /** Probability of an answer, learned from reports and items. */
  answerExpected: ['f32', 1],
  dissatisfaction: ['f32', 1],
  fatigue: ['f32', 1],
  nudgeMemory: ['f32', 1],
  nudgeHabit: ['f32', 1],
  // Needs.
  need: ['f32', S],
  /** Bits 0–1 phase, 2 a new kind of need. */
  phase: ['u8', S],
  // What was done.
  acts: ['u16', S * ITEMS_PER_SERVICE],
  collective: ['u16', S],
  supported: ['u16', 1],
  selfHelp: ['u16', 1],
  encounter: ['u16', 1],
  attended: ['u16', 1],
  ownActed: ['u16', 1],
  /** Collective hours of the last twelve months in quarter hours, a byte a month. */
  hoursWindow: ['u8', 12],
  /** Bit 0 ever a collective act, bit 1 high need at the end of burn-in. */
  ever: ['u8', 1],
  member: ['i32', SLOTS],
  /** What a member does this month, by slot: bits 0–1 came, 2–3 proposed, 4–5 monitored. */
  meeting: ['u8', 1],
  // The month at hand.
  /** Hours given by choice, and imposed care. */
  given: ['f32', 1],
  care: ['f32', 1],
  /** Of the hours given, those without any public support. */
  alone: ['f32', 1],
  /** Hours beyond the desired ones. */
  strain: ['f32', 1],
  /** Bits of what happened this month: see the FLAG constants. */
  flags: ['u16', 1],
  /** What taking part taught this month by service: 0 for no exposure, else 1 (nothing heard) to 255 (all heard). */
  signal: ['u8', S],
  /** What ties can see: four words, see submodels/sight.ts. */
  visible: ['u32', 4],
  /** What this citizen saw of its ties last month, in bytes: see SEEN. */
  seen: ['u8', 2 * S + 3],
  // Since month 1, for comparing two arms person by person.
  monthsIndividual: ['u16', 1],
  monthsCollective: ['u16', 1],
  benefit: ['f32', 1],
} as const;

export type Citizens = ColumnsOf<typeof CITIZEN_COLUMNS>;

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
} as const;

/** Places in `seen`: mean need of ties and mean signal of exposed ties by service (0 for none, else 1–255), then counts. */
export const SEEN = {
  need: 0,
  signal: S,
  active: 2 * S,
  reporting: 2 * S + 1,
  exposed: 2 * S + 2,
  width: 2 * S + 3,
} as const;

/** Phases in `phase`, and the bit of a new kind of need. */
export const PHASE = { prevention: 0, detection: 1, treatment: 2, recovery: 3, mask: 3, newKind: 4 } as const;

export function makeCitizens(size: number): Citizens {
  return makeColumns(CITIZEN_COLUMNS, size);
}

/** Number of ones in a twelve-bit mask. */
export const MONTHS_IN_MASK = countOnes();

function countOnes(): Uint8Array {
  const counts = new Uint8Array(4096);
  for (let mask = 1; mask < 4096; mask++) counts[mask] = counts[mask >> 1] + (mask & 1);
  return counts;
}
