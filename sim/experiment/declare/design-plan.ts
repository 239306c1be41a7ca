/** `design`: by which method rows are made. */
import type { DesignPlan } from '../types';
import type { Fields } from './fields';
import { type NumberRule } from './fields';
import { readGoals, readLimits } from './goals';
import { readSettings } from './bundles';
import { baselineOf, levelsOf, valueInScenario } from './levels';
import { readCsvRows, readRows, type RowContext } from './rows-of-file';

const METHODS = [
  'grid',
  'list',
  'csv',
  'oneFactor',
  'latinHypercube',
  'sobolSequence',
  'morris',
  'sobol',
  'efast',
  'pareto',
  'thresholds',
] as const;
type Method = (typeof METHODS)[number];

/** Other words for methods. */
export const METHOD_ALIASES: Readonly<Record<string, Method>> = {
  factorial: 'grid',
  lhs: 'latinHypercube',
  saltelli: 'sobol',
  fast: 'efast',
  eFAST: 'efast',
  nsga2: 'pareto',
  threshold: 'thresholds',
};

/** Keys of each method besides `method`, `dummy` and `groups`. */
export const METHOD_KEYS: Readonly<Record<Method, readonly string[]>> = {
  grid: ['levels'],
  list: ['rows'],
  csv: ['file'],
  oneFactor: ['levels', 'baseline'],
  latinHypercube: ['n', 'maximin'],
  sobolSequence: ['n', 'scrambled'],
  morris: ['trajectories', 'n', 'levels', 'candidates'],
  sobol: ['n', 'scrambles', 'secondOrder', 'chance'],
  efast: ['n', 'curves', 'harmonics'],
  pareto: ['population', 'generations', 'objectives', 'limits', 'n'],
  thresholds: ['change', 'output', 'steps'],
};

/** Methods in whose designs a factor that does nothing can stand as a control. */
const WITH_DUMMY: readonly Method[] = ['latinHypercube', 'sobolSequence', 'morris', 'sobol', 'efast'];
/** Methods that can move several factors at once. */
const WITH_GROUPS: readonly Method[] = ['morris', 'sobol'];

/** What a file says about its design before its factors are known. */
export interface DesignHead {
  readonly method: Method;
  readonly fields: Fields;
  readonly dummy: boolean;
}

/** The method; null where the file names none (which is then told). */
export function readDesignHead(root: Fields): DesignHead | null {
  const words = `a mapping such as {method: morris, trajectories: 20}, with one of ${METHODS.join(', ')}`;
  const fields = root.value('design') === null ? root.refuse('design', words) : root.fields('design', words);
  if (fields === null) return null;
  const method = fields.has('method') ? fields.choice('method', METHODS, METHOD_ALIASES) : null;
  if (method === null)
    return fields.has('method') ? null : fields.refuse('method', `one of ${METHODS.join(', ')}`);
  const withDummy = WITH_DUMMY.includes(method);
  fields.allow([
    'method',
    ...METHOD_KEYS[method],
    ...(withDummy ? ['dummy'] : []),
    ...(WITH_GROUPS.includes(method) ? ['groups'] : []),
  ]);
  return { method, fields, dummy: withDummy && (fields.flag('dummy') ?? true) };
}

/** Whether factors of a method can be moved together. */
export function takesGroups(method: Method): boolean {
  return WITH_GROUPS.includes(method);
}

const COUNT: NumberRule = { low: 1, high: 1_000_000, whole: true };

/** The plan of a design; null where it is not sound (which is then told). */
export function readDesignPlan(
  { method, fields }: DesignHead,
  context: RowContext,
  n?: number,
): DesignPlan | null {
  const before = fields.problems.count;
  const plan = planOf(method, fields, context, n);
  return fields.problems.count > before ? null : plan;
}

function planOf(method: Method, fields: Fields, context: RowContext, n?: number): DesignPlan | null {
  const count = (key: string, otherwise: number, rule: NumberRule = COUNT): number =>
    fields.number(key, rule) ?? otherwise;
  const points = (key = 'n', least = 1): number =>
    n ?? fields.needed(fields.has('n') ? 'n' : key, { ...COUNT, low: least }) ?? least;
  switch (method) {
    case 'grid':
      return { method, levels: levelsOf(fields, context.factors) };
    case 'list':
      return { method, ...readRows(fields, context) };
    case 'csv':
      return { method: 'list', ...readCsvRows(fields, context) };
    case 'oneFactor':
      return { method, baseline: baselineOf(fields, context), levels: levelsOf(fields, context.factors) };
    case 'latinHypercube':
      return { method, n: points('n', 2), maximin: count('maximin', 1) };
    case 'sobolSequence':
      return { method, n: points('n', 2), scrambled: fields.flag('scrambled') ?? true };
    case 'morris':
      return morrisPlan(fields, points('trajectories', 2));
    case 'sobol':
      return {
        method,
        n: points('n', 4),
        scrambles: count('scrambles', 8, { low: 1, high: 64, whole: true }),
        secondOrder: fields.flag('secondOrder') ?? false,
        chance: fields.flag('chance') ?? true,
      };
    case 'efast':
      return efastPlan(fields, points('n', 65));
    case 'pareto':
      return paretoPlan(fields, context, n);
    case 'thresholds':
      return thresholdsPlan(fields, context);
  }
}

function morrisPlan(fields: Fields, trajectories: number): DesignPlan {
  const levels = fields.number('levels', { low: 2, high: 64, whole: true }) ?? 4;
  if (levels % 2 === 1)
    fields.tell('levels', `${levels} levels`, 'an even number, so that all are met as often');
  const candidates =
    fields.number('candidates', { low: trajectories, high: 10_000, whole: true }) ?? trajectories;
  return { method: 'morris', trajectories, levels, candidates };
}

function efastPlan(fields: Fields, n: number): DesignPlan {
  const harmonics = fields.number('harmonics', { low: 1, high: 20, whole: true }) ?? 4;
  const least = 4 * harmonics * harmonics + 1;
  if (n < least) fields.tell('n', `${n} points a curve`, `${least} or more, for ${harmonics} harmonics`);
  return {
    method: 'efast',
    n,
    curves: fields.number('curves', { low: 1, high: 1000, whole: true }) ?? 4,
    harmonics,
  };
}

function paretoPlan(fields: Fields, { columns }: RowContext, n?: number): DesignPlan {
  const population = fields.number('population', { low: 4, high: 10_000, whole: true }) ?? 24;
  const generations = n ?? fields.number('generations', { low: 1, high: 10_000, whole: true }) ?? 20;
  return {
    method: 'pareto',
    population,
    generations,
    objectives: readGoals(fields, columns),
    limits: readLimits(fields, columns),
  };
}

function thresholdsPlan(fields: Fields, { columns, factors, scenario }: RowContext): DesignPlan | null {
  const words = 'settings that make the second arm, such as {levers.nudge.intensity: 0.5}';
  if (fields.value('change') === null) return fields.refuse('change', words);
  const change = readSettings(fields, 'change');
  const output =
    fields.choice('output', columns) ?? (columns.length === 1 && !fields.has('output') ? columns[0] : null);
  if (output === null) return fields.has('output') ? null : fields.refuse('output', columns.join(', '));
  const steps = fields.number('steps', { low: 1, high: 40, whole: true }) ?? 8;
  const baseline = factors.map((factor) => valueInScenario(factor, scenario));
  return { method: 'thresholds', change, baseline, output, steps };
}
