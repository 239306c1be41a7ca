/** Reads scenario files and survey tables from the disk. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SourceReader } from '../../scenario';
import { diskError } from './errors';

/** A reader of files: names are relative to the file that names them, or to the working directory. */
export function nodeReader(): SourceReader {
  return {
    resolve: (from, target) => resolve(from === null ? '.' : dirname(from), target),
    read: (path) => attempt(path, () => new Uint8Array(readFileSync(path))),
    size: (path) =>
      attempt(path, () => {
        const status = statSync(path);
        if (status.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
        // A pipe or a device has no size to check beforehand, and may never end.
        if (!status.isFile()) throw new Error(`${path} is not a regular file.`);
        return status.size;
      }),
  };
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw diskError(error, path, 'read');
  }
}
