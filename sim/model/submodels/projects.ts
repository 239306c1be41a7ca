/**
 * E8 Projects of initiatives that commission and design.
 *
 * Monthly hazard of implementation = sg(i0 + i1 fit + i2 support + i3 staff skill) if hours suffice; support moves towards
 * the fit that has been seen, faster where the sponsor takes part; a prototype corrects the design before launch. Dropped
 * after 24 months = a failed project. An implemented project is an asset that yields and decays (S3-26, S3-40 … S3-42).
 */
import { expFast, logisticFast } from '../../exact';
import type { Month } from '../../engine';
import { STAGES } from '../../registers';
import { S } from '../citizens';
import { CAUSE_CODE, PARTY_CODE, placeOf } from '../ledger';
import { paid, type World } from '../world';
import { work } from './work';

const DESIGNING = [STAGES.indexOf('coCommissioning'), STAGES.indexOf('coDesign')];

/** Moves the projects of all initiatives by a month. */
export function runProjects(world: World, month: Month): void {
  const table = world.initiatives.columns;
  for (let k = 0; k < world.initiatives.rows; k++) {
    table.failed[k] = 0;
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
  if (table.asset[k] < 1e-4) return;
  const reach = Math.max(1, world.scratch.treated[S * table.district[k] + table.service[k]]);
  const amount = world.assume.project.yield * table.asset[k] * Math.sqrt(reach);
  const place = placeOf(table.service[k], table.stage[k], table.host[k]);
  world.ledger.book(place, CAUSE_CODE.projectYield, PARTY_CODE.community, amount);
  table.asset[k] *= 1 - world.assume.project.decay;
}

/** A project begins in a meeting that decided something. */
function start(world: World, month: Month, k: number): void {
  const table = world.initiatives.columns;
  if (table.held[k] === 0 || table.decided[k] === 0) return;
  table.projectMonth[k] = 1;
  table.projectSupport[k] = world.assume.project.support;
  world.locality.started[0] += 1;
  const correction = world.on.prototyping ? 0.5 * paid(world, month, 'prototyping') : 0;
  for (let d = 0; d < 2; d++) {
    const users = table.ideal[2 * k + d] / Math.max(1, table.proposals[k]);
    table.design[2 * k + d] += correction * (users - table.design[2 * k + d]);
  }
}

function pursue(world: World, month: Month, k: number): void {
  const { assume, agencies, keys, locality } = world;
  const table = world.initiatives.columns;
  const s = table.service[k];
  const worked = work(world, s, 'hoursProjects', assume.project.hours * agencies.factor[s]);
  const enough = assume.project.hours > 0 ? worked / assume.project.hours : 1;
  const fit = fitForUsers(world, k);
  const seen = 0.1 + (world.on.prototyping ? 0.2 * paid(world, month, 'prototyping') : 0);
  const pace = seen * (1 + paid(world, month, 'sponsor'));
  table.projectSupport[k] += pace * (fit - table.projectSupport[k]);
  table.projectMonth[k] += 1;
  const hazard = logisticFast(
    assume.project.base +
      assume.project.fit * fit +
      assume.project.supportSlope * table.projectSupport[k] +
      assume.project.skill * agencies.skill[s],
  );
  if (keys['project.implement'].at(table.id[k], month.index) < hazard * enough) {
    locality.cohort[table.projectMonth[k] - 1] += 1;
    table.asset[k] += fit;
    table.projectMonth[k] = -6;
    locality.implemented[0] += 1;
    for (let d = 0; d < 2; d++) {
      const gap = table.design[2 * k + d] - agencies.standard[2 * s + d];
      agencies.standard[2 * s + d] += (assume.project.reach * gap) / world.districts;
    }
  } else if (table.projectMonth[k] > 24) {
    table.projectMonth[k] = -6;
    table.failed[k] = 1;
  }
}

/** How well the design suits those who spoke for it, as far as it is known. */
function fitForUsers(world: World, k: number): number {
  const table = world.initiatives.columns;
  if (table.proposals[k] === 0) return 0.5;
  let squares = 0;
  for (let d = 0; d < 2; d++) {
    const gap = table.design[2 * k + d] - table.ideal[2 * k + d] / table.proposals[k];
    squares += gap * gap;
  }
  return expFast(-0.5 * squares);
}
