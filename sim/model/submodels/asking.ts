/**
 * E4 Being asked, and acts in groups that citizens organise themselves.
 *
 * P(asked) = 1 − (1 − invited)(1 − platform)(1 − q)^(ties active last month): a gate of its own (Verba, Schlozman and
 * Brady 1995). A self-organised group act follows the terms of joining with cost alone, without agency (E5).
 */
import { counterOf, expFast, threefry, UNIT } from '../../exact';
import type { Month } from '../../engine';
import { FLAG, S, SEEN } from '../citizens';
import { STANDARD, zOf } from '../standards';
import { leverByGroup, lever, type World } from '../world';
import { freeHours } from './capacity';
import { giveCollectiveHours, markCollective } from './hours';

const words = new Uint32Array(2);

/** Marks who is asked this month, and carries out self-organised group acts. */
export function askAndOrganise(world: World, month: Month): void {
  const { assume, citizens } = world;
  const { k0, k1 } = world.keys.asking;
  const counter = counterOf(month.index, 0);
  const paid = world.locality.paidShare[0];
  const invited = leverByGroup(month, 'invitation.rate').map(
    (rate) => rate * paid * assume.asking.invitation,
  );
  const platform = leverByGroup(month, 'platform').map((value) => value * paid * assume.asking.platform);
  // The leader's connecting widens reach through ties (E12).
  const q = Math.min(0.9, assume.asking.tie * (1 + world.locality.reach[0]));
  const notByTies = new Float64Array(16);
  for (let ties = 0, share = 1; ties < 16; ties++, share *= 1 - q) notByTies[ties] = share;
  let sent = 0;
  for (let i = 0; i < world.size; i++) {
    threefry(k0, k1, i, counter, words);
    const group = citizens.leverGroups[i];
    const active = citizens.seen[SEEN.width * i + SEEN.active];
    const online = platform[group] === 0 ? 0 : platform[group] * onlineShare(world, i);
    const notAsked = (1 - invited[group]) * (1 - online) * notByTies[active];
    const u = words[0] * UNIT;
    if (u < 1 - notAsked) citizens.flags[i] |= FLAG.asked;
    if (u < invited[group]) sent++;
    const v = words[1] * UNIT * S;
    organise(world, i, v | 0, v - (v | 0));
  }
  for (let s = 0; s < S; s++) world.agencies.invitations[s] = sent / S;
  world.locality.openness[0] = lever(month, 'openness') * paid;
}

/** Open platforms reach the young and the educated first (B-99, S1-08). */
function onlineShare(world: World, i: number): number {
  const { age, education } = world.citizens;
  const young = age[i] < 35 ? 1 : age[i] < 55 ? 0.8 : age[i] < 75 ? 0.4 : 0.15;
  return young * (0.5 + 0.25 * education[i]);
}

/** A group act without agency in the one service that the draw points to this month. */
function organise(world: World, i: number, s: number, u: number): void {
  const { assume, citizens } = world;
  const standards = world.locality.standards;
  const x =
    assume.selfOrganised.base +
    assume.join.efficacyPolitical *
      zOf(standards, STANDARD.political + s, citizens.efficacyPolitical[S * i + s]) +
    assume.selfOrganised.action * zOf(standards, STANDARD.action, citizens.action[i]) +
    assume.join.need * citizens.need[S * i + s] -
    assume.join.cost -
    citizens.fatigue[i];
  // The month points to one service in S, so the chance there is S times the monthly one.
  const against = expFast(-x);
  if (u * (1 + against) >= S) return;
  const hours = assume.selfOrganised.hours;
  const able = Math.min(1, freeHours(world, i) / hours);
  if (u * (1 + against) >= S * able) return;
  citizens.flags[i] |= FLAG.selfOrganised;
  citizens.collective[S * i + s] |= 1;
  markCollective(world, i);
  const given = Math.min(hours, freeHours(world, i));
  giveCollectiveHours(world, i, given);
  citizens.alone[i] += given;
}
