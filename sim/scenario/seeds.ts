/** Seeds of replicates, and the same scenario with another seed. */
import type { Scenario } from './types';

/** The seed of replicate r (1 is the first) of seed S: the text `S/r`. */
export function replicateSeed(seed: string, replicate: number): string {
  return `${seed}/${replicate}`;
}

/** The same scenario with another seed; everything else is shared, not copied. */
export function withSeed(scenario: Scenario, seed: string): Scenario {
  return { ...scenario, seed, source: { ...scenario.source, seed } };
}
