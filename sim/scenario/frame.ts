/** The frame of a run: texts, seed, horizon, assumptions and mechanisms. */
import {
  ASSUMPTIONS,
  MECHANISMS,
  SERVICES,
  SETTINGS,
  STAGES,
  type MechanismEntry,
  type ParameterEntry,
} from '../registers';
import { textOf, type Located } from './located';
import { lastLeaf } from './merge';
import type { Problems } from './problems';
import { SETTINGS_FILE, type Layer } from './structure';
import type { Institutions } from './types';
import { checkValue, describe, encode } from './values';

/** The seed of a scenario that gives none. */
export const DEFAULT_SEED = '1';

const LONGEST_SEED = 200;
const LONGEST_NAME = 100;
const LONGEST_TEXT = 20_000;

export interface Texts {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly string[];
}

/**
 * Name, title, description and sources. A name is the file's own: a file that extends another and gives none is called
 * as it is stored, so that two runs are not taken for one.
 */
export function readTexts(layers: readonly Layer[], path: string, problems: Problems): Texts {
  const own = layers.slice(-2).filter((layer) => layer.file === path || layer.file === SETTINGS_FILE);
  const name = text(own, 'name', LONGEST_NAME, problems) ?? nameOf(path);
  return {
    name,
    title: text(layers, 'title', LONGEST_TEXT, problems) ?? name,
    description: text(layers, 'description', LONGEST_TEXT, problems, 0) ?? '',
    sources: sources(layers, problems),
  };
}

function text(
  layers: readonly Layer[],
  path: string,
  longest: number,
  problems: Problems,
  shortest = 1,
): string | null {
  const entry = lastLeaf(layers, path);
  if (entry === null) return null;
  // A name such as 2008 is a number to YAML and a text to everyone else.
  const { value } = entry;
  const written = value.kind === 'scalar' && typeof value.value === 'number' ? value.text : textOf(value);
  const trimmed = written?.trim() ?? '';
  if (written !== null && trimmed.length >= shortest && trimmed.length <= longest) return trimmed;
  problems.add(
    value.place,
    path,
    written === null ? describe(value) : `${trimmed.length} characters`,
    `a text of ${shortest} to ${longest} characters`,
  );
  return null;
}

/** The last part of a file's name without its ending. */
function nameOf(path: string): string {
  const last = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return last.replace(/\.(ya?ml|json)$/i, '') || 'scenario';
}

function sources(layers: readonly Layer[], problems: Problems): string[] {
  const entry = lastLeaf(layers, 'sources');
  if (entry === null) return [];
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return items.flatMap((item, index) => {
    const source = textOf(item);
    if (source !== null && source !== '') return [source];
    const path = entry.value.kind === 'list' ? `sources[${index}]` : 'sources';
    problems.add(item.place, path, describe(item), 'texts that name where the case comes from');
    return [];
  });
}

/** The seed as text, as it is written: 42 is "42", 007 is "007". */
export function readSeed(layers: readonly Layer[], given: string | undefined, problems: Problems): string {
  const place = { file: '--seed', line: 1, column: 1 };
  const located: Located | undefined =
    given === undefined
      ? lastLeaf(layers, 'seed')?.value
      : { kind: 'scalar', place, value: given, text: given, lead: 0 };
  if (located === undefined) return DEFAULT_SEED;
  const isNumber = located.kind === 'scalar' && typeof located.value === 'number';
  const seed = isNumber ? located.text : (textOf(located) ?? '');
  if (seed.trim() !== '' && seed.length <= LONGEST_SEED && !/[\p{Cc}\p{Cs}]/u.test(seed)) return seed;
  const allowed = `a number or a text of 1 to ${LONGEST_SEED} characters on one line`;
  problems.add(located.place, 'seed', describe(located), allowed);
  return DEFAULT_SEED;
}

/**
 * A setting for the whole run as the number that stands for it (`horizon.months`; the index of a choice). Where it is not
 * sound the longest is taken, so that nothing else is called too late because of it.
 */
export function readSetting(
  layers: readonly Layer[],
  path: keyof typeof SETTINGS,
  problems: Problems,
): number {
  const entry = SETTINGS[path];
  const given = lastLeaf(layers, path);
  if (given === null) return encode(entry, entry.default);
  const value = checkValue(entry, given.value, path, problems);
  return value ?? (entry.kind === 'integer' ? entry.range[1] : 0);
}

/** Standing bodies: how many, in which service, for what. */
export function readInstitutions(layers: readonly Layer[], problems: Problems): Institutions {
  return {
    councils: readSetting(layers, 'institutions.councils', problems),
    service: SERVICES[readSetting(layers, 'institutions.service', problems)],
    stage: STAGES[readSetting(layers, 'institutions.stage', problems)],
  };
}

/** Every built assumption by full path. */
export function readAssumptions(layers: readonly Layer[], problems: Problems): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [path, entry] of Object.entries<ParameterEntry>(ASSUMPTIONS)) {
    if (!entry.built) continue;
    const given = lastLeaf(layers, path);
    const value = given === null ? null : checkValue(entry, given.value, path, problems);
    values[path] = value ?? encode(entry, entry.default);
  }
  return values;
}

/** Every built mechanism by name: on or off. */
export function readMechanisms(layers: readonly Layer[], problems: Problems): Record<string, boolean> {
  const values: Record<string, boolean> = {};
  for (const [name, entry] of Object.entries<MechanismEntry>(MECHANISMS)) {
    if (!entry.built) continue;
    const path = `mechanisms.${name}`;
    const given = lastLeaf(layers, path);
    const flag = { ...entry, kind: 'flag', source: '', status: 'assumed' } as const;
    const value = given === null ? null : checkValue(flag, given.value, path, problems);
    values[name] = value === null ? entry.default : value === 1;
  }
  return values;
}
