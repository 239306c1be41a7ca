/** Text to located values: YAML 1.2 and its subset JSON, without tags, merge keys or more than a few repeated aliases. */
import { Composer, LineCounter, Parser, type Document, type Tags } from 'yaml';
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
  const { document, faults } = compose(text);
  for (const { offset, code, message } of faults) {
    const [words, allowed] = WORDS[code] ?? ['text out of place', VALID];
    const detail = code in WORDS && code !== 'MISSING_CHAR' ? '' : ` (${message})`;
    problems.add(placeAt(offset), path, `${words}${detail}`, allowed);
  }
  if (document === null || faults.length > 0) return null;
  const { explicit, version } = document.directives.yaml;
  if (explicit && version !== '1.2') {
    problems.add(placeAt(0), path, `YAML ${version}`, 'YAML 1.2');
    return null;
  }
  return new Converter(placeAt, problems, path).root(document.contents);
}

const known = (name: string) => ({ tag: `tag:yaml.org,2002:${name}`, resolve: (value: unknown) => value });

/**
 * Tags that the parser would give a meaning of YAML 1.1. No tag passes, but these are told by their names, as are those of
 * YAML 1.2, so their values need not be understood.
 */
const TAGS: Tags = [
  ...['binary', 'merge', 'timestamp'].map((name) => known(name)),
  { ...known('set'), collection: 'map' },
  ...['omap', 'pairs'].map((name) => ({ ...known(name), collection: 'seq' as const })),
];

const OPTIONS = {
  version: '1.2',
  uniqueKeys: false,
  logLevel: 'silent',
  // Named here, so that a text which calls itself YAML 1.1 is not read as such: that it does is all that is told of it.
  schema: 'core',
  customTags: (core: Tags): Tags => [...core, ...TAGS],
  resolveKnownTags: false,
} as const;

interface Fault {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
}

/** Ends the reading of a text of which enough is known. */
class Enough extends Error {}

/** The parser's own loop, stopped after a few faults: a hostile text could make it build a hundred thousand errors. */
function compose(text: string): { document: Document.Parsed | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const tell = (
    source: number | readonly number[] | { offset: number },
    code: string,
    message: string,
  ): void => {
    // The parser catches what is thrown below it and tells it here once more.
    if (faults.length >= MOST_SYNTAX_PROBLEMS) throw new Enough();
    const offset = typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0];
    faults.push({ offset, code, message });
    if (faults.length >= MOST_SYNTAX_PROBLEMS) throw new Enough();
  };
  const composer = new Composer(OPTIONS);
  // By default every fault becomes an Error with its stack, kept until the end of the text.
  Object.assign(composer, { onError: tell });
  const documents: Document.Parsed[] = [];
  try {
    for (const token of new Parser().parse(text)) {
      if (token.type === 'error') tell(token, 'UNEXPECTED_TOKEN', token.message);
      else documents.push(...composer.next(token));
    }
    documents.push(...composer.end(true, text.length));
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return { document: documents[0] ?? null, faults };
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
