/** Which of many trajectories are spread widest over the unit cube. */

/** Up to so many choices all are tried. */
const MOST_TRIED = 1_000_000;

/**
 * Chooses the most spread of some trajectories: the square root of the sum of squared distances of all pairs is largest
 * (Campolongo, Cariboni and Saltelli 2007; the distance of two trajectories is the sum of Euclidean distances between all
 * points of the one and all points of the other). Up to a million choices are all tried, and the result is the best.
 * Beyond, trajectories are gathered as by Ruano, Ribes, Ferrer and Sin 2012, and then exchanged for others as long as that
 * helps.
 *
 * @param pool levels as whole numbers, rows × dims, one trajectory after another
 * @param tried most choices of which all are tried
 * @returns places of the chosen trajectories in the pool, ascending
 */
export function spreadTrajectories(
  pool: Int32Array,
  rowsPerTrajectory: number,
  dims: number,
  choose: number,
  tried = MOST_TRIED,
): number[] {
  const n = pool.length / (rowsPerTrajectory * dims);
  if (choose >= n) return Array.from({ length: n }, (_, t) => t);
  const squares = squaredDistances(pool, n, rowsPerTrajectory, dims);
  const chosen =
    choices(n, choose) <= tried
      ? bestOfAll(squares, n, choose)
      : exchanged(squares, n, gathered(squares, n, choose));
  return chosen.sort((s, t) => s - t);
}

/** The score of a choice, in levels: what is to be large. For two trajectories it is their distance. */
export function spreadOf(
  pool: Int32Array,
  rowsPerTrajectory: number,
  dims: number,
  chosen: readonly number[],
): number {
  const n = pool.length / (rowsPerTrajectory * dims);
  return Math.sqrt(sumOfPairs(squaredDistances(pool, n, rowsPerTrajectory, dims), n, chosen));
}

/** Squared distances of all pairs of trajectories, n × n. */
function squaredDistances(pool: Int32Array, n: number, rows: number, dims: number): Float64Array {
  const squares = new Float64Array(n * n);
  const gaps = new Float64Array(rows);
  for (let s = 0; s < n; s++) {
    for (let t = 0; t < s; t++) {
      const distance = trajectoryDistance(pool, s * rows * dims, t * rows * dims, dims, gaps);
      squares[s * n + t] = squares[t * n + s] = distance * distance;
    }
  }
  return squares;
}

/** @param gaps room for the squared distances of one point to all points of the other trajectory */
function trajectoryDistance(
  pool: Int32Array,
  s: number,
  t: number,
  dims: number,
  gaps: Float64Array,
): number {
  let sum = 0;
  gaps.fill(0);
  for (let i = 0; i < gaps.length; i++) {
    const point = s + i * dims;
    for (let d = 0; d < dims; d++) {
      const to = pool[point + d];
      // From one point to the next few columns move; whole levels keep the change exact.
      const from = i === 0 ? 0 : pool[point - dims + d];
      if (i > 0 && to === from) continue;
      for (let j = 0, other = t + d; j < gaps.length; j++, other += dims) {
        const level = pool[other];
        gaps[j] += i === 0 ? (to - level) * (to - level) : (to - from) * (to + from - 2 * level);
      }
    }
    for (let j = 0; j < gaps.length; j++) sum += Math.sqrt(gaps[j]);
  }
  return sum;
}

/** How many choices there are; Infinity where they are very many. */
function choices(n: number, choose: number): number {
  let count = 1;
  for (let k = 1; k <= choose && count <= MOST_TRIED * n; k++) count = (count * (n - choose + k)) / k;
  return count;
}

/** Sum over the pairs within a choice. */
function sumOfPairs(squares: Float64Array, n: number, chosen: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < chosen.length; i++)
    for (let j = 0; j < i; j++) sum += squares[chosen[i] * n + chosen[j]];
  return sum;
}

