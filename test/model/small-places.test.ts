import { expect, it } from 'vitest';
import { simulate } from '../../sim/experiment';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario } from '../../sim/scenario';

it.each([100, 300, 500])('a locality of %i citizens has hours for a meeting now and then', async (size) => {
  const set = [`population.size=${size}`, 'horizon.months=60'];
  const path = 'scenarios/cases/five-country-survey.yaml';
  const met = await Promise.all(
    ['1', '2', '3'].map(async (seed) => {
      const { series } = simulate(await loadScenario(path, nodeReader(), { set, seed }));
      return Math.max(...(series.get('participation.collective.share') ?? []));
    }),
  );
  expect(Math.max(...met)).toBeGreaterThan(0);
});
