import { describe, expect, it } from 'vitest';
import { designOf, runKey, seedOf, settingsOfRow } from '../../../sim/experiment/declare';
import { prepareScenario } from '../../../sim/scenario';
import { experimentOf, filesOf } from './loading';

const MORRIS = `
factors:
  levers.nudge.intensity: [0, 0.6]
  levers.invitation.rate: {}
design: {method: morris, trajectories: 3}
outputs: [trust]
`;

const SOBOL = (n: number) => `
factors:
  levers.nudge.intensity: [0, 0.6]
  assumptions.join.base: {}
design: {method: sobol, n: ${n}, scrambles: 2}
outputs: [trust]
`;

async function keysOf(text: string): Promise<string[]> {
  const experiment = await experimentOf(text);
  const design = designOf(experiment);
  const prepared = prepareScenario('small.yaml', filesOf(''));
  const keys: string[] = [];
  for (let row = 0; row < design.rows; row++) {
    const scenario = await prepared.resolve({ set: settingsOfRow(experiment, design, row) });
    keys.push(runKey(scenario, seedOf(experiment, design, row, 1), experiment.outputs));
  }
  return keys;
}

describe('rows of a design', () => {
  it('set what the factors name and nothing else', async () => {
    const experiment = await experimentOf(MORRIS);
    const design = designOf(experiment);
    expect(design.rows).toBe(3 * 4);
    const paths = settingsOfRow(experiment, design, 0).map((setting) => setting.split('=')[0]);
    expect(paths).toEqual(['levers.nudge.intensity', 'levers.invitation.rate']);
  });

  it('cost no run of their own where only the control moves', async () => {
    const keys = await keysOf(MORRIS);
    // In each trajectory, one step moves the dummy alone.
    expect(new Set(keys).size).toBe(3 * 3);
  });

  it('of more base points later hold all runs of the first ones', async () => {
    const [small, large] = [await keysOf(SOBOL(4)), await keysOf(SOBOL(8))];
    const known = new Set(large);
    expect(small.filter((key) => !known.has(key))).toEqual([]);
    expect(new Set(small).size).toBeLessThan(new Set(large).size);
  });
});
