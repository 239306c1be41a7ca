/** Runs that other experiments have made already: a run with the same key has the same figures, whoever asked for it. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { RunRecord } from '../types';
import type { RunBook } from './book';
import { readExperimentManifest } from './manifest';
import { isPartWhole, partNames, PARTS, readPart, UNUSED } from './parts';
import type { RunTask } from './types';

/** Which folders can hold runs that an experiment asks for. */
export interface SiblingPlan {
  readonly folder: string;
  readonly columns: readonly string[];
  /** Hash of what runs are brought to: folders with another share no keys. */
  readonly outputs: string;
}

/**
 * Takes runs over from the folders beside an experiment's own. Failed runs are not taken over.
 *
 * @returns how many were found
 */
export async function reuseFromSiblings(
  { folder, columns, outputs }: SiblingPlan,
  missing: readonly RunTask[],
  book: RunBook,
): Promise<number> {
  const wanted = new Map(missing.map((task) => [task.key, task]));
  let found = 0;
  for (const sibling of siblingsOf(folder)) {
    if (wanted.size === 0) break;
    if (outputsOf(sibling) !== outputs) continue;
    for await (const { key, error, values } of runsOf(sibling, columns)) {
      const task = wanted.get(key);
      if (task === undefined || error !== null) continue;
      wanted.delete(key);
      found++;
      const { row, replicate, seed } = task;
      book.add(
        { key, row, replicate, seed, values, error },
        { seconds: 0, worker: basename(sibling), reused: true },
      );
    }
  }
  return found;
}

function siblingsOf(folder: string): string[] {
  const own = resolve(folder);
  const parent = dirname(own);
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(parent, name))
    .filter((path) => path !== own)
    .sort();
}

/** What another folder's runs are brought to; null where it is no experiment's folder, or cannot be read. */
function outputsOf(folder: string): string | null {
  try {
    return readExperimentManifest(folder)?.outputs ?? null;
  } catch {
    return null;
  }
}

/** Runs of another folder, as far as they are whole. Its own process may be writing, and taking parts away, meanwhile. */
async function* runsOf(folder: string, columns: readonly string[]): AsyncGenerator<RunRecord> {
  for (const path of [join(folder, PARTS), join(folder, UNUSED)]) {
    for (const name of partNames(path)) {
      let runs: RunRecord[] | null = null;
      try {
        if (isPartWhole(path, name)) runs = await readPart(join(path, name), columns);
      } catch {
        // It has gone, or may not be read: then the runs are made.
      }
      yield* runs ?? [];
    }
  }
}
