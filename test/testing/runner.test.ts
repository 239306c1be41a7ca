import { beforeEach, expect, it, vi } from 'vitest';
import { replicate } from '../../sim/experiment';
import { runModel } from '../../sim/testing/runner';
import { ScenarioError } from '../../sim/scenario';

vi.mock('../../sim/experiment', { spy: true });

beforeEach(() => {
  vi.mocked(replicate).mockClear();
});

const SMALL = ['population.size=50', 'horizon.months=3', 'horizon.burnIn=2'];
const arm = { scenario: 'scenarios/cases/five-country-survey.yaml', set: SMALL, seed: 'runner' };

it('runs an arm for seeds S/1 to S/n, as replicates are run', async () => {
  const series = await runModel(arm, 3);
  const [[scenario, n]] = vi.mocked(replicate).mock.calls;
  const again = await replicate(scenario, n, { workers: 1 });
  expect(again.map(({ seed }) => seed)).toEqual(['runner/1', 'runner/2', 'runner/3']);
  expect(series).toEqual(again.map((result) => result.series));
});

it('runs arms that resolve to the same scenario once', async () => {
  const twin = { ...arm, set: [...SMALL, 'levers.followThrough=0.6'] };
  const [first, second] = await Promise.all([runModel(twin, 2), runModel({ ...arm, seed: 'runner' }, 2)]);
  expect(second).toBe(first);
  expect(replicate).toHaveBeenCalledTimes(1);
});

it('runs anew what differs in a lever, the seed, the number of pairs or what is recorded', async () => {
  await runModel(arm, 2);
  vi.mocked(replicate).mockClear();
  await runModel({ ...arm, set: [...SMALL, 'levers.followThrough=0.5'] }, 2);
  await runModel({ ...arm, seed: 'other' }, 2);
  await runModel(arm, 4);
  await runModel({ ...arm, set: [...SMALL, 'derived.twice=2 * trust'] }, 2);
  expect(replicate).toHaveBeenCalledTimes(4);
});

it('says what is wrong with a scenario', async () => {
  await expect(runModel({ ...arm, set: ['levers.followTrough=1'] }, 2)).rejects.toThrow(ScenarioError);
});
