/** Elementary effects of Morris 1991: what a step of one factor does to the output, from many places. */
import { mean, variance } from '../statistics';

/** A design of trajectories and the outputs of its rows. */
export interface Trajectories {
  /** Points of the unit cube, rows × dims. */
  readonly units: Float64Array;
  readonly dims: number;
  /** Columns that move together; one step of each group a trajectory. */
  readonly groups: readonly (readonly number[])[];
  /** One output a row; a trajectory with a value that is not a number is left out whole. */
  readonly values: ArrayLike<number>;
}

export interface MorrisEffects {
  /** Elementary effects by group, one a trajectory that speaks. */
  readonly effects: readonly Float64Array[];
  /** Their sizes by group: for a group of several columns the direction is theirs on average, the size is not. */
  readonly sizes: readonly Float64Array[];
  /** Mean effect, mean size and spread by group. Spread is NaN for groups of several columns. */
  readonly mu: readonly number[];
  readonly muStar: readonly number[];
  readonly sigma: readonly number[];
  /** In standard deviations of the output per standard deviation of the factor, both along the trajectory. */
  readonly scaledMuStar: readonly number[];
  readonly scaledSigma: readonly number[];
  readonly trajectories: number;
  readonly dropped: number;
}

/**
 * Elementary effects per unit of the cube, so over the whole range of a factor (Morris 1991; sizes of Campolongo et al.
 * 2007; groups likewise; scaled effects of Sin and Gernaey 2009).
 */
export function morrisEffects(design: Trajectories): MorrisEffects {
  const { groups, values } = design;
  const length = groups.length + 1;
  if (values.length % length !== 0 || values.length * design.dims !== design.units.length)
    throw new RangeError(`Trajectories of ${length} rows are needed, found ${values.length} rows.`);
  const whole = wholeTrajectories(values, length);
  const table = (): Float64Array[] => groups.map(() => new Float64Array(whole.length));
  const [effects, sizes, scaled] = [table(), table(), table()];
  whole.forEach((start, t) => {
    const spread = populationSpread(values, start, length, 1, 0);
    for (let step = 0; step < groups.length; step++) {
      const row = start + step;
      const moved = groupMoved(design, row);
      const { direction, size } = stepOf(design, row, moved);
      const change = values[row + 1] - values[row];
      effects[moved][t] = (change * direction) / size;
      sizes[moved][t] = Math.abs(change) / size;
      const [column] = groups[moved];
      const ofFactor = populationSpread(design.units, start, length, design.dims, column);
      scaled[moved][t] = spread === 0 ? 0 : (effects[moved][t] * ofFactor) / spread;
    }
  });
  const single = (at: number): number => (groups[at].length === 1 ? 1 : NaN);
  return {
    effects,
    sizes,
    mu: effects.map(mean),
    muStar: sizes.map(mean),
    sigma: effects.map((of, g) => single(g) * Math.sqrt(variance(of))),
    scaledMuStar: scaled.map((of, g) => single(g) * mean(of.map(Math.abs))),
    scaledSigma: scaled.map((of, g) => single(g) * Math.sqrt(variance(of))),
    trajectories: whole.length,
    dropped: values.length / length - whole.length,
  };
}

function wholeTrajectories(values: ArrayLike<number>, length: number): number[] {
  const whole: number[] = [];
  for (let start = 0; start < values.length; start += length) {
    let finite = true;
    for (let r = start; r < start + length; r++) finite &&= Number.isFinite(values[r]);
    if (finite) whole.push(start);
  }
  return whole;
}

/** The group one of whose columns differs between a row and the next. */
function groupMoved({ units, dims, groups }: Trajectories, row: number): number {
  const moved = groups.findIndex((columns) =>
    columns.some((column) => units[row * dims + column] !== units[(row + 1) * dims + column]),
  );
  if (moved < 0) throw new RangeError(`Rows ${row} and ${row + 1} of a trajectory are the same point.`);
  return moved;
}

/** How far a group's columns went, and in which direction on average. */
function stepOf(
  { units, dims, groups }: Trajectories,
  row: number,
  moved: number,
): { readonly direction: number; readonly size: number } {
  let direction = 0;
  let size = 0;
  for (const column of groups[moved]) {
    const step = units[(row + 1) * dims + column] - units[row * dims + column];
    direction += Math.sign(step);
    size = Math.max(size, Math.abs(step));
  }
  return { direction: direction / groups[moved].length, size };
}

/** Standard deviation (division by n) of every `stride`-th number. */
function populationSpread(
  from: ArrayLike<number>,
  start: number,
  length: number,
  stride: number,
  offset: number,
): number {
  const at = (i: number): number => from[(start + i) * stride + offset];
  let sum = 0;
  for (let i = 0; i < length; i++) sum += at(i);
  const centre = sum / length;
  let squares = 0;
  for (let i = 0; i < length; i++) squares += (at(i) - centre) * (at(i) - centre);
  return Math.sqrt(squares / length);
}
