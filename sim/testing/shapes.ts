/** What the matchers on shapes ask of a curve: an optimum inside, a threshold, saturation. */
import { figure } from './chart';
import type { Claim } from './claims';
import { beyond, difference, either, minus, type Direction, type Question } from './judge';
import type { Curve } from './types';

const BOTH: readonly [Direction, Direction] = [1, -1];

/**
 * Asks that some value between the ends is better than both ends by more than `by`.
 *
 * @param direction 1 where the best is the highest, −1 where it is the lowest
 */
export function askOptimumInside({ points }: Curve, direction: Direction, by: number): Question {
  const last = points.length - 1;
  if (last < 2) throw new TypeError('An optimum inside needs at least three values.');
  const inside = points.slice(1, -1).map((_, k): Claim => ({
    kind: 'all',
    claims: [0, last].map((end) => difference(points, end, k + 1, beyond(direction, by))),
  }));
  const word = direction === 1 ? 'higher' : 'lower';
  return {
    asked: `a value between ${points[0].label} and ${points[last].label} that is ${word} than both by more than ${figure(by)}`,
    claim: { kind: 'any', claims: inside },
  };
}

/**
 * Asks that little happens up to the first place, and much by the second: at every value up to the first, the difference to
 * the first value is smaller than this share of the difference that there is at the second, which lies beyond zero.
 */
export function askThreshold(
  { points }: Curve,
  [from, to]: readonly [number, number],
  share: number,
): Question {
  const first = points[0].outputs;
  const whole = minus(points[to].outputs, first);
  const before = points.slice(1, from + 1).map((point) => minus(point.outputs, first));
  const part = figure(share);
  const claim = (direction: Direction): Claim => ({
    kind: 'all',
    claims: [
      difference(points, 0, to, beyond(direction, 0)),
      ...before.flatMap((change, k) =>
        smallBeside(change, whole, share, direction, `up to ${points[k + 1].label} the change`),
      ),
    ],
  });
  return {
    asked: `a threshold between ${points[from].label} and ${points[to].label}: up to ${points[from].label} the change is less than ${part} of that at ${points[to].label}`,
    claim: either(claim),
  };
}

/**
 * Asks that the gain at the end of the sweep is a small share of the gain at its beginning, either way: what goes on rising
 * does not saturate, and what falls again does not either.
 *
 * A gain is per unit of the lever, so that steps of different length can be compared.
 *
 * @param steps steps that make up the beginning, and as many that make up the end
 */
export function askSaturation({ points }: Curve, share: number, steps: number): Question {
  const last = points.length - 1;
  if (!(Number.isInteger(steps) && steps >= 1 && last >= 2 * steps))
    throw new TypeError(`The first and the last ${steps} steps need at least ${2 * steps + 1} values.`);
  const at = points.map(({ value, label }) => asNumber(value, label));
  const gain = (from: number, to: number) =>
    minus(points[to].outputs, points[from].outputs).map((value) => value / (at[to] - at[from]));
  const [first, end] = [gain(0, steps), gain(last - steps, last)];
  const [begins, ends] = [
    `from ${points[0].label} to ${points[steps].label}`,
    `from ${points[last - steps].label} to ${points[last].label}`,
  ];
  const claim = (direction: Direction): Claim => ({
    kind: 'all',
    claims: [
      {
        kind: 'lies',
        what: `${begins} the gain per unit`,
        values: first,
        region: beyond(direction, 0),
        signed: true,
      },
      ...smallBeside(end, first, share, direction, `${ends} the gain per unit`),
    ],
  });
  return {
    asked: `a gain ${ends} that is less than ${figure(share)} of the gain ${begins}, per unit of the lever`,
    claim: either(claim),
  };
}

/** That one quantity is smaller in size than a share of another, whose direction is given: two differences, pair by pair. */
function smallBeside(
  small: readonly number[],
  whole: readonly number[],
  share: number,
  direction: Direction,
  what: string,
): readonly Claim[] {
  return BOTH.map((sign) => ({
    kind: 'lies',
    what: `${what} ${sign === 1 ? 'less' : 'plus'} ${figure(share)} of the whole`,
    values: small.map((value, r) => value - sign * share * whole[r]),
    region: beyond(sign === direction ? -1 : 1, 0),
    signed: true,
  }));
}

function asNumber(value: unknown, label: string): number {
  if (typeof value === 'number') return value;
  throw new TypeError(`Gains are per unit of the lever, so its values have to be numbers; found ${label}.`);
}

/** Places of two values among those of a curve, in their order; the ends where nothing is said. */
export function placesOf(
  { points }: Curve,
  between: readonly [unknown, unknown] | undefined,
): readonly [number, number] {
  if (!between) return [0, points.length - 1];
  const [from, to] = between.map((value) => points.findIndex(({ label }) => label === JSON.stringify(value)));
  if (from >= 0 && to > from) return [from, to];
  throw new TypeError(
    `between names two values of the sweep in their order, out of ${points.map(({ label }) => label).join(', ')}; found ${JSON.stringify(between)}.`,
  );
}
