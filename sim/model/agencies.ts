/** Regular producers, one a service, and the third-sector body and the leader beside them. */
import { f64, u8 } from './columns';
import { S } from './citizens';

/** One row an agency (its code is its service's code). */
export function makeAgencies(n = S) {
  return {
    /** Orientation to co-production: the share of hours that goes to joint work. */
    orientation: f64(n),
    /** What officials believe the participation index of their service to be, 0–100. */
    belief: f64(n),
    /** The design of the standard service, in two dimensions. */
    standard: f64(2 * n),
    /** What officials believe that people want, in the same dimensions. */
    believed: f64(2 * n),
    /** Skill of staff in joint work, 0–1. */
    skill: f64(n),
    // The month's plan, in hour units of 2^-10 hours and in cents; whole numbers.
    /** Hours of staff this month. */
    hoursTotal: f64(n),
    /** Hours that levers take. */
    hoursLevers: f64(n),
    /** Hours of the standard service. */
    hoursStandard: f64(n),
    /** Hours for joint work. */
    hoursTogether: f64(n),
    /** Hours that levers, claims on joint work and standard service would take together. */
    hoursNeeded: f64(n),
    /** Standard hours that shifted duties leave unstaffed and unpaid. */
    hoursSaved: f64(n),
    /** Money of the month. */
    budget: f64(n),
    /** Joint hours not yet worked this month, and those worked: on outreach, acts, answers, meetings with their items, projects. */
    hoursLeft: f64(n),
    /** Joint hours worked on invitations. */
    hoursOutreach: f64(n),
    /** Joint hours worked on supporting individual acts. */
    hoursActs: f64(n),
    /** Joint hours worked on answering reports. */
    hoursAnswers: f64(n),
    /** Joint hours worked in meetings and on their items. */
    hoursMeetings: f64(n),
    /** Joint hours worked on projects. */
    hoursProjects: f64(n),
    /** Money that levers take. */
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
    /** Needs noticed this month. */
    noticed: f64(n),
    /** People in treatment. */
    treated: f64(n),
    /** People whose need nobody has noticed. */
    undetected: f64(n),
    /** Sessions held. */
    sessions: f64(n),
    /** Supported individual acts. */
    acts: f64(n),
    /** Sum of the scores of all citizens' individual items in the last twelve months. */
    scores: f64(n),
    /** Reports received. */
    reports: f64(n),
    /** Reports answered. */
    answers: f64(n),
    /** Invitations sent. */
    invitations: f64(n),
    /** Citizens' items promised. */
    promised: f64(n),
    /** Citizens' items acted on. */
    enacted: f64(n),
    /** Benefit of its own initiatives as it is believed and as it is true, and their hours: running means over about a year. */
    benefit: f64(n),
    /** The same as it is true. */
    benefitTrue: f64(n),
    /** Staff hours of its own initiatives, running mean. */
    benefitHours: f64(n),
    /** Benefit a staff hour that is expected of joint work. */
    expected: f64(n),
    /** Net benefit of an initiative to all, by stage, over about a year, in need-months. */
    stageValue: f64(4 * n),
  };
}

export type Agencies = ReturnType<typeof makeAgencies>;

/** State of the locality as a whole: one row. */
export function makeLocality(n = 1) {
  return {
    /** Means and standard deviations for z-scores: see standards.ts. */
    standards: f64(2 * (3 + 2 * S) * n),
    /** 1 once burn-in is over and the standards stand still. */
    standardsFixed: u8(n),
    /** Mean capital of the leaders. */
    capital: f64(n),
    /** What the manager's process is worth this month. */
    process: f64(n),
    /** Initiatives founded this month. */
    founded: f64(n),
    /** Conflict in initiatives, summed over them. */
    conflict: f64(n),
    // Of the year, and of the month at hand.
    /** Twelve-month windows of monthly totals, ring by month: see windows.ts. */
    windows: f64(12 * 16 * n),
    /** The month's place in twelve-month rings, 0–11. */
    place: u8(n),
    /** Citizens by stratum (see submodels/outreach.ts), and those active last month by quarter of deprivation. */
    strata: f64(32 * n),
    /** Citizens active in a group last month, by quarter of deprivation. */
    activeByQuarter: f64(4 * n),
    /** Hours that targeted support frees for the neediest this month, by lever group, in 64ths. */
    respite: f64(256 * n),
    /** 1 while any citizen remembers a nudge. */
    nudging: u8(n),
    /** How much wider the leader's connecting makes the reach of ties. */
    reach: f64(n),
    /** Seats for newcomers, as far as openness is paid for. */
    openness: f64(n),
    /** How many times as many people agencies ask as the lever says, because hours are short. */
    wish: f64(n),
    /** 1 where a rule names one body in each initiative that answers for public resources. */
    answerable: u8(n),
    /** Share of the levers' cost that the budget could pay. */
    paidShare: f64(n),
    /** Share of the reward for an hour that the pot for rewards could pay. */
    rewardShare: f64(n),
    /** Hours of publicly supported individual acts last month, on which rewards are paid. */
    supportedHours: f64(n),
    /** What support adds to individual acts by lever group, as e to the minus logit, in the last month. */
    support: f64(256 * n),
    /** Sum and number of this month's experienced less expected. */
    disconfirmation: f64(2 * n),
    /** Exits of this month by reason. */
    exits: f64(3 * n),
    /** Projects started, by months ago. */
    started: f64(36 * n),
    /** Projects put into practice, by months ago. */
    implemented: f64(36 * n),
    /** Of the projects started so many months ago, those implemented by now. */
    cohort: f64(36 * n),
  };
}

export type Locality = ReturnType<typeof makeLocality>;
