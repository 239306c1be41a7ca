/** Fit of a design to what a person needs, in two dimensions a service. */
import { expFast } from '../../exact';
import { S } from '../citizens';
import { IDEAL_SCALE } from '../population';
import type { World } from '../world';

/** A citizen's ideal in one dimension: its own, shifted by what has changed in its district. */
export function idealOf(world: World, i: number, s: number, dimension: number): number {
  const district = (i / world.districtSize) | 0;
  return (
    world.citizens.ideal[2 * (S * i + s) + dimension] * IDEAL_SCALE +
    world.drift[2 * (S * district + s) + dimension]
  );
}

/** Squared distance between a citizen's ideal and the design at `at`, `at + 1`. */
export function distanceToIdeal(
  world: World,
  i: number,
  s: number,
  design: Float64Array,
  at: number,
): number {
  const first = design[at] - idealOf(world, i, s, 0);
  const second = design[at + 1] - idealOf(world, i, s, 1);
  return first * first + second * second;
}

/** E8: how much better a design suits a citizen than the standard service does; below 0 where it suits less. */
export function fitAboveStandard(
  world: World,
  i: number,
  s: number,
  design: Float64Array,
  at: number,
): number {
  return (
    expFast(-0.5 * distanceToIdeal(world, i, s, design, at)) -
    expFast(-0.5 * distanceToIdeal(world, i, s, world.agencies.standard, 2 * s))
  );
}
