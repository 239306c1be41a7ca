/** What is wrong in a scenario file, where, and how it is said. */
import type { Problem } from './types';

/** A position in a file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The path that stands in a message about a whole file. */
export const WHOLE_FILE = '(file)';

/** More problems than this are counted, not printed: nobody reads them, and a hostile file could ask for a million. */
const MOST_PROBLEMS = 1000;

/** Texts that come from a file are cut to this length in messages. */
const LONGEST_TEXT = 60;

/** One problem as a line: `file:line:column path: found …; allowed …; did you mean …`. */
export function formatProblem(problem: Problem): string {
  const hint = problem.didYouMean === undefined ? '' : `; did you mean ${problem.didYouMean}`;
  const place = `${problem.file}:${problem.line}:${problem.column} ${problem.path}`;
  return oneLine(`${place}: found ${problem.found}; allowed ${problem.allowed}${hint}`);
}

/** Thrown for a scenario that cannot be used; the message is all its problems, one a line. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/** Collects problems while a scenario is read, so that all of them can be told at once. */
export class Problems {
  private readonly list: Problem[] = [];
  private readonly seen = new Set<string>();

  get any(): boolean {
    return this.list.length > 0;
  }

  get count(): number {
    return this.list.length;
  }

  /** The same problems so far, to which others can be added on their own. */
  copy(): Problems {
    const copy = new Problems();
    for (const problem of this.list) copy.push(problem);
    return copy;
  }

  /** Adds a problem at a place; the same problem in the same place is told once. */
  add(place: Place, path: string, found: string, allowed: string, didYouMean?: string): void {
    const problem = {
      file: place.file,
      line: place.line,
      column: place.column,
      path,
      found,
      allowed,
    };
    this.push(didYouMean === undefined ? problem : { ...problem, didYouMean });
  }

  /** Adds a problem that is already complete. */
  push(given: Problem): void {
    const problem = { ...given, path: plainPath(given.path) };
    const key = `${problem.file}\n${problem.line}\n${problem.column}\n${problem.path}\n${problem.found}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.list.push(problem);
  }

  /** Throws all problems in the order of `files`, then of lines and columns; returns where there is none. */
  throwIfAny(files: readonly string[]): void {
    if (!this.any) return;
    const rank = new Map(files.map((file, index) => [file, index]));
    const rankOf = (problem: Problem): number => rank.get(problem.file) ?? files.length;
    const sorted = [...this.list].sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        compareText(a.file, b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        compareText(a.path, b.path),
    );
    throw new ScenarioError(cut(sorted));
  }
}

function cut(sorted: Problem[]): Problem[] {
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const shown = sorted.slice(0, MOST_PROBLEMS);
  const last = sorted[sorted.length - 1];
  shown.push({
    ...last,
    path: WHOLE_FILE,
    found: `${sorted.length - MOST_PROBLEMS} more problems`,
    allowed: 'none',
  });
  return shown;
}

/** Order by UTF-16 code units: the same in every engine and language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A text from a file in quotation marks, on one line and not too long. */
export function quote(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return `"${oneLine(short)}"`;
}

/** A path as one word: whatever could break the form of a message is shown as `?`. */
function plainPath(path: string): string {
  const word = path.replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '?');
  return word.length > 120 ? `${word.slice(0, 120)}…` : word;
}

function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');
}

/** What a reader of files said, to stand after `found`. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const plain = message.trim().replace(/\.$/, '');
  return plain === '' ? 'a file that cannot be read' : plain[0].toLowerCase() + plain.slice(1);
}
