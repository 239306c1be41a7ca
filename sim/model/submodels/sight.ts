/**
 * E10 Sight: what citizens see of their ties: needs, acts, and what came of taking part.
 *
 * What few do in a month (taking part, reporting, learning something) is told by those who did it to their ties at the
 * end of the month; what all have (needs, acts) is read from the ties when it is wanted.
 *
 * Sources: S0-20, S2-09.
 */
import type { Month } from '../../engine';
import { FLAG, S } from '../citizens';
import type { World } from '../world';

/** Marks of which ties hear. */
const TOLD = FLAG.session | FLAG.selfOrganised | FLAG.report | FLAG.exposed;

function seesTies(world: World): boolean {
  return world.on.ties;
}

/** Tells ties what was done and learned this month; they act on it in the next. */
export function tellTies(world: World, _month: Month): void {
  const { flags, strata, tiesActive, tiesReporting, tiesExposed, tiesSignal } = world.citizens;
  const { activeByQuarter } = world.locality;
  activeByQuarter.fill(0);
  for (const column of [tiesActive, tiesReporting, tiesExposed, tiesSignal]) column.fill(0);
  if (!seesTies(world)) return;
  for (let i = 0; i < world.size; i++) {
    if ((flags[i] & TOLD) === 0) continue;
    if ((flags[i] & (FLAG.session | FLAG.selfOrganised)) !== 0) activeByQuarter[strata[i] & 3] += 1;
    tell(world, i, flags[i]);
  }
}

function tell(world: World, i: number, flag: number): void {
  const { offsets, targets } = world.ties;
  const { tiesActive, tiesReporting, tiesExposed, tiesSignal, signal } = world.citizens;
  const active = (flag & (FLAG.session | FLAG.selfOrganised)) !== 0 ? 1 : 0;
  const reporting = (flag & FLAG.report) !== 0 ? 1 : 0;
  for (let t = offsets[i]; t < offsets[i + 1]; t++) {
    const j = targets[t];
    tiesActive[j] += active;
    tiesReporting[j] += reporting;
    if ((flag & FLAG.exposed) === 0) continue;
    for (let s = 0; s < S; s++) {
      if (signal[S * i + s] === 0) continue;
      tiesExposed[S * j + s] += 1;
      tiesSignal[S * j + s] += signal[S * i + s] - 1;
    }
  }
}

/** Size of a step of a signal, which is kept as 1 to 255. */
export const SIGNAL = 1 / 254;

/** Steps of a signal by number of those who share it. */
const SHARED = Float64Array.from({ length: 256 }, (_, exposed) => SIGNAL / Math.max(1, exposed));

/** Mean signal of the ties exposed in one service, 0–1, from the sum of their signals and their number. */
export function meanSignal(sum: number, exposed: number): number {
  return sum * SHARED[exposed];
}

/** Writes the mean need of a citizen and its ties, by service. */
export function seeNeeds(world: World, i: number, means: Float64Array): void {
  const { offsets, targets } = world.ties;
  const { need, ill } = world.citizens;
  const from = offsets[i];
  const to = seesTies(world) ? offsets[i + 1] : from;
  const share = 1 / (1 + to - from);
  for (let s = 0; s < S; s++) means[s] = need[S * i + s];
  for (let t = from; t < to; t++) {
    // Who is not ill has no need.
    if (ill[targets[t]] === 0) continue;
    for (let s = 0, at = S * targets[t]; s < S; s++) means[s] += need[at + s];
  }
  for (let s = 0; s < S; s++) means[s] *= share;
}

/** Share of ties who acted for a service last month, individually or in a group. */
export function tiesActing(world: World, i: number, service: number): number {
  const { offsets, targets } = world.ties;
  const { acts, collective } = world.citizens;
  const ties = seesTies(world) ? offsets[i + 1] - offsets[i] : 0;
  if (ties === 0) return 0;
  let acting = 0;
  for (let t = offsets[i]; t < offsets[i + 1]; t++) {
    const at = S * targets[t] + service;
    acting += (acts[at] | (acts[at] >> 16) | collective[at]) & 1;
  }
  return acting / ties;
}
