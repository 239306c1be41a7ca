/** Standing bodies are there at any size, never end, and work in more than one way. */
import { expect, it } from 'vitest';
import { simulate } from '../../sim/experiment';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario } from '../../sim/scenario';

async function seriesOf(set: readonly string[]): Promise<(metric: string) => Float64Array> {
  const path = 'scenarios/cases/five-country-survey.yaml';
  const { series } = simulate(await loadScenario(path, nodeReader(), { set, seed: 'councils' }));
  return (metric) => series.get(metric) ?? new Float64Array(0);
}

it.each([10, 100, 1000])(
  'of %i citizens, exactly fifteen, from the first month to the last',
  async (size) => {
    const set = [
      `population.size=${size}`,
      'horizon.months=24',
      'institutions.councils=15',
      'levers.churn=1',
    ];
    const standing = (await seriesOf(set))('initiatives.standing');
    expect(standing.every((count) => count === 15)).toBe(true);
  },
);

it('comes to all three logics, which no rule names, and their shares add up', async () => {
  const set = ['population.size=10000', 'horizon.months=96', 'institutions.councils=15'];
  const series = await seriesOf([...set, 'levers.regulation.strength=0.6']);
  const logics = ['logic.handsOn', 'logic.watchdog', 'logic.ceremonial'].map(series);
  for (const shares of logics) expect(Math.max(...shares)).toBeGreaterThan(0);
  for (let m = 0; m < 96; m++) expect(logics[0][m] + logics[1][m] + logics[2][m]).toBeCloseTo(1, 12);
});
