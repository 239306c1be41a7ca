/** The stages of a Pareto design: one generation after another, each of settings that were not tried before. */
import { valueAt } from '../declare/values';
import { children, firstPoints, survivors, type Tried } from '../discovery/nsga';
import { mean } from '../statistics';
import type { DesignPlan, Experiment, RunRecord } from '../types';

type ParetoPlan = Extract<DesignPlan, { readonly method: 'pareto' }>;

/** Rows of a design that grows. */
export interface GrowingRows {
  readonly values: number[][];
  readonly units: number[][];
  /** The generation, or the step, in which a row was first wanted. */
  readonly blocks: number[];
}

/**
 * Goes on with a search by one generation.
 *
 * @param runsOf all runs of a row
 */
export interface Search {
  readonly rows: GrowingRows;
  /** Adds the rows of the next generation; false where the search is over. */
  grow(runsOf: (row: number) => readonly RunRecord[]): boolean;
}

/** The search over levers; uncertainties stay in the middle of their range. */
export function paretoSearch(experiment: Experiment, plan: ParetoPlan): Search {
  const { factors, seeds } = experiment;
  const levers = factors.map((_, place) => place).filter((place) => factors[place].role === 'lever');
  const rows: GrowingRows = { values: [], units: [], blocks: [] };
  const place = rowFinder(experiment, rows);
  const seed = `${seeds.base}/design`;
  let generation = 0;
  let parents: Tried[] = [];
  let tried: number[] = [];
  return {
    rows,
    grow: (runsOf) => {
      const found = [...new Set(tried)].map((row) => {
        const units = Float64Array.from(levers, (lever) => rows.units[row][lever]);
        return { units, ...measured(experiment, plan, runsOf(row)) };
      });
      // Settings that stand in the population are not counted a second time.
      const fresh = found.filter((one) => !parents.some((parent) => isSame(parent.units, one.units)));
      if (tried.length > 0) parents = survivors([...parents, ...fresh], plan.population);
      if (generation >= plan.generations) return false;
      const next =
        generation === 0
          ? firstPoints(seed, plan.population, levers.length)
          : children(seed, generation, parents, plan.population);
      tried = next.map((units) => {
        const all = factors.map(() => 0.5);
        levers.forEach((lever, dim) => (all[lever] = units[dim]));
        return place(all, generation);
      });
      generation++;
      return true;
    },
  };
}

/** Finds the row with the values of a point, and adds one only where there is none: duplicates are run once. */
function rowFinder({ factors }: Experiment, rows: GrowingRows) {
  const known = new Map<string, number>();
  return (units: number[], block: number): number => {
    const values = units.map((unit, factor) => valueAt(factors[factor].space, unit));
    const key = values.join();
    const row = known.get(key) ?? rows.values.length;
    if (known.has(key)) return row;
    known.set(key, row);
    rows.values.push(values);
    rows.units.push(units);
    rows.blocks.push(block);
    return row;
  };
}

const isSame = (a: Float64Array, b: Float64Array): boolean => a.every((value, i) => value === b[i]);

/** Means of a row: objectives turned so that less is better, and by how much limits are broken. */
function measured(
  { outputs }: Experiment,
  { objectives, limits }: ParetoPlan,
  runs: readonly RunRecord[],
): Omit<Tried, 'units'> {
  const columns = outputs.flatMap((output) => output.columns);
  const level = (output: string) => {
    const column = columns.indexOf(output);
    return mean(runs.map(({ values }) => values[column]).filter((value) => value === value));
  };
  const goals = objectives.map(({ output, goal }) => (goal === 'minimise' ? 1 : -1) * level(output));
  const over = limits.map(({ output, most }) => Math.max(0, level(output) - most) / (Math.abs(most) || 1));
  const violation = over.reduce((sum, one) => sum + one, 0);
  const there = [...goals, violation].every((value) => Number.isFinite(value));
  return { objectives: there ? goals : goals.map(() => 0), violation: there ? violation : Infinity };
}
