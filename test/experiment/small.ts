/** A small scenario that runs in a moment, and a change of it from month 7. */
import { fileURLToPath } from 'node:url';
import { nodeReader } from '../../sim/results/files';
import { loadScenario, type LoadOptions, type Scenario } from '../../sim/scenario';

export const SMALL = fileURLToPath(new URL('./small.yaml', import.meta.url));

export const CHANGED_FROM = 7;

/** Settings that no model can miss: promises are kept less, more people are asked. */
export const CHANGE = [
  `levers.followThrough=[{at: ${CHANGED_FROM}, value: 0.05}]`,
  `levers.invitation.rate=[{at: ${CHANGED_FROM}, value: 0.9}]`,
];

export function small(options: LoadOptions = {}): Promise<Scenario> {
  return loadScenario(SMALL, nodeReader(), options);
}
