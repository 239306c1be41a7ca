/** Rows from which Sobol' indices are estimated. */
import { checkGroups } from './checks';
import { sobolPoints, type SobolOptions } from './sobol';

export interface SaltelliOptions extends SobolOptions {
  /** Adds the rows that second-order indices need. */
  readonly secondOrder: boolean;
  /** Makes luck one more input, after all groups. */
  readonly chance: boolean;
}

export interface SaltelliRows {
  /** Points of the unit cube, rows × dims. */
  readonly units: Float64Array;
  /** One a row: 1 where it is run with the second luck of its base point. */
  readonly luck: Uint8Array;
  readonly rows: number;
  readonly rowsPerPoint: number;
}

/**
 * The design of Saltelli 2002 and Saltelli et al. 2010 over a Sobol' sequence: each base point gives two independent
 * samples A and B (the first and the second half of a point of twice the dimensions), and rows that take one group of
 * columns from the other. In order: A; A with each group from B in turn; with `secondOrder` B with each group from A in
 * turn; B.
 *
 * With `chance`, luck is one more input after all groups. A and its rows are run with luck 0, B and its rows with luck 1;
 * the row of A "with luck from B" has A's values and luck 1, and that of B has B's values and luck 0. Both stand last
 * among their likes.
 *
 * @param n base points; powers of two keep the balance of the sequence
 * @param groups columns that move together: every column in exactly one group
 * @param dims columns, at most 512
 */
export function saltelliRows(
  n: number,
  groups: readonly (readonly number[])[],
  dims: number,
  options: SaltelliOptions,
): SaltelliRows {
  checkGroups(groups, dims);
  const points = sobolPoints(n, 2 * dims, options);
  const plan = planPoint(groups, dims, options);
  const rowsPerPoint = plan.luck.length;
  const rows = n * rowsPerPoint;
  const units = new Float64Array(rows * dims);
  const luck = new Uint8Array(rows);
  const { source } = plan;
  for (let i = 0, at = 0; i < n; i++) {
    const base = i * 2 * dims;
    for (let k = 0; k < source.length; k++) units[at++] = points[base + source[k]];
    luck.set(plan.luck, i * rowsPerPoint);
  }
  return { units, luck, rows, rowsPerPoint };
}

/** What the rows of every base point are made of. */
interface PointPlan {
  /** Place in the point of twice the dimensions from which each value of each row is taken. */
  readonly source: Int32Array;
  readonly luck: Uint8Array;
}

function planPoint(
  groups: readonly (readonly number[])[],
  dims: number,
  { secondOrder, chance }: SaltelliOptions,
): PointPlan {
  const source: number[] = [];
  const luck: number[] = [];
  const addRow = (fromB: (column: number) => boolean, luckOfB: boolean): void => {
    for (let column = 0; column < dims; column++) source.push(fromB(column) ? dims + column : column);
    luck.push(chance && luckOfB ? 1 : 0);
  };
  const addMixed = (most: boolean): void => {
    for (const group of groups) addRow((column) => group.includes(column) !== most, most);
    if (chance) addRow(() => most, !most);
  };
  addRow(() => false, false);
  addMixed(false);
  if (secondOrder) addMixed(true);
  addRow(() => true, true);
  return { source: Int32Array.from(source), luck: Uint8Array.from(luck) };
}
