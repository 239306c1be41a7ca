/** A checked scenario as JSON text and back, for places that cannot be handed typed arrays: other engines, files. */
import type { Scenario } from './types';

/** Marks an array of doubles. No checked scenario has a key of this name. */
const DOUBLES = '$float64';

/** Numbers that JSON has no form for. */
type Stored = number | 'NaN' | 'Infinity' | '-Infinity' | '-0';

/** The scenario as JSON text; {@link scenarioFromJson} gives back the same scenario, to the bit. */
export function scenarioToJson(scenario: Scenario): string {
  return JSON.stringify(scenario, (_, value: unknown) =>
    value instanceof Float64Array ? { [DOUBLES]: Array.from(value, stored) } : value,
  );
}

/**
 * The scenario that {@link scenarioToJson} wrote. What the text says is taken as checked.
 *
 * @throws SyntaxError where the text is not JSON
 */
export function scenarioFromJson(text: string): Scenario {
  return JSON.parse(text, (_, value: unknown) =>
    isDoubles(value) ? Float64Array.from(value[DOUBLES], Number) : value,
  );
}

function isDoubles(value: unknown): value is { [DOUBLES]: Stored[] } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, DOUBLES);
}

function stored(value: number): Stored {
  if (value !== value) return 'NaN';
  if (value === 0 && 1 / value < 0) return '-0';
  return Number.isFinite(value) ? value : value > 0 ? 'Infinity' : '-Infinity';
}
