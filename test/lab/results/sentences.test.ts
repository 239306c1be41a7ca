/** Sentences and titles hold the numbers of the view, and nothing else. */
import { describe, expect, it } from 'vitest';
import { percent } from '../../../viz/numbers';
import { BUILT_METRICS } from '../../../sim/registers';
import { gapText, measureOf, valueInWords, valueText } from '../../../viz/lab/page/results/measure';
import {
  countsSentence,
  directionOf,
  findingOf,
  partingSentence,
  readingOf,
  sizeSentence,
  titleOf,
} from '../../../viz/lab/page/results/sentences';
import { headlineSentences, tilesOf } from '../../../viz/lab/page/results/headline';
import { viewOf } from './fixture';

const view = viewOf();
const figure = view.figures['value.net'];

/** Numbers of a text as they are written. */
const numbersIn = (text: string): string[] => text.match(/[+−]?\d[\d,]*(\.\d+)?%?/g) ?? [];

describe('the headline', () => {
  it('counts pairs before it names a size', () => {
    const [counts, size] = headlineSentences(view);
    expect(counts).toBe('Net value is higher under B in 20 of 20 pairs.');
    expect(size).toContain(`The middle pair: ${gapText(figure.median, measureOf('value.net'))} need-months`);
  });

  it('says in how many pairs it goes the other way, and in how many nothing differs', () => {
    const mixed = { ...figure, higher: 11, lower: 7, equal: 2 };
    expect(countsSentence('Trust', mixed)).toBe(
      'Trust is higher under B in 11 of 20 pairs, lower in 7, the same in 2.',
    );
    const lower = { ...figure, higher: 3, lower: 17, equal: 0 };
    expect(countsSentence('Trust', lower)).toBe('Trust is lower under B in 17 of 20 pairs, higher in 3.');
  });

  it('gives median and middle 90% in need-months per 1,000 citizens and year', () => {
    const measure = measureOf('value.net');
    const { low, high } = figure.difference;
    expect(numbersIn(sizeSentence(figure, measure))).toEqual([
      gapText(figure.median, measure),
      '1,000',
      '90%',
      gapText(low, measure),
      gapText(high, measure),
    ]);
    expect(gapText(0.001, measure)).toBe('+12.0');
  });

  it('says that every difference is exactly zero only where it is', () => {
    const same = viewOf({ effect: 0 });
    expect(headlineSentences(same)).toEqual([
      'Both arms are the same.',
      `Every difference is exactly zero: all ${BUILT_METRICS.length} measures, in all 20 pairs, in every month.`,
    ]);
    const figures = { ...same.figures, trust: { ...same.figures.trust, higher: 1, equal: 19 } };
    expect(headlineSentences({ ...same, figures })[1]).not.toContain('exactly zero');
  });

  it('says of one pair that it cannot say how sure it is', () => {
    expect(headlineSentences(viewOf({ pairs: 1 }))[1]).toContain('One pair cannot say how sure this is.');
  });
});

describe('tiles', () => {
  it('hold the figures of both arms', () => {
    for (const { metric, big, small } of tilesOf(view)) {
      const found = view.figures[metric];
      if (!found || metric.startsWith('staff')) continue;
      const measure = measureOf(metric);
      expect(big).toBe(valueText(found.b, measure));
      expect(small.startsWith(`A: ${valueText(found.a, measure)}.`)).toBe(true);
    }
  });

  it('count as left out those who take part neither alone with support nor in groups', () => {
    const quarter = (value: string) =>
      view.groups.find((group) => group.dimension === 'deprivation' && group.value === value)!;
    const { big, label, small } = tilesOf(view).find(({ metric }) => metric === 'left-out')!;
    const never = (value: string, arm: 0 | 1) => percent(1 - quarter(value).either[arm], 1);
    expect(big).toBe(never('q4', 1));
    expect(label).toContain('neither alone with support nor in groups');
    expect(small).toContain(`A: ${never('q4', 0)}. Of the least deprived quarter under B: ${never('q1', 1)}`);
  });

  it('are left out where a view has nothing for them', () => {
    const figures = { ...view.figures };
    delete figures['cost.public'];
    const metrics = tilesOf({ ...view, figures, groups: [] }).map(({ metric }) => metric);
    expect(metrics).not.toContain('cost.public');
    expect(metrics).not.toContain('left-out');
  });
});

describe('the months that both arms live alike', () => {
  it('are told from the view', () => {
    expect(partingSentence(view)).toContain('Until month 12 every result is exactly the same');
    expect(partingSentence({ ...view, firstDifference: 15 })).toContain('Until month 14');
    expect(partingSentence({ ...view, firstDifference: null })).toContain('no result differs');
    expect(partingSentence({ ...view, changeFrom: null, firstDifference: null })).toContain('all 120 months');
  });

  it('never hide a difference before the change', () => {
    expect(partingSentence({ ...view, firstDifference: 5 })).toContain('should not be');
  });
});

describe('charts', () => {
  it.each([...BUILT_METRICS])('%s: a title of at most ten words, whatever came out', (metric) => {
    const own = view.figures[metric];
    for (const counts of [
      { higher: 20, lower: 0, equal: 0 },
      { higher: 0, lower: 20, equal: 0 },
      { higher: 0, lower: 0, equal: 20 },
      { higher: 9, lower: 11, equal: 0 },
      { higher: 0, lower: 0, equal: 0 },
    ])
      expect(titleOf(metric, { ...own, ...counts }).split(/\s+/).length).toBeLessThanOrEqual(10);
  });

  it('say the direction of the pairs', () => {
    expect(titleOf('trust', { ...figure, higher: 20, lower: 0, equal: 0 })).toBe('Trust: higher under B');
    expect(directionOf({ ...figure, higher: 12, lower: 8, equal: 0 })).toBe('mixed');
    expect(titleOf('trust', undefined)).toBe('Trust: nothing to measure');
  });

  it('have the figures of the run in their sentence', () => {
    const measure = measureOf('participation.individual.share');
    const own = view.figures['participation.individual.share'];
    const sentence = findingOf('participation.individual.share', own);
    expect(sentence).toContain(`${valueText(own.a, measure)} in A, ${valueInWords(own.b, measure)} in B.`);
    expect(sentence).toContain(`in ${own.higher} of 20 pairs`);
  });

  it('read the values of any month', () => {
    const series = view.series.trust;
    const text = readingOf('trust', series, 40);
    const measure = measureOf('trust');
    expect(numbersIn(text)).toEqual([
      '40',
      valueText(series.a[39], measure),
      valueText(series.b[39], measure),
      '0',
      '1',
      gapText(series.difference[39], measure),
      '90%',
      gapText(series.differenceLow[39], measure),
      gapText(series.differenceHigh[39], measure),
    ]);
  });

  it('say a dash where a month has nothing to measure', () => {
    const series = view.series.trust;
    const holes = Float64Array.from(series.a).fill(NaN, 3, 4);
    expect(readingOf('trust', { ...series, a: holes }, 4)).toContain('A –');
  });
});
