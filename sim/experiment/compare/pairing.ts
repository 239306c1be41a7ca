/** Whether the runs of two arms belong together, and what must be said where they do not. */
import type { CitizenOutcomes } from '../../engine';
import type { Scenario } from '../../scenario';

export interface Pairing {
  /** Whether the runs of a pair share their luck. */
  readonly paired: boolean;
  /** Whether a citizen of A can be looked up in B, as far as the scenarios say. */
  readonly samePeople: boolean;
  /** Months that both arms have. */
  readonly months: number;
  readonly notes: readonly string[];
}

/** Attributes that no run can change: where they differ, the two arms do not hold the same people. */
const BACKGROUND = ['age', 'sex', 'education', 'deprivation'] as const;

/** What the two scenarios say about pairing. */
export function pairingOf(a: Scenario, b: Scenario): Pairing {
  const notes: string[] = [];
  const differ = (what: string, left: number | string, right: number | string, so: string) => {
    if (left !== right) notes.push(`The arms differ in ${what} (A: ${left}, B: ${right}): ${so}`);
    return left !== right;
  };
  const unpaired = [
    differ('seed', a.seed, b.seed, 'pairs do not share their luck.'),
    differ('burn-in months', a.burnIn, b.burnIn, 'pairs do not share their luck.'),
    differ(
      'number of citizens',
      a.population.size,
      b.population.size,
      'compare figures a citizen, not sums.',
    ),
  ].some(Boolean);
  const months = Math.min(a.months, b.months);
  const uneven = differ('months', a.months, b.months, `only the first ${months} months are compared.`);
  if (unpaired || uneven)
    notes.push('Citizens are not followed one by one: they do not live the same lives.');
  return { paired: !unpaired, samePeople: !unpaired && !uneven, months, notes };
}

/** Whether the citizens of two runs are the same people, by what no run can change. */
export function arePeopleTheSame(a: CitizenOutcomes, b: CitizenOutcomes): boolean {
  return BACKGROUND.every((name) => {
    const [left, right] = [a.groups[name], b.groups[name]];
    if (!left || !right) return left === right;
    return left.length === right.length && left.every((code, i) => code === right[i]);
  });
}
