/** How far an agency falls short of its targets. */
import { HOUR_SCALE } from '../../exact';
import type { World } from '../world';

/** Share of the hours due to people in treatment that the standard service lacks, 0–1. */
export function shortfallOfTargets(world: World, s: number): number {
  const { agencies, assume } = world;
  const due = Math.max(1, agencies.treated[s]) * assume.need.standardHours;
  return Math.max(0, 1 - agencies.hoursStandard[s] / HOUR_SCALE / due);
}
