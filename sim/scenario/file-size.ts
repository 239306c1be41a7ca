/** How large a file may be, asked before it is read. */
import { messageOf, type Place, type Problems } from './problems';
import type { SourceReader } from './types';

/** Largest scenario file in bytes. Tables belong in CSV or Parquet. */
export const LARGEST_FILE = 1_000_000;

/** What kind of file is expected, for messages. */
export interface FileWords {
  readonly name: string;
  /** One line of such a file. */
  readonly example: string;
}

/** The size of a file in bytes; null where it cannot be read (which is then told). */
export function sizeOf(
  path: string,
  reader: SourceReader,
  place: Place,
  at: string,
  problems: Problems,
  words: FileWords,
): number | null {
  try {
    return reader.size(path);
  } catch (error) {
    problems.add(place, at, messageOf(error), `${words.name} that can be read`);
    return null;
  }
}
