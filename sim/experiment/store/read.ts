/** An experiment's results folder as data: for analyses, pages, checks, and for bringing folders together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExperimentFacts } from '../analyse';
import { designOf } from '../declare';
import { plannerOf } from '../planner';
import { diskError } from '../../results/files/errors';
import type { ExperimentData, RunRecord } from '../types';
import { bundleReader } from './bundle';
import { withFollowedCitizens } from './follow';
import { readExperimentManifest, type ExperimentManifest } from './manifest';
import { openExperiment, type OpenExperiment } from './open';
import { isPartWhole, partNames, PARTS, readPart } from './parts';

/** A folder that was read. */
export interface ExperimentFolder {
  readonly manifest: ExperimentManifest;
  readonly opened: OpenExperiment;
  readonly data: ExperimentData;
  /** What an analysis says of where its runs come from: as when they were made. */
  readonly facts: ExperimentFacts;
  /** Whether all runs are there that the experiment asks for. */
  readonly complete: boolean;
  /** Parts that are not as they were written; their runs are left out. */
  readonly damaged: readonly string[];
}

/**
 * Reads an experiment's folder.
 *
 * @param options `follow`: whether citizens are followed where the experiment asks for it, which runs their pairs again
 * @throws Error with a plain message where it is none, or its manifest is damaged
 */
export async function readExperimentFolder(
  folder: string,
  { follow = true }: { readonly follow?: boolean } = {},
): Promise<ExperimentFolder> {
  const manifest = readExperimentManifest(folder);
  if (manifest === null) throw new Error(`${folder} is no results folder of an experiment.`);
  const opened = await openStored(folder, manifest);
  const { runs, damaged } = await readRuns(folder, manifest.columns);
  const { experiment } = opened;
  const byPlace = new Map(runs.map((run) => [placeOf(run.row, run.replicate), run]));
  const planner = plannerOf(experiment, designOf);
  const complete = planner.next((row, replicate) => byPlace.get(placeOf(row, replicate))) === null;
  const design = planner.design();
  const data = {
    experiment,
    design,
    columns: manifest.columns,
    runs: runs.filter(({ row }) => row < design.rows),
  };
  const facts = { identity: manifest.identity, modelVersion: manifest.versions.model };
  const followed = complete && follow ? await withFollowedCitizens(data, opened) : data;
  return { manifest, opened, data: followed, facts, complete, damaged };
}

const placeOf = (row: number, replicate: number): string => `${row}/${replicate}`;

/** Opens the experiment of a folder from the files that the folder carries. */
export async function openStored(folder: string, manifest: ExperimentManifest): Promise<OpenExperiment> {
  const { inputs, links, experiment, git } = manifest;
  const files = Object.fromEntries(
    inputs.map(({ name }) => [name.slice(name.indexOf('/')), readInput(join(folder, name))]),
  );
  const opened = await openExperiment(experiment.input, bundleReader({ files, links }), experiment.options);
  return { ...opened, origin: { file: experiment.file, git } };
}

function readInput(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw diskError(error, path, 'read');
  }
}

/** All runs in parts that are whole, by row and replicate. */
export async function readRuns(
  folder: string,
  columns: readonly string[],
): Promise<{ runs: RunRecord[]; damaged: string[] }> {
  const byKey = new Map<string, RunRecord>();
  const damaged: string[] = [];
  const path = join(folder, PARTS);
  for (const name of partNames(path)) {
    const runs = isPartWhole(path, name) ? await readPart(join(path, name), columns) : null;
    if (runs === null) damaged.push(`${PARTS}/${name}`);
    for (const run of runs ?? []) {
      const place = placeOf(run.row, run.replicate);
      const known = byKey.get(place);
      // While an experiment is under way, a run that failed at first may be there twice.
      if (known === undefined || known.error !== null) byKey.set(place, run);
    }
  }
  const runs = [...byKey.values()].sort((a, b) => a.row - b.row || a.replicate - b.replicate);
  return { runs, damaged };
}
