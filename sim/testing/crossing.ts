/** What the matcher on crossings asks: that something is on one side of a bound first, and on the other later. */
import { figure } from './chart';
import { above, below, type Claim } from './claims';
import { either, minus, unless, type Direction, type Question } from './judge';
import { comparable } from './respond';
import type { Curve } from './types';

/** What crosses: levels or differences cross a number, or two curves cross each other. */
export interface Crossing {
  /** In words: `the level`, `the difference to 0`. */
  readonly what: string;
  /** In words: what is crossed. */
  readonly crossed: string;
  readonly bound: number;
  /** One value a pair at each point. */
  readonly at: (k: number) => readonly number[];
  readonly signed: boolean;
}

/**
 * Asks that something lies on one side of a bound at the first place and on the other at the second, and does not come
 * back: no value before the first place lies wholly on the far side, none after the second wholly on the near one.
 *
 * @param direction 1 from below to above, −1 from above to below, null either way
 */
export function askCrossing(
  { points }: Curve,
  { what, crossed, bound, at, signed }: Crossing,
  [from, to]: readonly [number, number],
  direction: Direction | null,
): Question {
  const side =
    (upwards: Direction) =>
    (_: unknown, k: number): readonly Claim[] => {
      if (k > from && k < to) return [];
      const decides = k === from || k === to;
      const region = (k <= from ? -upwards : upwards) === 1 ? above(bound) : below(bound);
      const claim: Claim = {
        kind: 'lies',
        what: `at ${points[k].label} ${what}`,
        values: at(k),
        // To be exactly on the bound is no coming back: the first value differs from itself by nothing.
        region: decides ? region : { ...region, closed: true },
        signed,
      };
      return [decides ? claim : unless(claim)];
    };
  const along = (upwards: Direction): Claim => ({ kind: 'all', claims: points.flatMap(side(upwards)) });
  const way = direction === null ? '' : direction === 1 ? ' from below' : ' from above';
  return {
    asked: `${what} crosses ${crossed}${way} between ${points[from].label} and ${points[to].label}, and does not come back`,
    claim: direction === null ? either(along) : along(direction),
  };
}

/** The level, or the difference to the first value, against a number. */
export function crossingAt({ points }: Curve, bound: number, of: 'level' | 'change'): Crossing {
  const change = of === 'change';
  return {
    what: change ? `the difference to ${points[0].label}` : 'the level',
    crossed: figure(bound),
    bound,
    at: (k) => (change ? minus(points[k].outputs, points[0].outputs) : points[k].outputs),
    signed: change,
  };
}

/**
 * One curve against another over the same values: their difference, seed by seed, against zero.
 *
 * @throws TypeError where they cannot be compared so
 */
export function crossingOf(curve: Curve, other: Curve): Crossing {
  comparable(curve, other);
  const labels = (of: Curve) => of.points.map(({ label }) => label).join(', ');
  if (labels(curve) !== labels(other))
    throw new TypeError(
      `Curves cross where they take the same values; found ${labels(curve)} against ${labels(other)}.`,
    );
  return {
    what: 'the first curve less the second',
    crossed: figure(0),
    bound: 0,
    at: (k) => minus(curve.points[k].outputs, other.points[k].outputs),
    signed: true,
  };
}
