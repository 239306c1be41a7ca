/** What the matchers on two curves ask: that one thing moves an output more than another does. */
import { figure } from './chart';
import { above, below, type Claim } from './claims';
import { minus, type Question } from './judge';
import type { Curve } from './types';

/**
 * Asks that the effect of the first curve is larger in size than that of the second by a factor and an amount: that
 * |E| > times · |F| + by, where E and F are the differences from the first value to the last, seed by seed.
 *
 * The size of a mean difference is not the mean of sizes, so no value is taken by its size. E is positive and larger
 * exactly where E − times · F and E + times · F both lie above `by`; negative and larger where both lie below −by.
 *
 * @throws TypeError where the curves do not measure the same output, in the same months, by the same luck
 */
export function askLargerResponse(more: Curve, less: Curve, times: number, by: number): Question {
  comparable(more, less);
  const [e, f] = [effectOf(more), effectOf(less)];
  const sides = [1, -1].map((sign) => ({
    what: `the first effect ${sign === 1 ? 'less' : 'plus'} ${times === 1 ? '' : `${figure(times)} times `}the second`,
    values: e.map((value, r) => value - sign * times * f[r]),
  }));
  const beyondBoth = (direction: 1 | -1): Claim => ({
    kind: 'all',
    claims: sides.map((side) => ({
      kind: 'lies',
      ...side,
      region: direction === 1 ? above(by) : below(0 - by),
      signed: true,
    })),
  });
  return {
    asked: `an effect of ${spanOf(more)} on ${outputsOf(more, less)} that is larger in size than ${times === 1 ? '' : `${figure(times)} times `}that of ${spanOf(less)}${by > 0 ? `, by more than ${figure(by)}` : ''}`,
    claim: { kind: 'either', claims: [beyondBoth(1), beyondBoth(-1)] },
  };
}

/**
 * Refuses curves that cannot be set beside each other pair by pair.
 *
 * @throws TypeError that names what differs
 */
export function comparable(one: Curve, other: Curve): void {
  const told = (curve: Curve) => {
    const { measurement, looks, pairs } = curve;
    // Two groups of citizens have the same metric in the same unit.
    const [output] = measurement.output.split('@');
    return { ...measurement, output, pairs: [pairs, ...looks] };
  };
  const [a, b] = [told(one), told(other)];
  const differing = (Object.keys(a) as (keyof typeof a)[]).filter(
    (key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]),
  );
  if (differing.length > 0)
    throw new TypeError(
      `Two curves are compared seed by seed: they need the same output, months, seed, pairs and confidence; these differ in ${differing.join(', ')}.`,
    );
}

function effectOf({ points }: Curve): readonly number[] {
  return minus(points[points.length - 1].outputs, points[0].outputs);
}

function outputsOf(more: Curve, less: Curve): string {
  const [one, other] = [more.measurement.output, less.measurement.output];
  return one === other ? one : `${one} (first) and ${other} (second)`;
}

function spanOf({ points, title, kind }: Curve): string {
  const [lever] = title.split(' in ');
  return kind === 'contrast'
    ? title
    : `${lever} from ${points[0].label} to ${points[points.length - 1].label}`;
}
