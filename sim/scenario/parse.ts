/** Text to located values: YAML 1.2 and its subset JSON, without tags, merge keys or more than a few repeated aliases. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import { Converter } from './convert';
import type { Located } from './located';
import { WHOLE_FILE, type Place, type Problems } from './problems';
import { scan } from './scan';

/** Where a text stands: the place of its first character, and the lines after it. */
export type PlaceAt = (offset: number) => Place;

/** After this many, what the parser finds wrong is mostly the echo of what it found before. */
const MOST_SYNTAX_PROBLEMS = 20;

const VALID = 'valid YAML or JSON';

/** Plain words for the codes of the YAML parser. */
const WORDS: Readonly<Record<string, readonly [found: string, allowed: string]>> = {
  TAB_AS_INDENT: ['a tab as indentation', 'spaces'],
  BAD_INDENT: ['wrong indentation, or a bracket that is not closed', 'lines that line up, brackets in pairs'],
  BAD_ALIAS: ['a name of an anchor that cannot be used', VALID],
  MISSING_CHAR: ['a missing sign', VALID],
  MULTIPLE_DOCS: ['a second document', 'one document a file'],
  TAG_RESOLVE_FAILED: ['a tag', 'plain values without tags'],
  BAD_DIRECTIVE: ['a directive', 'no directives but %YAML 1.2'],
  KEY_OVER_1024_CHARS: ['a key of more than 1,024 characters', 'a short name'],
};

/**
 * Reads one text.
 *
 * @param path what to call the text in messages
 * @returns null where the text is empty or has problems (which are then told)
 */
export function parseText(
  text: string,
  placeAt: PlaceAt,
  problems: Problems,
  path = WHOLE_FILE,
): Located | null {
  const refused = scan(text);
  if (refused !== null) {
    problems.add(placeAt(refused.offset), path, refused.found, refused.allowed);
    return null;
  }
  const document = parseDocument(text, {
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (!syntaxIsSound(document, placeAt, problems, path)) return null;
  return new Converter(placeAt, problems, path).root(document.contents);
}

function syntaxIsSound(
  document: Document.Parsed,
  placeAt: PlaceAt,
  problems: Problems,
  path: string,
): boolean {
  for (const error of [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_PROBLEMS)) {
    const [words, allowed] = WORDS[error.code] ?? ['text out of place', VALID];
    const detail = error.code in WORDS && error.code !== 'MISSING_CHAR' ? '' : ` (${error.message})`;
    problems.add(placeAt(error.pos[0]), path, `${words}${detail}`, allowed);
  }
  const { explicit, version } = document.directives.yaml;
  if (explicit && version !== '1.2') {
    problems.add(placeAt(0), path, `YAML ${version}`, 'YAML 1.2');
    return false;
  }
  return document.errors.length === 0 && document.warnings.length === 0;
}

/** Places in a file, by offset. */
export function placesOf(file: string, text: string): PlaceAt {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line, column: col };
  };
}
