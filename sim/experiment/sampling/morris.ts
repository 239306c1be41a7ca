/** Trajectories through the unit cube that change one group of columns at a time. */
import { Draws, keyOf } from '../../exact';
import { checkCount, checkGroups } from './checks';
import { spreadTrajectories } from './spread';

export interface MorrisOptions {
  /** Trajectories of the design. */
  readonly trajectories: number;
  /** Random trajectories from which the most spread ones are chosen; equal to `trajectories` to take all that come. */
  readonly candidates: number;
  /** Values a column can take, evenly from 0 to 1: an even number. */
  readonly levels: number;
  /** Columns that move together: every column in exactly one group. */
  readonly groups: readonly (readonly number[])[];
  readonly dims: number;
  /** Text that decides everything random. */
  readonly seed: string;
}

export interface MorrisTrajectories {
  /** Points of the unit cube, rows × dims, one trajectory after another. */
  readonly units: Float64Array;
  readonly rows: number;
  /** One more than there are groups. */
  readonly rowsPerTrajectory: number;
}

/**
 * The design of Morris 1991, with groups and the choice of the most spread trajectories of Campolongo, Cariboni and
 * Saltelli 2007. A trajectory starts at a random point of the grid; then every group moves once, in random order, each of
 * its columns up or down by levels / (2 (levels − 1)).
 */
export function morrisTrajectories(options: MorrisOptions): MorrisTrajectories {
  const { trajectories, candidates, levels, groups, dims, seed } = options;
  checkCount('Morris designs', 'trajectories', trajectories, 1, 1048575);
  checkCount('Morris designs', 'candidates', candidates, trajectories, 1048575);
  checkCount('Morris designs', 'levels', levels, 2, 65536);
  if (levels % 2 === 1)
    throw new RangeError(`Morris designs need an even number of levels, found ${levels}.`);
  checkGroups(groups, dims);
  const rowsPerTrajectory = groups.length + 1;
  const size = rowsPerTrajectory * dims;
  const draws = new Draws(keyOf(seed, 'sampling.morris'));
  const pool = new Int32Array(candidates * size);
  for (let t = 0; t < candidates; t++)
    fillTrajectory(pool.subarray(t * size, t * size + size), levels, groups, dims, draws, t);
  const chosen = spreadTrajectories(pool, rowsPerTrajectory, dims, trajectories);
  const units = new Float64Array(trajectories * size);
  chosen.forEach((t, place) => {
    for (let k = 0; k < size; k++) units[place * size + k] = pool[t * size + k] / (levels - 1);
  });
  return { units, rows: trajectories * rowsPerTrajectory, rowsPerTrajectory };
}

/** Writes trajectory `t` as whole levels. */
function fillTrajectory(
  rows: Int32Array,
  levels: number,
  groups: readonly (readonly number[])[],
  dims: number,
  draws: Draws,
  t: number,
): void {
  const step = levels / 2;
  const moves = new Int32Array(dims);
  for (let column = 0; column < dims; column++) {
    const lower = Math.floor(draws.at(column, t) * step);
    const up = draws.second() < 0.5;
    rows[column] = up ? lower : lower + step;
    moves[column] = up ? step : -step;
  }
  randomOrder(groups.length, draws, t).forEach((group, k) => {
    const at = (k + 1) * dims;
    rows.copyWithin(at, at - dims, at);
    for (const column of groups[group]) rows[at + column] += moves[column];
  });
}

/** The whole numbers below n in random order (Durstenfeld 1964). */
function randomOrder(n: number, draws: Draws, t: number): number[] {
  const order = Array.from({ length: n }, (_, k) => k);
  for (let k = n - 1; k > 0; k--) {
    const other = Math.floor(draws.at(k, t, 1) * (k + 1));
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}
