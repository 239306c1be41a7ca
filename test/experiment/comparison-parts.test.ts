import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitizenOutcomes } from '../../sim/engine';
import { changeOfPair, changeOverPairs } from '../../sim/experiment/compare/changed';
import { firstDifference } from '../../sim/experiment/compare/first-difference';
import { compareMetric, compareMonths, staffHours } from '../../sim/experiment/compare/metrics';
import { arePeopleTheSame } from '../../sim/experiment/compare/pairing';
import { sentenceOf } from '../../sim/experiment/compare/words';
import type { ArmDocument, MetricComparison } from '../../sim/results';
import { runOf } from '../results/runs';

const runs = (...trust: number[][]) => trust.map((values) => runOf({ trust: values }));

describe('a metric in two arms', () => {
  const a = runs([1, 3], [2, 2], [5, 5], [NaN, NaN]);
  const b = runs([2, 4], [2, 2], [4, 4], [9, 9]);

  it('is compared pair by pair where both have something to measure', () => {
    const found = compareMetric('trust', a, b, 2, 0.95);
    // Differences 1, 0 and −1; figures 2, 2, 5 and 3, 2, 4.
    expect(found).toMatchObject({ a: 3, b: 3, shareAbove: 1 / 3, ties: 1 / 3 });
    expect(found.difference).toMatchObject({ n: 3, estimate: 0 });
    expect(found.difference.high).toBeCloseTo(4.302652729911275 / Math.sqrt(3), 8);
    expect(found.difference.low).toBeCloseTo(-4.302652729911275 / Math.sqrt(3), 8);
    // Variances 3, 1 and 1.
    expect(found.varianceReduction).toBeCloseTo(4, 12);
  });

  it('is compared month by month', () => {
    const found = compareMonths('trust', a, b, 2, 0.95);
    expect(found.a).toEqual([8 / 3, 10 / 3]);
    expect(found.difference).toEqual([0, 0]);
    expect(found.low[0]).toBeLessThan(0);
  });

  it('has no reduction of variance where the difference never varies', () => {
    const found = compareMetric('trust', runs([1], [2]), runs([2], [3]), 1, 0.95);
    expect(found.varianceReduction).toBeNull();
    expect(found.difference).toMatchObject({ estimate: 1, low: 1, high: 1 });
  });

  it('is null where nothing was there in both', () => {
    const found = compareMetric('trust', runs([NaN]), runs([1]), 1, 0.95);
    expect(found).toMatchObject({ a: null, b: null, shareAbove: null, difference: { n: 0, estimate: null } });
  });

  it('finds the gain of common luck', () => {
    // The arms share their noise; the effect has a tenth of it of its own.
    const noise = Array.from({ length: 400 }, (_, i) => Math.sin(i * i));
    const own = noise.map((_, i) => 0.1 * Math.cos(i * i * 3));
    const left = noise.map((value) => runOf({ trust: [value] }));
    const right = noise.map((value, i) => runOf({ trust: [value + 0.3 + own[i]] }));
    const { varianceReduction } = compareMetric('trust', left, right, 1, 0.95);
    expect(varianceReduction).toBeGreaterThan(150);
    expect(varianceReduction).toBeLessThan(260);
  });
});

describe('the first difference', () => {
  it('is the earliest month in which any series differs', () => {
    const series = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(series, series, series, series, (a1, a2, b1, b2) => {
        const months = [...a1.keys()].filter((i) => a1[i] !== b1[i] || a2[i] !== b2[i]);
        const found = firstDifference(runOf({ one: a1, two: a2 }), runOf({ one: b1, two: b2 }), 8);
        expect(found).toBe(months.length === 0 ? null : months[0] + 1);
      }),
    );
  });

  it('sees the last bit, and takes nothing to measure as a value of its own', () => {
    const a = runOf({ one: [NaN, 0.3, 1] });
    expect(firstDifference(a, runOf({ one: [NaN, 0.1 + 0.2, 1] }), 3)).toBe(2);
    expect(firstDifference(a, runOf({ one: [NaN, 0.3, NaN] }), 3)).toBe(3);
    expect(firstDifference(a, runOf({ one: [NaN, 0.3, NaN] }), 2)).toBeNull();
    expect(firstDifference(a, runOf({ one: [NaN, 0.3, 1], other: [1, 2, 3] }), 3)).toBeNull();
  });
});

function citizens(
  sex: number[],
  individual: number[],
  collective: number[],
  trust: number[],
): CitizenOutcomes {
  return {
    groups: { sex: Uint8Array.from(sex) },
    values: {
      monthsIndividual: Float32Array.from(individual),
      monthsCollective: Float32Array.from(collective),
      trust: Float32Array.from(trust),
    },
  };
}

