/** Values of levers: what an entry allows, and values set right where a person types past an end. */
import { HOSTS, LEVERS, type NumberEntry, type ParameterEntry } from '../../../sim/registers';
import type { LeverForm, LeverValue } from './types';

/** The register entry of a lever; undefined for a name that is none. */
export function leverEntry(path: string): ParameterEntry | undefined {
  return Object.hasOwn(LEVERS, path) ? LEVERS[path as keyof typeof LEVERS] : undefined;
}

export const isNumeric = (entry: ParameterEntry): entry is NumberEntry =>
  entry.kind === 'number' || entry.kind === 'integer';

/** True where two values, forms or lists say the same. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** A number within its range, whole where it has to be, free of the dust of decimal fractions. */
export function within(entry: NumberEntry, value: number): number {
  const [low, high] = entry.range;
  const held = Math.min(high, Math.max(low, value));
  return (entry.kind === 'integer' ? Math.round(held) : Number(held.toFixed(6))) + 0;
}

/** A value as a lever may have it; a list of names stands in the order of the register. */
export function tidy(path: string, value: LeverValue): LeverValue {
  const entry = leverEntry(path);
  if (entry === undefined) return value;
  if (isNumeric(entry) && typeof value === 'number') return within(entry, value);
  if (entry.kind === 'list' && Array.isArray(value))
    return entry.options.filter((name) => value.includes(name));
  return value;
}

/** True for a list of changes over time, false for one value for the whole run. */
export function changesOver(form: LeverForm | undefined): boolean {
  return Array.isArray(form) && form.some((item) => typeof item === 'object');
}

/** Full paths of the four shares of hosts. */
export const HOSTING: readonly string[] = HOSTS.map((host) => `levers.hosting.${host}`);

/** True for one of the four shares (and not for how far hosts blur their boundaries). */
export const isHosting = (path: string): boolean => HOSTING.includes(path);
