/** From shares between 0 and 1 to the values of factors. */
import { quantile } from '../statistics/quantiles';
import type { Factor, FactorDistribution, FactorSpace } from '../types';

/** The value of a factor at a share of its space; equal parts of the unit interval for whole numbers and choices. */
export function valueAt(space: FactorSpace, unit: number): number {
  switch (space.kind) {
    case 'number':
      return withinEnds(space.distribution, quantile(space.distribution, unit));
    case 'integer':
      return space.low + partOf(unit, space.high - space.low + 1);
    case 'levels':
      return space.values[partOf(unit, space.values.length)];
    case 'choice':
      return partOf(unit, space.options.length);
  }
}

/** The last digit of a sum may lie beyond an end, where no register allows it. */
function withinEnds(distribution: FactorDistribution, value: number): number {
  if (!('high' in distribution)) return value + 0;
  return Math.min(distribution.high, Math.max(distribution.low, value)) + 0;
}

const partOf = (unit: number, parts: number): number => Math.min(parts - 1, Math.floor(unit * parts));

/**
 * Values of all rows.
 *
 * @param units points of the unit cube, rows × factors
 * @returns values, rows × factors
 */
export function valuesAt(factors: readonly Factor[], units: Float64Array): Float64Array {
  return units.map((unit, place) => valueAt(factors[place % factors.length].space, unit));
}

/** The value in words: the option of a choice, otherwise the number. */
export function wordsOf({ space }: Factor, value: number): string {
  return space.kind === 'choice' ? space.options[value] : String(value);
}
