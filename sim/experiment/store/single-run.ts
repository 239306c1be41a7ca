/** One run of an experiment on its own: what it gave, and the scenario, settings and seed that give it again. */
import { join } from 'node:path';
import { labelOfRow } from '../analyse/rows';
import { runKey, settingsOfRow } from '../declare';
import { nodeReader } from '../../results/files/reader';
import { loadScenario, type Scenario } from '../../scenario';
import type { OutputSpec, RunRecord } from '../types';
import { INPUTS, SCENARIO } from './folder';
import { RunKeys } from './keys';
import { readExperimentFolder, type ExperimentFolder } from './read';

/** A run, and how it is made again. */
export interface SingleRun {
  readonly folder: ExperimentFolder;
  readonly run: RunRecord;
  /** The row in words. */
  readonly label: string;
  /** Replicates of the row that are there. */
  readonly replicates: number;
  /** Scenario file within the folder, and the settings that make of it what was run, with all series that outputs read. */
  readonly scenario: string;
  readonly settings: readonly string[];
  /** Whether this version makes the same run; otherwise what it gives may differ. */
  readonly same: boolean;
}

/** Which run is meant: the row from 0, the replicate from 1. */
export type RunPlace = Pick<RunRecord, 'row' | 'replicate'>;

/** There is no such run in the folder. */
export class NoSuchRunError extends Error {}

/**
 * Finds a run of an experiment's folder, and how a single command makes it again from the folder alone.
 *
 * @throws NoSuchRunError where the folder has no such run; Error with a plain message where the folder cannot be read
 */
export async function singleRun(path: string, place: RunPlace): Promise<SingleRun> {
  const folder = await readExperimentFolder(path, { follow: false });
  const { experiment, design, runs } = folder.data;
  const ofRow = runs.filter(({ row }) => row === place.row);
  const run = ofRow.find(({ replicate }) => replicate === place.replicate);
  if (run === undefined) throw new NoSuchRunError(whyNot(folder, place, ofRow));
  const keys = new RunKeys(experiment, folder.opened.scenario);
  await keys.prepare(design, [place]);
  const key = keys.keyOf(place.row, place.replicate)!;
  return {
    ...{ folder, run, replicates: ofRow.length, same: key === run.key },
    label: labelOfRow(experiment, design, place.row),
    ...(await sourceOf(path, folder, run, key)),
  };
}

function whyNot({ data, damaged }: ExperimentFolder, place: RunPlace, ofRow: readonly RunRecord[]): string {
  const last = data.design.rows - 1;
  if (place.row > last) return `There is no row ${place.row}: the rows of this experiment are 0 to ${last}.`;
  const has =
    ofRow.length === 0
      ? `Row ${place.row} has no runs in this folder`
      : `Row ${place.row} has no replicate ${place.replicate} in this folder: it has ${ofRow.map(({ replicate }) => replicate).join(', ')}`;
  return damaged.length === 0 ? `${has}.` : `${has}; ${damaged.join(', ')} cannot be read.`;
}

type Source = Pick<SingleRun, 'scenario' | 'settings'>;

/**
 * The shortest way to a run: from the scenario with the experiment's settings folded in, or, where a row changes anew what
 * those change already, from the file as it was read. Whichever has the run's key is the one.
 */
async function sourceOf(
  path: string,
  { data, manifest, opened }: ExperimentFolder,
  { row, seed }: RunRecord,
  key: string,
): Promise<Source> {
  const { experiment, design } = data;
  const all = settingsOfRow(experiment, design, row);
  const ways = [
    { scenario: SCENARIO, settings: all.filter((setting) => !experiment.set.includes(setting)) },
    { scenario: `${INPUTS}${manifest.experiment.scenario}`, settings: all },
  ];
  for (const way of ways) {
    const found = await scenarioOf(join(path, way.scenario), way.settings, seed);
    if (found === null || runKey(found, seed, opened.experiment.outputs) !== key) continue;
    return { ...way, settings: [...way.settings, ...recordingAll(found, experiment.outputs)] };
  }
  throw new Error(
    `${path} does not hold all that a run of its own needs; the experiment file does: ${manifest.command}`,
  );
}

async function scenarioOf(file: string, set: readonly string[], seed: string): Promise<Scenario | null> {
  try {
    return await loadScenario(file, nodeReader(), { set, seed });
  } catch {
    // A file that names others by where they were is no way to the run; the other may be.
    return null;
  }
}

/** Settings by which a run hands out every series that outputs read, where the scenario keeps some back. */
function recordingAll(
  { recordMetrics, recordGroups }: Scenario,
  outputs: readonly OutputSpec[],
): readonly string[] {
  const inputs = outputs.flatMap((output) => output.inputs);
  const metrics = missing(
    recordMetrics ?? inputs.map((name) => name.split('@')[0]),
    inputs.map((name) => name.split('@')[0]),
  );
  const groups = missing(
    recordGroups,
    inputs.flatMap((name) => name.split('@')[1]?.split('=')[0] ?? []),
  );
  return [
    ...(metrics.length > 0 ? [`record.metrics=[${[...(recordMetrics ?? []), ...metrics].join(', ')}]`] : []),
    ...(groups.length > 0 ? [`record.groups=[${[...recordGroups, ...groups].join(', ')}]`] : []),
  ];
}

function missing(there: readonly string[], wanted: readonly string[]): string[] {
  return [...new Set(wanted)].filter((name) => !there.includes(name));
}
