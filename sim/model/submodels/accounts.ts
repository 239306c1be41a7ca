/**
 * E11 Accounts: the month's books are closed.
 *
 *     belief' = belief + belief.indexPace (belief.share × index of individual acts − belief)
 *
 * The value of the month, the hours that organisations and citizens gave, the agenda and the replies enter twelve-month
 * totals. Hours that levers take, and those in which third-sector bodies reach people, are booked as used whatever comes
 * of them.
 *
 * Sources: S2-18 (officials see part of what citizens do), S0-03.
 */
import type { Month } from '../../engine';
import { HOUR_SCALE } from '../../exact';
import { CAUSES, PARTIES } from '../../registers';
import { HOUR_16, ITEMS_PER_SERVICE, S, type Citizens } from '../citizens';
import { LEADING_GROUPS } from '../initiatives';
import { CAUSE_CODE, INDIVIDUAL, NO_HOST, PARTY_CODE, placeOf } from '../ledger';
import { hostGroup } from '../hosts';
import { setTotal, TOTAL } from '../windows';
import type { World } from '../world';
import { hoursWorked } from './work';

const byCause = new Float64Array(CAUSES.length);
const byParty = new Float64Array(PARTIES.length);

/** Writes the month into the twelve-month windows. */
export function closeMonth(world: World, _month: Month): void {
  bookOverheads(world);
  totalValue(world);
  totalAgenda(world);
  totalReplies(world);
  for (let s = 0; s < S; s++) moveBelief(world, s);
}

/**
 * Hours that levers take of agencies, and in which third-sector bodies reach people: the standard service does without them,
 * so they are used whatever comes of it. Hours of encounters are booked where these take place.
 */
function bookOverheads({ agencies, assume, ledger, thirdSector }: World): void {
  for (let s = 0; s < S; s++) {
    const value = assume.ledger.hour / HOUR_SCALE;
    const place = placeOf(s, INDIVIDUAL, NO_HOST);
    ledger.book(place, CAUSE_CODE.hoursUsed, PARTY_CODE.agency, agencies.hoursLevers[s] * value);
    ledger.book(place, CAUSE_CODE.hoursUsed, PARTY_CODE.thirdSector, thirdSector.hoursReaching[s] * value);
  }
}

/** What organisations and citizens got, and the hours that each gave. */
function totalValue(world: World): void {
  const { citizens, ledger, size } = world;
  ledger.totals(byCause, byParty);
  const given = addToLives(citizens, size);
  let staffed = 0;
  for (let s = 0; s < S; s++) staffed += hoursWorked(world, s) + world.thirdSector.hoursUsed[s] / HOUR_SCALE;
  setTotal(world, TOTAL.entriesOrganisations, byParty[PARTY_CODE.agency] + byParty[PARTY_CODE.thirdSector]);
  setTotal(
    world,
    TOTAL.entriesCitizens,
    byParty[PARTY_CODE.participant] + byParty[PARTY_CODE.otherUsers] + byParty[PARTY_CODE.community],
  );
  setTotal(world, TOTAL.hoursOrganisations, staffed);
  setTotal(world, TOTAL.hoursCitizens, given * HOUR_16);
}

/** Adds the month to what becomes of each citizen; returns the hours given by all with public support, in 64ths. */
function addToLives(citizens: Citizens, size: number): number {
  const { given, alone, care, strain, hoursGiven, hoursBorne } = citizens;
  let all = 0;
  for (let i = 0; i < size; i++) {
    const own = given[i] - alone[i];
    all += own;
    hoursGiven[i] += own * HOUR_16;
    hoursBorne[i] += (care[i] + strain[i]) * HOUR_16;
  }
  return all;
}

function totalAgenda(world: World): void {
  const table = world.initiatives.columns;
  let hostDecided = 0;
  let decided = 0;
  let hostProposed = 0;
  let proposed = 0;
  for (let k = 0; k < world.initiatives.rows; k++) {
    if (table.alive[k] === 0 || table.held[k] === 0) continue;
    const at = LEADING_GROUPS * k;
    const host = hostGroup(table.host[k]);
    hostDecided += table.decidedBy[at + host];
    decided += table.decided[k];
    let items = 0;
    for (let group = 0; group < LEADING_GROUPS; group++) items += table.proposedBy[at + group];
    if (items === 0) continue;
    // Shares of proposals weigh as much as what was decided there: otherwise the mix of busy and idle initiatives counts too.
    hostProposed += (table.decided[k] * table.proposedBy[at + host]) / items;
    proposed += table.decided[k];
  }
  setTotal(world, TOTAL.hostDecided, hostDecided);
  setTotal(world, TOTAL.decided, decided);
  setTotal(world, TOTAL.hostProposed, hostProposed);
  setTotal(world, TOTAL.proposed, proposed);
}

/** Items and reports, those answered among them, and needs that were noticed. */
function totalReplies(world: World): void {
  const { agencies, initiatives } = world;
  const { alive, held, heard, proposals, replied } = initiatives.columns;
  let asked = 0;
  let answered = 0;
  let noticed = 0;
  for (let s = 0; s < S; s++) {
    asked += agencies.reports[s];
    answered += agencies.answers[s];
    noticed += agencies.noticed[s];
  }
  for (let k = 0; k < initiatives.rows; k++) {
    if (alive[k] === 0 || held[k] === 0) continue;
    asked += proposals[k];
    answered += (heard[k] + (1 - heard[k]) * replied[k]) * proposals[k];
  }
  setTotal(world, TOTAL.asked, asked);
  setTotal(world, TOTAL.answered, answered);
  setTotal(world, TOTAL.noticed, noticed);
}

/** Officials' belief about what citizens do follows the part that they see, slowly (S2-18). */
function moveBelief(world: World, s: number): void {
  const { agencies, assume, size } = world;
  const index = agencies.scores[s] / ITEMS_PER_SERVICE / size;
  agencies.belief[s] += assume.belief.indexPace * (assume.belief.share * index - agencies.belief[s]);
}
