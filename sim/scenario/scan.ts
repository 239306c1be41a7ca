/** A linear look over a text before it is parsed: the parser recurses, and very deep nesting can abort the process. */
import { Lexer } from 'yaml';

/** Deepest nesting of lists and mappings. */
export const DEEPEST = 64;

/**
 * Block levels counted here are at most twice the real ones (a key's colon and its line each count one), so this lets
 * everything through that is allowed and still keeps the parser safe; the exact depth is counted while converting.
 */
const DEEPEST_BLOCK = 2 * DEEPEST + 8;

/** Most tokens of a file: with more, errors alone would take seconds to build. A change over time has about twenty. */
export const MOST_TOKENS = 60_000;

export interface ScanProblem {
  readonly offset: number;
  readonly found: string;
  readonly allowed: string;
}

const DOCUMENT = '\u0002';
const FLOW_ERROR = '\u0018';
const SCALAR = '\u001f';

/** Counts what is open at one point of a text. */
class Nesting {
  flow = 0;
  private readonly columns: number[] = [];

  /** A token with the column where it stands; `first` where nothing but spaces is before it on its line. */
  token(token: string, column: number, first: boolean): void {
    if (token === '[' || token === '{') this.flow += 1;
    else if (token === ']' || token === '}') this.flow = Math.max(0, this.flow - 1);
    if (this.flow > 0) return;
    if (first) {
      while (this.columns.length > 0 && this.columns[this.columns.length - 1] >= column) this.columns.pop();
      this.columns.push(column);
    } else if (token === '-' || token === '?' || token === ':') {
      this.columns.push(column);
    }
  }

  get tooDeep(): boolean {
    return this.flow > DEEPEST || this.columns.length + this.flow > DEEPEST_BLOCK;
  }
}

/** Refuses what must not reach the parser: too deep, too many tokens, or more than one document. */
export function scan(text: string): ScanProblem | null {
  const nesting = new Nesting();
  let count = 0;
  let offset = 0;
  let lineStart = 0;
  let first = true;
  let scalar = false;
  let started = false;
  for (const token of new Lexer().lex(text)) {
    count += 1;
    if (count > MOST_TOKENS) return tooMany(offset);
    if (token === SCALAR) scalar = true;
    if (token === DOCUMENT || token === FLOW_ERROR || token === SCALAR) continue;
    const blank = !scalar && /^[ \t\r\n]*(#|$)/.test(token);
    if (!blank) {
      if (token === '---' && !scalar && started) return secondDocument(offset);
      // A line such as %YAML 1.2 stands before the document that it speaks of.
      started ||= !token.startsWith('%');
      nesting.token(scalar ? '' : token, offset - lineStart, first);
      first = false;
      if (nesting.tooDeep) return tooDeep(offset);
    }
    scalar = false;
    offset += token.length;
    if (token.includes('\n')) {
      lineStart = offset - token.length + token.lastIndexOf('\n') + 1;
      first = true;
    }
  }
  return null;
}

export function tooDeep(offset: number): ScanProblem {
  return { offset, found: 'lists and mappings nested too deeply', allowed: `at most ${DEEPEST} levels` };
}

function tooMany(offset: number): ScanProblem {
  return {
    offset,
    found: 'too many values for a scenario file',
    allowed: `at most ${MOST_TOKENS} words, signs and line ends; tables belong in CSV or Parquet`,
  };
}

function secondDocument(offset: number): ScanProblem {
  return { offset, found: 'a second document', allowed: 'one document a file' };
}
