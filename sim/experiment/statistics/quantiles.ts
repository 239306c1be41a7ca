/** From a share between 0 and 1 to the value of a factor. */
import { exp, log, logOnePlus, normalQuantile, normalShareBelow, power, UNIT } from '../../exact';
import type { FactorDistribution } from '../types';
import {
  betaQuantile,
  binomialQuantile,
  gammaQuantile,
  negativeBinomialQuantile,
  poissonQuantile,
} from './inverse';

/** Half a step of the grid of 2^32 points on which designs lie. */
const END = UNIT / 2;

/**
 * The value of a distribution below which a share p lies. Relative error at most 1e-12 for shapes up to ten thousand.
 *
 * Where a family has no end, a share of 0 or 1 is taken as half a step of the designs' grid (2^-33) from it, so that
 * every point of a design gives a number.
 *
 * @param p from 0 to 1
 */
export function quantile(distribution: FactorDistribution, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share from 0 to 1 is needed, found ${p}.`);
  switch (distribution.dist) {
    case 'uniform':
      return distribution.low + p * (distribution.high - distribution.low);
    case 'loguniform':
      return logUniform(distribution.low, distribution.high, p);
    case 'triangular':
      return triangular(distribution.low, distribution.mode, distribution.high, p);
    case 'truncatedNormal':
      return truncatedNormal(distribution, p);
    case 'beta':
      return distribution.low + (distribution.high - distribution.low) * unitBeta(distribution, p);
    default:
      return openEnded(distribution, Math.min(1 - END, Math.max(END, p)));
  }
}

type Ended = 'uniform' | 'loguniform' | 'triangular' | 'truncatedNormal' | 'beta';
type OpenEnded = Exclude<FactorDistribution, { readonly dist: Ended }>;
type OneOf<Name> = Extract<FactorDistribution, { readonly dist: Name }>;

/** Families that go on for ever on at least one side; p is strictly between 0 and 1. */
function openEnded(distribution: OpenEnded, p: number): number {
  switch (distribution.dist) {
    case 'normal':
      return distribution.mean + distribution.sd * normalQuantile(p);
    case 'lognormal':
      return exp(distribution.mu + distribution.sigma * normalQuantile(p));
    case 'gamma':
      return distribution.scale * gammaQuantile(distribution.shape, p);
    case 'weibull':
      return distribution.scale * power(-logOnePlus(-p), 1 / distribution.shape);
    case 'exponential':
      return -logOnePlus(-p) / distribution.rate;
    case 'poisson':
      return poissonQuantile(distribution.mean, p);
    case 'binomial':
      return binomialQuantile(distribution.trials, distribution.probability, p);
    case 'negativeBinomial':
      return negativeBinomialQuantile(distribution.successes, distribution.probability, p);
  }
}

function logUniform(low: number, high: number, p: number): number {
  if (p === 0) return low;
  return p === 1 ? high : low * exp(p * log(high / low));
}

function triangular(low: number, mode: number, high: number, p: number): number {
  const width = high - low;
  if (width === 0) return low;
  const left = mode - low;
  if (p * width < left) return low + Math.sqrt(p * width * left);
  return high - Math.sqrt((1 - p) * width * (high - mode));
}

/** Both ends are cut: the share is stretched between the shares of the ends, in the half of the normal that keeps digits. */
function truncatedNormal(distribution: OneOf<'truncatedNormal'>, p: number): number {
  const { mean, sd, low, high } = distribution;
  if (p === 0) return low;
  if (p === 1) return high;
  const from = (low - mean) / sd;
  const to = (high - mean) / sd;
  const z = from > 0 ? -betweenNormal(-to, -from, 1 - p) : betweenNormal(from, to, p);
  return Math.min(high, Math.max(low, mean + sd * z));
}

function betweenNormal(from: number, to: number, p: number): number {
  const below = normalShareBelow(from);
  return normalQuantile(below + p * (normalShareBelow(to) - below));
}

function unitBeta(distribution: OneOf<'beta'>, p: number): number {
  return p === 0 || p === 1 ? p : betaQuantile(distribution.a, distribution.b, p);
}
