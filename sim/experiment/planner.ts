/** Which runs an experiment wants next. A function of the runs that are there, never of when or where they were made. */
import { paretoSearch, type GrowingRows, type Search } from './plan/pareto';
import { replicateState } from './plan/replicates';
import { thresholdSearch } from './plan/thresholds';
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
  const { design } = experiment;
  if (design.method === 'pareto')
    return growingPlanner(
      experiment,
      paretoSearch(experiment, design),
      design.population * design.generations,
    );
  if (design.method === 'thresholds')
    return growingPlanner(
      experiment,
      thresholdSearch(experiment, design),
      2 + 4 * experiment.factors.length * (design.steps + 1),
    );
  return fixedPlanner(experiment, designOf(experiment));
}

/** One stage of a search after another, each as often as the rule of replicates wants. */
function growingPlanner(experiment: Experiment, search: Search, mostRows: number): Planner {
  let finished = new Int32Array(0);
  let over = false;
  const design = () => growingDesign(experiment, search.rows);
  return {
    mostRuns: mostRows * experiment.seeds.replicates.max,
    design,
    next: (known) => {
      for (;;) {
        const rows = search.rows.values.length;
        finished = Int32Array.from({ length: rows }, (_, row) => finished[row] ?? 0);
        const counts = replicatesWanted(experiment, rows, known, finished);
        const wanted = missingRuns(counts, known);
        if (wanted.length > 0) return { design: design(), wanted };
        if (over) return null;
        over = !search.grow((row) =>
          Array.from({ length: counts[row] }, (_, r) => known(row, r + 1)!).filter(
            (run) => run.error === null,
          ),
        );
      }
    },
  };
}

function growingDesign({ design }: Experiment, { values, units, blocks }: GrowingRows): Design {
  return {
    ...{ method: design.method, rows: values.length, values: Float64Array.from(values.flat()) },
    units: units.length > 0 ? Float64Array.from(units.flat()) : null,
    blocks: Int32Array.from(blocks),
    luck: new Uint8Array(values.length),
    labels: values.map(() => ''),
  };
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
