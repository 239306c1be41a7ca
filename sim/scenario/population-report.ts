/** Telling what is wrong in a population: by the path of a value in its file, in the words of all other messages. */
import { WHOLE_FILE } from './problems';
import { describe } from './values';
import type { Problem } from './types';

/** Keys from the top of a file (or of the population) down to a value. */
export type Keys = readonly string[];

export interface Position {
  readonly line: number;
  readonly column: number;
  /** Named where the value stands in another file than the one being read (`extends`). */
  readonly file?: string;
}

/** Tells problems about one file. */
export class Reporter {
  /** Problems told so far: whoever reads on must know whether what it has is sound. */
  count = 0;

  constructor(
    private readonly file: string,
    private readonly positionOf: (keys: Keys) => Position,
    private readonly push: (problem: Problem) => void,
  ) {}

  tell(keys: Keys, found: string, allowed: string, didYouMean?: string): void {
    const { line, column, file = this.file } = this.positionOf(keys);
    this.tellAt(
      { file, line, column },
      keys.length === 0 ? WHOLE_FILE : keys.join('.'),
      found,
      allowed,
      didYouMean,
    );
  }

  tellAt(at: Required<Position>, path: string, found: string, allowed: string, didYouMean?: string): void {
    this.count++;
    const problem = { ...at, path, found, allowed };
    this.push(didYouMean === undefined ? problem : { ...problem, didYouMean });
  }

  /** The same reader of positions, for problems of another file. */
  for(file: string, positionOf: (keys: Keys) => Position): Reporter {
    return new Reporter(file, positionOf, (problem) => {
      this.count++;
      this.push(problem);
    });
  }
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands there, in words. */
export function wordsFor(value: unknown): string {
  const place = { file: '', line: 1, column: 1 };
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isMapping(value)) return 'a mapping';
  return describe({
    kind: 'scalar',
    place,
    text: '',
    lead: 0,
    value: (value ?? null) as string | number | boolean | null,
  });
}

/** True for a finite number within both ends. */
export function isWithin(value: unknown, [low, high]: readonly [number, number]): value is number {
  return typeof value === 'number' && value >= low && value <= high;
}

/** A pair of numbers from low to high within the range, or null where it is none. */
export function asRange(value: unknown, within: readonly [number, number]): readonly [number, number] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [low, high] = value as unknown[];
  return isWithin(low, within) && isWithin(high, within) && low < high ? [low, high] : null;
}
