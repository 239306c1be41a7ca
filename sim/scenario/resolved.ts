/** A scenario as one file that stands on no other and gives the same run. */
import { ASSUMPTIONS, LEVERS, MECHANISMS, SETTINGS } from '../registers';
import type { Texts } from './frame';
import { valuesOf } from './levers';
import { plain, type LocatedEntry, type LocatedMap } from './located';
import { lastLeaf } from './merge';
import type { Layer } from './structure';

/** What is already read and checked. */
export interface Resolved {
  readonly texts: Texts;
  readonly seed: string;
  readonly months: number;
  readonly burnIn: number;
  readonly population: LocatedMap | null;
  readonly derived: ReadonlyMap<string, LocatedEntry>;
}

/** Settings that stay as they were given; those of horizon and population have a form of their own. */
const INSTITUTIONS = Object.keys(SETTINGS).filter((path) => path.startsWith('institutions.'));

type Plain = Record<string, unknown>;

/**
 * The resolved file form: `extends` and the command line's settings folded in, names of data files absolute. Lists of
 * changes that were laid over one another are nested by `base`.
 */
export function resolvedForm(layers: readonly Layer[], resolved: Resolved): Plain {
  const { texts, seed, months, burnIn, population, derived } = resolved;
  const form: Plain = { ...texts, sources: [...texts.sources], seed, horizon: { months, burnIn } };
  if (population !== null) form.population = plain(population);
  for (const path of Object.keys(LEVERS)) put(form, path, leverForm(layers, path));
  const paths = [
    ...INSTITUTIONS,
    ...Object.keys(ASSUMPTIONS),
    ...Object.keys(MECHANISMS).map((name) => `mechanisms.${name}`),
  ];
  for (const path of [...paths, 'record.metrics', 'record.groups', 'findings']) {
    const entry = lastLeaf(layers, path);
    put(form, path, entry === null ? undefined : plain(entry.value));
  }
  if (derived.size > 0) {
    form.derived = Object.fromEntries([...derived].map(([name, entry]) => [name, plain(entry.value)]));
  }
  return form;
}

function leverForm(layers: readonly Layer[], path: string): unknown {
  return valuesOf(layers, path).reduce<unknown>((under, entry) => {
    const over = plain(entry.value);
    return under === undefined ? over : [{ base: under }, ...(over as unknown[])];
  }, undefined);
}

/** Puts a value at a dotted path; nothing where there is none. */
function put(form: Plain, path: string, value: unknown): void {
  if (value === undefined) return;
  const parts = path.split('.');
  let at = form;
  for (const part of parts.slice(0, -1)) {
    at[part] ??= {};
    at = at[part] as Plain;
  }
  at[parts[parts.length - 1]] = value;
}
