/** Survey data from which a scenario draws its citizens, carried along in its results folder. */
import { readFileSync } from 'node:fs';
import type { Scenario } from '../../scenario';
import { codebookBeside } from '../../scenario/codebook';
import { diskError } from './errors';
import type { FolderFile } from './folder';
import { sha256Of } from './manifest';

/** A scenario that finds its data in its own folder. */
export interface Carried {
  /** The scenario in file form, with the names that its data files have in the folder. */
  readonly source: Scenario['source'];
  readonly files: readonly FolderFile[];
}

interface DataNames {
  readonly file: string;
  readonly codebook?: string | Readonly<Record<string, unknown>>;
}

/**
 * Takes data file and codebook along, so that a results folder can be verified elsewhere. What the model reads stays
 * the same: names of files are no part of a run's identity.
 *
 * @param mark tells the files of two arms apart; empty where there is one
 * @throws Error with a plain message where the data cannot be read, or are no longer what the runs were made from
 */
export function carryData({ source, population }: Scenario, mark: string): Carried {
  if (population.microdata === null) return { source, files: [] };
  const section = source.population as Readonly<Record<string, unknown>>;
  const given = section.microdata as string | DataNames;
  const names: DataNames = typeof given === 'string' ? { file: given } : given;
  const data = read(names.file);
  if (sha256Of(data) !== population.microdata.dataHash)
    throw new Error(`${names.file} was changed while the runs were made. Run them again.`);
  const file = { name: `population${mark}.csv`, content: data };
  const codebook = names.codebook ?? codebookBeside(names.file);
  const book =
    typeof codebook === 'string'
      ? { name: `population${mark}.codebook.yaml`, content: read(codebook) }
      : undefined;
  const microdata = { ...names, file: file.name, codebook: book?.name ?? codebook };
  return {
    source: { ...source, population: { ...section, microdata } },
    files: book ? [file, book] : [file],
  };
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw diskError(error, path, 'read');
  }
}
