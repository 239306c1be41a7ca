/** Formulas of levers: read once, evaluated once a month. */
import { compileFormula } from './formula-compile';
import type { FormulaParser } from './formula';
import { textOf, type Located } from './located';
import type { Problems } from './problems';
import type { ParameterEntry } from '../registers';
import { allowedBy, isAllowed, isNumeral, isQuantity } from './values';

/** What a formula of a lever may read: the month (1 is the first), the number of months, and two constants. */
const FORMULA_NAMES: Readonly<Record<string, (month: number, months: number) => number>> = {
  month: (month) => month,
  months: (_, months) => months,
  pi: () => 3.141592653589793,
  e: () => 2.718281828459045,
};

/** Where a formula stands, and what it may give. */
export interface FormulaContext {
  readonly path: string;
  readonly entry: ParameterEntry;
  readonly months: number;
  readonly problems: Problems;
  readonly parseFormula: FormulaParser;
}

/** The value of a lever in a recorded month, 1 is the first; null where the formula gives none that is allowed. */
export type MonthlyValue = (month: number) => number | null;

/** True for a text that is meant as a formula: no number in quotation marks, and none with a unit. */
export function isFormula(entry: ParameterEntry, value: Located): boolean {
  if (entry.kind !== 'number' && entry.kind !== 'integer') return false;
  const text = textOf(value);
  return text !== null && text.trim() !== '' && !isNumeral(text) && !isQuantity(text);
}

/**
 * Reads a formula; null where it is not sound (which is then told). A month in which it gives what the lever does not
 * take is told when that month is asked for, and only the first.
 */
export async function readLeverFormula(
  located: Located,
  { path, entry, months, problems, parseFormula }: FormulaContext,
): Promise<MonthlyValue | null> {
  const parsed = await parseFormula(textOf(located) ?? '', Object.keys(FORMULA_NAMES));
  if (!parsed.ok) {
    const lead = located.kind === 'scalar' ? located.lead : 0;
    const place = { ...located.place, column: located.place.column + lead + parsed.offset };
    const allowed = `${allowedBy(entry)}, or a formula of ${parsed.allowed}`;
    problems.add(place, path, parsed.found, allowed, parsed.didYouMean);
    return null;
  }
  const evaluate = compileFormula(parsed.tree);
  let told = false;
  return (month) => {
    const value = evaluate((name) => FORMULA_NAMES[name](month, months)) + 0;
    if ((entry.kind === 'number' || entry.kind === 'integer') && isAllowed(entry, value)) return value;
    const found = `a formula that gives ${value} in month ${month}`;
    if (!told) problems.add(located.place, path, found, allowedBy(entry));
    told = true;
    return null;
  };
}
