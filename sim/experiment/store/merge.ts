/** Folders of one experiment, each with a share of its runs, brought together. */
import type { RunRecord } from '../types';
import type { RunBook } from './book';
import { readLedger } from './ledger';
import { readExperimentManifest } from './manifest';
import type { OpenExperiment } from './open';
import { openStored, readRuns } from './read';
import type { RunTask } from './types';

/**
 * Opens the experiment that some folders share.
 *
 * @throws Error with a plain message where one is no folder of an experiment, or of another one than the first
 */
export async function openShared(folders: readonly string[]): Promise<OpenExperiment> {
  const manifests = folders.map((folder) => {
    const manifest = readExperimentManifest(folder);
    if (manifest === null) throw new Error(`${folder} is no results folder of an experiment.`);
    return manifest;
  });
  const [first] = manifests;
  const other = manifests.findIndex(({ identity }) => identity !== first.identity);
  if (other > 0)
    throw new Error(
      `${folders[other]} holds another experiment than ${folders[0]}: only parts of one can be merged.`,
    );
  const opened = await openStored(folders[0], first);
  if (opened.identity !== first.identity)
    throw new Error(
      `${folders[0]} was made with model version ${first.versions.model}; this is ${opened.modelVersion}, which cannot go on with it.`,
    );
  return opened;
}

/**
 * Takes runs over from folders, with what their ledgers say of them.
 *
 * @returns how many were found
 */
export async function takeFrom(
  folders: readonly string[],
  columns: readonly string[],
  book: RunBook,
  onWarning: (message: string) => void,
): Promise<(missing: readonly RunTask[]) => Promise<number>> {
  const found = new Map<string, { run: RunRecord; seconds: number; worker: string }>();
  for (const folder of folders) {
    const notes = new Map(readLedger(folder).lines.map((line) => [line.key, line]));
    const { runs, damaged } = await readRuns(folder, columns);
    for (const name of damaged)
      onWarning(`${folder}/${name} is not as it was written: its runs are left out.`);
    for (const run of runs) {
      const known = found.get(run.key);
      if (known !== undefined && known.run.error === null) continue;
      const { seconds = 0, worker = folder } = notes.get(run.key) ?? {};
      found.set(run.key, { run, seconds, worker });
    }
  }
  return (missing) => {
    let count = 0;
    for (const { key, row, replicate } of missing) {
      const known = found.get(key);
      if (known === undefined) continue;
      const { run, seconds, worker } = known;
      book.add({ ...run, row, replicate }, { seconds, worker });
      count++;
    }
    return Promise.resolve(count);
  };
}
