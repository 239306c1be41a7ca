/** What a search is for and within which bounds: objectives and limits of a Pareto design. */
import type { DesignPlan } from '../types';
import { textOf, type Located } from '../../scenario/located';
import { describe } from '../../scenario/values';
import { Fields } from './fields';

type Pareto = Extract<DesignPlan, { method: 'pareto' }>;
type Goal = Pareto['objectives'][number]['goal'];

const GOALS: Readonly<Record<string, Goal>> = {
  maximise: 'maximise',
  maximize: 'maximise',
  max: 'maximise',
  minimise: 'minimise',
  minimize: 'minimise',
  min: 'minimise',
};

const WORDS = 'outputs with maximise or minimise, such as {value.net: maximise, cost.public: minimise}';

/** `objectives: {output: maximise}`, or a list of `{output, goal}`. */
export function readGoals(fields: Fields, columns: readonly string[]): Pareto['objectives'] {
  const pairs = pairsOf(fields, 'objectives', 'goal', columns, WORDS);
  const objectives = pairs.flatMap(({ output, value, at }) => {
    const goal = textOf(value)?.trim() ?? '';
    if (Object.hasOwn(GOALS, goal)) return [{ output, goal: GOALS[goal] }];
    at.problems.add(value.place, at.below(output), describe(value), 'maximise or minimise');
    return [];
  });
  if (pairs.length < 2) fields.tell('objectives', `${pairs.length} objectives`, `two or more: ${WORDS}`);
  return objectives;
}

/** `limits: {output: most}`, or a list of `{output, most}`. */
export function readLimits(fields: Fields, columns: readonly string[]): Pareto['limits'] {
  const words = 'outputs with the most that is allowed, such as {cost.public: 12}';
  return pairsOf(fields, 'limits', 'most', columns, words).flatMap(({ output, value, at }) => {
    if (value.kind === 'scalar' && typeof value.value === 'number') return [{ output, most: value.value }];
    at.problems.add(value.place, at.below(output), describe(value), 'a number');
    return [];
  });
}

interface Pair {
  readonly output: string;
  readonly value: Located;
  readonly at: Fields;
}

function pairsOf(
  fields: Fields,
  key: string,
  what: string,
  columns: readonly string[],
  words: string,
): Pair[] {
  const given = fields.value(key);
  if (given === null) return [];
  if (given.kind === 'map') {
    const at = new Fields(given, fields.below(key), fields.problems);
    at.allow(columns);
    return [...given.entries].flatMap(([output, { value }]) =>
      columns.includes(output) ? [{ output, value, at }] : [],
    );
  }
  return fields.items(key).flatMap((item, index) => {
    const at =
      item.kind === 'map' ? new Fields(item, `${fields.below(key)}[${index}]`, fields.problems) : null;
    at?.allow(['output', what]);
    const output = at?.choice('output', columns) ?? null;
    const value = at?.value(what) ?? null;
    if (at !== null && output !== null && value !== null) return [{ output, value, at }];
    fields.problems.add(item.place, `${fields.below(key)}[${index}]`, describe(item), words);
    return [];
  });
}
