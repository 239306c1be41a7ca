/**
 * E7 Targets: how far an agency falls short of them.
 *
 *     shortfall = max(0, 1 − targets.openNeeds / open), open = citizens with an open need, noticed or not / all citizens
 *
 * Sources: S0-31 (tasks are taken back so that targets are met); the target is an assumption.
 */
import type { World } from '../world';

/**
 * Shortfall of an agency, 0–1: by how much open needs, noticed or not, exceed the share of citizens that the target allows.
 */
export function shortfallOfTargets(world: World, s: number): number {
  const { agencies, assume, size } = world;
  const open = (agencies.treated[s] + agencies.undetected[s]) / size;
  return open > assume.targets.openNeeds ? 1 - assume.targets.openNeeds / open : 0;
}
