/** Experiments and designs by hand, for tests that need no model. */
import type { Design, Experiment, ExperimentData, Factor, OutputSpec } from '../../../sim/experiment/types';

export function output(name: string): OutputSpec {
  return {
    ...{ name, formula: name, inputs: [name], take: 'mean', over: [1, 12], every: null, columns: [name] },
    ...{ unit: '', tree: { kind: 'name', name } },
  };
}

/** A factor that is even between two ends. */
export function even(name: string, low = 0, high = 1, role: Factor['role'] = 'lever'): Factor {
  const space = { kind: 'number', distribution: { dist: 'uniform', low, high } } as const;
  return { name, role, unit: '', space, write: { kind: 'paths', paths: [name], change: null } };
}

export function experimentOf(changes: Partial<Experiment>): Experiment {
  return {
    ...{ name: 'stand-in', title: 'A stand-in', description: '', scenario: 'none.yaml', set: [], source: '' },
    ...{ factors: [even('x')], groups: [], outputs: [output('y')], analyses: [] },
    design: { method: 'list', rows: [], labels: [] },
    seeds: { base: '1', policy: 'common', replicates: { min: 1, max: 1, batch: 1, target: null } },
    failures: { retry: 0, maxShare: 0 },
    limits: { seconds: null, megabytes: 512 },
    ...changes,
  };
}

export function designOfValues(rows: readonly (readonly number[])[], labels: readonly string[] = []): Design {
  return {
    ...{ method: 'list', rows: rows.length, values: Float64Array.from(rows.flat()), units: null },
    blocks: new Int32Array(rows.length),
    luck: new Uint8Array(rows.length),
    labels: labels.length > 0 ? labels : rows.map(() => ''),
  };
}

/** The runs of a design: values of a row and replicate (from 1), null for a run that failed. */
export function dataOf(
  experiment: Experiment,
  design: Design,
  replicates: number,
  model: (row: number, replicate: number) => readonly number[] | null,
  seedOf = (_row: number, replicate: number) => `1/${replicate}`,
): ExperimentData {
  const columns = experiment.outputs.flatMap((one) => one.columns);
  const runs = Array.from({ length: design.rows * replicates }, (_, place) => {
    const [row, replicate] = [Math.floor(place / replicates), (place % replicates) + 1];
    const values = model(row, replicate);
    return {
      ...{ key: `${row}/${replicate}`, row, replicate, seed: seedOf(row, replicate) },
      values: Float64Array.from(values ?? columns.map(() => NaN)),
      error: values === null ? 'broken' : null,
    };
  });
  return { experiment, design, columns, runs };
}
