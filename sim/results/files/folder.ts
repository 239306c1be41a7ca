/** Folders that are there whole or not at all: after a full disk, a read-only folder or Ctrl-C nothing half-written is left. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { diskError } from './errors';

/** One file of a folder: its bytes or text, or what writes it to the path that it is given. */
export interface FolderFile {
  /** Name without folders. */
  readonly name: string;
  readonly content: Uint8Array | string | ((path: string) => void | Promise<void>);
}

export interface FolderOptions {
  /** Stops the writing; nothing is left then. */
  readonly signal?: AbortSignal;
  /**
   * Whether a folder that is there already, and not empty, may be replaced; no where nothing is said. Gives the names
   * in it that belong to the user and stay, or null where it must not be touched.
   */
  readonly replaces?: (folder: string) => readonly string[] | null;
}

/**
 * Writes a folder beside its place, brings it safely to the disk, and then renames it into place.
 *
 * @param files written one after the other, so that a later one may read what was written before
 * @throws Error with a plain message where it cannot be written; the signal's reason where it is aborted
 */
export async function writeFolder(
  path: string,
  files: readonly FolderFile[],
  options: FolderOptions = {},
): Promise<void> {
  const target = resolve(path);
  const staying = whatStays(target, options);
  const mark = `${process.pid}-${randomUUID().slice(0, 8)}`;
  const partial = join(dirname(target), `.${basename(target)}.${mark}.part`);
  let parents: string | undefined;
  // A second Ctrl-C may end the process at once: the half-written folder goes then too.
  const sweep = () => rmSync(partial, { recursive: true, force: true });
  process.once('exit', sweep);
  try {
    parents = mkdirSync(dirname(target), { recursive: true });
    mkdirSync(partial);
    await writeFiles(partial, files, options.signal);
    putInPlace(partial, target, staying, mark);
  } catch (error) {
    sweep();
    if (parents !== undefined) removeEmpty(dirname(target), parents);
    options.signal?.throwIfAborted();
    throw diskError(error, target, 'write');
  } finally {
    process.removeListener('exit', sweep);
  }
}

/** Names in a folder that is already there and that stay. */
function whatStays(target: string, { replaces }: FolderOptions): readonly string[] {
  try {
    const status = statSync(target, { throwIfNoEntry: false });
    if (!status) return [];
    if (!status.isDirectory()) throw Object.assign(new Error(), { code: 'EEXIST' });
    if (readdirSync(target).length === 0) return [];
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST')
      throw new Error(`Cannot write ${target}: there is a file of this name.`, { cause: error });
    throw diskError(error, target, 'write');
  }
  const staying = replaces?.(target) ?? null;
  if (staying === null)
    throw new Error(`Cannot write ${target}: the folder holds something else. Choose another name.`);
  return staying;
}

async function writeFiles(
  folder: string,
  files: readonly FolderFile[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const { name, content } of files) {
    // Signals are heard only when this thread rests.
    await new Promise((rest) => setImmediate(rest));
    signal?.throwIfAborted();
    const path = join(folder, name);
    if (typeof content === 'function') await content(path);
    else writeFileSync(path, content);
    toDisk(path);
  }
  signal?.throwIfAborted();
  toDisk(folder);
}

function putInPlace(partial: string, target: string, staying: readonly string[], mark: string): void {
  const former = join(dirname(target), `.${basename(target)}.${mark}.old`);
  const replaced = existsSync(target);
  if (replaced) renameSync(target, former);
  try {
    renameSync(partial, target);
  } catch (error) {
    if (replaced) renameSync(former, target);
    throw error;
  }
  for (const name of staying) {
    if (!existsSync(join(target, name))) renameSync(join(former, name), join(target, name));
  }
  rmSync(former, { recursive: true, force: true });
  toDisk(dirname(target));
}

/** Waits until a file or folder is on the disk itself. */
export function toDisk(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    // Windows opens no folders.
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some systems know no fsync for folders, and Windows none for files opened to read.
    if (!['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].includes((error as { code?: string }).code ?? ''))
      throw error;
  } finally {
    closeSync(handle);
  }
}

/** Takes away folders that were made on the way, from the innermost to `last`, as long as they are empty. */
function removeEmpty(innermost: string, last: string): void {
  for (let folder = innermost; folder.length >= last.length; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
