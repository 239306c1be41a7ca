/** Reading a scenario file, the files that it extends, and the settings of the command line, each as one layer. */
import { textOf, type LocatedEntry, type LocatedMap } from './located';
import { parseText } from './parse';
import { messageOf, WHOLE_FILE, type Place, type Problems } from './problems';
import { readMap, sizeOf, type FileWords } from './read-file';
import { LARGEST_FILE } from './scan';
import { StructureCheck, type Layer } from './structure';
import type { SourceReader } from './types';
import { describe } from './values';

/** Files that a file may stand on, one on the other. */
const LONGEST_CHAIN = 16;

/** The name of the command line's settings in messages. */
export const SETTINGS_FILE = '--set';

const SCENARIO_FILE: FileWords = { name: 'a scenario file', example: 'seed: 42' };

/** A file and all it extends, the farthest file first; not complete where one of them could not be read. */
export interface Chain {
  readonly layers: Layer[];
  readonly complete: boolean;
}

/** Reads a file and all it extends. What cannot be read is told and left out. */
export function readChain(path: string, reader: SourceReader, problems: Problems): Chain {
  const layers: Layer[] = [];
  const visited = new Set<string>();
  let file = path;
  let from = resolved(path, null, reader, { file: path, line: 1, column: 1 }, problems);
  while (from !== null) {
    visited.add(from);
    const root = readMap(from, file, reader, problems, SCENARIO_FILE);
    if (root === null) break;
    const layer = new StructureCheck(problems).layer(root, file, from);
    layers.unshift(layer);
    if (!layer.leaves.has('extends')) return { layers, complete: true };
    from = nextFile(layer, visited, reader, problems);
    file = from ?? file;
  }
  return { layers, complete: false };
}

/** The file that a layer extends, or null where that cannot be (which is then told). */
function nextFile(
  layer: Layer,
  visited: ReadonlySet<string>,
  reader: SourceReader,
  problems: Problems,
): string | null {
  const next = parentOf(layer, reader, problems);
  if (next === null) return null;
  if (visited.has(next.path)) {
    const found = `${next.path}, which leads back to itself`;
    problems.add(next.place, 'extends', found, 'files that do not go round in a circle');
    return null;
  }
  if (visited.size > LONGEST_CHAIN) {
    problems.add(next.place, 'extends', 'too many files one on the other', `at most ${LONGEST_CHAIN}`);
    return null;
  }
  return sizeOf(next.path, reader, next.place, 'extends', problems, SCENARIO_FILE) === null
    ? null
    : next.path;
}

function parentOf(
  layer: Layer,
  reader: SourceReader,
  problems: Problems,
): { path: string; place: Place } | null {
  const entry = layer.leaves.get('extends');
  if (entry === undefined) return null;
  const text = textOf(entry.value);
  const { place } = entry.value;
  if (text === null || text.trim() === '') {
    problems.add(place, 'extends', describe(entry.value), 'the name of one scenario file');
    return null;
  }
  const path = resolved(text, layer.from, reader, place, problems);
  return path === null ? null : { path, place };
}

function resolved(
  target: string,
  from: string | null,
  reader: SourceReader,
  place: Place,
  problems: Problems,
): string | null {
  try {
    return reader.resolve(from, target);
  } catch (error) {
    problems.add(place, from === null ? WHOLE_FILE : 'extends', messageOf(error), 'a scenario file');
    return null;
  }
}

/** The settings `path=value` of the command line as one layer; line n is the n-th setting. */
export function readSettings(settings: readonly string[], problems: Problems): Layer {
  const entries = new Map<string, LocatedEntry>();
  settings.forEach((setting, index) => {
    const line = index + 1;
    const key = { file: SETTINGS_FILE, line, column: 1 };
    const equals = setting.indexOf('=');
    const path = setting.slice(0, Math.max(0, equals)).trim();
    if (path === '' || /\s/.test(path)) {
      problems.add(
        key,
        WHOLE_FILE,
        describe({ kind: 'scalar', place: key, value: setting, text: setting, lead: 0 }),
        'path=value',
      );
      return;
    }
    if (path === 'extends' || path === '$schema') {
      problems.add(key, path, `${path} on the command line`, `${path} in a file only`);
      return;
    }
    if (entries.has(path)) {
      problems.add(key, path, `${path} set twice`, 'each path once');
      return;
    }
    const value = settingValue(setting.slice(equals + 1), line, equals + 2, path, problems);
    if (value !== null) entries.set(path, { key, value });
  });
  const root: LocatedMap = { kind: 'map', place: { file: SETTINGS_FILE, line: 1, column: 1 }, entries };
  return new StructureCheck(problems).layer(root, SETTINGS_FILE, null);
}

function settingValue(
  text: string,
  line: number,
  column: number,
  path: string,
  problems: Problems,
): LocatedEntry['value'] | null {
  const place = { file: SETTINGS_FILE, line, column };
  const found = text.length > LARGEST_FILE ? 'a value that is too long' : firstControl(text);
  if (found !== null) {
    problems.add(place, path, found, `at most ${LARGEST_FILE} readable characters`);
    return null;
  }
  const simple = simpleScalar(text);
  if (simple !== null) return { kind: 'scalar', place, value: simple, text, lead: 0 };
  const before = problems.count;
  const value = parseText(text, (offset) => ({ ...place, column: column + offset }), problems, path);
  if (value !== null || problems.count > before) return value;
  return { kind: 'scalar', place, value: null, text: '', lead: 0 };
}

/** Numbers as a program writes them, and single words: by far the most settings, and what they mean needs no parser. */
const SIMPLE_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,20})?(e[-+]?\d{1,3})?$/;
const SIMPLE_WORD = /^[a-zA-Z]{1,40}$/;
const WORDS_WITH_MEANING = /^(true|false|null)$/i;

/** The value of a text that YAML cannot read in any other way; null where the parser has to say. */
export function simpleScalar(text: string): number | string | null {
  if (SIMPLE_WORD.test(text)) return WORDS_WITH_MEANING.test(text) ? null : text;
  if (!SIMPLE_NUMBER.test(text)) return null;
  const value = Number(text);
  // Zero with a sign is left to the parser, and so is what is too large for a number.
  return value === 0 || !Number.isFinite(value) ? null : value;
}

function firstControl(text: string): string | null {
  return /\p{Cs}|(?![\t\n])\p{Cc}/u.test(text) ? 'a control character' : null;
}
