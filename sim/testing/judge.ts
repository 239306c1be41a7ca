/** What each matcher asks of a curve, in words and as a claim: directions, effects and bounds. */
import { above, below, within, type Claim, type Region } from './claims';
import { figure } from './chart';
import type { Curve } from './types';

/** What is asked: in words, which follow "asked:", and as intervals. */
export interface Question {
  readonly asked: string;
  readonly claim: Claim;
}

/** Whether something rises or falls. */
export type Direction = 1 | -1;

/**
 * Asks for a rise (direction 1) or a fall (−1) from the first value to the last.
 *
 * The difference between the ends lies beyond `by`, and no step from one value to the next goes the other way with its
 * whole interval.
 */
export function askDirection({ points }: Curve, direction: Direction, by: number): Question {
  const last = points.length - 1;
  const ends = difference(points, 0, last, beyond(direction, by));
  const steps = points.slice(1).map((_, k) => unless(difference(points, k, k + 1, notAgainst(direction))));
  return {
    asked: `a ${direction === 1 ? 'rise' : 'fall'} of more than ${figure(by)} from ${points[0].label} to ${points[last].label}, and no step against it`,
    // Where there is one step only, it is the difference between the ends.
    claim: { kind: 'all', claims: last === 1 ? [ends] : [ends, ...steps] },
  };
}

/** Asks that the difference of a contrast lies wholly above (direction 1) or below (−1) a bound. */
export function askEffect({ points }: Curve, direction: Direction, bound: number): Question {
  const region = direction === 1 ? above(bound) : below(bound);
  return {
    asked: `a difference wholly ${describeRegion(region)}`,
    claim: difference(points, 0, points.length - 1, region),
  };
}

/** Asks that every mean lies within two bounds: of the levels, or of the differences to the first value. */
export function askWithin({ points }: Curve, low: number, high: number, of: 'level' | 'change'): Question {
  const region = within(low, high);
  const what = of === 'level' ? 'level' : `difference to ${points[0].label}`;
  return {
    asked: `every ${what} within ${figure(low)} … ${figure(high)}, with its interval`,
    claim: {
      kind: 'all',
      claims:
        of === 'level'
          ? points.map((_, k) => level(points, k, region))
          : points.slice(1).map((_, k) => difference(points, 0, k + 1, region)),
    },
  };
}

/** Asks that no two values differ by more than `by`, either way, with the whole interval (Schuirmann 1987). */
export function askFlat({ points }: Curve, by: number): Question {
  const pairs = points.flatMap((_, k) => points.slice(k + 1).map((__, l) => [k, k + 1 + l] as const));
  return {
    asked: `no two values that differ by more than ${figure(by)}, with their interval`,
    claim: { kind: 'all', claims: pairs.map(([k, l]) => difference(points, k, l, within(-by, by))) },
  };
}

/** The mean of a value's outputs lies in a region. */
export function level(points: Curve['points'], k: number, region: Region): Claim {
  return {
    kind: 'lies',
    what: `at ${points[k].label} the level`,
    values: points[k].outputs,
    region,
    signed: false,
  };
}

/** The mean difference between two values lies in a region, seed by seed. */
export function difference(points: Curve['points'], from: number, to: number, region: Region): Claim {
  return {
    kind: 'lies',
    what: `from ${points[from].label} to ${points[to].label} the difference`,
    values: minus(points[to].outputs, points[from].outputs),
    region,
    signed: true,
  };
}

/** Differences pair by pair. */
export function minus(to: readonly number[], from: readonly number[]): readonly number[] {
  return to.map((value, r) => value - from[r]);
}

/** One of two claims that differ in direction alone. */
export const either = (claim: (direction: Direction) => Claim): Claim => ({
  kind: 'either',
  claims: [claim(1), claim(-1)],
});

/** Holds unless the runs speak against it. */
export const unless = (claim: Claim): Claim => ({ kind: 'unless', claim });

/** More than `by` in a direction. */
export function beyond(direction: Direction, by: number): Region {
  return direction === 1 ? above(by) : below(0 - by);
}

/** Not the other way: zero is allowed. */
function notAgainst(direction: Direction): Region {
  return { ...(direction === 1 ? { low: 0, high: Infinity } : { low: -Infinity, high: 0 }), closed: true };
}

/** A region in words that follow "wholly". */
export function describeRegion({ low, high, closed }: Region): string {
  if (low === -Infinity) return closed ? `at or below ${figure(high)}` : `below ${figure(high)}`;
  if (high === Infinity) return closed ? `at or above ${figure(low)}` : `above ${figure(low)}`;
  return `within ${figure(low)} … ${figure(high)}`;
}
