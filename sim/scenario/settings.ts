/** The settings of the command line as one layer. */
import { LARGEST_FILE } from './file-size';
import type { LocatedEntry, LocatedMap } from './located';
import { parseText } from './parse';
import { WHOLE_FILE, type Problems } from './problems';
import { SETTINGS_FILE, StructureCheck, type Layer } from './structure';
import { describe } from './values';

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
