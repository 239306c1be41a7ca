/** Matchers for vitest: what a test may say about a sweep or a contrast. */
import type { ExpectStatic } from 'vitest';
import { drawCurve } from './chart';
import { judgeDirection, judgeEffect, judgeWithin, type Judgement } from './judge';
import type { Curve } from './types';

/** How much a direction has to show. */
export interface DirectionOptions {
  /** Smallest effect between the first and the last value, in the output's unit; 0 where nothing is said. */
  readonly by?: number;
}

/** What has to stay within the bounds. */
export interface WithinOptions {
  /** The level at every value of a sweep (there the default), or the differences to the first (the default of a contrast). */
  readonly of?: 'level' | 'change';
}

interface SweepMatchers<R> {
  /** The output rises from the first value to the last by more than `by`, and no step clearly falls. */
  toIncrease(options?: DirectionOptions): R;
  /** The output falls from the first value to the last by more than `by`, and no step clearly rises. */
  toDecrease(options?: DirectionOptions): R;
  /** Every interval lies within the two bounds, both allowed. */
  toStayWithin(low: number, high: number, options?: WithinOptions): R;
  /** The difference between the arms of a contrast lies wholly above the bound. */
  toExceed(bound: number): R;
  /** The difference between the arms of a contrast lies wholly below the bound. */
  toBeBelow(bound: number): R;
}

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds the matchers to vitest's own, as its guide asks.
  interface Matchers<T> extends SweepMatchers<T> {}
}

/** The matchers, for `expect.extend`. */
export const matchers = {
  toIncrease: (curve: unknown, { by = 0 }: DirectionOptions = {}) =>
    verdict(curve, 'toIncrease', (known) => judgeDirection(known, 1, atLeastZero(by))),
  toDecrease: (curve: unknown, { by = 0 }: DirectionOptions = {}) =>
    verdict(curve, 'toDecrease', (known) => judgeDirection(known, -1, atLeastZero(by))),
  toStayWithin: (curve: unknown, low: number, high: number, { of }: WithinOptions = {}) =>
    verdict(curve, 'toStayWithin', (known) =>
      judgeWithin(known, low, high, of ?? (known.kind === 'sweep' ? 'level' : 'change')),
    ),
  toExceed: (curve: unknown, bound: number) =>
    verdict(curve, 'toExceed', (known) => judgeEffect(contrastOnly(known, 'toExceed'), 1, bound)),
  toBeBelow: (curve: unknown, bound: number) =>
    verdict(curve, 'toBeBelow', (known) => judgeEffect(contrastOnly(known, 'toBeBelow'), -1, bound)),
};

/** Teaches vitest the matchers; once a test file, or in a setup file. */
export function registerMatchers(expect: Pick<ExpectStatic, 'extend'>): void {
  expect.extend(matchers);
}

function verdict(curve: unknown, name: string, judge: (curve: Curve) => Judgement) {
  if (!isCurve(curve))
    throw new TypeError(`${name} needs what sweep or contrast gives; did you forget await?`);
  const { asked, against } = judge(curve);
  const pass = against.length === 0;
  const found = pass ? ['found: nothing against it'] : against.map((reason) => `found: ${reason}`);
  const message = () =>
    [pass ? `asked: not ${asked}` : `asked: ${asked}`, ...found, '', drawCurve(curve)].join('\n');
  return { pass, message };
}

function isCurve(value: unknown): value is Curve {
  return typeof value === 'object' && value !== null && 'points' in value && 'measurement' in value;
}

function contrastOnly(curve: Curve, name: string): Curve {
  if (curve.kind !== 'contrast')
    throw new TypeError(`${name} is for a contrast; a sweep has toIncrease and toDecrease.`);
  return curve;
}

function atLeastZero(by: number): number {
  if (!(by >= 0)) throw new RangeError(`The smallest effect is a size, 0 or more; found ${by}.`);
  return by;
}
