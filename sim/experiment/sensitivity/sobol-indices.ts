/** Shares of the variance of an output that its inputs explain: the indices of Sobol'. */

/** How the rows of one scrambling stand: as `saltelliRows` makes them. */
export interface SaltelliOrder {
  /** Inputs (or groups of them) without chance. */
  readonly groups: number;
  readonly secondOrder: boolean;
  /** Whether luck is one more input, after all groups. */
  readonly chance: boolean;
}

/** Indices from the base points of one scrambling. Arrays have one value an input; chance, where it is one, stands last. */
export interface SobolIndices {
  /** First order by Saltelli et al. 2010, table 2 (b). */
  readonly first: Float64Array;
  /** First order by Janon et al. 2014 (Monod et al. 2006). */
  readonly firstJanon: Float64Array;
  /** Total order by Jansen 1999. */
  readonly total: Float64Array;
  /** Second order by Saltelli 2002, inputs × inputs, above the diagonal; null without its rows. */
  readonly second: Float64Array | null;
  /** First order by Janon of an input that does nothing: what the estimate makes of no effect at all. */
  readonly dummy: number;
  readonly mean: number;
  readonly variance: number;
  /** Base points that speak, and those left out because a value of theirs is missing. */
  readonly points: number;
  readonly dropped: number;
}

/** Rows of one base point. */
export function rowsPerPoint({ groups, secondOrder, chance }: SaltelliOrder): number {
  const inputs = groups + (chance ? 1 : 0);
  return 2 + inputs * (secondOrder ? 2 : 1);
}

/**
 * Estimates all indices from the outputs of one scrambling.
 *
 * Values are taken from their mean over all rows, as the estimators are sharper there. A base point with a value that is
 * not a number is left out whole, so that A and B stay a sample of the same points.
 *
 * @param values one output a row, in the order of `saltelliRows`
 * @returns NaN throughout where fewer than two points speak or the output never differs
 */
export function sobolIndices(values: ArrayLike<number>, order: SaltelliOrder): SobolIndices {
  const perPoint = rowsPerPoint(order);
  if (values.length % perPoint !== 0)
    throw new RangeError(`Each base point has ${perPoint} rows, and ${values.length} rows are no multiple.`);
  const starts = wholePoints(values, perPoint);
  const centre = centreOf(values, starts, perPoint);
  const sums = addUp(values, starts, centre, order);
  return indicesFrom(sums, centre, values.length / perPoint - starts.length);
}

/** Where each base point begins all of whose values are there. */
function wholePoints(values: ArrayLike<number>, perPoint: number): Int32Array {
  const starts = new Int32Array(values.length / perPoint);
  let count = 0;
  for (let start = 0; start < values.length; start += perPoint) {
    let whole = true;
    // A number less itself is 0; infinite and missing ones are not.
    for (let r = start; r < start + perPoint; r++) if (values[r] - values[r] !== 0) whole = false;
    if (whole) starts[count++] = start;
  }
  return starts.subarray(0, count);
}

/** The mean over all rows of the points, and exactly the common value where all are the same. */
function centreOf(values: ArrayLike<number>, starts: Int32Array, perPoint: number): number {
  if (starts.length === 0) return NaN;
  let sum = 0;
  const first = values[starts[0]];
  for (const start of starts) for (let r = start; r < start + perPoint; r++) sum += values[r] - first;
  return first + sum / (starts.length * perPoint);
}

interface Sums {
  readonly points: number;
  readonly inputs: number;
  /** Over the rows A and B alone. */
  values: number;
  squares: number;
  products: number;
  readonly gain: Float64Array;
  readonly gap: Float64Array;
  readonly withB: Float64Array;
  readonly plusB: Float64Array;
  readonly squaresWithB: Float64Array;
  readonly pairs: Float64Array | null;
}

function addUp(values: ArrayLike<number>, starts: Int32Array, centre: number, order: SaltelliOrder): Sums {
  const inputs = order.groups + (order.chance ? 1 : 0);
  const column = (): Float64Array => new Float64Array(inputs);
  const sums: Sums = {
    ...{ points: starts.length, inputs, values: 0, squares: 0, products: 0 },
    ...{ gain: column(), gap: column(), withB: column(), plusB: column(), squaresWithB: column() },
    pairs: order.secondOrder ? new Float64Array(inputs * inputs) : null,
  };
  const ab = new Float64Array(inputs);
  for (const start of starts) {
    const a = values[start] - centre;
    const b = values[start + rowsPerPoint(order) - 1] - centre;
    sums.values += a + b;
    sums.squares += a * a + b * b;
    sums.products += a * b;
    for (let k = 0; k < inputs; k++) {
      const mixed = values[start + 1 + k] - centre;
      ab[k] = mixed;
      sums.gain[k] += b * (mixed - a);
      sums.gap[k] += (a - mixed) * (a - mixed);
      sums.withB[k] += b * mixed;
      sums.plusB[k] += b + mixed;
      sums.squaresWithB[k] += b * b + mixed * mixed;
    }
    if (sums.pairs !== null) addPairs(sums.pairs, values, start + 1 + inputs, centre, ab);
  }
  return sums;
}

/** Adds the products of "B with j from A" and "A with k from B", j < k, of one point. */
function addPairs(
  pairs: Float64Array,
  values: ArrayLike<number>,
  from: number,
  centre: number,
  ab: Float64Array,
): void {
  const inputs = ab.length;
  for (let j = 0; j < inputs - 1; j++) {
    const ba = values[from + j] - centre;
    for (let k = j + 1, at = j * inputs + k; k < inputs; k++, at++) pairs[at] += ba * ab[k];
  }
}

function indicesFrom(sums: Sums, centre: number, dropped: number): SobolIndices {
  const { points: n } = sums;
  const middle = sums.values / (2 * n);
  const spread = sums.squares / (2 * n) - middle * middle;
  // Rounding leaves a trace where the output never differs; no share can be told of it.
  const variance = n > 1 && spread > 1e-26 * centre * centre ? spread : NaN;
  const first = sums.gain.map((gain) => gain / n / variance);
  const janon = (product: number, sum: number, squares: number): number => {
    const mean = sum / (2 * n);
    return (product / n - mean * mean) / (squares / (2 * n) - mean * mean);
  };
  return {
    first,
    firstJanon: first.map((share, k) =>
      share !== share ? NaN : janon(sums.withB[k], sums.plusB[k], sums.squaresWithB[k]),
    ),
    total: sums.gap.map((gap) => gap / (2 * n) / variance),
    second: sums.pairs && secondOrder(sums.pairs, sums.products, first, n * variance),
    dummy: variance > 0 ? janon(sums.products, sums.values, sums.squares) : NaN,
    ...{ mean: centre + middle, variance: n > 1 ? Math.max(0, spread) : NaN },
    ...{ points: n, dropped },
  };
}

function secondOrder(
  pairs: Float64Array,
  products: number,
  first: Float64Array,
  scale: number,
): Float64Array {
  const inputs = first.length;
  const second = new Float64Array(inputs * inputs).fill(NaN);
  for (let j = 0; j < inputs - 1; j++)
    for (let k = j + 1; k < inputs; k++)
      second[j * inputs + k] = (pairs[j * inputs + k] - products) / scale - first[j] - first[k];
  return second;
}
