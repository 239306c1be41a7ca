/** Regular producers, one a service, and the third-sector body and the leader beside them. */
import { makeColumns, type ColumnsOf } from './columns';
import { S } from './citizens';

/** One row an agency (its code is its service's code). */
export const AGENCY_COLUMNS = {
  orientation: ['f64', 1],
  /** What officials believe the participation index of their service to be, 0–100. */
  belief: ['f64', 1],
  /** The design of the standard service, in two dimensions. */
  standard: ['f64', 2],
  /** What officials believe that people want, in the same dimensions. */
  believed: ['f64', 2],
  skill: ['f64', 1],
  // The month's plan, in hour units of 2^-10 hours and in cents; whole numbers.
  hoursTotal: ['f64', 1],
  hoursLevers: ['f64', 1],
  hoursStandard: ['f64', 1],
  hoursTogether: ['f64', 1],
  hoursNeeded: ['f64', 1],
  /** Standard hours that shifted duties leave unstaffed and unpaid. */
  hoursSaved: ['f64', 1],
  budget: ['f64', 1],
  hoursUsed: ['f64', 1],
  moneyLevers: ['f64', 1],
  /** The one factor by which all claims on co-production hours scale. */
  factor: ['f64', 1],
  /** Share of individual acts that the agency can support this month. */
  offer: ['f64', 1],
  /** Reduction of need a month by the standard service at a perfect fit. */
  standardEffect: ['f64', 1],
  /** Co-production hours left over after all claims. */
  spare: ['f64', 1],
  // Counts of the last month, on which the next plan rests.
  noticed: ['f64', 1],
  treated: ['f64', 1],
  undetected: ['f64', 1],
  sessions: ['f64', 1],
  acts: ['f64', 1],
  reports: ['f64', 1],
  answers: ['f64', 1],
  invitations: ['f64', 1],
  promised: ['f64', 1],
  enacted: ['f64', 1],
  /** Benefit and hours of its own initiatives, running means over about a year. */
  benefit: ['f64', 1],
  benefitHours: ['f64', 1],
  expected: ['f64', 1],
} as const;

export type Agencies = ColumnsOf<typeof AGENCY_COLUMNS>;

export function makeAgencies(): Agencies {
  return makeColumns(AGENCY_COLUMNS, S);
}

/** State of the locality as a whole: one row. */
export const LOCALITY_COLUMNS = {
  /** Means and standard deviations for z-scores: see standards.ts. */
  standards: ['f64', 2 * (3 + 2 * S)],
  standardsFixed: ['u8', 1],
  // The leader.
  capital: ['f64', 1],
  aware: ['f64', 1],
  profile: ['f64', 1],
  connecting: ['f64', 1],
  process: ['f64', 1],
  tenure: ['i32', 1],
  founded: ['f64', 1],
  conflict: ['f64', 1],
  // Twelve-month windows of monthly totals, ring by month: see windows.ts.
  windows: ['f64', 12 * 16],
  monthsSeen: ['i32', 1],
  /** The month's place in twelve-month rings, 0–11. */
  place: ['u8', 1],
  /** How much wider the leader's connecting makes the reach of ties. */
  reach: ['f64', 1],
  /** Seats for newcomers, as far as openness is paid for. */
  openness: ['f64', 1],
  /** Share of the levers' cost that the budget could pay. */
  paidShare: ['f64', 1],
  /** Hours of publicly supported individual acts last month, on which rewards are paid. */
  supportedHours: ['f64', 1],
  /** Sum and number of this month's experienced less expected. */
  disconfirmation: ['f64', 2],
  /** Exits of this month by reason. */
  exits: ['f64', 3],
  started: ['f64', 36],
  implemented: ['f64', 36],
  /** Of the projects started so many months ago, those implemented by now. */
  cohort: ['f64', 36],
} as const;

export type Locality = ColumnsOf<typeof LOCALITY_COLUMNS>;

export function makeLocality(): Locality {
  return makeColumns(LOCALITY_COLUMNS, 1);
}
