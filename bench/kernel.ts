/**
 * The benchmark kernel: the smallest model that does what every agent-based model of participation does.
 *
 * N agents on a fixed 8-regular random graph, all updated at once. Cost and capacity are uniform on [0, 1), trust starts
 * uniform, one in ten starts active. A step, for each agent: s = share of active neighbours;
 * x = −2 + 2 trust + 3 s − 1.5 cost + capacity; active with probability 1 / (1 + e^−x); trust moves by 0.05 towards
 * 0.6 active + 0.4 s. One agent-update is all of that: 4 attributes and 8 neighbours read, one exponential, one uniform
 * number, 2 writes. It is the yardstick of bench/: costs are given in updates of it, so that they mean the same on any
 * machine. bench/kernel.c is the same in C, with the same bits.
 */
import { expFast, threefry, UNIT } from '../sim/exact';
import { seeded, sfc32 } from './generator';

export const DEGREE = 8;

/** Where the kernel takes its uniform numbers and its exponential from. */
export type Variant =
  /** One generator in sequence and Math.exp: the plain typed-array kernel, in which all costs are counted. */
  | 'sequential'
  /** Keyed draws and an exponential from plain arithmetic: what gives the same bits everywhere. */
  | 'keyed';

export interface Kernel {
  readonly size: number;
  /** Neighbours of agent i at 8 i … 8 i + 7. */
  readonly neighbours: Uint32Array;
  readonly cost: Float64Array;
  readonly capacity: Float64Array;
  readonly trust: Float64Array;
  active: Uint8Array;
  next: Uint8Array;
  /** State of the sequential generator. */
  readonly state: Int32Array;
  steps: number;
}

/** A kernel before its first step. */
export function makeKernel(size: number, seed = 1): Kernel {
  const state = seeded(seed);
  const neighbours = regularGraph(size, state);
  const uniform = () => Float64Array.from({ length: size }, () => sfc32(state) * UNIT);
  const [cost, capacity, trust] = [uniform(), uniform(), uniform()];
  const active = Uint8Array.from({ length: size }, () => Number(sfc32(state) * UNIT < 0.1));
  return { size, neighbours, cost, capacity, trust, active, next: new Uint8Array(size), state, steps: 0 };
}

/**
 * Four random rings laid over one another: every agent has eight neighbours. Such unions and random regular graphs are
 * alike in all that holds with high probability (Kim and Wormald 2001).
 */
function regularGraph(size: number, state: Int32Array): Uint32Array {
  const neighbours = new Uint32Array(size * DEGREE);
  const ring = Uint32Array.from({ length: size }, (_, i) => i);
  for (let r = 0; r < DEGREE; r += 2) {
    for (let i = size - 1; i > 0; i--) {
      const j = Math.floor(sfc32(state) * UNIT * (i + 1));
      const kept = ring[i];
      ring[i] = ring[j];
      ring[j] = kept;
    }
    for (let i = 0; i < size; i++) {
      neighbours[ring[i] * DEGREE + r] = ring[(i + 1) % size];
      neighbours[ring[(i + 1) % size] * DEGREE + r + 1] = ring[i];
    }
  }
  return neighbours;
}

/** Runs the kernel for some steps. */
export function runKernel(kernel: Kernel, steps: number, variant: Variant): void {
  for (let k = 0; k < steps; k++) {
    if (variant === 'sequential') stepSequential(kernel);
    else stepKeyed(kernel);
    [kernel.active, kernel.next] = [kernel.next, kernel.active];
    kernel.steps++;
  }
}

function stepSequential({ size, neighbours, cost, capacity, trust, active, next, state }: Kernel): void {
  for (let i = 0; i < size; i++) {
    const o = i * DEGREE;
    const s =
      (active[neighbours[o]] +
        active[neighbours[o + 1]] +
        active[neighbours[o + 2]] +
        active[neighbours[o + 3]] +
        active[neighbours[o + 4]] +
        active[neighbours[o + 5]] +
        active[neighbours[o + 6]] +
        active[neighbours[o + 7]]) *
      0.125;
    const x = -2 + 2 * trust[i] + 3 * s - 1.5 * cost[i] + capacity[i];
    const p = 1 / (1 + Math.exp(-x));
    const a = sfc32(state) * UNIT < p ? 1 : 0;
    next[i] = a;
    trust[i] += 0.05 * (0.6 * a + 0.4 * s - trust[i]);
  }
}

const words = new Uint32Array(2);

function stepKeyed({ size, neighbours, cost, capacity, trust, active, next, steps }: Kernel): void {
  for (let i = 0; i < size; i++) {
    const o = i * DEGREE;
    const s =
      (active[neighbours[o]] +
        active[neighbours[o + 1]] +
        active[neighbours[o + 2]] +
        active[neighbours[o + 3]] +
        active[neighbours[o + 4]] +
        active[neighbours[o + 5]] +
        active[neighbours[o + 6]] +
        active[neighbours[o + 7]]) *
      0.125;
    const x = -2 + 2 * trust[i] + 3 * s - 1.5 * cost[i] + capacity[i];
    threefry(1, 2, i, steps, words);
    const a = +(words[0] * UNIT * (1 + expFast(-x)) < 1);
    next[i] = a;
    trust[i] += 0.05 * (0.6 * a + 0.4 * s - trust[i]);
  }
}

/** Sum of trust and of active, in the order of the agents: two kernels with the same sum did the same. */
export function checksum({ size, trust, active }: Kernel): string {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += trust[i] + active[i];
  return sum.toPrecision(17);
}
