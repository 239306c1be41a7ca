/** The co-production model. */
import type { Column, Model } from '../engine';
import { BUILT_SERVICES } from '../registers';

interface StubWorld {
  trust: Float32Array;
  size: number;
}

/** Placeholder with the final interface: two metrics, no citizens' decisions. Replaced before anything is released. */
export const coProduction: Model<StubWorld> = {
  version: '0.0.0-placeholder',
  metrics: ['trust', 'value.net'],
  build: (scenario) => ({ size: scenario.population.size, trust: new Float32Array(scenario.population.size).fill(0.5) }),
  step(world, month) {
    const lever = month.levers.value('levers.followThrough');
    for (let i = 0; i < world.size; i++) world.trust[i] += 0.01 * (lever - world.trust[i]);
  },
  endBurnIn() {},
  observe(world, values) {
    values.set('trust', world.trust[0]);
    values.set('value.net', world.trust[0] - 0.5);
  },
  observeGroup(world, _dimension, _code, values) {
    values.set('trust', world.trust[0]);
  },
  columns: (world) => new Map<string, Column>([['trust', world.trust]]),
  restore(world, columns) {
    world.trust.set(columns.get('trust') as Float32Array);
  },
  ledger: () => [{ service: BUILT_SERVICES[0], stage: 'coDelivery', host: 'shared', cause: 'relief', party: 'participant', units: 5 }],
  outcomes: (world) => ({ groups: {}, values: { trust: world.trust } }),
};
