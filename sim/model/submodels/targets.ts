/** How far an agency falls short of its targets. */
import type { World } from '../world';

/**
 * Shortfall of an agency, 0–1: by how much open needs, noticed or not, exceed the share of citizens that the target allows.
 */
export function shortfallOfTargets(world: World, s: number): number {
  const { agencies, assume, size } = world;
  const open = (agencies.treated[s] + agencies.undetected[s]) / size;
  return open > assume.targets.openNeeds ? 1 - assume.targets.openNeeds / open : 0;
}
