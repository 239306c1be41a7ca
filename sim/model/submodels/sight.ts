/**
 * What citizens see of their ties: needs, acts, and what came of taking part.
 *
 * Every citizen shows four words of a month, in which each byte holds a small number, so that the words of all ties can be
 * added at once. Ties are at most 15, so that no byte overflows.
 * Word 0: need by service, 0–15. Word 1: acted for the service, 0 or 1. Word 2: signal by service, 0–15.
 * Word 3: exposed by service in the low half of each byte; in the high halves: byte 0 took part in a group, byte 1 reported.
 */
import type { Month } from '../../engine';
import { S, SEEN } from '../citizens';
import type { World } from '../world';

const WORDS = 4;
const EXPOSED = 0x0f0f0f0f;

function seesTies(world: World): boolean {
  return world.on.ties;
}

/** Reads the ties' words of the last month into bytes of `seen`. */
export function seeTies(world: World, _month: Month): void {
  const { offsets, targets } = world.ties;
  const { visible, seen } = world.citizens;
  if (!seesTies(world)) {
    seen.fill(0);
    return;
  }
  // 255 / 15 over the number of ties, in 256ths: a mean in 255ths by one multiplication of integers.
  const share = Int32Array.from({ length: 16 }, (_, ties) =>
    ties === 0 ? 0 : Math.round((256 * 17) / ties),
  );
  let from = offsets[0];
  for (let i = 0; i < world.size; i++) {
    const to = offsets[i + 1];
    let needs = 0;
    let flags = 0;
    for (let t = from; t < to; t++) {
      const at = targets[t] * WORDS;
      needs = (needs + visible[at]) | 0;
      flags = (flags + visible[at + 3]) | 0;
    }
    const at = SEEN.width * i;
    const each = share[to - from];
    for (let s = 0; s < S; s++) seen[at + SEEN.need + s] = (((needs >>> (8 * s)) & 255) * each) >> 8;
    seen[at + SEEN.active] = (flags >>> 4) & 15;
    seen[at + SEEN.reporting] = (flags >>> 12) & 15;
    const exposed = (flags & EXPOSED) === 0 ? 0 : 1;
    if (exposed !== 0 || seen[at + SEEN.exposed] !== 0) seeSignals(world, i, flags);
    seen[at + SEEN.exposed] = exposed;
    from = to;
  }
}

/** The mean signal of exposed ties by service: 0 for none, else 1 to 255. */
function seeSignals(world: World, i: number, flags: number): void {
  const { offsets, targets } = world.ties;
  const { visible, seen } = world.citizens;
  let signals = 0;
  for (let t = offsets[i]; t < offsets[i + 1]; t++) signals = (signals + visible[targets[t] * WORDS + 2]) | 0;
  for (let s = 0; s < S; s++) {
    const exposed = (flags >>> (8 * s)) & 15;
    const sum = (signals >>> (8 * s)) & 255;
    seen[SEEN.width * i + SEEN.signal + s] = exposed === 0 ? 0 : 1 + (sum * 254) / (15 * exposed);
  }
}

/** Share of ties who acted for a service last month, individually or in a group. */
export function tiesActing(world: World, i: number, service: number): number {
  const { offsets, targets } = world.ties;
  const { visible } = world.citizens;
  let acting = 0;
  for (let t = offsets[i]; t < offsets[i + 1]; t++)
    acting += (visible[targets[t] * WORDS + 1] >>> (8 * service)) & 1;
  return acting;
}

/** Bytes of word 1 by the individual items done, one bit an item. */
const ACTED = Uint32Array.from({ length: 1 << (2 * S) }, (_, items) => {
  let word = 0;
  for (let s = 0; s < S; s++) if (((items >> (2 * s)) & 3) !== 0) word |= 1 << (8 * s);
  return word;
});

/** Shows individual acts of this month; `items` has one bit an item. */
export function showActing(world: World, i: number, items: number): void {
  world.citizens.visible[WORDS * i + 1] |= ACTED[items];
}

/** Shows that a citizen took part in a group for a service. */
export function showCollective(world: World, i: number, service: number): void {
  world.citizens.visible[WORDS * i + 1] |= 1 << (8 * service);
  world.citizens.visible[WORDS * i + 3] |= 16;
}

/** Shows that a citizen reported. */
export function showReport(world: World, i: number): void {
  world.citizens.visible[WORDS * i + 3] |= 16 << 8;
}

/** Shows what a citizen learned for a service: a byte, 0 for nothing, else 1 to 255. */
export function showSignal(world: World, i: number, service: number, learned: number): void {
  const { visible } = world.citizens;
  const shift = 8 * service;
  const signal = (((learned - 1) * 15) / 254 + 0.5) | 0;
  visible[WORDS * i + 2] = (visible[WORDS * i + 2] & ~(255 << shift)) | (signal << shift);
  visible[WORDS * i + 3] |= 1 << shift;
}

/** Shows everyone's needs at the end of the month. */
export function showTies(world: World, _month: Month): void {
  const { visible, need, ill } = world.citizens;
  for (let i = 0; i < world.size; i++) {
    if (ill[i] === 0) continue;
    let needs = 0;
    for (let s = 0; s < S; s++) needs |= ((need[S * i + s] * 15 + 0.5) | 0) << (8 * s);
    visible[WORDS * i] = needs;
  }
}
