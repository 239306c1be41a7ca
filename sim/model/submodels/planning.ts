/**
 * E12 Plans of agencies: money first, then hours, and one factor for all joint work.
 *
 *     budget   = agency.hoursPerCitizen × citizens × agency.wage (1 + levers.budget.change)
 *     wish     = 1 + agency.wish × the cut of the budget, where it is cut: invitations wanted grow by it (outreach.ts)
 *     paid     = min(1, agency.leverCap × budget / cost of all levers): what cannot be paid for is not done
 *     cost     = hours × agency.wage + money (1 − the business leader's asset), over all levers
 *     rest     = hours that money and levers leave, shared evenly among services, with a secretariat for standing bodies
 *     first    = sessions that the law fixes, at most duty.most of the rest, or the secretariat where that is more
 *     joint    = first + (rest − first) orientation
 *     standard = (rest − first)(1 − orientation)(1 − levers.dutyShift × duty.careShare)
 *     factor   = min(1, (joint − lawful sessions) / claims of other sessions, items, projects, acts, answers, invitations)
 *     offer    = individual.offer × factor
 *     effect of the standard service = min(½, need.standardEffect × standard / people in treatment)
 *
 * Every lever that costs something works by the share that is paid. Claims are worked out here by what is expected and
 * in the month by what is left (work.ts). Standard hours that shifted duties leave unstaffed are saved, and not used
 * elsewhere.
 *
 * Sources: S0-06, S3-01 and B-98 (budgets), S3-03 (shifted duties), S3-33 (law), S0-05 and S0-19 (orientation); amounts
 * are assumptions.
 */
import { HOUR_SCALE, MONEY_SCALE } from '../../exact';
import type { Month } from '../../engine';
import { LEVERS, SERVICES, type LeverPath } from '../../registers';
import { S } from '../citizens';
import { LEADER } from '../leaders-table';
import { lever, leverByGroup, paid, type Lever, type World } from '../world';
import { dutyShifted } from './capacity';
import { outreachHours } from './outreach';
import { officialPresence } from './sessions';
import { openHours } from './work';

/** Built levers that cost something, with their cost. */
const COSTLY = (Object.keys(LEVERS) as LeverPath[])
  .map((path) => ({ name: path.slice('levers.'.length) as Lever, entry: LEVERS[path] }))
  .flatMap(({ name, entry: { built, cost, kind, perCitizen } }) =>
    built && cost !== undefined && cost.basis !== 'none'
      ? [{ name, cost, perCitizen: perCitizen === true, isChoice: kind === 'choice' }]
      : [],
  );

/** How many units each basis of a lever's cost has this month. */
interface Bases {
  readonly citizen: number;
  readonly invitation: number;
  readonly act: number;
  readonly initiative: number;
  readonly session: number;
  readonly project: number;
  readonly agency: number;
  readonly none: number;
}

/** Plans hours and money of every agency for the month. */
export function planAgencies(world: World, month: Month): void {
  const { assume, agencies } = world;
  // Where hours are cut, those that citizens could give weigh more (S0-06).
  const cut = world.on.fiscalMotive ? Math.max(0, 0 - lever(month, 'budget.change')) : 0;
  world.locality.wish[0] = 1 + assume.agency.wish * cut;
  const cost = leverCost(world, month);
  const base = assume.agency.hoursPerCitizen * world.size;
  const change = 1 + lever(month, 'budget.change');
  const wage = assume.agency.wage;
  const budget = base * change * wage;
  // Rewards come out of a pot: when it is empty, an hour is paid less, and other work does not stop for it.
  const pot = assume.agency.rewardPot * budget;
  const rewards = Math.min(cost.rewards, pot);
  const asked = cost.hours * wage + cost.money + rewards;
  const cap = assume.agency.leverCap * budget;
  const part = asked > cap ? cap / asked : 1;
  world.locality.paidShare[0] = part;
  world.locality.rewardShare[0] = cost.rewards > 0 ? (part * rewards) / cost.rewards : 1;
  const money = (cost.money + rewards) * part;
  const bodies = countClaims(world, month);
  for (let s = 0; s < S; s++) {
    // Who founds councils gives them a secretariat, which a change of the budget reaches too.
    const secretariat = assume.council.hours * change * councilsOf(world, s);
    agencies.budget[s] = Math.floor((budget / S + secretariat * wage) * MONEY_SCALE);
    agencies.moneyLevers[s] = Math.floor((money * MONEY_SCALE) / S);
    const hours = (budget - money) / wage / S;
    agencies.secretariat[s] = secretariat;
    planHours(world, month, s, hours + secretariat, (cost.hours * part) / S, bodies);
  }
}

/** What the levers ask for: hours, money, and money for rewards. */
function leverCost(world: World, month: Month): { hours: number; money: number; rewards: number } {
  const bases = basesOf(world);
  const shares = sharesOfGroups(world);
  let hours = 0;
  let money = 0;
  let rewards = 0;
  for (let n = 0; n < COSTLY.length; n++) {
    const { name, cost, perCitizen, isChoice } = COSTLY[n];
    const value = perCitizen ? meanLever(month, name, shares) : lever(month, name);
    if (value === 0) continue;
    // A choice other than none takes what the entry says, whichever it is.
    const size = isChoice ? Math.min(1, value) : Math.abs(value);
    const amount = size * bases[cost.basis];
    hours += cost.hours * amount;
    if (name === 'reward.perHour') rewards += cost.money * amount;
    else money += cost.money * amount;
  }
  // Business pays for a part of what would cost money.
  const own = 1 - world.leaders.strength[LEADER.business];
  return { hours, money: money * own, rewards: rewards * own };
}

