/**
 * E8 Fit of a design to what a person needs, in two dimensions a service.
 *
 *     fit above standard = exp(−(1 − t)² |design − ideal|² / 2) − exp(−|standard − ideal|² / 2)
 *
 * It lies below 0 where the standard service suits better. t is tailoring: how far staff bring the design towards a
 * person who is there, further where the person speaks. Nothing is tailored to people who did not come.
 *
 *     relief lasts min(12, 1 / need.relapse, unseen + (need − relief / 2) / effect of the standard service) months,
 *         duties shifted onto families counted in that effect as if they were staffed
 *     unseen = 1 / need.monitoring for a need that nobody has noticed yet, else 0
 *
 * Sources: S2-21, S2-24 (users know what they need), S3-19 (lived experience); the form is that of a match in space.
 */
import { expFast } from '../../exact';
import { PHASE, S } from '../citizens';
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

/** Fit of the standard service to a citizen, 0–1. */
export function fitOfStandard(world: World, i: number, s: number): number {
  return expFast(-0.5 * distanceToIdeal(world, i, s, world.agencies.standard, 2 * s));
}

/** Fit of a design to a citizen, 0–1, of which a share of the distance has been tailored away. */
export function fitOfDesign(distance: number, tailored: number): number {
  return expFast(-0.5 * distance * (1 - tailored) * (1 - tailored));
}

/** Months for which a change of a need lasts, against what the standard service of this fit would have done. */
export function monthsOfRelief(
  world: World,
  at: number,
  s: number,
  level: number,
  change: number,
  fit: number,
): number {
  const { agencies, assume, citizens } = world;
  const unseen = (citizens.phase[at] & PHASE.mask) === PHASE.detection ? 1 / assume.need.monitoring : 0;
  // What families are left to do is no standard to measure by: a shifted duty counts as if it were staffed.
  const staffed = agencies.hoursStandard[s];
  const whole = staffed > 0 ? 1 + agencies.hoursSaved[s] / staffed : 1;
  const effect = agencies.standardEffect[s] * fit * whole;
  const most = Math.min(12, 1 / Math.max(assume.need.relapse, 1 / 12));
  const spell = level - 0.5 * change;
  return spell >= most * effect ? most : Math.min(most, unseen + spell / effect);
}
