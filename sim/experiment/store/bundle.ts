/** The files of an experiment in one piece of data, so that a worker elsewhere reads the same bytes. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { SourceReader } from '../../scenario';
import type { TaskBundle } from './types';

/** A reader that remembers what it has read. */
export interface RecordingReader extends SourceReader {
  /** Everything read so far, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The path of every name that was asked for, by `from\ntarget`. */
  readonly links: ReadonlyMap<string, string>;
}

const linkOf = (from: string | null, target: string): string => `${from ?? ''}\n${target}`;

/** Remembers all that goes through a reader; every file is read once, so that all who ask see the same bytes. */
export function recordingReader(reader: SourceReader): RecordingReader {
  const files = new Map<string, Uint8Array>();
  const links = new Map<string, string>();
  return {
    files,
    links,
    resolve(from, target) {
      const path = reader.resolve(from, target);
      links.set(linkOf(from, target), path);
      return path;
    },
    read(path) {
      const bytes = files.get(path) ?? reader.read(path);
      files.set(path, bytes);
      return bytes;
    },
    size: (path) => files.get(path)?.length ?? reader.size(path),
  };
}

/**
 * Brings what was read into one bundle.
 *
 * @param scenario path of the experiment's scenario, as the reader resolves it
 */
export function bundleOf(
  reader: RecordingReader,
  scenario: string,
  { outputs, limits }: Pick<TaskBundle, 'outputs' | 'limits'>,
): TaskBundle {
  const { files, links } = reader;
  const names = namesOf(reader);
  const known = [...links].flatMap(([link, path]) => {
    const [from, target] = link.split('\n');
    const name = names.get(path);
    // Files that were looked for and not found are not there for the worker either.
    return name === undefined ? [] : [[linkOf(names.get(from) ?? from, target), name] as const];
  });
  return {
    files: Object.fromEntries([...names].map(([path, name]) => [name, files.get(path)!])),
    links: Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1))),
    scenario: names.get(scenario)!,
    outputs,
    limits: { seconds: limits.seconds, megabytes: limits.megabytes },
  };
}

/** The name in a bundle of each file that was read, by its path. */
export function namesOf({ files }: RecordingReader): ReadonlyMap<string, string> {
  return namesWithin([...files.keys()].sort());
}

/**
 * Short absolute names for paths: from the innermost folder that holds all of them. Where that folder lies on this machine is
 * nobody's business and must not change a bundle's address; what lies beside what has to stay.
 */
function namesWithin(paths: readonly string[]): Map<string, string> {
  const parts = paths.map((path) => path.split(/[\\/]/));
  let shared = 0;
  while (parts.every((part) => shared < part.length - 1 && part[shared] === parts[0][shared])) shared++;
  return new Map(paths.map((path, i) => [path, `/${parts[i].slice(shared).join('/')}`]));
}

/** Reads the files of a bundle. */
export function bundleReader({ files, links }: Pick<TaskBundle, 'files' | 'links'>): SourceReader {
  const read = (name: string): Uint8Array => {
    if (!Object.hasOwn(files, name)) throw new Error(`Cannot read ${name}: there is no such file or folder.`);
    return files[name];
  };
  return {
    resolve(from, target) {
      // A name that has been resolved before stays what it is.
      if (Object.hasOwn(files, target)) return target;
      return links[linkOf(from, target)] ?? posix.resolve('/', posix.dirname(from ?? '/'), target);
    },
    read,
    size: (name) => read(name).length,
  };
}

/** The address of a bundle: SHA-256 over all that is in it, in hexadecimal digits. */
export function bundleHash({ files, links, scenario, outputs, limits }: TaskBundle): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort())
    hash.update(`${name}\n${files[name].length}\n`).update(files[name]);
  return hash.update(JSON.stringify({ links, scenario, outputs, limits })).digest('hex');
}
