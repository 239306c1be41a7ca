/** Which runs an experiment wants next. A function of the runs that are there, never of when or where they were made. */
import { replicateState } from './plan/replicates';
import type { Design, Experiment, RunRecord } from './types';

/** Looks up a run that is there, failed or not; undefined where it is still to be made. Replicates count from 1. */
export type KnownRuns = (row: number, replicate: number) => RunRecord | undefined;

/** One run of a design that is to be made. */
export interface WantedRun {
  readonly row: number;
  /** From 1. */
  readonly replicate: number;
}

/** What is to be run before anything further can be decided. */
export interface Stage {
  /** All rows so far; a growing design only ever adds rows behind those of the stage before. */
  readonly design: Design;
  /** Runs that are not known yet, by row and replicate; at least one. */
  readonly wanted: readonly WantedRun[];
}

/**
 * Plans an experiment stage by stage. A fresh planner that is asked with the runs of an interrupted one goes through the
 * same stages without wanting them again.
 */
export interface Planner {
  /** The next stage with a run that is not known; null where all is done. */
  next(known: KnownRuns): Stage | null;
  /** The design as far as the stages went: whole after `next` gave null. */
  design(): Design;
  /** The most runs that the experiment can come to, for progress. */
  readonly mostRuns: number;
}

/**
 * The planner of an experiment.
 *
 * @param designOf gives the rows of designs that are known beforehand
 */
export function plannerOf(experiment: Experiment, designOf: (experiment: Experiment) => Design): Planner {
  return fixedPlanner(experiment, designOf(experiment));
}

/** All rows at once, each as often as the rule of replicates wants. */
function fixedPlanner(experiment: Experiment, design: Design): Planner {
  const { replicates: rule } = experiment.seeds;
  const finished = new Int32Array(design.rows);
  return {
    mostRuns: design.rows * rule.max,
    design: () => design,
    next: (known) => {
      const counts = replicatesWanted(experiment, design.rows, known, finished);
      const wanted = missingRuns(counts, known);
      return wanted.length === 0 ? null : { design, wanted };
    },
  };
}

/** The values of the column that decides on replicates: levels, or paired differences to the first row. */
export function targetValues(
  { seeds, outputs }: Experiment,
  known: KnownRuns,
): (row: number, replicate: number) => number | undefined {
  const { target } = seeds.replicates;
  const column = outputs.flatMap(({ columns }) => columns).indexOf(target?.output ?? '');
  const level = (row: number, replicate: number) => {
    const run = known(row, replicate);
    return run && (column < 0 || run.error !== null ? NaN : run.values[column]);
  };
  if (!target?.difference) return level;
  return (row, replicate) => {
    const [first, own] = [level(0, replicate), level(row, replicate)];
    return first === undefined || own === undefined ? undefined : own - first;
  };
}

/** How many replicates each row has or wants; rows that have enough are remembered in `finished` (0: not yet). */
function replicatesWanted(
  experiment: Experiment,
  rows: number,
  known: KnownRuns,
  finished: Int32Array,
): Int32Array {
  const { replicates: rule } = experiment.seeds;
  const read = targetValues(experiment, known);
  // The first row is what all others are compared with: it is run as often as any of them.
  const follows = rule.target?.difference === true && rows > 1;
  const counts = new Int32Array(rows);
  for (let row = follows ? 1 : 0; row < rows; row++) {
    counts[row] = finished[row];
    if (counts[row] > 0) continue;
    const { replicates, reason } = replicateState(rule, (replicate) => read(row, replicate));
    counts[row] = replicates;
    if (reason !== null) finished[row] = replicates;
  }
  if (follows) counts[0] = counts.reduce((most, count) => Math.max(most, count), 0);
  return counts;
}

/** Runs below the counts that are not known, by row and replicate. */
function missingRuns(counts: Int32Array, known: KnownRuns): WantedRun[] {
  const wanted: WantedRun[] = [];
  counts.forEach((count, row) => {
    for (let replicate = 1; replicate <= count; replicate++)
      if (known(row, replicate) === undefined) wanted.push({ row, replicate });
  });
  return wanted;
}
