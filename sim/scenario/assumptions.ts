/** The same scenario with another value of one assumption. */
import { ASSUMPTIONS, type AssumptionPath } from '../registers';
import { canonicalOf } from './canonical';
import type { Scenario } from './types';

type Plain = Readonly<Record<string, unknown>>;

/**
 * The same scenario with another value of one assumption; everything else is shared, not copied.
 *
 * @throws RangeError where the value lies outside the range of the assumption
 */
export function withAssumption(scenario: Scenario, path: AssumptionPath, value: number): Scenario {
  const entry = ASSUMPTIONS[path];
  if (!('range' in entry) || !(value >= entry.range[0] && value <= entry.range[1]))
    throw new RangeError(`${path} cannot be ${value}: it lies outside its range.`);
  const assumptions = { ...scenario.assumptions, [path]: value };
  return {
    ...scenario,
    assumptions,
    canonical: canonicalOf({ ...scenario, assumptions }),
    source: put(scenario.source, path.split('.'), value),
  };
}

/** A copy of nested objects with one value put in. */
function put(within: Plain, [first, ...rest]: readonly string[], value: unknown): Plain {
  if (rest.length === 0) return { ...within, [first]: value };
  return { ...within, [first]: put((within[first] ?? {}) as Plain, rest, value) };
}