describe('who changed', () => {
  const a = citizens([0, 0, 1, 1], [0, 4, 0, 1], [1, 0, 0, 0], [0.5, 0.5, 0.25, 0.5]);
  const b = citizens([0, 0, 1, 1], [2, 3, 0, 0], [0, 0, 4, 0], [0.75, 0.5, 0.5, 0]);

  it('is told for everyone and for each group', () => {
    const [all, women, men] = changeOverPairs([changeOfPair(a, b)]);
    expect(all).toMatchObject({
      dimension: 'all',
      citizens: 4,
      individual: { gained: 1, lost: 1, more: 1, fewer: 2 },
      collective: { gained: 1, lost: 1, more: 1, fewer: 1 },
      outcomes: { trust: 0, monthsIndividual: 0 },
    });
    expect(women).toMatchObject({
      dimension: 'sex',
      value: 'women',
      citizens: 2,
      individual: { gained: 1, lost: 0, more: 1, fewer: 1 },
      collective: { gained: 0, lost: 1, more: 0, fewer: 1 },
      outcomes: { trust: 0.125 },
    });
    expect(men).toMatchObject({
      individual: { gained: 0, lost: 1, more: 0, fewer: 1 },
      outcomes: { trust: -0.125 },
    });
  });

  it('is a mean over pairs, with empty groups left out', () => {
    const other = citizens([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]);
    const pairs = [changeOfPair(a, b), changeOfPair(other, other)];
    const [all, women, men] = changeOverPairs(pairs);
    expect(all.individual).toEqual({ gained: 0.5, lost: 0.5, more: 0.5, fewer: 1 });
    expect(women.citizens).toBe(3);
    expect(women.outcomes.trust).toBeCloseTo(0.25 / 6, 12);
    expect(men).toMatchObject({ citizens: 1, outcomes: { trust: -0.125 } });
    expect(changeOverPairs([changeOfPair(other, other)])[2].outcomes.trust).toBeNull();
  });

  it('mirrors when the arms change places', () => {
    const there = changeOverPairs([changeOfPair(a, b)]);
    const back = changeOverPairs([changeOfPair(b, a)]);
    there.forEach(({ individual, outcomes }, i) => {
      const { gained, lost, more, fewer } = individual!;
      expect(back[i].individual).toEqual({ gained: lost, lost: gained, more: fewer, fewer: more });
      expect(back[i].outcomes.trust! + outcomes.trust!).toBe(0);
    });
  });

  it('asks whether the people are the same', () => {
    expect(arePeopleTheSame(a, b)).toBe(true);
    expect(arePeopleTheSame(a, citizens([1, 0, 1, 1], [], [], []))).toBe(false);
    expect(arePeopleTheSame(a, { groups: {}, values: {} })).toBe(false);
  });
});

describe('staff hours', () => {
  it('are needed against available', () => {
    const run = runOf({ 'staff.hours.needed': [10, 30, 20], 'staff.hours.available': [20, 20, 20] });
    expect(staffHours([run], 3)).toEqual({ needed: 20, available: 20, monthsShort: 1 / 3 });
    expect(staffHours([run], 1)).toEqual({ needed: 10, available: 20, monthsShort: 0 });
    expect(staffHours(runs([1, 2]), 2)).toBeNull();
  });
});

describe('the sentence', () => {
  const arm = (scenario: string) => ({ scenario }) as ArmDocument;
  const told = (over: Partial<MetricComparison>, month: number | null = 3) =>
    sentenceOf({
      a: arm('today'),
      b: arm('tomorrow'),
      pairs: 10,
      confidence: 0.95,
      firstDifference: { month, byPair: [] },
      metrics: {
        'value.net': {
          a: 0,
          b: 1,
          difference: { n: 10, estimate: 0.5, low: 0.25, high: 0.75 },
          shareAbove: 0.9,
          ties: 0.1,
          varianceReduction: 3,
          ...over,
        },
      },
    });

  it('says what is higher or lower, by how much, in how many pairs', () => {
    expect(told({})).toMatch(
      /^B \(tomorrow\) against A \(today\): .* is higher, in 9 of 10 pairs: \+0\.5 .*95% interval \+0\.25 to \+0\.75/,
    );
    const down = { n: 10, estimate: -0.5, low: -0.75, high: -0.25 };
    expect(told({ difference: down, shareAbove: 0.1, ties: 0 })).toMatch(/is lower, in 9 of 10 pairs: −0\.5/);
  });

  it('gives no verdict where the interval includes zero', () => {
    const wide = { n: 10, estimate: 0.5, low: -0.25, high: 1.25 };
    const sentence = told({ difference: wide });
    expect(sentence).toContain('not enough pairs to say');
    expect(sentence).not.toMatch(/is (higher|lower)/);
    expect(told({ difference: { ...wide, low: 0 } })).toContain('not enough pairs to say');
  });

  it('tells no difference from no verdict', () => {
    const none = { n: 10, estimate: 0, low: 0, high: 0 };
    expect(told({ difference: none, ties: 1 })).toContain('is the same in all 10 pairs');
    expect(told({ difference: none, ties: 1 }, null)).toContain('no month of any series differs');
  });
});
