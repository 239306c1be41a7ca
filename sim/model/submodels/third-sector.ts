/**
 * E12 Third-sector bodies: what each can do this month, and what it holds for right.
 *
 *     hours  = thirdSector.hoursPerCitizen × citizens / services × (1 + the third-sector leader's asset)
 *     factor = min(1, hours / claims), claims = sessions at which it sits × session.thirdSectorHours
 *     ideal' = ideal + thirdSector.pace (clients' ideal + drift + own goal − ideal)
 *
 * A body that is asked for more than it has does less of all. It hears of change from the people it looks after. Its
 * place at the table is whole where it hosts, `session.thirdSector.<host>` elsewhere, and at an agency's table only as
 * far as the agency lets outsiders in; all of it times the factor.
 *
 * Sources: S1-14 and S1-16 (leaders), S0-18 (barriers), S0-26, S3-17 (whom it looks after).
 */
import { HOUR_SCALE } from '../../exact';
import type { Month } from '../../engine';
import { HOSTS } from '../../registers';
import { S } from '../citizens';
import { LEADER } from '../leaders-table';
import { goalOf } from '../third-sector';
import type { World } from '../world';

/** Plans the hours of every body for the month. */
export function planThirdSector(world: World, _month: Month): void {
  const { assume, initiatives, leaders, size, thirdSector } = world;
  const base = (assume.thirdSector.hoursPerCitizen * size * (1 + leaders.strength[LEADER.thirdSector])) / S;
  const claims = new Float64Array(S);
  const { alive, host, service, sessions } = initiatives.columns;
  for (let k = 0; k < initiatives.rows; k++) {
    if (alive[k] === 0) continue;
    claims[service[k]] +=
      Math.max(1, sessions[k]) * assume.session.thirdSectorHours * seatOfThirdSector(world, host[k]);
  }
  for (let s = 0; s < S; s++) {
    thirdSector.hours[s] = Math.floor(base * HOUR_SCALE);
    thirdSector.hoursLeft[s] = thirdSector.hours[s];
    thirdSector.hoursUsed[s] = 0;
    thirdSector.hoursReaching[s] = 0;
    thirdSector.factor[s] = claims[s] > base ? base / claims[s] : 1;
    for (let d = 0; d < 2; d++) {
      const at = 2 * s + d;
      const wanted = thirdSector.clients[at] + world.scratch.meanDrift[at] + goalOf(world, d);
      thirdSector.ideal[at] += assume.thirdSector.pace * (wanted - thirdSector.ideal[at]);
    }
  }
}

const SEAT = HOSTS.map((host) => `thirdSector.${host}` as const);

/** How far a third-sector body has a seat under a host, 0–1, before its hours are counted. */
export function seatOfThirdSector(world: World, host: number): number {
  return world.assume.session[SEAT[host]];
}

/** How far a third-sector body really sits at the table of a service under a host, 0–1. */
export function thirdSectorPresence(world: World, s: number, host: number): number {
  return seatOfThirdSector(world, host) * world.thirdSector.factor[s];
}
