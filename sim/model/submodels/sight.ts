/**
 * What citizens see of their ties: needs, acts, and what came of taking part.
 *
 * Every citizen shows four words, written at the end of a month; each word holds four small numbers in four bytes, so
 * that the words of all ties can be added at once. Ties are at most 15, so that no byte overflows.
 * Word 0: need by service, 0–15. Word 1: acted for the service this month, 0 or 1. Word 2: signal by service, 0–15.
 * Word 3: exposed by service in the low half of each byte; in the high halves: byte 0 took part in a group, byte 1 reported.
 */
import { FLAG, ITEMS_PER_SERVICE, S, SEEN } from '../citizens';
import type { World } from '../world';

const WORDS = 4;

/** Reads the ties' words of the last month into bytes of `seen`. */
export function seeTies(world: World): void {
  const { offsets, targets } = world.ties;
  const { visible, seen } = world.citizens;
  const sums = new Uint32Array(WORDS);
  const seesTies = world.on.ties;
  for (let i = 0; i < world.size; i++) {
    let needs = 0;
    let signals = 0;
    let flags = 0;
    const end = seesTies ? offsets[i + 1] : offsets[i];
    for (let t = offsets[i]; t < end; t++) {
      const at = targets[t] * WORDS;
      needs = (needs + visible[at]) | 0;
      signals = (signals + visible[at + 2]) | 0;
      flags = (flags + visible[at + 3]) | 0;
    }
    sums[0] = needs;
    sums[1] = signals;
    sums[2] = flags;
    writeSeen(seen, i * SEEN.width, sums, end - offsets[i]);
  }
}

function writeSeen(seen: Uint8Array, at: number, sums: Uint32Array, ties: number): void {
  const flags = sums[2];
  seen[at + SEEN.active] = (flags >>> 4) & 15;
  seen[at + SEEN.reporting] = (flags >>> 12) & 15;
  seen[at + SEEN.exposed] = (flags & 0x0f0f0f0f) === 0 ? 0 : 1;
  const share = ties === 0 ? 0 : 17 / ties;
  for (let s = 0; s < S; s++) {
    seen[at + SEEN.need + s] = ((sums[0] >>> (8 * s)) & 255) * share;
    const exposed = (flags >>> (8 * s)) & 15;
    seen[at + SEEN.signal + s] =
      exposed === 0 ? 0 : 1 + (((sums[1] >>> (8 * s)) & 255) * 254) / (15 * exposed);
  }
}

/** Number of ties who acted for a service last month, individually or in a group. */
export function tiesActing(world: World, i: number, service: number): number {
  const { offsets, targets } = world.ties;
  const { visible } = world.citizens;
  let acting = 0;
  for (let t = offsets[i]; t < offsets[i + 1]; t++)
    acting += (visible[targets[t] * WORDS + 1] >>> (8 * service)) & 1;
  return acting;
}

/**
 * Shows the month just run to ties. `signal` holds what exposed citizens learned by service, NaN where not exposed.
 */
export function showTies(world: World): void {
  const { visible, need, acts, collective, flags, signal } = world.citizens;
  for (let i = 0; i < world.size; i++) {
    let needs = 0;
    let acted = 0;
    let signals = 0;
    let marks = 0;
    for (let s = 0; s < S; s++) {
      const at = S * i + s;
      const item = at * ITEMS_PER_SERVICE;
      needs |= ((need[at] * 15 + 0.5) | 0) << (8 * s);
      acted |= ((acts[item] | acts[item + 1] | collective[at]) & 1) << (8 * s);
      const learned = signal[at];
      if (learned === 0) continue;
      signals |= (((learned - 1) * 15) / 254 + 0.5) << (8 * s);
      marks |= 1 << (8 * s);
    }
    const flag = flags[i];
    if (flag & (FLAG.session | FLAG.selfOrganised)) marks |= 16;
    if (flag & FLAG.report) marks |= 16 << 8;
    visible[WORDS * i] = needs;
    visible[WORDS * i + 1] = acted;
    visible[WORDS * i + 2] = signals;
    visible[WORDS * i + 3] = marks;
  }
}
