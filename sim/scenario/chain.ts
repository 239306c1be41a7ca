/** Reading a scenario file and the files that it extends, each as one layer. */
import { sizeOf, type FileWords } from './file-size';
import { textOf, type LocatedMap } from './located';
import { messageOf, WHOLE_FILE, type Place, type Problems } from './problems';
import { StructureCheck, type Layer } from './structure';
import type { SourceReader } from './types';
import { describe } from './values';

/** Files that a file may stand on, one on the other. */
const LONGEST_CHAIN = 16;

/** What is expected of every file of a chain. */
export const SCENARIO_FILE: FileWords = { name: 'a scenario file', example: 'seed: 42' };

/** A file and all it extends, the farthest file first; not complete where one of them could not be read. */
export interface Chain {
  readonly layers: Layer[];
  readonly complete: boolean;
}

/**
 * The mapping that a file holds; null where it is none (which is then told).
 *
 * @param path the file
 * @param file what it is called in messages
 */
export type MapOf = (path: string, file: string, problems: Problems) => LocatedMap | null;

/** Reads a file and all it extends. What cannot be read is told and left out. */
export function readChain(path: string, reader: SourceReader, mapOf: MapOf, problems: Problems): Chain {
  const layers: Layer[] = [];
  const visited = new Set<string>();
  let file = path;
  let from = resolved(path, null, reader, { file: path, line: 1, column: 1 }, problems);
  while (from !== null) {
    visited.add(from);
    const root = mapOf(from, file, problems);
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
