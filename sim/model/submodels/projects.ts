/**
 * E8 Projects of initiatives that commission and design.
 *
 *     hazard   = sg(project.base + project.fit × fit + project.supportSlope × support + project.skill × staff skill)
 *                × hours got / hours due, a month
 *     support  = half the members', half the sponsor's; each starts at project.support
 *     support' = support + see (fit − support), the sponsor's only where it takes part;
 *                see = project.seePrototype, or project.seePlan
 *     trial:     theta' = theta + project.correction (users' mean + project.noise × normal draws − theta)
 *
 * Whether a project is tried out, and whether its sponsor takes part, are draws of its own against `levers.prototyping`
 * and `levers.sponsor`. A prototype corrects the design once before launch, twice where the sponsor sits with it. Of a
 * plan on paper little is seen, of a prototype much. A project that is not implemented in 24 months, or whose initiative
 * ends, has failed. An implemented one is an asset that yields and decays, sooner where short-sighted citizens decided,
 * and moves the standard service by its district's share.
 *
 * Sources: S3-26, S3-40 … S3-42, B-80 (prototypes and sponsors in a policy lab), S2-31 (short sight).
 */
import { expFast, logisticFast } from '../../exact';
import type { Month } from '../../engine';
import { STAGES } from '../../registers';
import { S } from '../citizens';
import { CAUSE_CODE, NOBODY, PARTY_CODE, placeOf } from '../ledger';
import { paid, type World } from '../world';
import { usersIdeal } from './design';
import { isFixed } from './finance';
import { work } from './work';

const DESIGNING = [STAGES.indexOf('coCommissioning'), STAGES.indexOf('coDesign')];
/** Months after which a project that is not implemented is given up, and months before the next begins. */
const MOST = 24;
const PAUSE = 6;

/** Bits of `projectKind`. */
const TRIED = 1;
const SPONSORED = 2;

/** Moves the projects of all initiatives by a month. */
export function runProjects(world: World, month: Month): void {
  const table = world.initiatives.columns;
  for (let k = 0; k < world.initiatives.rows; k++) {
    table.failed[k] = 0;
    table.projectHours[k] = 0;
    if (table.alive[k] === 0) continue;
    yieldAsset(world, k);
    if (!DESIGNING.includes(table.stage[k])) continue;
    if (table.projectMonth[k] < 0) table.projectMonth[k] += 1;
    else if (table.projectMonth[k] === 0) start(world, month, k);
    else pursue(world, month, k);
  }
}

function yieldAsset(world: World, k: number): void {
  const table = world.initiatives.columns;
  const { project } = world.assume;
  if (table.asset[k] < 1e-4) return;
  const reach = Math.max(1, world.scratch.treated[S * table.district[k] + table.service[k]]);
  const amount = project.yield * table.asset[k] * Math.sqrt(reach);
  const place = placeOf(table.service[k], table.stage[k], table.host[k]);
  const { projectYield } = CAUSE_CODE;
  world.ledger.book(place, projectYield, PARTY_CODE.community, amount, NOBODY, table.id[k]);
  const sooner = 1 + world.assume.design.shortSight * table.citizensPart[k];
  table.asset[k] *= Math.max(0, 1 - project.decay * sooner);
}

/** A project begins in a meeting that decided something. */
function start(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  if (table.held[k] === 0 || table.decided[k] === 0) return;
  const draws = world.keys['project.kind'];
  const tried = draws.at(table.id[k], month.index) < paid(world, month, 'prototyping');
  const sponsored = draws.second() < paid(world, month, 'sponsor');
  table.projectKind[k] = (tried && world.on.prototyping ? TRIED : 0) | (sponsored ? SPONSORED : 0);
  table.projectMonth[k] = 1;
  table.projectSupport[k] = world.assume.project.support;
  table.sponsorSupport[k] = world.assume.project.support;
  world.locality.started[0] += 1;
}

function pursue(world: World, month: Month, k: number): void {
  const { assume, agencies, keys, locality } = world;
  const table = world.initiatives.columns;
  const s = table.service[k];
  const due = assume.project.hours * (1 - table.withheld[k]);
  table.projectHours[k] = work(world, s, 'hoursProjects', due * agencies.factor[s]);
  const enough = assume.project.hours > 0 ? table.projectHours[k] / assume.project.hours : 1;
  const kind = table.projectKind[k];
  const trials = (kind & TRIED) === 0 ? 0 : (kind & SPONSORED) === 0 ? 1 : 2;
  if (table.projectMonth[k] <= trials && !isFixed(world, month, k)) tryOut(world, month, k);
  const fit = fitForUsers(world, k);
  const see = (kind & TRIED) === 0 ? assume.project.seePlan : assume.project.seePrototype;
  table.projectSupport[k] += see * (fit - table.projectSupport[k]);
  if ((kind & SPONSORED) !== 0) table.sponsorSupport[k] += see * (fit - table.sponsorSupport[k]);
  table.projectMonth[k] += 1;
  const hazard = logisticFast(
    assume.project.base +
      assume.project.fit * fit +
      assume.project.supportSlope * 0.5 * (table.projectSupport[k] + table.sponsorSupport[k]) +
      assume.project.skill * agencies.skill[s],
  );
  if (keys['project.implement'].at(table.id[k], month.index) < hazard * enough) {
    locality.cohort[table.projectMonth[k] - 1] += 1;
    locality.implemented[0] += 1;
    implement(world, k, fit);
  } else if (table.projectMonth[k] > MOST) {
    table.projectMonth[k] = -PAUSE;
    table.failed[k] = 1;
  }
}

/** A trial with a few users brings the design nearer to what users need, as far as so few can show it. */
function tryOut(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  const { correction, noise } = world.assume.project;
  const draws = world.keys['project.trial'];
  const first = draws.normal(table.id[k], month.index);
  const second = draws.secondNormal();
  for (let d = 0; d < 2; d++) {
    const shown = usersIdeal(world, table.service[k], d) + noise * (d === 0 ? first : second);
    table.design[2 * k + d] += correction * (shown - table.design[2 * k + d]);
  }
}

/** What was implemented is an asset, and moves the standard service of its district's share. */
function implement(world: World, k: number, fit: number): void {
  const { assume, agencies } = world;
  const table = world.initiatives.columns;
  const s = table.service[k];
  table.asset[k] += fit;
  table.projectMonth[k] = -PAUSE;
  for (let d = 0; d < 2; d++) {
    const gap = table.design[2 * k + d] - agencies.standard[2 * s + d];
    agencies.standard[2 * s + d] += (assume.project.reach * gap) / world.districts;
  }
}

/** How well the design suits users on the whole. */
function fitForUsers(world: World, k: number): number {
  const table = world.initiatives.columns;
  let squares = 0;
  for (let d = 0; d < 2; d++) {
    const gap = table.design[2 * k + d] - usersIdeal(world, table.service[k], d);
    squares += gap * gap;
  }
  return expFast(-0.5 * squares);
}
