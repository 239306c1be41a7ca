/** Which assumption stands in which group. */
import { ASSUMPTIONS, type NumberEntry } from '../../../../sim/registers';
import { assumptionGroupWords, type AssumptionGroupName } from '../../words/en/levers';

/** The word after `assumptions.`, by group. */
const HEADS: Readonly<Record<Exclude<AssumptionGroupName, 'rest'>, string>> = {
  citizens: 'population support fatigue duty efficacy expectation trust type',
  needs: 'need balance',
  acts: 'individual selfHelp reward nudge platform selfOrganised',
  joining: 'asking join cooperation membership leave',
  meeting: 'attend voice report session agenda item leadership chair',
  production: 'design fit production spill conduct experience mode',
  projects: 'project assessment finance',
  institutions:
    'thirdSector targets standard belief agency strategy training initiative founding norms leader',
  councils: 'council logic',
  ledger: 'ledger',
};

export interface AssumptionGroup {
  readonly name: AssumptionGroupName;
  readonly paths: readonly string[];
}

const entries: readonly (readonly [string, NumberEntry])[] = Object.entries<NumberEntry>(
  ASSUMPTIONS as Readonly<Record<string, NumberEntry>>,
);

/** Assumptions on which headlines are known to rest. */
export const CONDITIONS: readonly string[] = entries
  .filter(([, { condition }]) => condition !== undefined)
  .map(([path]) => path);

function groupOf(path: string): AssumptionGroupName {
  const head = path.split('.')[1];
  const found = Object.entries(HEADS).find(([, heads]) => heads.split(' ').includes(head));
  return (found?.[0] ?? 'rest') as AssumptionGroupName;
}

/** All other assumptions. */
export const ASSUMPTION_GROUPS: readonly AssumptionGroup[] = (
  Object.keys(assumptionGroupWords) as AssumptionGroupName[]
).map((name) => ({
  name,
  paths: entries.map(([path]) => path).filter((path) => !CONDITIONS.includes(path) && groupOf(path) === name),
}));

/** The entry of an assumption. */
export const assumptionEntry = (path: string): NumberEntry =>
  (ASSUMPTIONS as Readonly<Record<string, NumberEntry>>)[path];

/** What an assumption is called: what it stands for, or its meaning without the stop. */
export function nameOf({ condition, meaning }: NumberEntry): string {
  const text = condition ?? meaning.replace(/\.$/, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
