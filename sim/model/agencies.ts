/** Regular producers, one a service, and the third-sector body and the leader beside them. */
import { f64, i32, u8 } from './columns';
import { S } from './citizens';

/** One row an agency (its code is its service's code). */
export function makeAgencies(n = S) {
  return {
    orientation: f64(n),
    /** What officials believe the participation index of their service to be, 0–100. */
    belief: f64(n),
    /** The design of the standard service, in two dimensions. */
    standard: f64(2 * n),
    /** What officials believe that people want, in the same dimensions. */
    believed: f64(2 * n),
    skill: f64(n),
    // The month's plan, in hour units of 2^-10 hours and in cents; whole numbers.
    hoursTotal: f64(n),
    hoursLevers: f64(n),
    hoursStandard: f64(n),
    hoursTogether: f64(n),
    hoursNeeded: f64(n),
    /** Standard hours that shifted duties leave unstaffed and unpaid. */
    hoursSaved: f64(n),
    budget: f64(n),
    /** Joint hours not yet worked this month, and those worked: on outreach, acts, answers, meetings with their items, projects. */
    hoursLeft: f64(n),
    hoursOutreach: f64(n),
    hoursActs: f64(n),
    hoursAnswers: f64(n),
    hoursMeetings: f64(n),
    hoursProjects: f64(n),
    moneyLevers: f64(n),
    /** The one factor by which all claims on co-production hours scale. */
    factor: f64(n),
    /** The factor at which individual acts were last offered support. */
    offerFactor: f64(n),
    /** The part of the sessions fixed by law for which there are hours. */
    lawful: f64(n),
    /** Hours of the secretariat of standing bodies. */
    secretariat: f64(n),
    /** Share of individual acts that the agency can support this month. */
    offer: f64(n),
    /** Reduction of need a month by the standard service at a perfect fit. */
    standardEffect: f64(n),
    /** Co-production hours left over after all claims. */
    spare: f64(n),
    // Counts of the last month, on which the next plan rests.
    noticed: f64(n),
    treated: f64(n),
    undetected: f64(n),
    sessions: f64(n),
    acts: f64(n),
    /** Sum of the scores of all citizens' individual items in the last twelve months. */
    scores: f64(n),
    reports: f64(n),
    answers: f64(n),
    invitations: f64(n),
    promised: f64(n),
    enacted: f64(n),
    /** Benefit of its own initiatives as it is believed and as it is true, and their hours: running means over about a year. */
    benefit: f64(n),
    benefitTrue: f64(n),
    benefitHours: f64(n),
    expected: f64(n),
  };
}

export type Agencies = ReturnType<typeof makeAgencies>;

/** State of the locality as a whole: one row. */
export function makeLocality(n = 1) {
  return {
    /** Means and standard deviations for z-scores: see standards.ts. */
    standards: f64(2 * (3 + 2 * S) * n),
    standardsFixed: u8(n),
    // The leader.
    capital: f64(n),
    aware: f64(n),
    profile: f64(n),
    connecting: f64(n),
    process: f64(n),
    tenure: i32(n),
    founded: f64(n),
    conflict: f64(n),
    // Twelve-month windows of monthly totals, ring by month: see windows.ts.
    windows: f64(12 * 16 * n),
    /** The month's place in twelve-month rings, 0–11. */
    place: u8(n),
    /** Citizens by stratum (see submodels/outreach.ts), and those active last month by quarter of deprivation. */
    strata: f64(32 * n),
    activeByQuarter: f64(4 * n),
    /** Hours that targeted support frees for the neediest this month, by lever group, in 64ths. */
    respite: f64(256 * n),
    /** 1 while any citizen remembers a nudge. */
    nudging: u8(n),
    /** How much wider the leader's connecting makes the reach of ties. */
    reach: f64(n),
    /** Seats for newcomers, as far as openness is paid for. */
    openness: f64(n),
    /** Share of the levers' cost that the budget could pay. */
    paidShare: f64(n),
    /** Hours of publicly supported individual acts last month, on which rewards are paid. */
    supportedHours: f64(n),
    /** What support adds to individual acts by lever group, as e to the minus logit, in the last month. */
    support: f64(256 * n),
    /** Sum and number of this month's experienced less expected. */
    disconfirmation: f64(2 * n),
    /** Exits of this month by reason. */
    exits: f64(3 * n),
    started: f64(36 * n),
    implemented: f64(36 * n),
    /** Of the projects started so many months ago, those implemented by now. */
    cohort: f64(36 * n),
  };
}

export type Locality = ReturnType<typeof makeLocality>;
