/** Metrics of initiatives, leadership, projects and agencies. */
import type { MonthValues } from '../../engine';
import { expFast } from '../../exact';
import { STAGES } from '../../registers';
import { ITEMS_PER_SERVICE, S, SHARE_16 } from '../citizens';
import { CITIZENS, LEADING_GROUPS, OFFICIALS, sharingOf, THIRD_SECTOR } from '../initiatives';
import { LEADER, LEADERS } from '../leaders-table';
import { leadershipActs } from '../submodels/leading';
import { sumOf, TOTAL } from '../windows';
import { observeKinds } from './kinds';
import type { World } from '../world';

/** Sums over live initiatives. */
interface Bodies {
  alive: number;
  norms: number;
  identity: number;
  attending: number;
  encounters: number;
  conflict: number;
  accepted: number;
  met: number;
  proposals: number;
  enacted: number;
  decided: number;
  decidedCitizens: number;
  acts: number;
  actsCitizens: number;
  sharing: number;
  single: number;
  sessions: Float64Array;
}

const acts = new Float64Array(LEADING_GROUPS);
const BY_STAGE = STAGES.map((stage) => `participation.stage.${stage}`);

/** Sets everything that is told of initiatives. */
export function observeBodies(world: World, values: MonthValues): void {
  const sums = sumBodies(world);
  const of = (part: number, whole: number): number => (whole > 0 ? part / whole : NaN);
  values.set('initiatives.alive', sums.alive);
  values.set('encounters.perInitiative', of(sums.encounters, sums.alive));
  values.set('norms', of(sums.norms, sums.alive));
  values.set('identity', of(sums.identity, sums.attending));
  values.set('conflict', of(sums.conflict, sums.alive));
  values.set('agenda.citizens', of(sums.decidedCitizens, sums.decided));
  values.set('leadership.sharing', of(sums.sharing, sums.acts));
  values.set('leadership.citizens', of(sums.actsCitizens, sums.acts));
  values.set('governance.acceptance', of(sums.accepted, sums.met));
  for (let code = 0; code < STAGES.length; code++) values.set(BY_STAGE[code], sums.sessions[code]);
  observeAgenda(world, values);
  observeKinds(world, values);
  observeReplies(world, sums, values);
  values.set('governance.legitimacy', legitimacy(world) * of(sums.enacted, sums.proposals));
  const { locality } = world;
  values.set('projects.started', locality.started[0]);
  values.set('projects.implemented', locality.implemented[0]);
  values.set('projects.implementedWithin24', of(locality.cohort[24], locality.started[24]));
  values.set('leadership.capital', locality.capital[0]);
  values.set('leadership.visibility', world.leaders.aware[LEADER.politician]);
  let tenure = 0;
  for (let kind = 0; kind < LEADERS.length; kind++) tenure += world.leaders.tenure[kind];
  values.set('leadership.tenure', tenure / LEADERS.length);
}

function sumBodies(world: World): Bodies {
  const table = world.initiatives.columns;
  const sums: Bodies = {
    alive: 0,
    norms: 0,
    identity: 0,
    attending: 0,
    encounters: 0,
    conflict: 0,
    accepted: 0,
    met: 0,
    proposals: 0,
    enacted: 0,
    decided: 0,
    decidedCitizens: 0,
    acts: 0,
    actsCitizens: 0,
    sharing: 0,
    single: 0,
    sessions: new Float64Array(STAGES.length),
  };
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (table.alive[k] === 0) continue;
    sums.alive += 1;
    sums.norms += table.norms[k];
    sums.conflict += (1 - table.norms[k]) * table.distance[k];
    addLeadership(world, k, sums);
    if (table.held[k] === 1) addMeeting(world, k, sums);
  }
  return sums;
}

