/** Makes the runs of an experiment here, from nothing but the bundle of its files. */
import { prepareScenario } from '../../scenario';
import { runKey } from '../declare';
import { threadExecutor } from '../pool/threads';
import { bundleReader } from '../store/bundle';
import type { TaskBundle } from '../store/types';
import type { Maker } from './participation';

/** @throws ScenarioError where the files make no scenario */
export function makerOf(bundle: TaskBundle, threads: number): Promise<Maker> {
  const scenario = prepareScenario(bundle.scenario, bundleReader(bundle));
  return Promise.resolve({
    executor: threadExecutor(bundle, { workers: threads }),
    keyOf: async ({ settings, seed }) =>
      runKey(await scenario.resolve({ set: settings }), seed, bundle.outputs),
  });
}
