import { expect, test } from 'vitest';
import { coProduction } from '../../sim/model';
import { differences, goldenScenarios, readGolden, runGolden, type GoldenRun } from './golden';

const CHANGED = 'Results changed. If that is meant: npm run golden:update, and say why in CHANGELOG.md';

const GOLDEN = readGolden();

test('every shipped scenario has golden digests, of this model version', () => {
  expect([...new Set(GOLDEN.map(({ scenario }) => scenario))].sort(), CHANGED).toEqual(goldenScenarios());
  expect([...new Set(GOLDEN.map(({ modelVersion }) => modelVersion))], CHANGED).toEqual([
    coProduction.version,
  ]);
});

test.each(goldenScenarios())('%s gives its golden digests', async (scenario) => {
  const golden = GOLDEN.filter((run) => run.scenario === scenario);
  expect(differences(golden, await runGolden(scenario)), CHANGED).toEqual([]);
});

test('differences are named', () => {
  const run: GoldenRun = { scenario: 'a.yaml', seed: '1', modelVersion: '1', identity: 'i', digest: 'd' };
  expect(differences([run], [{ ...run, modelVersion: '2', identity: 'j' }])).toEqual([
    'a.yaml with seed 1: same results, other identity',
  ]);
  expect(differences([run], [{ ...run, digest: 'e' }])).toEqual(['a.yaml with seed 1: other results']);
  expect(differences([run], [{ ...run, seed: '2' }])).toEqual([
    'a.yaml with seed 2: new',
    'a.yaml with seed 1: gone',
  ]);
});
