/**
 * E5 Appeal: what an invitation says, to those who took one in.
 *
 *     appeal = join.appeal × h + join.message × grounds
 *     h      = 1 where the citizen holds one of the motives to which the invitation appeals, else 0
 *
 * Grounds are what the citizen knows to support the message: for what was achieved together, what it expects of the
 * agency; for what is lacking, whether itself or a tie is in need; for how easy it is, how far it has been made easy.
 * Several motives do more than one only because more people hold one of them.
 *
 * Sources: S3-47, S3-48, B-33, B-41; Clary et al. 1998.
 */
import type { Month } from '../../engine';
import { MESSAGES } from '../../registers';
import { FLAG, S } from '../citizens';
import { lever, type World } from '../world';

/** What the invitations of the month say. */
export interface Appeal {
  readonly motives: number;
  readonly message: (typeof MESSAGES)[number];
}

/** The appeal of the month's invitations. */
export function appealOf(month: Month): Appeal {
  const message = MESSAGES[lever(month, 'recruitment.message')];
  return { motives: lever(month, 'recruitment.motives'), message };
}

/** Logit that the invitation adds for a citizen in a service; 0 for those whom none reached. */
export function appealTo(world: World, i: number, s: number, appeal: Appeal, ease: number): number {
  const { flags, motives } = world.citizens;
  if ((flags[i] & FLAG.invited) === 0) return 0;
  const { join } = world.assume;
  const meets = (motives[i] & appeal.motives) !== 0 ? join.appeal : 0;
  return meets + join.message * groundsFor(world, i, s, appeal.message, ease);
}

function groundsFor(world: World, i: number, s: number, message: Appeal['message'], ease: number): number {
  if (message === 'ease') return ease;
  return message === 'gap' ? gapSeen(world, i, s) : world.citizens.expectation[S * i + s];
}

/** 1 where the citizen itself or one of its ties has an open need in the service. */
function gapSeen(world: World, i: number, s: number): number {
  const { offsets, targets } = world.ties;
  const { ill } = world.citizens;
  const open = 17 << s;
  if ((ill[i] & open) !== 0) return 1;
  for (let t = offsets[i]; t < offsets[i + 1]; t++) if ((ill[targets[t]] & open) !== 0) return 1;
  return 0;
}
