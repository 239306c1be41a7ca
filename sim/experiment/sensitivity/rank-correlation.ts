/** How surely an output rises or falls with each factor, the others held: partial rank correlation and its kin. */
import { exp, log, normalQuantile } from '../../exact';
import {
  correlation,
  leastSquares,
  ranksOf,
  studentQuantile,
  studentShareAbove,
  type Interval,
} from '../statistics';

export interface RankCorrelations {
  /** By factor: partial rank correlation (Iman and Conover 1979; McKay et al. 1976), with the interval of Fisher 1924. */
  readonly prcc: readonly Interval[];
  /** Chance of such a partial correlation where there is none. */
  readonly pValues: readonly number[];
  /** By factor: standardised coefficient of the regression of ranks, with its t interval. */
  readonly srrc: readonly Interval[];
  /** Share of the variance of the ranks that all factors explain together. */
  readonly rSquared: number;
}

/**
 * Rank correlations of an output with every factor.
 *
 * @param factors values by factor, one a row
 * @param output one value a row, all of them numbers
 * @returns null where factors depend on one another, never differ, or rows are too few
 */
export function rankCorrelations(
  factors: readonly ArrayLike<number>[],
  output: ArrayLike<number>,
  confidence: number,
): RankCorrelations | null {
  const ranks = factors.map(ranksOf);
  const of = ranksOf(output);
  const regression = leastSquares(ranks, of);
  if (regression === null || !(spreadOf(of) > 0)) return null;
  const t = studentQuantile((1 + confidence) / 2, regression.freedom);
  const prcc = ranks.map((_, k) => partialCorrelation(ranks, of, k));
  return {
    prcc: prcc.map((r) => fisherInterval(r, output.length, factors.length - 1, confidence)),
    pValues: prcc.map((r) => correlationChance(r, regression.freedom)),
    srrc: ranks.map((column, k) => {
      const scale = spreadOf(column) / spreadOf(of);
      const estimate = regression.coefficients[k + 1] * scale;
      const half = t * regression.errors[k + 1] * scale;
      return { n: output.length, estimate, low: estimate - half, high: estimate + half };
    }),
    rSquared: regression.rSquared,
  };
}

/** The correlation of what the other factors leave unexplained of a factor and of the output. */
function partialCorrelation(ranks: readonly Float64Array[], output: Float64Array, k: number): number {
  const others = ranks.filter((_, other) => other !== k);
  const ofFactor = leastSquares(others, ranks[k]);
  const ofOutput = leastSquares(others, output);
  return ofFactor && ofOutput ? correlation(ofFactor.residuals, ofOutput.residuals) : NaN;
}

/** The interval of a correlation by Fisher's transformation, with the number of factors that are held. */
function fisherInterval(r: number, n: number, held: number, confidence: number): Interval {
  const freedom = n - held - 3;
  if (!(freedom > 0) || Number.isNaN(r)) return { n, estimate: r, low: NaN, high: NaN };
  if (Math.abs(r) === 1) return { n, estimate: r, low: r, high: r };
  const centre = 0.5 * log((1 + r) / (1 - r));
  const half = normalQuantile((1 + confidence) / 2) / Math.sqrt(freedom);
  const back = (z: number): number => 1 - 2 / (exp(2 * z) + 1);
  return { n, estimate: r, low: back(centre - half), high: back(centre + half) };
}

/** Chance of a correlation as great where there is none, two-sided, by Student's t. */
function correlationChance(r: number, freedom: number): number {
  if (Number.isNaN(r)) return NaN;
  if (Math.abs(r) === 1) return 0;
  return 2 * studentShareAbove(Math.abs(r) * Math.sqrt(freedom / (1 - r * r)), freedom);
}

/** Standard deviation up to a common factor. */
function spreadOf(values: ArrayLike<number>): number {
  const centre = (values.length + 1) / 2;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - centre) * (values[i] - centre);
  return Math.sqrt(squares);
}
