/** Hours and promises of agencies in a typical month. */
import { ACCOUNT_NUMBERS, staffIn, type StaffAccount, type StaffField } from '../../../../sim/model';
import type { Promises, StaffRow } from '../../views';
import type { ArmName } from '../../state/types';

/** Months that a typical month is the mean of: the last year. */
const TYPICAL = 12;

/** Uses of hours, which add up to the hours that there are. */
const USES = [
  'levers',
  'standard',
  'outreach',
  'acts',
  'answers',
  'meetings',
  'projects',
  'left',
  'saved',
] as const satisfies readonly StaffField[];

/** Rows of an arm: all services together, then each. */
export function staffRows(arm: ArmName, accounts: Float64Array): StaffRow[] {
  const months = monthsOf(accounts).slice(-TYPICAL);
  const services = months[0].map(({ service }) => service);
  const rowOf = (service: string, fits: (one: StaffAccount) => boolean): StaffRow => {
    const mean = (read: (one: StaffAccount) => number): number =>
      months.flat().reduce((sum, one) => sum + (fits(one) ? read(one) : 0), 0) / months.length;
    const each = (field: StaffField): number => mean((one) => one[field]);
    return {
      ...{ arm, service, hoursAvailable: each('available'), hoursNeeded: each('needed') },
      worked: Object.fromEntries(USES.map((use) => [use, each(use)])),
      ...{ promised: each('itemsPromised'), enacted: each('itemsActedOn') },
      ...{ reports: each('reports'), answers: each('reportsAnswered') },
      // Month by month and service by service: a mean of what hours allow would let idle months and other services make up for
      // those in which hours are short, and no hour can be moved there.
      promisedPossible: mean((one) => Math.min(one.itemsPromised, one.itemsPossible)),
      reportsPossible: mean((one) => Math.min(one.reports, one.answersPossible)),
    };
  };
  return [
    rowOf('all', () => true),
    ...services.map((service) => rowOf(service, (one) => one.service === service)),
  ];
}

/** Items promised and acted on over the whole run. */
export function promisesIn(accounts: Float64Array): Promises {
  const all = monthsOf(accounts).flat();
  return {
    promised: all.reduce((sum, { itemsPromised }) => sum + itemsPromised, 0),
    enacted: all.reduce((sum, { itemsActedOn }) => sum + itemsActedOn, 0),
  };
}

function monthsOf(accounts: Float64Array): StaffAccount[][] {
  return Array.from({ length: accounts.length / ACCOUNT_NUMBERS }, (_, month) =>
    staffIn(accounts.subarray(ACCOUNT_NUMBERS * month, ACCOUNT_NUMBERS * (month + 1))),
  );
}
