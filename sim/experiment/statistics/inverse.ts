/** Distributions turned round: the value below which a share lies, for the families that have no formula for it. */
import {
  betaShareBelow,
  betaTerm,
  exp,
  gammaShareAbove,
  gammaShareBelow,
  gammaTerm,
  log,
  normalQuantile,
  stirlingError,
} from '../../exact';

const ROUNDS = 300;

/** The gamma quantile for scale 1; 0 < p < 1. Relative error about 1e-13. Shapes up to a million. */
export function gammaQuantile(shape: number, p: number): number {
  const lower = p <= 0.5;
  const target = log(lower ? p : 1 - p);
  const start = log(gammaStart(shape, p));
  return solveInLogs({ start, top: 709, rises: lower }, (x) => {
    const share = lower ? gammaShareBelow(shape, x) : gammaShareAbove(shape, x);
    const slope = (gammaTerm(shape, x) * shape) / share;
    return { miss: log(share) - target, slope: lower ? slope : -slope };
  });
}

/** Where to begin: Wilson and Hilferty 1931, and the first term of the series where that has no answer. */
function gammaStart(shape: number, p: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  if (shape >= 1 && root > 0.1) return shape * root * root * root;
  const logGamma = stirlingError(shape) + (shape + 0.5) * log(shape) - shape + 0.9189385332046728;
  return exp(Math.max(-700, Math.min(700, (log(p) + logGamma) / shape)));
}

/** The beta quantile on 0 … 1; 0 < p < 1. Relative error about 1e-13 towards the nearer end. */
export function betaQuantile(a: number, b: number, p: number): number {
  return p <= 0.5 ? lowerBetaQuantile(a, b, p) : 1 - lowerBetaQuantile(b, a, 1 - p);
}

function lowerBetaQuantile(a: number, b: number, p: number): number {
  const target = log(p);
  return solveInLogs({ start: log(a / (a + b)), top: 0, rises: true }, (x) => {
    const share = betaShareBelow(a, b, x, 1 - x);
    return { miss: log(share) - target, slope: betaTerm(a, b, x, 1 - x) / (share * (1 - x)) };
  });
}

/**
 * The x > 0 at which a monotone function of x crosses zero: Newton's method in the logarithm of x, kept inside a
 * bracket that shrinks with every look, by halves where a step would leave it.
 */
function solveInLogs(
  where: { readonly start: number; readonly top: number; readonly rises: boolean },
  look: (x: number) => { readonly miss: number; readonly slope: number },
): number {
  let low = -745;
  let high = where.top;
  let u = Math.min(where.start, high - 1e-9);
  for (let round = 0; round < ROUNDS; round++) {
    const { miss, slope } = look(exp(u));
    if (miss === 0) break;
    if (miss > 0 === where.rises) high = u;
    else low = u;
    // Where a share vanishes its logarithm is infinite, and the comparison sends the step to the middle.
    const newton = u - miss / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const step = Math.abs(next - u);
    u = next;
    if (step <= 1e-15 * Math.max(1, Math.abs(u))) break;
  }
  return exp(u);
}

/** A distribution of counts: the shares up to and above k, and its first three moments for a start. */
interface Counts {
  readonly upTo: (k: number) => number;
  readonly above: (k: number) => number;
  readonly mean: number;
  readonly sd: number;
  readonly skewness: number;
  readonly most: number;
}

/** The smallest count up to which at least a share p lies; 0 < p < 1. */
export function poissonQuantile(mean: number, p: number): number {
  return countQuantile(p, {
    upTo: (k) => gammaShareAbove(k + 1, mean),
    above: (k) => gammaShareBelow(k + 1, mean),
    mean,
    sd: Math.sqrt(mean),
    skewness: 1 / Math.sqrt(mean),
    most: Infinity,
  });
}

/** The smallest number of successes in so many trials up to which at least a share p lies; 0 < p < 1. */
export function binomialQuantile(trials: number, probability: number, p: number): number {
  const sd = Math.sqrt(trials * probability * (1 - probability));
  if (sd === 0) return trials * probability;
  return countQuantile(p, {
    upTo: (k) => betaShareBelow(trials - k, k + 1, 1 - probability, probability),
    above: (k) => betaShareBelow(k + 1, trials - k, probability, 1 - probability),
    mean: trials * probability,
    sd,
    skewness: (1 - 2 * probability) / sd,
    most: trials,
  });
}

/** The smallest number of failures before so many successes up to which at least a share p lies; 0 < p < 1. */
export function negativeBinomialQuantile(successes: number, probability: number, p: number): number {
  if (probability === 1) return 0;
  const odds = (1 - probability) / probability;
  const sd = Math.sqrt((successes * odds) / probability);
  return countQuantile(p, {
    upTo: (k) => betaShareBelow(successes, k + 1, probability, 1 - probability),
    above: (k) => betaShareBelow(k + 1, successes, 1 - probability, probability),
    mean: successes * odds,
    sd,
    skewness: (2 - probability) / Math.sqrt(successes * (1 - probability)),
    most: Infinity,
  });
}

/** Starts at the expansion of Cornish and Fisher 1938 and walks; compares in the nearer tail, which keeps its digits. */
function countQuantile(p: number, counts: Counts): number {
  const enough =
    p <= 0.5
      ? (k: number): boolean => k >= counts.most || counts.upTo(k) >= p
      : (k: number): boolean => k >= counts.most || counts.above(k) <= 1 - p;
  const z = normalQuantile(p);
  const guess = counts.mean + counts.sd * (z + (counts.skewness * (z * z - 1)) / 6);
  let k = Math.max(0, Math.min(counts.most, Math.floor(guess)));
  while (!enough(k)) k++;
  while (k > 0 && enough(k - 1)) k--;
  return k;
}
