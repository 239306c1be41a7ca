/** Matchers for vitest: what a test may say about a sweep or a contrast. */
import type { ExpectStatic } from 'vitest';
import { judge, type Outcome } from './claims';
import { askDirection, askEffect, askFlat, askWithin, type Question } from './judge';
import { report } from './report';
import { askLargerResponse } from './respond';
import { askCrossing, crossingAt, crossingOf } from './crossing';
import { askOptimumInside, askSaturation, askThreshold, placesOf } from './shapes';
import type { Curve, GrowingCurve } from './types';

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

/** Which optimum, and by how much. */
export interface OptimumOptions {
  /** Whether the best is the highest (where nothing is said) or the lowest. */
  readonly best?: 'highest' | 'lowest';
  /** By how much it has to be better than both ends, in the output's unit; 0 where nothing is said. */
  readonly by?: number;
}

/** Where something crosses, and which way. */
export interface CrossingOptions {
  /** Two values of the sweep: the one by which it is still on one side, and the one by which it is on the other. The ends where nothing is said. */
  readonly between?: readonly [unknown, unknown];
  /** Either way where nothing is said. */
  readonly direction?: 'up' | 'down';
  /** What crosses a number: the level (where nothing is said) or the difference to the first value. */
  readonly of?: 'level' | 'change';
}

/** What counts as a threshold. */
export interface ThresholdOptions {
  /** Two values of the sweep: up to the first little happens, by the second much has. The first is not the first of the sweep. */
  readonly between: readonly [unknown, unknown];
  /** Share of the effect at the second value below which it is little; 0.25 where nothing is said. */
  readonly share?: number;
}

/** What counts as saturated. */
export interface SaturationOptions {
  /** Share of the first gain below which the last is small; 0.5 where nothing is said. */
  readonly share?: number;
  /** How many steps make up the first gain, and how many the last; 1 where nothing is said. */
  readonly steps?: number;
}

/** By how much one response is larger than another. */
export interface ResponseOptions {
  /** How many times as large it has to be at least; 1 where nothing is said. */
  readonly times?: number;
  /** By how much it has to be larger, in the output's unit; 0 where nothing is said. */
  readonly by?: number;
}

/** Nothing where the pairs are fixed; a promise, to be awaited, where pairs are added until the judgement is clear. */
export type Judged<T> = T extends GrowingCurve ? Promise<void> : void;

/**
 * Every matcher passes where the runs show what is asked, at the declared confidence. With `.not` it passes where the runs
 * speak against what is asked. Runs that leave it open fail both: they are too few to say.
 */
interface SweepMatchers<T> {
  /** The output rises from the first value to the last by more than `by`, and no step clearly falls. */
  toIncrease(options?: DirectionOptions): Judged<T>;
  /** The output falls from the first value to the last by more than `by`, and no step clearly rises. */
  toDecrease(options?: DirectionOptions): Judged<T>;
  /** Every mean lies within the two bounds, both allowed, with its whole interval. */
  toStayWithin(low: number, high: number, options?: WithinOptions): Judged<T>;
  /** No two values differ by more than `by`, either way: what to say of a lever that does nothing. */
  toBeFlatWithin(by: number): Judged<T>;
  /** Some value strictly between the ends is better than both. */
  toHaveOptimumInside(options?: OptimumOptions): Judged<T>;
  /** The level, or the difference to the first value, crosses a number; or the curve crosses another one, seed by seed. */
  toCross(bound: number | Curve, options?: CrossingOptions): Judged<T>;
  /** Up to one value little happens, by another much has. */
  toHaveThreshold(options: ThresholdOptions): Judged<T>;
  /** The gain per unit of the lever at the end of the sweep is a small share of that at its beginning. */
  toSaturate(options?: SaturationOptions): Judged<T>;
  /** The effect from the first value to the last is larger in size than that of another curve, seed by seed. */
  toRespondMoreThan(other: Curve, options?: ResponseOptions): Judged<T>;
  /** The difference between the arms of a contrast lies wholly above the bound. */
  toExceed(bound: number): Judged<T>;
  /** The difference between the arms of a contrast lies wholly below the bound. */
  toBeBelow(bound: number): Judged<T>;
}

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds the matchers to vitest's own, as its guide asks.
  interface Matchers<T> extends SweepMatchers<T> {}
}

/** What vitest says to a matcher about the call. */
interface Call {
  readonly isNot?: boolean;
}

