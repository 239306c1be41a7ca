/** Layers to one: later layers win, mappings are merged, whole distributions are replaced. */
import { textOf, type Located, type LocatedEntry, type LocatedMap, type LocatedScalar } from './located';
import { messageOf, type Place, type Problems } from './problems';
import type { Layer } from './structure';
import type { SourceReader } from './types';

/** Below `population`, names of files, which are seen from the file that names them. */
const FILE_PATHS = ['microdata', 'microdata.file', 'microdata.codebook'];

/** The value of a path in the nearest layer that gives it. */
export function lastLeaf(layers: readonly Layer[], path: string): LocatedEntry | null {
  return layers.reduce<LocatedEntry | null>((found, layer) => layer.leaves.get(path) ?? found, null);
}

/** `population` of all layers in one mapping, names of files made absolute; null where no layer has it. */
export function mergePopulation(
  layers: readonly Layer[],
  reader: SourceReader,
  problems: Problems,
): LocatedMap | null {
  return layers.reduce<LocatedMap | null>((merged, layer) => {
    if (layer.population === null) return merged;
    const own = absolute(layer.population, (value, path, text) => {
      try {
        return { ...value, value: reader.resolve(layer.from, text) };
      } catch (error) {
        problems.add(value.place, `population.${path}`, messageOf(error), 'the name of a file');
        return { ...value, value: null };
      }
    });
    return merged === null ? own : mergeMaps(merged, own);
  }, null);
}

function mergeMaps(under: LocatedMap, over: LocatedMap): LocatedMap {
  const entries = new Map(under.entries);
  for (const [key, entry] of over.entries) {
    const before = entries.get(key)?.value;
    const value =
      before?.kind === 'map' && entry.value.kind === 'map' && !replaces(entry.value, before)
        ? mergeMaps(before, entry.value)
        : entry.value;
    entries.set(key, { key: entry.key, value });
  }
  return { kind: 'map', place: over.place, entries };
}

/** A distribution is one value: another one, or shares of groups, takes its place whole; `{mean: 40}` changes a part. */
function replaces(over: LocatedMap, under: LocatedMap): boolean {
  if (over.entries.has('dist')) return true;
  return under.entries.has('dist') && ![...over.entries.keys()].every((key) => under.entries.has(key));
}

type Resolve = (value: LocatedScalar, path: string, text: string) => LocatedScalar;

function absolute(population: LocatedMap, resolve: Resolve): LocatedMap {
  const walk = (map: LocatedMap, parent: string): LocatedMap => {
    const entries = new Map<string, LocatedEntry>();
    for (const [key, entry] of map.entries) {
      const path = `${parent}${key}`;
      entries.set(key, { key: entry.key, value: resolveValue(entry.value, path) });
    }
    return { ...map, entries };
  };
  const resolveValue = (value: Located, path: string): Located => {
    const text = textOf(value);
    if (text !== null && text !== '' && FILE_PATHS.includes(path) && value.kind === 'scalar') {
      return resolve(value, path, text);
    }
    return value.kind === 'map' && FILE_PATHS.includes(path) ? walk(value, `${path}.`) : value;
  };
  return walk(population, '');
}

/** The place of the value at a path of a mapping, or of the deepest mapping on the way that is there. */
export function placeOfPath(root: LocatedMap, keys: readonly string[]): Place {
  let current: Located = root;
  let place = root.place;
  for (const key of keys) {
    if (current.kind !== 'map') break;
    const entry: LocatedEntry | undefined = current.entries.get(key);
    if (entry === undefined) break;
    current = entry.value;
    place = entry.value.place;
  }
  return place;
}
