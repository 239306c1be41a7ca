/** Parts that assumption entries have in common. */
import type { Cause } from '../names';
import type { NumberEntry, Status } from '../types';

/** Unit of a coefficient inside a logistic function. */
export const LOGIT = 'logit';

/**
 * One assumption: default, range, unit, meaning and source. Not measured unless said otherwise; where the catalogue gives
 * a range, the entry's range lies inside it.
 */
export function assumed(
  value: number,
  range: readonly [number, number],
  unit: string,
  meaning: string,
  source: string,
  status: Status = 'assumed',
): NumberEntry {
  return { kind: 'number', default: value, range, unit, meaning, source, status, built: true };
}

/** The same assumption as a condition of every headline result: tried at both ends of its range by comparisons. */
export function condition(entry: NumberEntry, what: string): NumberEntry {
  return { ...entry, condition: what };
}

/** The same assumption as the weight of some causes in the ledger, which makes it a condition too. */
export function weightOf(causes: readonly Cause[], what: string, entry: NumberEntry): NumberEntry {
  return { ...condition(entry, what), weighs: causes };
}

/** Entries under one group, with full paths: `join` and `base` give `assumptions.join.base`. */
export function group<G extends string, T extends Record<string, NumberEntry>>(
  name: G,
  entries: T,
): { readonly [K in keyof T & string as `assumptions.${G}.${K}`]: NumberEntry } {
  const full = Object.entries(entries).map(([key, entry]) => [`assumptions.${name}.${key}`, entry]);
  return Object.fromEntries(full) as {
    readonly [K in keyof T & string as `assumptions.${G}.${K}`]: NumberEntry;
  };
}