/** The matchers, for `expect.extend`. */
export const matchers = {
  toIncrease(this: Call, curve: unknown, { by = 0 }: DirectionOptions = {}) {
    size(by);
    return verdict(this, 'toIncrease', [curve], ([known]) => askDirection(known, 1, by));
  },
  toDecrease(this: Call, curve: unknown, { by = 0 }: DirectionOptions = {}) {
    size(by);
    return verdict(this, 'toDecrease', [curve], ([known]) => askDirection(known, -1, by));
  },
  toStayWithin(this: Call, curve: unknown, low: number, high: number, { of }: WithinOptions = {}) {
    return verdict(this, 'toStayWithin', [curve], ([known]) =>
      askWithin(known, low, high, of ?? (known.kind === 'sweep' ? 'level' : 'change')),
    );
  },
  toBeFlatWithin(this: Call, curve: unknown, by: number) {
    size(by);
    return verdict(this, 'toBeFlatWithin', [curve], ([known]) => askFlat(known, by));
  },
  toHaveOptimumInside(this: Call, curve: unknown, { best = 'highest', by = 0 }: OptimumOptions = {}) {
    size(by);
    return verdict(this, 'toHaveOptimumInside', [curve], ([known]) =>
      askOptimumInside(known, best === 'highest' ? 1 : -1, by),
    );
  },
  toCross(this: Call, curve: unknown, bound: number | Curve, options: CrossingOptions = {}) {
    const received = typeof bound === 'number' ? [curve] : [curve, bound];
    return verdict(this, 'toCross', received, ([known, other]) => {
      const way = options.direction && (options.direction === 'up' ? 1 : -1);
      const crossing = other
        ? crossingOf(known, other)
        : crossingAt(known, bound as number, options.of ?? 'level');
      return askCrossing(known, crossing, placesOf(known, options.between), way ?? null);
    });
  },
  toHaveThreshold(this: Call, curve: unknown, { between, share = 0.25 }: ThresholdOptions) {
    return verdict(this, 'toHaveThreshold', [curve], ([known]) =>
      askThreshold(known, placesOf(known, between), partOf(share)),
    );
  },
  toSaturate(this: Call, curve: unknown, { share = 0.5, steps = 1 }: SaturationOptions = {}) {
    return verdict(this, 'toSaturate', [curve], ([known]) => askSaturation(known, partOf(share), steps));
  },
  toRespondMoreThan(this: Call, curve: unknown, other: Curve, { times = 1, by = 0 }: ResponseOptions = {}) {
    size(times);
    size(by);
    return verdict(this, 'toRespondMoreThan', [curve, other], ([more, less]) =>
      askLargerResponse(more, less, times, by),
    );
  },
  toExceed(this: Call, curve: unknown, bound: number) {
    return verdict(this, 'toExceed', [curve], ([known]) =>
      askEffect(contrastOnly(known, 'toExceed'), 1, bound),
    );
  },
  toBeBelow(this: Call, curve: unknown, bound: number) {
    return verdict(this, 'toBeBelow', [curve], ([known]) =>
      askEffect(contrastOnly(known, 'toBeBelow'), -1, bound),
    );
  },
};

/** Teaches vitest the matchers; once a test file, or in a setup file. */
export function registerMatchers(expect: Pick<ExpectStatic, 'extend'>): void {
  expect.extend(matchers);
}

interface Answer {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Judges curves as they are, or looks at them with more and more pairs until the judgement is clear. */
function verdict(
  { isNot = false }: Call,
  name: string,
  received: readonly unknown[],
  ask: (curves: readonly Curve[]) => Question,
): Answer | Promise<Answer> {
  const curves = received.map((value) => curveOnly(value, name));
  const answer = (known: readonly Curve[]) => {
    const question = ask(known);
    const outcome = judge(question.claim, known[0].intervals);
    return { outcome, answer: answerOf(question, outcome, known, isNot) };
  };
  if (!curves.every(isGrowing)) return answer(curves).answer;
  return untilClear(curves, (known) => answer(known));
}

async function untilClear<A extends { readonly outcome: Outcome; readonly answer: Answer }>(
  curves: readonly GrowingCurve[],
  judged: (known: readonly GrowingCurve[]) => A,
): Promise<Answer> {
  let last = judged(curves);
  for (const pairs of curves[0].looks.slice(1)) {
    if (last.outcome.verdict !== 'open') break;
    last = judged(await Promise.all(curves.map((curve) => curve.more(pairs))));
  }
  return last.answer;
}

function answerOf(question: Question, outcome: Outcome, curves: readonly Curve[], isNot: boolean): Answer {
  // With `.not` vitest fails where `pass` is true: also where the runs leave the question open.
  const pass = isNot ? outcome.verdict !== 'contradicted' : outcome.verdict === 'holds';
  return { pass, message: () => report(question, outcome, curves, isNot) };
}

function curveOnly(value: unknown, name: string): Curve {
  if (typeof value === 'object' && value !== null && 'points' in value && 'measurement' in value)
    return value as Curve;
  throw new TypeError(`${name} needs what sweep or contrast gives; did you forget await?`);
}

function isGrowing(curve: Curve): curve is GrowingCurve {
  return 'more' in curve;
}

function contrastOnly(curve: Curve, name: string): Curve {
  if (curve.kind !== 'contrast')
    throw new TypeError(`${name} is for a contrast; a sweep has toIncrease and toDecrease.`);
  return curve;
}

function partOf(share: number): number {
  if (!(share > 0 && share < 1))
    throw new RangeError(`A share lies between 0 and 1, such as 0.5; found ${share}.`);
  return share;
}

function size(by: number): void {
  if (!(by >= 0)) throw new RangeError(`The smallest effect is a size, 0 or more; found ${by}.`);
}
