/**
 * The search for a front by non-dominated sorting (NSGA-II; Deb, Pratap, Agarwal and Meyarivan 2002) in the unit cube.
 * Draws belong to generation, pair and place, so that the same file always searches the same way.
 */
import { Draws, keyOf, power } from '../../exact';

/** A point that has been tried. */
export interface Tried {
  readonly units: Float64Array;
  /** All to be made small. */
  readonly objectives: readonly number[];
  /** By how much limits are broken; 0 where they hold. Infinity where the point could not be measured. */
  readonly violation: number;
}

/** How close children stay to their parents: distribution indices of crossover and mutation. */
const CLOSENESS = 20;
const CROSSED = 0.9;

/** Whether `a` beats `b`: within limits first, then no worse in all objectives and better in one. */
export function beats(a: Tried, b: Tried): boolean {
  if (a.violation !== b.violation) return a.violation < b.violation;
  return (
    a.objectives.every((value, i) => value <= b.objectives[i]) &&
    a.objectives.some((value, i) => value < b.objectives[i])
  );
}

/** Fronts from the best on: places of points that none of those left beats. */
export function frontsOf(points: readonly Tried[]): number[][] {
  const beaten = points.map((point) => points.map((_, i) => i).filter((i) => beats(point, points[i])));
  const by = points.map(() => 0);
  beaten.forEach((list) => list.forEach((i) => by[i]++));
  const fronts: number[][] = [];
  for (let front = points.map((_, i) => i).filter((i) => by[i] === 0); front.length > 0;) {
    fronts.push(front);
    front = front.flatMap((i) => beaten[i].filter((other) => --by[other] === 0)).sort((a, b) => a - b);
  }
  return fronts;
}

/** The points that live on, the best first: whole fronts, and of the last one those with most room around them. */
export function survivors(points: readonly Tried[], size: number): Tried[] {
  return frontsOf(points)
    .flatMap((front) => {
      const room = roomOf(front.map((i) => points[i].objectives));
      const order = front.map((_, place) => place).sort((a, b) => room[b] - room[a] || a - b);
      return order.map((place) => points[front[place]]);
    })
    .slice(0, size);
}

/** Crowding distance: how far apart the neighbours of each point are. */
function roomOf(objectives: readonly (readonly number[])[]): number[] {
  const room = objectives.map(() => 0);
  for (let goal = 0; goal < objectives[0].length; goal++) {
    const order = objectives
      .map((_, i) => i)
      .sort((a, b) => objectives[a][goal] - objectives[b][goal] || a - b);
    const at = (place: number) => objectives[order[place]][goal];
    const range = at(order.length - 1) - at(0);
    room[order[0]] = room[order[order.length - 1]] = Infinity;
    for (let i = 1; i + 1 < order.length && range > 0; i++) room[order[i]] += (at(i + 1) - at(i - 1)) / range;
  }
  return room;
}

/** Points to begin with: every factor has one value in each part of its range (McKay, Beckman and Conover 1979). */
export function firstPoints(seed: string, size: number, dims: number): Float64Array[] {
  const points = Array.from({ length: size }, () => new Float64Array(dims));
  for (let dim = 0; dim < dims; dim++) {
    const draws = new Draws(keyOf(seed, `pareto/first/${dim}`));
    const order = points.map((_, i) => ({ i, key: draws.at(i, 0), inside: draws.second() }));
    order.sort((a, b) => a.key - b.key || a.i - b.i);
    order.forEach(({ i, inside }, part) => (points[i][dim] = (part + inside) / size));
  }
  return points;
}

/**
 * Children of a population, by tournament, simulated binary crossover and polynomial mutation.
 *
 * @param parents the best first, as `survivors` gives them
 */
export function children(
  seed: string,
  generation: number,
  parents: readonly Tried[],
  size: number,
): Float64Array[] {
  const draws = new Draws(keyOf(seed, `pareto/${generation}`));
  const made: Float64Array[] = [];
  for (let pair = 0; made.length < size; pair++) {
    let drawn = 0;
    const draw = () => draws.at(pair, Math.floor(drawn / 1024), drawn++ % 1024);
    // Parents stand in order, so the better of two is the one with the lower place.
    const pick = () => Math.min(Math.floor(draw() * parents.length), Math.floor(draw() * parents.length));
    const [a, b] = [parents[pick()].units.slice(), parents[pick()].units.slice()];
    if (draw() < CROSSED) cross(a, b, draw);
    mutate(a, draw);
    mutate(b, draw);
    made.push(a, b);
  }
  return made.slice(0, size);
}

/** Simulated binary crossover within the unit interval (Deb and Agrawal 1995). */
function cross(a: Float64Array, b: Float64Array, draw: () => number): void {
  for (let dim = 0; dim < a.length; dim++) {
    const [used, u, swap] = [draw(), draw(), draw()];
    const [low, high] = [Math.min(a[dim], b[dim]), Math.max(a[dim], b[dim])];
    if (used < 0.5 || high - low < 1e-14) continue;
    const towards = (room: number) => {
      const alpha = 2 - power(1 + (2 * room) / (high - low), -(CLOSENESS + 1));
      const base = u <= 1 / alpha ? u * alpha : 1 / (2 - u * alpha);
      return power(base, 1 / (CLOSENESS + 1));
    };
    const [down, up] = [towards(low), towards(1 - high)];
    const left = inside(0.5 * (low + high - down * (high - low)));
    const right = inside(0.5 * (low + high + up * (high - low)));
    [a[dim], b[dim]] = swap < 0.5 ? [left, right] : [right, left];
  }
}

/** Polynomial mutation: one factor in each child, on average. */
function mutate(units: Float64Array, draw: () => number): void {
  for (let dim = 0; dim < units.length; dim++) {
    const [used, u] = [draw(), draw()];
    if (used >= 1 / units.length) continue;
    const x = units[dim];
    const down = u < 0.5;
    const rest = power(down ? 1 - x : x, CLOSENESS + 1);
    const share = down ? 2 * u + (1 - 2 * u) * rest : 2 * (1 - u) + (2 * u - 1) * rest;
    const step = power(share, 1 / (CLOSENESS + 1));
    units[dim] = inside(down ? x + step - 1 : x + 1 - step);
  }
}

const inside = (value: number): number => Math.min(1, Math.max(0, value));
