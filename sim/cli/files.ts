/** Files that the command itself writes: whole or not at all. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Writes a whole file, in place of one that may be there: nobody ever sees half of it, whatever happens. */
export function writeWhole(path: string, text: string): void {
  const whole = resolve(path);
  const partial = join(dirname(whole), `.${basename(whole)}.${process.pid}.part`);
  mkdirSync(dirname(whole), { recursive: true });
  try {
    const file = openSync(partial, 'wx');
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, whole);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Writes a whole file where none is. @throws Error with code EEXIST where there is one */
export function writeNew(path: string, text: string): void {
  closeSync(openSync(path, 'wx'));
  try {
    writeWhole(path, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}
