/** After how many pairs a matcher may look at a curve that grows: fixed by the declaration, whatever the runs show. */
import type { FixedPairs, PairsByNeed } from './types';

/** Fewest pairs of a first look: a t interval of fewer rests on hardly any knowledge of the spread. */
const FIRST = 10;

/**
 * The looks at a curve: one where pairs are fixed; else the first number of pairs, doubled until the next look would come
 * within half of the last, which is the whole budget. Each look costs width (docs/decisions/0012), so they are few.
 *
 * @param arms values of the sweep: runs that one pair takes
 * @throws Error where the declaration leaves too few pairs
 */
export function looksOf({ pairs, budget }: FixedPairs | PairsByNeed, arms: number): readonly number[] {
  if (typeof pairs === 'number') return [wholeFrom(2, pairs, 'An interval needs at least two pairs')];
  if ((pairs === undefined) === (budget === undefined))
    throw new Error('A declaration says either pairs or budget: {runs}; found both, or neither.');
  if (budget) return doubled(FIRST, withinBudget(budget.runs, arms));
  const { min = FIRST, max } = pairs as { min?: number; max: number };
  wholeFrom(FIRST, min, `The first look needs at least ${FIRST} pairs`);
  return doubled(min, wholeFrom(min, max, 'The last look comes with at least as many pairs as the first'));
}

/**
 * The confidence of the intervals at one look, such that all looks together err no more than was declared: the last look
 * has half of what may err, the others share the rest (Bonferroni's inequality, whatever the looks have in common).
 *
 * @throws RangeError where nobody was to look after so many pairs
 */
export function confidenceAt(looks: readonly number[], pairs: number, confidence: number): number {
  if (!looks.includes(pairs))
    throw new RangeError(`Looks are after ${looks.join(', ')} pairs; found ${pairs}.`);
  if (looks.length === 1) return confidence;
  const part = pairs === looks[looks.length - 1] ? 0.5 : 0.5 / (looks.length - 1);
  return 1 - (1 - confidence) * part;
}

function withinBudget(runs: number, arms: number): number {
  const max = Math.floor(runs / arms);
  if (max >= FIRST) return max;
  throw new Error(
    `A budget of ${runs} runs for ${arms} values leaves ${max} pairs; at least ${FIRST} are needed: budget: {runs: ${FIRST * arms}}.`,
  );
}

function doubled(first: number, last: number): readonly number[] {
  const looks: number[] = [];
  for (let n = first; n < last; n = 3 * n >= last ? last : 2 * n) looks.push(n);
  return [...looks, last];
}

function wholeFrom(least: number, found: number, what: string): number {
  if (Number.isInteger(found) && found >= least) return found;
  throw new Error(`${what}, found ${found}.`);
}
