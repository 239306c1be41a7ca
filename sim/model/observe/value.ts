/** Metrics of the ledger, of money and of hours. */
import type { MonthValues } from '../../engine';
import { HOUR_SCALE, LEDGER_SCALE, MONEY_SCALE } from '../../exact';
import { BUILT_METRICS, CAUSES, CREATED_CAUSES, PARTIES } from '../../registers';
import { S } from '../citizens';
import { PARTY_CODE } from '../ledger';
import { sumOf, TOTAL } from '../windows';
import type { World } from '../world';

const byCause = new Float64Array(CAUSES.length);
const byParty = new Float64Array(PARTIES.length);
const BUILT = new Set<string>(BUILT_METRICS);
/** Metrics by cause, null for those that are not built, and by party. */
const BY_CAUSE = CAUSES.map((cause, code) => {
  const name = `value.${code < CREATED_CAUSES.length ? 'created' : 'destroyed'}.${cause}`;
  return BUILT.has(name) ? name : null;
});
const BY_PARTY = PARTIES.map((party) => `value.party.${party}`);

/** Sets the value metrics, in need-months per citizen. */
export function observeValue(world: World, values: MonthValues): void {
  const { ledger, size } = world;
  ledger.totals(byCause, byParty);
  const perCitizen = (units: number): number => units / LEDGER_SCALE / size;
  let created = 0;
  let destroyed = 0;
  for (let code = 0; code < CAUSES.length; code++) {
    if (code < CREATED_CAUSES.length) created += byCause[code];
    else destroyed -= byCause[code];
    const name = BY_CAUSE[code];
    if (name !== null) values.set(name, perCitizen(Math.abs(byCause[code])));
  }
  values.set('value.created', perCitizen(created));
  values.set('value.destroyed', perCitizen(destroyed));
  values.set('value.net', perCitizen(created - destroyed));
  values.set('value.foregone', perCitizen(ledger.foregone[0]));
  for (let code = 0; code < PARTIES.length; code++) values.set(BY_PARTY[code], perCitizen(byParty[code]));
  values.set('value.private', perCitizen(byParty[PARTY_CODE.participant]));
  values.set(
    'value.collective',
    perCitizen(byParty[PARTY_CODE.otherUsers] + byParty[PARTY_CODE.thirdSector]),
  );
  values.set('value.public', perCitizen(byParty[PARTY_CODE.community] + byParty[PARTY_CODE.agency]));
  observeBenefitGap(world, values);
  const [believed, earned] = [sumOf(world, TOTAL.believed), sumOf(world, TOTAL.earned)];
  const both = Math.abs(believed) + Math.abs(earned);
  values.set('assessment.gap', both > 0 ? (believed - earned) / both : NaN);
}

/** What organisations and citizens got out of an hour of their own, over twelve months. */
function observeBenefitGap(world: World, values: MonthValues): void {
  const perHour = (entries: number, hours: number): number => (hours > 0 ? entries / hours : 0);
  const own = perHour(sumOf(world, TOTAL.entriesOrganisations), sumOf(world, TOTAL.hoursOrganisations));
  const theirs = perHour(sumOf(world, TOTAL.entriesCitizens), sumOf(world, TOTAL.hoursCitizens));
  const scale = Math.abs(own) + Math.abs(theirs);
  values.set('hosting.benefitGap', scale > 0 ? (own - theirs) / scale : NaN);
}

/** Sets what agencies spent, had and needed. */
export function observeMeans(world: World, values: MonthValues): void {
  const { agencies, size, assume } = world;
  let hours = 0;
  let needed = 0;
  let money = 0;
  let saved = 0;
  for (let s = 0; s < S; s++) {
    hours += agencies.hoursTotal[s];
    needed += agencies.hoursNeeded[s];
    money += agencies.moneyLevers[s];
    saved += agencies.hoursSaved[s];
  }
  const staff = ((hours - saved) / HOUR_SCALE) * assume.agency.wage;
  values.set('cost.public', (money / MONEY_SCALE + staff) / size);
  values.set('staff.hours.needed', needed / HOUR_SCALE);
  values.set('staff.hours.available', hours / HOUR_SCALE);
}
