/** Whether a curve holds what a test asks of it. */
import type { Interval } from '../experiment/statistics';
import { describe, figure } from './chart';
import type { Curve } from './types';

/** What was asked, and what contradicts it; nothing contradicts it where `against` is empty. */
export interface Judgement {
  readonly asked: string;
  readonly against: readonly string[];
}

/**
 * Asks for a rise (direction 1) or a fall (−1) from the first value to the last.
 *
 * It holds where the interval of the difference between the ends lies wholly beyond `by`, and no step from one value to
 * the next goes the other way with its whole interval.
 */
export function judgeDirection(curve: Curve, direction: 1 | -1, by: number): Judgement {
  const last = curve.points[curve.points.length - 1];
  const ends = `from ${curve.points[0].label} to ${last.label}`;
  const [noun, opposite] = direction === 1 ? ['rise', 'falls'] : ['fall', 'rises'];
  const asked = `a ${noun} of more than ${figure(by)} ${ends}, and no step against it`;
  const change = last.change as Interval;
  const against: string[] = [];
  if (!isBeyond(change, direction, by))
    against.push(
      `${ends} the difference is ${describe(change, true)}: its interval does not lie wholly ${beyond(direction, by)}`,
    );
  curve.points.forEach(({ label, step }, k) => {
    if (step && isBeyond(step, direction === 1 ? -1 : 1, 0))
      against.push(`from ${curve.points[k - 1].label} to ${label} it ${opposite}: ${describe(step, true)}`);
  });
  return { asked, against };
}

/** Asks that the difference of a contrast lies wholly above (direction 1) or below (−1) a bound. */
export function judgeEffect(curve: Curve, direction: 1 | -1, bound: number): Judgement {
  const change = curve.points[curve.points.length - 1].change as Interval;
  const where = `${direction === 1 ? 'above' : 'below'} ${figure(bound)}`;
  const against = (direction === 1 ? change.low > bound : change.high < bound)
    ? []
    : [`the difference is ${describe(change, true)}: its interval does not lie wholly ${where}`];
  return { asked: `a difference wholly ${where}`, against };
}

/** Asks that every interval lies within two bounds: of the levels, or of the differences to the first value. */
export function judgeWithin(curve: Curve, low: number, high: number, of: 'level' | 'change'): Judgement {
  const what = of === 'level' ? 'level' : `difference to ${curve.points[0].label}`;
  const against = curve.points.flatMap((point) => {
    const interval = point[of];
    if (!interval || (interval.low >= low && interval.high <= high)) return [];
    return [`at ${point.label} the ${what} is ${describe(interval, of === 'change')}`];
  });
  return { asked: `every ${what} within ${figure(low)} … ${figure(high)}, with its interval`, against };
}

function isBeyond({ low, high }: Interval, direction: 1 | -1, by: number): boolean {
  return direction === 1 ? low > by : high < -by;
}

function beyond(direction: 1 | -1, by: number): string {
  return direction === 1 ? `above ${figure(by)}` : `below ${figure(-by)}`;
}
