/** Files that survive a crash: written under another name, brought to the disk, and only then given their own. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  fstatSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { diskError } from '../../results/files/errors';
import { toDisk } from '../../results/files/folder';

/** What stands before the name of a file that is not whole yet. Nobody reads such files. */
const UNFINISHED = '.unfinished-';

/** Writes a file beside its place; `place` then says what it is to be called. */
export interface Unfinished {
  /** Where the bytes are to be written. */
  readonly path: string;
  /** Gives the file its name, for good. */
  place(path: string): void;
  /** Takes the file away, if it has not been placed. */
  drop(): void;
}

let count = 0;

/** A file under way in a folder. */
export function unfinishedIn(folder: string): Unfinished {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${UNFINISHED}${process.pid}-${++count}`);
  return {
    path,
    place(target) {
      toDisk(path);
      renameSync(path, target);
      toDisk(dirname(target));
    },
    drop: () => rmSync(path, { force: true }),
  };
}

/**
 * Writes a file whole or not at all, in place of one that may be there.
 *
 * @throws Error with a plain message where the disk does not take it
 */
export function writeDurable(path: string, content: string | Uint8Array): void {
  try {
    const file = unfinishedIn(dirname(path));
    try {
      writeFileSync(file.path, content);
      file.place(path);
    } finally {
      file.drop();
    }
  } catch (error) {
    throw diskError(error, path, 'write');
  }
}

/**
 * Appends text to a file and waits until it is on the disk; where that fails, the file is as long as before.
 *
 * @throws Error with a plain message where the disk does not take it
 */
export function appendDurable(path: string, text: string): void {
  try {
    const file = openSync(path, 'a');
    try {
      const before = fstatSync(file).size;
      try {
        const bytes = Buffer.from(text, 'utf8');
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        fsyncSync(file);
      } catch (error) {
        ftruncateSync(file, before);
        throw error;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw diskError(error, path, 'write');
  }
}

/** Takes away what a process that was killed left unfinished. Only for whoever holds the lock of the folder. */
export function sweepUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(UNFINISHED)) rmSync(join(folder, name), { force: true });
}
