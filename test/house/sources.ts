/** The project's own files, as the tests of the house rules read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders that are made, not written. */
const MADE = new Set(['node_modules', 'dist', 'results', 'coverage', '.git']);

/** Paths of all written files below a folder, relative to the project, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Rooms that run unchanged in Node, a browser and a bare JavaScript shell. */
export const PURE_ROOMS = ['exact', 'registers', 'scenario', 'engine', 'model'];

export function pureFiles(): string[] {
  return PURE_ROOMS.flatMap((room) => filesBelow(`sim/${room}`)).filter((path) => path.endsWith('.ts'));
}

/** What a file imports, types and lazy imports too: a path relative to the project, or the name of a package. */
export function importsOf(path: string): string[] {
  return ts.preProcessFile(read(path), true, true).importedFiles.map(({ fileName }) =>
    fileName.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(path), fileName))
          .split('\\')
          .join('/')
      : fileName,
  );
}
