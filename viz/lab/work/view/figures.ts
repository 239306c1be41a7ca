/** Metrics over whole runs: both arms, and what differs from pair to pair. */
import { intervalOf, orNull } from '../../../../sim/experiment/compare/metrics';
import { mean, sampleQuantile } from '../../../../sim/experiment/statistics';
import type { FigureView, Spread } from '../../views';
import type { Pair } from './pair';

/** Ends of the middle 90 % of runs or pairs. */
export const MIDDLE = [0.05, 0.95] as const;

/** Confidence of intervals around mean differences. */
export const CONFIDENCE = 0.95;

/** Every metric that both arms record. */
export function figuresOf(pairs: readonly Pair[]): Record<string, FigureView> {
  const [first] = pairs;
  return Object.fromEntries(
    first.names.map((name, place) => [
      name,
      figureOf(
        pairs.map(({ figures }) => figures.a[place]),
        pairs.map(({ figures }) => figures.b[place]),
      ),
    ]),
  );
}

/** One metric from its figures run by run, NaN where there was nothing to measure. */
export function figureOf(left: readonly number[], right: readonly number[]): FigureView {
  const both = left.map((_, i) => i).filter((i) => left[i] === left[i] && right[i] === right[i]);
  const differences = both.map((i) => right[i] - left[i]);
  const count = (fit: (difference: number) => boolean) => differences.filter(fit).length;
  const sorted = Float64Array.from(differences).sort();
  return {
    a: orNull(mean(both.map((i) => left[i]))),
    b: orNull(mean(both.map((i) => right[i]))),
    difference: spreadOf(differences),
    median: orNull(sampleQuantile(sorted, 0.5)),
    interval: intervalOf(differences, CONFIDENCE),
    higher: count((difference) => difference > 0),
    lower: count((difference) => difference < 0),
    equal: count((difference) => difference === 0),
  };
}

/** A mean with the middle 90 %. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const [low, high] = MIDDLE.map((share) => orNull(sampleQuantile(sorted, share)));
  return { mean: orNull(mean(values)), low, high };
}
