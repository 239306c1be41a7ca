/** Levels of grids, and the row from which one factor at a time is moved. */
import { ASSUMPTIONS } from '../../registers';
import type { Scenario } from '../../scenario';
import type { Factor, FactorSpace } from '../types';
import type { DeclaredFactor } from './factors';
import type { Fields } from './fields';
import { readValue, type RowContext } from './rows-of-file';
import { valueAt } from './values';

/** Levels of numbers where neither the design nor the factor says how many. */
const USUAL = 3;

/** The values of every factor in a grid: all options and explicit values, and as many levels of a range as are asked for. */
export function levelsOf(fields: Fields, factors: readonly DeclaredFactor[]): number[][] {
  const levels = fields.number('levels', { low: 2, high: 1000, whole: true }) ?? USUAL;
  return factors.map(({ space, levels: own }) => levelsOfSpace(space, own ?? levels));
}

function levelsOfSpace(space: FactorSpace, levels: number): number[] {
  if (space.kind === 'levels') return [...space.values];
  if (space.kind === 'choice') return space.options.map((_, option) => option);
  if (space.kind === 'integer') {
    const span = space.high - space.low;
    const count = Math.min(levels, span + 1);
    return Array.from({ length: count }, (_, level) => space.low + Math.round((span * level) / (count - 1)));
  }
  return Array.from({ length: levels }, (_, level) => valueAt(space, level / (levels - 1)));
}

/** What the file gives in `baseline`, otherwise what the scenario has in its first month. */
export function baselineOf(fields: Fields, context: RowContext): number[] {
  const given = fields.fields('baseline', 'factors with one value each');
  given?.allow(context.factors.map(({ name }) => name));
  return context.factors.map((factor) => {
    const value = given?.value(factor.name) ?? null;
    if (given !== null && value !== null)
      return readValue(factor, value, given.below(factor.name), given.problems);
    return valueInScenario(factor, context.scenario);
  });
}

/** The value that a factor's path has in the scenario; the middle of its space where there is no such value. */
export function valueInScenario({ space, write }: Factor, scenario: Scenario): number {
  const [path] = write.kind === 'paths' ? write.paths : write.kind === 'share' ? [write.path] : [];
  const found = path === undefined ? undefined : numberIn(scenario, path);
  if (found === undefined) return space.kind === 'choice' ? 0 : valueAt(space, 0.5);
  if (space.kind !== 'choice') return found;
  const option = space.options.indexOf(String(found === 1));
  return option === -1 ? 0 : option;
}

/** The number that a path stands for in a recorded month, 1 is the first; undefined for parts of the population. */
export function numberIn(scenario: Scenario, path: string, month = 1): number | undefined {
  if (Object.hasOwn(scenario.levers, path)) return scenario.levers[path].series[scenario.burnIn + month - 1];
  if (Object.hasOwn(ASSUMPTIONS, path)) return scenario.assumptions[path];
  if (path.startsWith('mechanisms.')) return Number(scenario.mechanisms[path.slice('mechanisms.'.length)]);
  if (path === 'population.size') return scenario.population.size;
  if (path === 'horizon.months') return scenario.months;
  if (path === 'horizon.burnIn') return scenario.burnIn;
  return path === 'institutions.councils' ? scenario.institutions.councils : undefined;
}
