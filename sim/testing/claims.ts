/** What is asked of a curve, put together from intervals, and whether the runs show it, speak against it, or leave it open. */
import { meanInterval, type Interval } from '../experiment/statistics';

/** `holds` and `contradicted` are shown by the runs; `open` means that there are not enough of them to say. */
export type Verdict = 'holds' | 'contradicted' | 'open';

/** Where a mean has to lie. Ends belong to it only where it is closed. */
export interface Region {
  readonly low: number;
  readonly high: number;
  readonly closed: boolean;
}

/** Something that a test asks of the means of one or more quantities. */
export type Claim =
  /** The mean of these values, one a pair, lies in the region. */
  | {
      readonly kind: 'lies';
      /** What the values are, such as `from 0 to 1 the difference`. */
      readonly what: string;
      readonly values: readonly number[];
      readonly region: Region;
      /** Whether the values are differences, whose sign is then shown. */
      readonly signed: boolean;
    }
  /** The runs do not speak against it: what they leave open counts as holding. */
  | { readonly kind: 'unless'; readonly claim: Claim }
  | { readonly kind: 'all'; readonly claims: readonly Claim[] }
  /** At least one of several candidates. */
  | { readonly kind: 'any'; readonly claims: readonly Claim[] }
  /** One of two that exclude each other, such as a rise and a fall. */
  | { readonly kind: 'either'; readonly claims: readonly [Claim, Claim] };

/** One interval that was looked at, and what it says. */
export interface Finding {
  readonly what: string;
  readonly verdict: Verdict;
  /** The interval that decided, with its confidence. */
  readonly interval: Interval;
  readonly confidence: number;
  readonly region: Region;
  readonly signed: boolean;
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** What may err in saying that a claim holds, and in saying that it is contradicted. */
interface Errors {
  readonly holds: number;
  readonly contradicted: number;
}

/**
 * Whether the runs show a claim.
 *
 * It is wrongly said to hold, or wrongly said to be contradicted, each with a chance of at most 1 − confidence. Of claims
 * that all have to hold, each may err as much as the whole in holding, since one false one is enough to make the whole fail
 * (Berger 1982); in being contradicted they share what may err (Bonferroni). Of candidates it is the other way round.
 * Of two that exclude each other at most one end of each interval can err either way, so they share nothing.
 */
export function judge(claim: Claim, confidence: number): Outcome {
  return outcomeOf(claim, { holds: 1 - confidence, contradicted: 1 - confidence });
}

function outcomeOf(claim: Claim, errors: Errors): Outcome {
  const { holds, contradicted } = errors;
  switch (claim.kind) {
    case 'lies':
      return leaf(claim, errors);
    case 'unless': {
      const { verdict, findings } = outcomeOf(claim.claim, errors);
      if (verdict === 'contradicted') return { verdict, findings };
      return { verdict: 'holds', findings: findings.map((finding) => ({ ...finding, verdict: 'holds' })) };
    }
    case 'all': {
      const parts = claim.claims.map((part) =>
        outcomeOf(part, { holds, contradicted: contradicted / claim.claims.length }),
      );
      return together(parts, 'contradicted', 'holds');
    }
    case 'any': {
      const parts = claim.claims.map((part) =>
        outcomeOf(part, { holds: holds / claim.claims.length, contradicted }),
      );
      return together(parts, 'holds', 'contradicted');
    }
    case 'either': {
      const parts = claim.claims.map((part) => outcomeOf(part, errors));
      // A direction that is out of the question says nothing about the other.
      const left = parts.filter(({ verdict }) => verdict !== 'contradicted');
      return together(left.length > 0 ? left : parts, 'holds', 'contradicted');
    }
  }
}

/** `one` where one part says so, `every` where every part does, otherwise open. */
function together(parts: readonly Outcome[], one: Verdict, every: Verdict): Outcome {
  const deciding = parts.filter(({ verdict }) => verdict === one);
  const findings = (deciding.length > 0 && one === 'holds' ? deciding : parts).flatMap(
    (part) => part.findings,
  );
  if (deciding.length > 0) return { verdict: one, findings };
  return { verdict: parts.every(({ verdict }) => verdict === every) ? every : 'open', findings };
}

function leaf(claim: Claim & { kind: 'lies' }, errors: Errors): Outcome {
  const { what, region, signed } = claim;
  const values = claim.values.filter((value) => !Number.isNaN(value));
  const found = (verdict: Verdict, interval: Interval, confidence: number): Outcome => ({
    verdict,
    findings: [{ what, verdict, interval, confidence, region, signed }],
  });
  const against = meanInterval(values, 1 - errors.contradicted);
  if (liesOutside(against, region)) return found('contradicted', against, 1 - errors.contradicted);
  const interval = meanInterval(values, 1 - errors.holds);
  return found(liesInside(interval, region) ? 'holds' : 'open', interval, 1 - errors.holds);
}

function liesInside(interval: Interval, { low, high, closed }: Region): boolean {
  return closed ? interval.low >= low && interval.high <= high : interval.low > low && interval.high < high;
}

function liesOutside(interval: Interval, { low, high, closed }: Region): boolean {
  return closed ? interval.high < low || interval.low > high : interval.high <= low || interval.low >= high;
}

/** Everything above a bound, without it. */
export const above = (low: number): Region => ({ low, high: Infinity, closed: false });

/** Everything below a bound, without it. */
export const below = (high: number): Region => ({ low: -Infinity, high, closed: false });

/** From one bound to another, both with it. */
export const within = (low: number, high: number): Region => ({ low, high, closed: true });

/**
 * How many pairs would about settle an open finding if its mean and its spread stay as they are: the width of an interval
 * falls with the root of the pairs. NaN where that cannot be said.
 */
export function pairsToSettle({ interval, region }: Finding): number {
  const { n, estimate, low, high } = interval;
  const margin = Math.min(Math.abs(estimate - region.low), Math.abs(estimate - region.high));
  if (!(n >= 2 && margin > 0)) return NaN;
  const ratio = (high - low) / 2 / margin;
  return Math.ceil(n * Math.max(1, ratio * ratio)) + 1;
}
