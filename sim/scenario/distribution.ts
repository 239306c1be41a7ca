/** Distributions of attributes: a uniform number in, a value out. */
import { exp, normalQuantile } from '../exact';
import { betaQuantile } from './distribution-beta';
import type { Distribution } from './types';

/** Half a step of a 32-bit draw: 0 is read as this, so that no draw is infinite. */
const HALF_STEP = 1 / 8589934592;

/**
 * The quantile function of a distribution: the value below which a share u of citizens lies. u is a uniform number from
 * 0 to 1; for `shares` the result is the index of the category. The result is clamped to the distribution's range.
 *
 * Errors: normal and lognormal about 1e-15 of sd and sigma; beta at most 1e-9 for parameters from 0.5 (see betaQuantile). Making a beta costs about as
 * much as ten thousand draws, so make it once.
 */
export function quantileOf(distribution: Distribution): (u: number) => number {
  const quantile = unclamped(distribution);
  if (distribution.range === undefined) return (u) => quantile(inside(u));
  const [low, high] = distribution.range;
  return (u) => Math.min(high, Math.max(low, quantile(inside(u))));
}

function inside(u: number): number {
  return u < HALF_STEP ? HALF_STEP : u > 1 - HALF_STEP ? 1 - HALF_STEP : u;
}

function unclamped(distribution: Distribution): (u: number) => number {
  switch (distribution.dist) {
    case 'constant': {
      const { value } = distribution;
      return () => value;
    }
    case 'uniform': {
      const { low, high } = distribution;
      return (u) => low + (high - low) * u;
    }
    case 'normal': {
      const { mean, sd } = distribution;
      return (u) => mean + sd * normalQuantile(u);
    }
    case 'lognormal': {
      const { median, sigma } = distribution;
      return (u) => median * exp(sigma * normalQuantile(u));
    }
    case 'beta':
      return betaQuantile(distribution.a, distribution.b);
    case 'shares':
      return shareIndex(distribution.shares);
  }
}

function shareIndex(shares: readonly number[]): (u: number) => number {
  const ends: number[] = [];
  let sum = 0;
  for (const share of shares) ends.push((sum += share));
  const last = shares.findLastIndex((share) => share > 0);
  // Shares are read against their own sum, and rounding in it must not reach a category with no share.
  return (u) => {
    const point = u * sum;
    for (let k = 0; k < last; k++) if (point < ends[k]) return k;
    return last;
  };
}
