/**
 * E9 Spill-over: what joint work gives (or costs) people in treatment in the district who did not come.
 *
 * spill to each of them = phi Q fit / their number, the fit that of the district's designs weighted by output. Agencies
 * and third-sector bodies book the hours that they used and that items of their own freed.
 */
import type { Month } from '../../engine';
import { FLAG, PHASE, S } from '../citizens';
import { LEADING_GROUPS, OFFICIALS, THIRD_SECTOR } from '../initiatives';
import { CAUSE_CODE, PARTY_CODE, placeOf } from '../ledger';
import type { World } from '../world';
import { fitAboveStandard } from './fit';
import { easeNeed, monthsThatReliefLasts } from './needs';

/** Adds up the output of each district and hands its spill-over to people in treatment who did not come. */
export function spillOver(world: World, _month: Month): void {
  gatherOutput(world);
  const { phase, flags, ill, benefit } = world.citizens;
  const { spill, treated } = world.scratch;
  const { ledger, assume } = world;
  const lasts = monthsThatReliefLasts(world);
  for (let i = 0; i < world.size; i++) {
    if ((ill[i] & 15) === 0 || (flags[i] & FLAG.session) !== 0) continue;
    const district = (i / world.districtSize) | 0;
    for (let s = 0; s < S; s++) {
      if ((phase[S * i + s] & PHASE.mask) !== PHASE.treatment) continue;
      const at = 4 * (S * district + s);
      if (spill[at] === 0) continue;
      const fit = fitAboveStandard(world, i, s, spill, at + 1) + assume.fit.joint;
      const strength = (assume.spill.share * spill[at] * fit) / Math.max(1, treated[S * district + s]);
      const moved = easeNeed(world, S * i + s, strength);
      const cause = moved >= 0 ? CAUSE_CODE.spillOver : CAUSE_CODE.misfit;
      benefit[i] += ledger.book(spill[at + 3], cause, PARTY_CODE.otherUsers, Math.abs(moved) * lasts);
    }
  }
}

/** Output, output-weighted design and the place in the ledger, by district and service. */
function gatherOutput(world: World): void {
  const table = world.initiatives.columns;
  const { spill } = world.scratch;
  spill.fill(0);
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (table.alive[k] === 0 || table.held[k] === 0) continue;
    bookHours(world, k);
    const output = table.output[k];
    if (output <= 0) continue;
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
  ledger.book(place, CAUSE_CODE.hoursUsed, PARTY_CODE.agency, table.staffHours[k] * value);
  const freed = assume.agenda.hoursFreed * value;
  ledger.book(
    place,
    CAUSE_CODE.hoursFreed,
    PARTY_CODE.agency,
    table.decidedBy[LEADING_GROUPS * k + OFFICIALS] * freed,
  );
  const theirs = table.decidedBy[LEADING_GROUPS * k + THIRD_SECTOR];
  if (theirs > 0) ledger.book(place, CAUSE_CODE.hoursFreed, PARTY_CODE.thirdSector, theirs * freed);
  ledger.book(place, CAUSE_CODE.hoursUsed, PARTY_CODE.thirdSector, table.thirdHours[k] * value);
  const ideal = Math.max(0, table.best[k] * assume.fit.joint - table.output[k] * assume.fit.joint);
  ledger.forego(ideal * monthsThatReliefLasts(world));
}
