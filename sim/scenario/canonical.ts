/** What a model reads of a scenario as one text, equal for two scenarios exactly where all of it is equal. */
import { sha256 } from '@noble/hashes/sha2.js';
import {
  ATTRIBUTES,
  type LeverSeries,
  type LeverTrack,
  type Microdata,
  type Population,
  type Scenario,
} from './types';
import { compareText } from './problems';

/** The parts of a scenario that a model reads, the seed apart. */
export type ModelInput = Pick<
  Scenario,
  'months' | 'burnIn' | 'population' | 'institutions' | 'levers' | 'assumptions' | 'mechanisms'
>;

/**
 * Canonical JSON: keys sorted by code unit, numbers in the shortest form that gives them back, −0 as 0. Levers are
 * written as runs of `[value, months]`, so that two ways to say the same course give the same text; survey
 * data by the SHA-256 of the file and of the rows that were read from it.
 *
 * @param texts what was written of levers and populations before, which scenarios may share
 */
export function canonicalOf(input: ModelInput, texts: WeakMap<object, string> = new WeakMap()): string {
  const levers = Object.fromEntries(
    Object.entries(input.levers).map(([path, track]) => [path, written(track, trackForm, texts)]),
  );
  return canonicalJson({
    horizon: { months: input.months, burnIn: input.burnIn },
    population: written(input.population, populationForm, texts),
    institutions: input.institutions,
    levers,
    assumptions: input.assumptions,
    mechanisms: input.mechanisms,
  });
}

/** A part of a text that is there already. */
class Written {
  constructor(readonly text: string) {}
}

function written<Part extends object>(
  part: Part,
  formOf: (part: Part) => unknown,
  texts: WeakMap<object, string>,
): Written {
  const text = texts.get(part) ?? canonicalJson(formOf(part));
  texts.set(part, text);
  return new Written(text);
}

function trackForm(track: LeverTrack): unknown {
  const groups = track.groups.map(({ dimension, value, series }) => [`${dimension}=${value}`, runs(series)]);
  return { everyone: runs(track.series), groups: Object.fromEntries(groups) as unknown };
}

/** `[value, months]` for each run of equal values; null where there is none. */
function runs(series: LeverSeries): [number | null, number][] {
  const list: [number | null, number][] = [];
  for (const number of series) {
    const value = number === number ? number : null;
    const last = list[list.length - 1];
    if (last !== undefined && last[0] === value) last[1] += 1;
    else list.push([value, 1]);
  }
  return list;
}

function populationForm(population: Population): unknown {
  const { microdata, ...rest } = population;
  return {
    ...rest,
    microdata: microdata === null ? null : { rows: microdata.rows, sha256: hashRows(microdata) },
  };
}

/** SHA-256 over the weights and all columns in the order of the attributes, as little-endian doubles. */
function hashRows(microdata: Microdata): string {
  const hash = sha256.create();
  hash.update(littleEndian(microdata.cumulative));
  ATTRIBUTES.forEach((attribute, index) => {
    const column = microdata.columns[attribute];
    if (column !== undefined) hash.update(Uint8Array.of(index)).update(littleEndian(column));
  });
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function littleEndian(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, index) => {
    if (value === value) view.setFloat64(index * 8, value + 0, true);
    // The language leaves open which of the many NaNs is written: one is chosen.
    else view.setUint32(index * 8 + 4, 0x7ff80000, true);
  });
  return new Uint8Array(view.buffer);
}

/** JSON with sorted keys. Throws a RangeError for a number that is not finite: no scenario may hold one. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('A scenario holds finite numbers only.');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value instanceof Written) return value.text;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
