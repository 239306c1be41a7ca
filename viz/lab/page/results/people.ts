/** Citizens month by month, as frames tell of them: which take part, who is near a place, when two lives part. */
import {
  FRAME_PLANES,
  PLANE,
  planeOf,
  TOOK_PART,
  type Plane,
} from '../../../../sim/model/observe/lives-layout';
import type { LivesView } from '../../contract';
import type { ArmName } from '../../state/types';
import { who } from '../../words/en/who';

/** Planes that can stand on an axis: shares from none to full. */
export type Axis = keyof typeof who.planes;

const isAxis = (name: string): name is Axis => Object.hasOwn(who.planes, name);

/** The axes that a state names; where it names none that there is, belief in oneself and free time. */
export function axesOf([x, y]: readonly [string, string]): [Axis, Axis] {
  return [isAxis(x) ? x : 'personal', isAxis(y) ? y : 'free'];
}

/** The frame of an arm after a month. */
export function frameAt(lives: LivesView, arm: ArmName, month: number): Uint8Array {
  const size = FRAME_PLANES * lives.citizens;
  return lives[arm].subarray((month - 1) * size, month * size);
}

/** One plane of a frame of an arm. */
export const planeAt = (lives: LivesView, arm: ArmName, month: number, plane: Plane): Uint8Array =>
  planeOf(frameAt(lives, arm, month), plane);

/** What counts as taking part: alone with support, or in a group. */
const PART = TOOK_PART.aloneSupported | TOOK_PART.inGroups | TOOK_PART.session;

/** How a citizen takes part: in the last twelve months, before that, or never. */
export const STATES = ['now', 'lapsed', 'never'] as const;
export const [NOW, LAPSED, NEVER] = [0, 1, 2];

/** First month in which each citizen of an arm had taken part; 65535 for those who never did. */
export function firstParts(lives: LivesView, arm: ArmName): Uint16Array {
  const first = new Uint16Array(lives.citizens).fill(65535);
  for (let month = lives.months; month >= 1; month--) {
    const took = planeAt(lives, arm, month, 'tookPart');
    for (let i = 0; i < took.length; i++) if ((took[i] & PART) !== 0) first[i] = month;
  }
  return first;
}

/** The state of each citizen after a month: places in STATES. */
export function statesAt(lives: LivesView, arm: ArmName, month: number, first: Uint16Array): Uint8Array {
  const took = planeAt(lives, arm, month, 'tookPart');
  // Loops, here and below: a mapping function a citizen costs more than the drawing.
  const states = new Uint8Array(took.length);
  for (let i = 0; i < took.length; i++)
    states[i] = (took[i] & PART) !== 0 ? NOW : first[i] < month ? LAPSED : NEVER;
  return states;
}

/** How many citizens are in each state. */
export function countStates(states: Uint8Array): [now: number, lapsed: number, never: number] {
  const counts: [number, number, number] = [0, 0, 0];
  for (const state of states) counts[state]++;
  return counts;
}

/** Places of citizens in a plane, each from 0 to 1; dots with the same values are spread a little, always in the same way. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** A number from −0.5 to 0.5 that belongs to a citizen. */
function spread(citizen: number, salt: number): number {
  const mixed = Math.imul((citizen + 1) ^ salt, 0x9e3779b1);
  return ((mixed ^ (mixed >>> 15)) >>> 8) / 0x1000000 - 0.5;
}

const SPREAD = 2.5;

/** Bytes as shares, spread a little. */
function spreadShares(bytes: Uint8Array, salt: number): Float32Array {
  const shares = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const value = bytes[i] + SPREAD * spread(i, salt);
    shares[i] = (value < 0 ? 0 : value > 255 ? 255 : value) / 255;
  }
  return shares;
}

/** Where citizens stand after a month. */
export function placesAt(
  lives: LivesView,
  arm: ArmName,
  month: number,
  [x, y]: readonly [Axis, Axis],
): Places {
  return {
    x: spreadShares(planeAt(lives, arm, month, x), 0x51ed),
    y: spreadShares(planeAt(lives, arm, month, y), 0x2f0b),
  };
}

/** The citizen nearest to a place; −1 where nobody is within reach. */
export function nearest({ x, y }: Places, at: readonly [number, number], reach = Infinity): number {
  let [found, best] = [-1, reach * reach];
  for (let i = 0; i < x.length; i++) {
    const distance = (x[i] - at[0]) ** 2 + (y[i] - at[1]) ** 2;
    if (distance < best) [found, best] = [i, distance];
  }
  return found;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The citizen to whom an arrow key leads: the nearest that lies that way, more ahead than aside; −1 where nobody does. */
export function nextByKey({ x, y }: Places, key: string, from: number): number {
  const way = DIRECTIONS[key];
  if (!way) return -1;
  let [found, best] = [-1, Infinity];
  for (let i = 0; i < x.length; i++) {
    const [right, up] = [x[i] - x[from], y[i] - y[from]];
    const ahead = right * way[0] + up * way[1];
    const aside = Math.abs(right * way[1]) + Math.abs(up * way[0]);
    if (i === from || ahead <= 0 || aside > ahead) continue;
    const distance = ahead + 2 * aside;
    if (distance < best) [found, best] = [i, distance];
  }
  return found;
}

/** The first month in which anything told of a citizen differs between the arms; null where nothing does. */
export function partingMonth(lives: LivesView, citizen: number): number | null {
  const { a, b, citizens, months } = lives;
  const bytes = FRAME_PLANES * citizens;
  for (let month = 1; month <= months; month++)
    for (let plane = 0; plane < FRAME_PLANES; plane++) {
      const at = (month - 1) * bytes + plane * citizens + citizen;
      if (a[at] !== b[at]) return month;
    }
  return null;
}

/** One share of a citizen, month by month, from 0 to 1. */
export function shareOverTime(lives: LivesView, arm: ArmName, axis: Axis, citizen: number): Float64Array {
  const bytes = FRAME_PLANES * lives.citizens;
  const start = PLANE[axis] * lives.citizens + citizen;
  return Float64Array.from({ length: lives.months }, (_, k) => lives[arm][k * bytes + start] / 255);
}
