import { beforeEach, expect, it, vi } from 'vitest';
import { replicate } from '../../sim/experiment';
import { runJobs } from '../../sim/experiment/jobs';
import { loadScenario } from '../../sim';
import { runModel } from '../../sim/testing/runner';
import { ScenarioError } from '../../sim/scenario';

vi.mock('../../sim/experiment/jobs', { spy: true });

beforeEach(() => {
  vi.mocked(runJobs).mockClear();
});

const madeBy = (call: number) => vi.mocked(runJobs).mock.calls[call][0].jobs.map(({ seed }) => seed);
const SMALL = ['population.size=50', 'horizon.months=3', 'horizon.burnIn=2'];
const arm = { scenario: 'scenarios/cases/five-country-survey.yaml', set: SMALL, seed: 'runner' };

it('runs an arm for seeds S/1 to S/n, as replicates are run', async () => {
  const series = await runModel(arm, 3);
  expect(madeBy(0)).toEqual(['runner/1', 'runner/2', 'runner/3']);
  const scenario = await loadScenario(arm.scenario, { set: arm.set, seed: arm.seed });
  const again = await replicate(scenario, 3, { workers: 1 });
  expect(series).toEqual(again.map((result) => result.series));
});

it('runs arms that resolve to the same scenario once', async () => {
  const twin = { ...arm, set: [...SMALL, 'levers.followThrough=0.6'] };
  const [first, second] = await Promise.all([runModel(twin, 2), runModel({ ...arm, seed: 'runner' }, 2)]);
  expect(second[1]).toBe(first[1]);
  await runModel(twin, 1);
  // Both are the baseline, whose first three runs the test before has made.
  expect(runJobs).not.toHaveBeenCalled();
});

it('runs only the pairs that are missing, also where two ask at the same time', async () => {
  const other = { ...arm, seed: 'more' };
  const [two, four] = await Promise.all([runModel(other, 2), runModel(other, 4)]);
  expect([madeBy(0), madeBy(1)]).toEqual([
    ['more/1', 'more/2'],
    ['more/3', 'more/4'],
  ]);
  expect(runJobs).toHaveBeenCalledTimes(2);
  expect(two).toEqual(four.slice(0, 2));
  const scenario = await loadScenario(other.scenario, { set: other.set, seed: other.seed });
  const whole = await replicate(scenario, 4, { workers: 2 });
  expect(four).toEqual(whole.map((result) => result.series));
});

it('runs anew what differs in a lever, the seed or what is recorded', async () => {
  await runModel({ ...arm, set: [...SMALL, 'levers.followThrough=0.5'] }, 2);
  await runModel({ ...arm, seed: 'other' }, 2);
  await runModel({ ...arm, set: [...SMALL, 'derived.twice=2 * trust'] }, 2);
  expect(runJobs).toHaveBeenCalledTimes(3);
});

it('says what is wrong with a scenario', async () => {
  await expect(runModel({ ...arm, set: ['levers.followTrough=1'] }, 2)).rejects.toThrow(ScenarioError);
});