/** Sum of the pairs that one trajectory has with a choice; its pair with itself counts nothing. */
function sumWith(squares: Float64Array, n: number, trajectory: number, chosen: readonly number[]): number {
  let sum = 0;
  for (const other of chosen) sum += squares[trajectory * n + other];
  return sum;
}

/** Tries every choice, in order; the first of equals is kept. */
function bestOfAll(squares: Float64Array, n: number, choose: number): number[] {
  let best: number[] = [];
  let most = -1;
  const chosen: number[] = [];
  const extend = (from: number, sum: number): void => {
    if (chosen.length === choose) {
      if (sum > most) [most, best] = [sum, [...chosen]];
      return;
    }
    for (let t = from; t <= n - (choose - chosen.length); t++) {
      const more = sum + sumWith(squares, n, t, chosen);
      chosen.push(t);
      extend(t + 1, more);
      chosen.pop();
    }
  };
  extend(0, 0);
  return best;
}

/**
 * Ruano et al. 2012: for every size below the wanted one, the best of n starting sets (each trajectory with those farthest
 * from it) grows by the trajectory that adds most, one at a time; the best of these is kept.
 */
function gathered(squares: Float64Array, n: number, choose: number): number[] {
  const far = Array.from({ length: n }, (_, t) => farthest(squares, n, t, choose - 1));
  const starts = far.map((_, t) => [t]);
  const sums = new Float64Array(n);
  const candidates: number[][] = [];
  for (let size = 1; size < choose; size++) {
    for (let t = 0; t < n; t++) {
      const next = far[t][size - 1];
      sums[t] += sumWith(squares, n, next, starts[t]);
      starts[t].push(next);
    }
    const chosen = [...starts[largestBy(starts.keys(), (t) => sums[t])]];
    while (chosen.length < choose) chosen.push(mostAdding(squares, n, chosen));
    candidates.push(chosen);
  }
  return candidates.length === 0 ? [0] : largestBy(candidates, (chosen) => sumOfPairs(squares, n, chosen));
}

/** So many trajectories, the farthest from one first; of equals, the first. */
function farthest(squares: Float64Array, n: number, t: number, count: number): number[] {
  const found: number[] = [];
  const key = (s: number): number => squares[t * n + s];
  for (let s = 0; s < n; s++) {
    if (s === t || (found.length === count && key(s) <= key(found[count - 1]))) continue;
    let place = found.length;
    while (place > 0 && key(s) > key(found[place - 1])) place--;
    found.splice(place, 0, s);
    if (found.length > count) found.pop();
  }
  return found;
}

/** The trajectory outside a choice that adds most to it. */
function mostAdding(squares: Float64Array, n: number, chosen: readonly number[]): number {
  let best = -1;
  let most = -1;
  for (let t = 0; t < n; t++) {
    const more = sumWith(squares, n, t, chosen);
    if (more > most && !chosen.includes(t)) [most, best] = [more, t];
  }
  return best;
}

/** The first of the elements with the largest score. There is at least one. */
function largestBy<T>(elements: Iterable<T>, score: (element: T) => number): T {
  let best: T | undefined;
  let most = -Infinity;
  for (const element of elements) {
    const value = score(element);
    if (value > most) [most, best] = [value, element];
  }
  return best as T;
}

/** Exchanges one trajectory for another as long as that helps. */
function exchanged(squares: Float64Array, n: number, start: readonly number[]): number[] {
  let chosen = [...start];
  for (;;) {
    const before = sumOfPairs(squares, n, chosen);
    const better = chosen.flatMap((_, place) => {
      const rest = chosen.filter((_, k) => k !== place);
      const next = [...rest, mostAdding(squares, n, rest)];
      return sumOfPairs(squares, n, next) > before ? [next] : [];
    });
    if (better.length === 0) return chosen;
    chosen = largestBy(better, (next) => sumOfPairs(squares, n, next));
  }
}