function addMeeting(world: World, k: number, sums: Bodies): void {
  const table = world.initiatives.columns;
  const at = LEADING_GROUPS * k;
  const came = table.attending[k];
  sums.attending += came;
  sums.identity += table.norms[k] * came;
  sums.sessions[table.stage[k]] += came * table.sessions[k];
  if (table.staffHours[k] > 0) sums.encounters += came * table.sessions[k];
  sums.decided += table.decided[k];
  sums.decidedCitizens += table.decidedBy[at + CITIZENS];
  sums.proposals += table.proposals[k];
  sums.enacted += table.heard[k] * table.proposals[k];
  if (table.proposals[k] === 0) return;
  let fromDesign = 0;
  for (let d = 0; d < 2; d++) {
    const ideal = table.ideal[2 * k + d] / table.proposals[k];
    fromDesign += (table.design[2 * k + d] - ideal) * (table.design[2 * k + d] - ideal);
  }
  sums.met += 1;
  sums.accepted += expFast(-0.5 * fromDesign);
}

function addLeadership(world: World, k: number, sums: Bodies): void {
  leadershipActs(world, k, acts);
  const total = acts[0] + acts[1] + acts[2];
  if (total === 0) return;
  sums.acts += total;
  sums.actsCitizens += acts[CITIZENS];
  sums.sharing += sharingOf(acts) * total;
  // Each organisation answers as one; citizens answer one by one, here as many as took a task each.
  const officials = acts[OFFICIALS] / total;
  const third = acts[THIRD_SECTOR] / total;
  const citizens = acts[CITIZENS] > 0 ? acts[CITIZENS] / total / acts[CITIZENS] : 0;
  sums.single += total * (officials * officials + third * third + (acts[CITIZENS] / total) * citizens);
}

function observeAgenda(world: World, values: MonthValues): void {
  const decided = sumOf(world, TOTAL.decided);
  const proposed = sumOf(world, TOTAL.proposed);
  const surplus = sumOf(world, TOTAL.hostDecided) / decided - sumOf(world, TOTAL.hostProposed) / proposed;
  values.set('agenda.hostSurplus', decided > 0 && proposed > 0 ? surplus : NaN);
}

/** Reports and items that were answered with reasons, and how clearly someone answers for leadership. */
function observeReplies(world: World, sums: Bodies, values: MonthValues): void {
  const asked = sumOf(world, TOTAL.asked, 3);
  const replied = asked > 0 ? sumOf(world, TOTAL.answered, 3) / asked : NaN;
  // Where a rule names one body that answers, it answers for all that is done.
  const single = world.locality.answerable[0] === 1 ? 1 : sums.acts > 0 ? sums.single / sums.acts : NaN;
  values.set('governance.accountability', 0.5 * (single + replied));
}

/** How far those who came resemble all citizens in deprivation. */
function legitimacy(world: World): number {
  const { deprivation, attended } = world.citizens;
  let came = 0;
  let theirs = 0;
  for (let i = 0; i < world.size; i++) {
    if ((attended[i] & 1) === 0) continue;
    came += 1;
    theirs += deprivation[i];
  }
  return came === 0 ? NaN : Math.max(0, 1 - 2 * SHARE_16 * Math.abs(theirs / came - world.meanDeprivation));
}

/** Sets what is told of agencies. */
export function observeAgencies(world: World, values: MonthValues): void {
  const { agencies } = world;
  let orientation = 0;
  let gap = 0;
  let promised = 0;
  let enacted = 0;
  let undetected = 0;
  let invitations = 0;
  for (let s = 0; s < S; s++) {
    orientation += agencies.orientation[s] / S;
    gap += (agencies.scores[s] / ITEMS_PER_SERVICE / world.size - agencies.belief[s]) / S;
    promised += agencies.promised[s];
    enacted += agencies.enacted[s];
    undetected += agencies.undetected[s];
    invitations += agencies.invitations[s];
  }
  const flow = sumOf(world, TOTAL.noticed) / 12;
  values.set('agency.orientation', orientation);
  values.set('agency.beliefGap', gap);
  values.set('agency.commitmentGap', promised > 0 ? (promised - enacted) / promised : NaN);
  values.set('agency.invitations', invitations);
  values.set('detection.lag', flow > 0 ? undetected / flow : NaN);
}
