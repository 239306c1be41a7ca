/** One file of names with values: its text, and the mapping that it holds. */
import { LARGEST_FILE, sizeOf, type FileWords } from './file-size';
import type { LocatedMap } from './located';
import { parseText, placesOf } from './parse';
import { messageOf, WHOLE_FILE, type Place, type Problems } from './problems';
import type { SourceReader } from './types';
import { decodeText, placeOfByte } from './utf8';
import { describe } from './values';

/** The mapping that a file holds; null where it is none (which is then told). */
export function readMap(
  path: string,
  file: string,
  reader: SourceReader,
  problems: Problems,
  words: FileWords,
): LocatedMap | null {
  const start = { file, line: 1, column: 1 };
  const size = sizeOf(path, reader, start, WHOLE_FILE, problems, words);
  if (size === null) return null;
  if (size > LARGEST_FILE) return tooLarge(size, start, problems);
  let bytes: Uint8Array;
  try {
    bytes = reader.read(path);
  } catch (error) {
    problems.add(start, WHOLE_FILE, messageOf(error), `${words.name} that can be read`);
    return null;
  }
  // A file may have grown since its size was asked.
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length, start, problems);
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    problems.add(
      { file, ...placeOfByte(bytes, decoded.offset) },
      WHOLE_FILE,
      decoded.found,
      'a text in UTF-8',
    );
    return null;
  }
  const before = problems.count;
  const root = parseText(decoded.text, placesOf(file, decoded.text), problems);
  if (root?.kind === 'map') return root;
  if (problems.count === before) {
    const nothing = root === null || (root.kind === 'scalar' && root.value === null);
    const found = nothing ? 'an empty file' : `${describe(root)} instead of names with values`;
    problems.add(root?.place ?? start, WHOLE_FILE, found, `a mapping such as "${words.example}"`);
  }
  return null;
}

function tooLarge(size: number, start: Place, problems: Problems): null {
  const found = `a file of ${size} bytes`;
  problems.add(start, WHOLE_FILE, found, `at most ${LARGEST_FILE} bytes; tables belong in CSV or Parquet`);
  return null;
}
