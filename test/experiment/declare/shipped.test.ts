import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../sim/experiment';
import {
  designOf,
  isExperimentFile,
  loadExperiment,
  measureOutputs,
  recordingOnly,
  scenarioOfRow,
  seedOf,
} from '../../../sim/experiment/declare';
import { nodeReader } from '../../../sim/results/files/reader';
import { prepareScenario, withSeed } from '../../../sim/scenario';

const FILES = readdirSync('scenarios/experiments').filter((name) => name.endsWith('.yaml'));
const SMALL = ['population.size=60', 'horizon.burnIn=0'];

describe('experiment files that ship', () => {
  it('are of every kind', async () => {
    const methods = new Set<string>();
    for (const name of FILES)
      methods.add((await loadExperiment(`scenarios/experiments/${name}`, nodeReader())).design.method);
    expect([...methods].sort()).toEqual(
      ['efast', 'grid', 'latinHypercube', 'morris', 'pareto', 'sobol', 'thresholds'].sort(),
    );
  });

  it.each(FILES)('%s gives figures for its first and its last row', async (name) => {
    const reader = nodeReader();
    const path = `scenarios/experiments/${name}`;
    expect(isExperimentFile(path, reader)).toBe(true);
    const experiment = await loadExperiment(path, reader, { set: SMALL });
    expect(experiment.name).toBe(name.replace('.yaml', ''));
    const design = designOf(experiment);
    const prepared = prepareScenario(experiment.scenario, reader);
    for (const row of design.rows === 0 ? [] : [0, design.rows - 1]) {
      const scenario = await scenarioOfRow(experiment, prepared, design, row);
      const run = simulate(
        recordingOnly(withSeed(scenario, seedOf(experiment, design, row, 1)), experiment.outputs),
      );
      const figures = measureOutputs(run, experiment.outputs);
      expect(figures).toHaveLength(experiment.outputs.flatMap(({ columns }) => columns).length);
      expect([...figures].every(Number.isFinite)).toBe(true);
    }
  });
});

describe('the guide to experiments', () => {
  const guide = readFileSync('docs/guides/experiments.md', 'utf8');
  const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text);

  it.each(examples.map((text) => [/^experiment: (.*)/m.exec(text)?.[1] ?? text, text]))(
    'has an example %s that can be used as it stands',
    async (_, text) => {
      const files = nodeReader();
      const path = files.resolve(null, 'scenarios/experiments/example.yaml');
      const bytes = new Uint8Array(Buffer.from(text));
      const experiment = await loadExperiment('scenarios/experiments/example.yaml', {
        resolve: (from, target) => files.resolve(from, target),
        read: (file) => (file === path ? bytes : files.read(file)),
        size: (file) => (file === path ? bytes.length : files.size(file)),
      });
      expect(experiment.outputs.length).toBeGreaterThan(0);
    },
  );

  it('names every file that ships', () => {
    expect(FILES.filter((name) => !guide.includes(name))).toEqual([]);
  });
});
