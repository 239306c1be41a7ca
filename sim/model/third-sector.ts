/** Third-sector bodies, one a service: associations and charities with hours and priorities of their own. */
import { HOUR_SCALE } from '../exact';
import { S } from './citizens';
import { f64 } from './columns';
import { IDEAL_SCALE } from './population';
import type { World } from './world';

/** One row a service. Hours are whole units of 2^-10 hours. */
export function makeThirdSector(n = S) {
  return {
    /** The month's hours, those not yet used, and those used; of these, the hours that went into reaching people. */
    hours: f64(n),
    /** Hours not yet used this month. */
    hoursLeft: f64(n),
    /** Hours used. */
    hoursUsed: f64(n),
    /** Of these, hours that went into reaching people. */
    hoursReaching: f64(n),
    /** Share of what it is asked for that it can do, 0–1. */
    factor: f64(n),
    /** What all users of the service need, mean at the start. */
    everyone: f64(2 * n),
    /** What its clients need, as they were found at the start, and what it holds for right now; in two dimensions. */
    clients: f64(2 * n),
    /** What it holds for right now. */
    ideal: f64(2 * n),
  };
}

export type ThirdSector = ReturnType<typeof makeThirdSector>;

/** Settles whom each body looks after: it leans towards the most deprived fourth of citizens (S0-26, S3-17). */
export function startThirdSector(world: World): void {
  const { assume, size, thirdSector } = world;
  const { deprivation, ideal } = world.citizens;
  const cut = upperQuartile(deprivation);
  const everyone = new Float64Array(2 * S);
  const poorest = new Float64Array(2 * S);
  let poor = 0;
  for (let i = 0; i < size; i++) {
    const isPoor = deprivation[i] >= cut ? 1 : 0;
    poor += isPoor;
    for (let at = 0; at < 2 * S; at++) {
      const own = ideal[2 * S * i + at];
      everyone[at] += own;
      poorest[at] += isPoor * own;
    }
  }
  const lean = poor > 0 ? assume.thirdSector.lean : 0;
  for (let at = 0; at < 2 * S; at++) {
    const mean = (1 - lean) * (everyone[at] / size) + (lean * poorest[at]) / Math.max(1, poor);
    thirdSector.everyone[at] = (everyone[at] / size) * IDEAL_SCALE;
    thirdSector.clients[at] = mean * IDEAL_SCALE;
    thirdSector.ideal[at] = thirdSector.clients[at] + goalOf(world, at & 1);
  }
  thirdSector.factor.fill(1);
}

/** Deprivation from which on a citizen belongs to the most deprived fourth. */
function upperQuartile(deprivation: Uint16Array): number {
  const sorted = deprivation.slice().sort();
  return sorted[Math.floor(0.75 * sorted.length)];
}

/** The body's own goal: it pulls along the second dimension only, where officials' leaning pulls along both. */
export function goalOf(world: World, dimension: number): number {
  return dimension === 1 ? world.assume.thirdSector.goal : 0;
}

/** Takes hours of a body for a piece of work, as far as there are any, and returns those it got, in hours. */
export function workOfThirdSector(world: World, s: number, hours: number): number {
  const { hoursLeft, hoursUsed } = world.thirdSector;
  const units = Math.min(hoursLeft[s], Math.round(hours * HOUR_SCALE));
  hoursLeft[s] -= units;
  hoursUsed[s] += units;
  return units / HOUR_SCALE;
}

/** The same for work that reaches people whom agencies do not reach; booked apart at the end of the month. */
export function reachByThirdSector(world: World, s: number, hours: number): number {
  const worked = workOfThirdSector(world, s, hours);
  world.thirdSector.hoursReaching[s] += Math.round(worked * HOUR_SCALE);
  return worked;
}
