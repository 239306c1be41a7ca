/**
 * E9 Spill-over: what joint work gives (or costs) people in treatment in the district who did not come.
 *
 *     spill to each = phi_s × Q × fit above standard / people in treatment in the district; phi_s is the service's spill
 *     foregone      = fit.tailoring × max(0, Q at best − Q exp(−|design − users' mean|² / 2) × share of promises kept)
 *
 * The fit is that of the district's designs, weighted by output, with nothing tailored to people who are not there; it
 * is booked for the months that it lasts (fit.ts). Organisations book the hours that they used (sessions, items,
 * projects, the third sector's seat; of the sessions' hours the overstated part apart, see assessment.ts) and those that
 * items of their own freed (agenda.hoursFreed), at the shadow value of an hour (ledger.hour). What they do with hours
 * freed is not booked again.
 *
 * Sources: S2-34, S0-03; Q at best is the output with nothing lost in coordination, sharing and purpose.
 */
import { expFast } from '../../exact';
import type { Month } from '../../engine';
import { BUILT_SERVICES } from '../../registers';
import { FLAG, PHASE, S } from '../citizens';
import { LEADING_GROUPS, OFFICIALS, THIRD_SECTOR } from '../initiatives';
import { CAUSE_CODE, NOBODY, PARTY_CODE, placeOf } from '../ledger';
import type { World } from '../world';
import { overstatement } from './assessment';
import { usersIdeal } from './design';
import { distanceToIdeal, fitOfDesign, fitOfStandard, monthsOfRelief } from './fit';
import { easeNeed } from './needs';

/** Adds up the output of each district and hands its spill-over to people in treatment who did not come. */
export function spillOver(world: World, _month: Month): void {
  gatherOutput(world);
  if (!world.on.spillOver) return;
  const { phase, flags, ill } = world.citizens;
  const { spill } = world.scratch;
  for (let i = 0; i < world.size; i++) {
    if ((ill[i] & 15) === 0 || (flags[i] & FLAG.session) !== 0) continue;
    const district = (i / world.districtSize) | 0;
    for (let s = 0; s < S; s++) {
      if ((phase[S * i + s] & PHASE.mask) !== PHASE.treatment) continue;
      if (spill[4 * (S * district + s)] !== 0) reach(world, i, s, S * district + s);
    }
  }
}

/** What the district's joint work does for one person who did not come. */
function reach(world: World, i: number, s: number, place: number): void {
  const { assume, citizens, ledger } = world;
  const { spill, treated } = world.scratch;
  const at = S * i + s;
  const standard = fitOfStandard(world, i, s);
  const fit = fitOfDesign(distanceToIdeal(world, i, s, spill, 4 * place + 1), 0) - standard;
  const strength = (assume.spill[BUILT_SERVICES[s]] * spill[4 * place] * fit) / Math.max(1, treated[place]);
  const level = citizens.need[at];
  const lasts = monthsOfRelief(world, at, s, level, Math.min(strength, level), standard);
  const moved = easeNeed(world, at, strength);
  const cause = moved >= 0 ? CAUSE_CODE.spillOver : CAUSE_CODE.misfit;
  const amount = Math.abs(moved) * lasts;
  // The design is that of all initiatives of the district together, so it is no single one's.
  citizens.benefit[i] += ledger.book(spill[4 * place + 3], cause, PARTY_CODE.otherUsers, amount, i);
}

/** Output, output-weighted design and the place in the ledger, by district and service. */
function gatherOutput(world: World): void {
  const table = world.initiatives.columns;
  const { spill } = world.scratch;
  spill.fill(0);
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (table.alive[k] === 0) continue;
    bookHours(world, k);
    const output = table.output[k];
    if (table.held[k] === 0 || output <= 0) continue;
    forego(world, k);
    const at = 4 * (S * table.district[k] + table.service[k]);
    const before = spill[at];
    const share = output / (before + output);
    spill[at] = before + output;
    for (let d = 0; d < 2; d++) spill[at + 1 + d] += share * (table.design[2 * k + d] - spill[at + 1 + d]);
    // The largest giver names the place: its stage and host stand for the district's joint work.
    if (output >= before) spill[at + 3] = placeOf(table.service[k], table.stage[k], table.host[k]);
  }
}

/** Hours used and freed by the organisations that sat at the table, at the shadow value of an hour. */
function bookHours(world: World, k: number): void {
  const table = world.initiatives.columns;
  const { assume, ledger } = world;
  const place = placeOf(table.service[k], table.stage[k], table.host[k]);
  const value = assume.ledger.hour;
  const used = (cause: number, party: number, hours: number): void => {
    if (hours > 0) ledger.book(place, cause, party, hours * value, NOBODY, table.id[k]);
  };
  used(CAUSE_CODE.hoursUsed, PARTY_CODE.agency, table.projectHours[k]);
  if (table.held[k] === 0) return;
  const over = overstatement(world, table.service[k]);
  used(CAUSE_CODE.overstatedResults, PARTY_CODE.agency, table.staffHours[k] * over);
  used(CAUSE_CODE.hoursUsed, PARTY_CODE.agency, table.staffHours[k] * (1 - over) + table.itemHours[k]);
  used(CAUSE_CODE.hoursUsed, PARTY_CODE.thirdSector, table.thirdHours[k]);
  const { hoursFreed } = assume.agenda;
  const at = LEADING_GROUPS * k;
  used(CAUSE_CODE.hoursFreed, PARTY_CODE.agency, table.decidedBy[at + OFFICIALS] * hoursFreed);
  used(CAUSE_CODE.hoursFreed, PARTY_CODE.thirdSector, table.decidedBy[at + THIRD_SECTOR] * hoursFreed);
}

/** What the same hours would have given at the best feasible design, carried through. */
function forego(world: World, k: number): void {
  const table = world.initiatives.columns;
  const s = table.service[k];
  let squares = 0;
  for (let d = 0; d < 2; d++) {
    const gap = table.design[2 * k + d] - usersIdeal(world, s, d);
    squares += gap * gap;
  }
  const carried = table.heard[k] > 0 ? table.kept[k] : 1;
  const given = table.output[k] * expFast(-0.5 * squares) * carried;
  world.ledger.forego(Math.max(0, table.best[k] - given) * world.assume.fit.tailoring);
}
