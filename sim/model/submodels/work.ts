/**
 * E12 Work: joint hours as they are worked. Nothing is done for which no hour is left.
 */
import { HOUR_SCALE } from '../../exact';
import type { World } from '../world';

/** What hours are worked on. */
export type Work = 'hoursOutreach' | 'hoursActs' | 'hoursAnswers' | 'hoursMeetings' | 'hoursProjects';

/** Opens the month's joint hours: all are left, none is worked. */
export function openHours(world: World, s: number): void {
  const { agencies } = world;
  agencies.hoursLeft[s] = agencies.hoursTogether[s];
  agencies.hoursOutreach[s] = 0;
  agencies.hoursActs[s] = 0;
  agencies.hoursAnswers[s] = 0;
  agencies.hoursMeetings[s] = 0;
  agencies.hoursProjects[s] = 0;
}

/** Takes hours of an agency for a piece of work, as far as there are any, and returns those it got. */
export function work(world: World, s: number, on: Work, hours: number): number {
  const { agencies } = world;
  const units = Math.min(agencies.hoursLeft[s], Math.round(hours * HOUR_SCALE));
  agencies.hoursLeft[s] -= units;
  agencies[on][s] += units;
  return units / HOUR_SCALE;
}

/** Joint hours that an agency has left, in hours. */
export function hoursLeft(world: World, s: number): number {
  return world.agencies.hoursLeft[s] / HOUR_SCALE;
}

/** Joint hours that an agency has worked this month, in hours. */
export function hoursWorked(world: World, s: number): number {
  const { hoursOutreach, hoursActs, hoursAnswers, hoursMeetings, hoursProjects } = world.agencies;
  return (
    (hoursOutreach[s] + hoursActs[s] + hoursAnswers[s] + hoursMeetings[s] + hoursProjects[s]) / HOUR_SCALE
  );
}
