/** What the hours of staff say in sentences. */
import type { LabView, StaffRow, StaffView } from '../../contract';
import type { ArmName } from '../../state/types';
import { figure, percent } from '../../../numbers';
import { staff } from '../../words/en/staff';

const ARMS: Readonly<Record<ArmName, string>> = { a: 'A', b: 'B' };

/** Few things are told with a decimal, many without. */
const amount = (value: number): string => figure(value, value < 10 && !Number.isInteger(value) ? 1 : 0);

/** The row of an arm for a service, or for all of them. */
export const rowOf = ({ rows }: StaffView, arm: ArmName, service = 'all'): StaffRow | undefined =>
  rows.find((row) => row.arm === arm && row.service === service);

/** For how many of some things there are hours. */
function possibleOf(possible: number, all: number): string {
  if (possible >= all) return staff.possible.all;
  const text = amount(possible);
  if (!/[1-9]/.test(text)) return staff.possible.none;
  return text === amount(all) ? staff.possible.nearlyAll : staff.possible.some(text);
}

/** What was promised, what there were hours for and what was done in an arm, in sentences; null where nothing is known. */
export function staffSentence({ staff: view }: LabView, arm: ArmName): string | null {
  const row = rowOf(view, arm);
  if (!row) return null;
  const name = ARMS[arm];
  const { promised, enacted, reports, answers, hoursNeeded, hoursAvailable } = row;
  const [kept, heard] = [
    possibleOf(row.promisedPossible, promised),
    possibleOf(row.reportsPossible, reports),
  ];
  const short = view[arm]?.monthsShort ?? null;
  return [
    promised > 0 ? staff.promises(name, amount(promised), kept, amount(enacted)) : staff.noPromises(name),
    reports > 0 ? staff.reports(amount(reports), heard, amount(answers)) : staff.noReports,
    staff.hours(name, amount(hoursNeeded), amount(hoursAvailable)),
    ...(short === null ? [] : [short > 0 ? staff.short(percent(short)) : staff.never]),
  ].join(' ');
}

/** A use of hours as people read it; one that has no words yet goes by its own name. */
export const useName = (use: string): string =>
  staff.uses[use] ?? use.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** Uses of hours in the order of the model's account, those that are nothing in both arms left out. */
export function usesOf(view: StaffView): { use: string; a: number; b: number }[] {
  const [a, b] = [rowOf(view, 'a')?.worked ?? {}, rowOf(view, 'b')?.worked ?? {}];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .map((use) => ({ use, a: a[use] ?? 0, b: b[use] ?? 0 }))
    .filter((one) => one.a !== 0 || one.b !== 0);
}
