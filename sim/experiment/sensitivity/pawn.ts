/** How far a factor moves the whole distribution of an output, not its variance alone: PAWN of Pianosi and Wagener. */
import { Draws, keyOf } from '../../exact';
import { mean, median, sampleQuantile, variance } from '../statistics';
import { ordered, sliceDistances, slicesOf, type Ordered, type Slices } from './slices';

/** What the distances of a factor's slices come to. */
export interface PawnIndices {
  readonly minimum: number;
  readonly mean: number;
  readonly median: number;
  readonly maximum: number;
  /** Standard deviation of the distances (division by their number), and its ratio to the mean. */
  readonly spread: number;
  readonly variation: number;
  /** Distance of each slice; NaN for empty ones. */
  readonly slices: Float64Array;
}

/** PAWN of every factor, and what drawing again says of it. */
export interface PawnStudy {
  readonly factors: readonly (PawnIndices & {
    /** Medians of samples of the rows drawn with replacement (Efron 1979), in order. */
    readonly resampled: Float64Array;
  })[];
  /** Medians that the factors give where their values are dealt to the rows at random, in order: what no effect looks like. */
  readonly dealt: Float64Array;
}

/** The indices of one factor (Pianosi and Wagener 2018), with slices as SALib cuts them. */
export function pawnIndices(
  factor: ArrayLike<number>,
  output: ArrayLike<number>,
  slices: number,
): PawnIndices {
  return summarise(sliceDistances(ordered(output), slicesOf(factor, slices)));
}

/**
 * The indices of every factor, with resamples for intervals and dealt factors as control.
 *
 * @param factors values by factor, one a row
 * @param output one value a row, all of them numbers
 * @param options `seed` decides the draws; `resamples` is the number of samples, and of dealings a factor
 */
export function pawnStudy(
  factors: readonly ArrayLike<number>[],
  output: ArrayLike<number>,
  options: { readonly slices: number; readonly resamples: number; readonly seed: string },
): PawnStudy {
  const order = ordered(output);
  const cut = factors.map((factor) => slicesOf(factor, options.slices));
  const draws = new Draws(keyOf(options.seed, 'pawn.resample'));
  const weights = Array.from({ length: options.resamples }, (_, r) => resample(draws, order.order.length, r));
  const dealings = Math.ceil(options.resamples / factors.length);
  return {
    factors: cut.map((slices) => ({
      ...summarise(sliceDistances(order, slices)),
      resampled: Float64Array.from(weights, (weight) =>
        median(present(sliceDistances(order, slices, weight))),
      ).sort(),
    })),
    dealt: Float64Array.from(
      cut.flatMap((slices, k) => dealtMedians(order, slices, { ...options, k, dealings })),
    ).sort(),
  };
}

/** How often each row is in a sample of as many rows, drawn with replacement. */
function resample(draws: Draws, n: number, sample: number): Int32Array {
  const weights = new Int32Array(n);
  for (let i = 0; i < n; i += 2) {
    weights[Math.floor(draws.at(i, sample) * n)]++;
    if (i + 1 < n) weights[Math.floor(draws.second() * n)]++;
  }
  return weights;
}

/** Medians of a factor whose slices are dealt to the rows in random order. */
function dealtMedians(
  order: Ordered,
  slices: Slices,
  options: { readonly seed: string; readonly k: number; readonly dealings: number },
): number[] {
  const draws = new Draws(keyOf(options.seed, 'pawn.deal'));
  const of = Int32Array.from(slices.of);
  return Array.from({ length: options.dealings }, (_, d) => {
    for (let i = of.length - 1; i > 0; i--) {
      const j = Math.floor(draws.at(i, d, options.k) * (i + 1));
      [of[i], of[j]] = [of[j], of[i]];
    }
    return median(present(sliceDistances(order, { of, count: slices.count })));
  });
}

function summarise(slices: Float64Array): PawnIndices {
  const there = present(slices);
  const average = mean(there);
  const spread = there.length < 2 ? 0 : Math.sqrt((variance(there) * (there.length - 1)) / there.length);
  const sorted = Float64Array.from(there).sort();
  return {
    minimum: sampleQuantile(sorted, 0),
    mean: average,
    median: sampleQuantile(sorted, 0.5),
    maximum: sampleQuantile(sorted, 1),
    spread,
    variation: spread / average,
    slices,
  };
}

const present = (values: Float64Array): Float64Array => values.filter((value) => !Number.isNaN(value));
