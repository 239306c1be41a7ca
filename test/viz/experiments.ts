/** An experiment by hand, with a design and runs that need no model. */
import type { AnalysisDocument } from '../../sim/experiment/analyse';
import type {
  Analysis,
  Experiment,
  ExperimentData,
  Factor,
  OutputSpec,
  RunRecord,
} from '../../sim/experiment/types';

export const FACTORS: readonly [string, Factor['role'], string, number, number][] = [
  ['levers.nudge.intensity', 'lever', 'share', 0, 1],
  ['levers.leadership.sharing', 'lever', 'share', 0, 1],
  ['assumptions.trust.repair', 'uncertainty', 'per month', 0.01, 0.2],
];

export function factorOf(
  name: string,
  role: Factor['role'],
  unit: string,
  low: number,
  high: number,
): Factor {
  const space = { kind: 'number', distribution: { dist: 'uniform', low, high } } as const;
  return { name, role, unit, space, write: { kind: 'paths', paths: [name], change: null } };
}

const dummy: Factor = { ...factorOf('dummy', 'uncertainty', '', 0, 1), write: { kind: 'nothing' } };

const channel: Factor = {
  ...{ name: 'channel', role: 'lever', unit: '' },
  space: { kind: 'choice', options: ['posters', 'visits'] },
  write: { kind: 'settings', byOption: [[], []] },
};

export function outputOf(name: string, unit: string, every: number | null = null): OutputSpec {
  const columns = every === null ? [name] : [12, 24, 36, 48].map((month) => `${name}[${month}]`);
  const tree = { kind: 'metric', name } as unknown as OutputSpec['tree'];
  return { name, formula: name, tree, inputs: [name], take: 'mean', over: [1, 48], every, columns, unit };
}

const OUTPUTS = [
  outputOf('value.net', 'need-months a citizen'),
  outputOf('cost.public', 'EUR a citizen'),
  outputOf('trust', 'index', 12),
];

export function experimentOf(changes: Partial<Experiment> = {}): Experiment {
  return {
    ...{
      name: 'shared-lead',
      title: 'Who leads, and who follows',
      description: 'What sharing the lead does.',
    },
    ...{ scenario: 'town.yaml', set: [], source: '', groups: [], analyses: [] },
    factors: [...FACTORS.map((one) => factorOf(...one)), channel, dummy],
    design: { method: 'sobol', n: 64, scrambles: 8, secondOrder: true, chance: true },
    seeds: { base: '2026', policy: 'block', replicates: { min: 10, max: 10, batch: 10, target: null } },
    outputs: OUTPUTS,
    failures: { retry: 1, maxShare: 0.1 },
    limits: { seconds: 60, megabytes: 512 },
    ...changes,
  };
}

/** Thirty rows that fill the ranges, one run of which failed. */
export function dataOf(changes: Partial<Experiment> = {}): ExperimentData {
  const experiment = experimentOf(changes);
  const columns = experiment.outputs.flatMap((output) => output.columns);
  const rows = 30;
  const values = Array.from({ length: rows }, (_, row) =>
    experiment.factors.map(({ space }, k) => {
      const share = ((row * (k + 1) * 7) % 30) / 29;
      if (space.kind !== 'number' || space.distribution.dist !== 'uniform') return row % 2;
      const { low, high } = space.distribution;
      return low + share * (high - low);
    }),
  ).flat();
  const runs = Array.from({ length: rows }, (_, row): RunRecord => {
    const failed = row === 7;
    return {
      ...{ key: String(row).padStart(64, '0'), row, replicate: 1, seed: `2026/${row}` },
      values: Float64Array.from(columns, () => (failed ? NaN : row / 100)),
      error: failed ? 'The levers ask for more money than the budget holds.' : null,
    };
  });
  const design = {
    ...{ method: experiment.design.method, rows, units: null, labels: Array<string>(rows).fill('') },
    ...{ values: Float64Array.from(values), blocks: new Int32Array(rows), luck: new Uint8Array(rows) },
  };
  return { experiment, design, columns, runs };
}

export function documentOf(
  analyses: readonly Analysis[],
  changes: Partial<AnalysisDocument> = {},
): AnalysisDocument {
  return {
    ...{ kind: 'experiment', experiment: 'shared-lead', title: 'Who leads, and who follows' },
    ...{ identity: 'ab'.repeat(32), modelVersion: '0.1.0', limits: 'Tandem explores mechanisms.' },
    runs: { done: 29, failed: 1 },
    failures: [{ error: 'The levers ask for more money than the budget holds.', runs: 1 }],
    refused: null,
    columns: dataOf().columns,
    analyses,
    hash: 'cd'.repeat(32),
    ...changes,
  };
}