const NO_GROUPS = new Float64Array(0);

/** Share of citizens with each combination of lever groups; empty where the scenario names no group. */
function sharesOfGroups(world: World): Float64Array {
  if (world.combinations === 1) return NO_GROUPS;
  const shares = new Float64Array(world.combinations);
  const { leverGroups: groups } = world.citizens;
  for (let i = 0; i < world.size; i++) shares[groups[i]] += 1 / world.size;
  return shares;
}

/** A lever's mean over citizens: a change for one group costs what it takes for that group. */
function meanLever(month: Month, name: Lever, shares: Float64Array): number {
  if (shares.length === 0) return lever(month, name);
  const values = leverByGroup(month, name);
  let mean = 0;
  for (let group = 0; group < shares.length; group++) mean += shares[group] * values[group];
  return mean;
}

function basesOf(world: World): Bases {
  const { agencies, initiatives, locality, size } = world;
  const { alive, projectMonth } = initiatives.columns;
  let bodies = 0;
  let projects = 0;
  for (let k = 0; k < initiatives.rows; k++) {
    bodies += alive[k];
    if (alive[k] === 1 && projectMonth[k] > 0) projects++;
  }
  const act = locality.supportedHours[0];
  let session = 0;
  for (let s = 0; s < S; s++) session += agencies.sessions[s];
  return {
    citizen: size,
    invitation: size * locality.wish[0],
    act,
    initiative: bodies,
    session,
    project: projects,
    agency: S,
    none: 0,
  };
}

/** Claims on each agency: invitations, and of its live initiatives sessions due, items waiting and projects, in hours. */
function countClaims(world: World, month: Month): Float64Array {
  const { assume } = world;
  const { alive, service, sessions, itemsOpen, projectMonth } = world.initiatives.columns;
  const claims = new Float64Array(S).fill(outreachHours(world, month));
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (alive[k] === 0) continue;
    const open = projectMonth[k] > 0 ? assume.project.hours : 0;
    claims[service[k]] +=
      Math.max(1, sessions[k]) * assume.session.staffHours + itemsOpen[k] * assume.item.hours + open;
  }
  return claims;
}

function planHours(
  world: World,
  month: Month,
  s: number,
  total: number,
  levers: number,
  claims: Float64Array,
): void {
  const { agencies, assume } = world;
  const rest = Math.max(0, total - levers);
  const secretariat = Math.min(rest, agencies.secretariat[s]);
  const orientation = agencies.orientation[s];
  const shifted = dutyShifted(world, month) * assume.duty.careShare;
  const due = lawfulHours(world, month, s);
  const duty = Math.min(due, Math.max(secretariat, assume.duty.most * rest));
  agencies.lawful[s] = due > 0 ? duty / due : 1;
  const first = Math.max(duty, secretariat);
  const together = first + (rest - first) * orientation;
  const full = (rest - first) * (1 - orientation);
  const standard = full * (1 - shifted);
  // What would be asked for at a full offer: last month's acts came at the offer of then.
  const acts = (agencies.acts[s] * assume.individual.staffHours) / Math.max(0.05, agencies.offerFactor[s]);
  const answers = agencies.reports[s] * assume.report.hours;
  // The sessions that the law fixes come first; what is left is shared by all other claims.
  const wanted = claims[s] - Math.min(due, claims[s]) + acts + answers;
  const factor = wanted > together - duty ? (together - duty) / wanted : 1;
  agencies.factor[s] = factor;
  agencies.offerFactor[s] = factor;
  agencies.hoursTotal[s] = Math.floor(total * HOUR_SCALE);
  agencies.hoursLevers[s] = Math.floor(levers * HOUR_SCALE);
  agencies.hoursStandard[s] = Math.floor(standard * HOUR_SCALE);
  agencies.hoursTogether[s] = Math.floor(together * HOUR_SCALE);
  agencies.hoursSaved[s] = Math.floor((full - standard) * HOUR_SCALE);
  openHours(world, s);
  const treated = Math.max(1, agencies.treated[s]);
  const standardDue = treated * assume.need.standardHours;
  agencies.hoursNeeded[s] = Math.ceil((levers + due + wanted + standardDue) * HOUR_SCALE);
  agencies.offer[s] = assume.individual.offer * factor;
  agencies.standardEffect[s] = Math.min(0.5, (assume.need.standardEffect * standard) / treated);
  agencies.spare[s] = together - duty - wanted;
}

/** Standing bodies of a service. */
function councilsOf({ scenario }: World, s: number): number {
  const { councils, service } = scenario.institutions;
  return SERVICES.indexOf(service) === s ? councils : 0;
}

/** Hours of the sessions of standing bodies that the law fixes. */
function lawfulHours(world: World, month: Month, s: number): number {
  if (world.scenario.institutions.councils === 0) return 0;
  const { alive, standing, service, sessions, host } = world.initiatives.columns;
  let hours = 0;
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (alive[k] === 0 || standing[k] === 0 || service[k] !== s) continue;
    const each = world.assume.session.staffHours * officialPresence(world, host[k]);
    hours += Math.max(1, sessions[k]) * each;
  }
  return hours * paid(world, month, 'regulation.strength');
}
