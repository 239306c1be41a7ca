/** An arm whose runs can be asked for: what names them, at full size and small. */
import { canonicalOf } from '../../../../sim/scenario/canonical';
import { replicateSeed, withSeed, type Scenario } from '../../../../sim/scenario';
import { hashOf } from './hash';
import type { WantedRun } from './order';
import type { Shared } from './shared';
import type { Watch } from './watch';

export interface Arm {
  readonly scenario: Scenario;
  /** Equal for two arms exactly where their runs of one seed are the same, and record the same. */
  readonly key: string;
}

export function armOf(scenario: Scenario): Arm {
  const { canonical, derived, recordMetrics, recordGroups } = scenario;
  const recorded = [derived.map(({ name, formula }) => [name, formula]), recordMetrics, recordGroups];
  return { scenario, key: hashOf([canonical, recorded]) };
}

/** The arm with at most so many citizens. */
export function smaller(arm: Arm, most: number): Arm {
  const { scenario } = arm;
  if (scenario.population.size <= most) return arm;
  const population = { ...scenario.population, size: most };
  // What would name such a run elsewhere is not asked for: a quick look is quick.
  return { key: `${arm.key}#${most}`, scenario: { ...scenario, population } };
}

/** The same arm at another number of citizens, with what names its runs made anew. */
export function resized(scenario: Scenario, size: number): Scenario {
  const population = { ...scenario.population, size };
  return { ...scenario, population, canonical: canonicalOf({ ...scenario, population }) };
}

/**
 * The run with the scenario's own seed, as `tandem run` makes it.
 *
 * @param shared months that it may have in common with the other arm
 * @param watch what is kept beside its record: such a run is made from its start
 */
export function ownRun({ scenario, key }: Arm, shared: Shared | null, watch?: Watch): WantedRun {
  const seed = JSON.stringify(scenario.seed);
  return {
    key: `${key}/${seed}${watch ? JSON.stringify(watch) : ''}`,
    scenario,
    watch,
    shared: shared && { ...shared, key: `${shared.key}/${scenario.population.size}/${seed}` },
  };
}

/** The run of replicate r. */
export function replicateRun(arm: Arm, r: number, shared: Shared | null): WantedRun {
  return ownRun({ ...arm, scenario: withSeed(arm.scenario, replicateSeed(arm.scenario.seed, r)) }, shared);
}
