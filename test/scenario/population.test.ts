import { describe, expect, it } from 'vitest';
import { quantileOf } from '../../sim/scenario/distribution';
import { ATTRIBUTE_ENTRIES } from '../../sim/scenario/population-defaults';
import { ATTRIBUTES } from '../../sim/scenario/types';
import { check } from './population-helper';

describe('attributes by distribution', () => {
  it('have a default each, inside its own range', () => {
    const { population, problems } = check(undefined);
    expect(problems).toEqual([]);
    for (const name of ATTRIBUTES) {
      const { range, groups } = ATTRIBUTE_ENTRIES[name];
      const quantile = quantileOf(population.attributes[name]);
      const [low, high] = groups === undefined ? range : [0, groups.length - 1];
      for (let u = 0; u <= 1; u += 1 / 256) {
        expect(quantile(u), name).toBeGreaterThanOrEqual(low);
        expect(quantile(u), name).toBeLessThanOrEqual(high);
      }
    }
  });

  it('are read in every form, nested or dotted', () => {
    const { population, problems } = check({
      size: 500,
      attributes: {
        age: { dist: 'normal', mean: 48, sd: 17 },
        sex: { women: 0.6, men: 0.4 },
        education: { dist: 'shares', shares: [0.2, 0.5, 0.3] },
        'efficacy.personal': 0.4,
        efficacy: { political: { dist: 'beta', a: 2, b: 5 } },
        hours: { dist: 'lognormal', median: 10, sigma: 1, range: [1, 20] },
      },
    });
    expect(problems).toEqual([]);
    expect(population.size).toBe(500);
    expect(population.attributes.age).toEqual({ dist: 'normal', mean: 48, sd: 17, range: [18, 110] });
    expect(population.attributes.sex).toEqual({ dist: 'shares', shares: [0.6, 0.4] });
    expect(population.attributes['efficacy.personal']).toEqual({
      dist: 'constant',
      value: 0.4,
      range: [0, 1],
    });
    expect(population.attributes['efficacy.political']).toEqual({ dist: 'beta', a: 2, b: 5, range: [0, 1] });
    expect(quantileOf(population.attributes.hours)(0.999999)).toBe(20);
  });

  it.each([
    [{ size: 5 }, 'population.size', 'the number 5'],
    [{ size: 1.5 }, 'population.size', 'the number 1.5'],
    [{ size: '1000' }, 'population.size', 'the text "1000"'],
    [{ sise: 100 }, 'population.sise', 'the unknown name "sise"'],
    ['many', 'population', 'the text "many"'],
    [{ attributes: [1] }, 'population.attributes', 'a list'],
    [{ attributes: { hight: 1 } }, 'population.attributes.hight', 'the unknown name "hight"'],
    [
      { attributes: { efficacy: { personel: 0.5 } } },
      'population.attributes.efficacy.personel',
      'the unknown name "personel"',
    ],
    [{ attributes: { trust: 1.2 } }, 'population.attributes.trust', 'the number 1.2'],
    [{ attributes: { trust: NaN } }, 'population.attributes.trust', 'a value that is no number (.nan)'],
    [{ attributes: { trust: Infinity } }, 'population.attributes.trust', 'an infinite number'],
    [
      { attributes: { trust: { dist: 'beta', a: 0, b: 1 } } },
      'population.attributes.trust.a',
      'the number 0',
    ],
    [{ attributes: { trust: { dist: 'beta', a: 1 } } }, 'population.attributes.trust.b', 'nothing'],
    [
      { attributes: { trust: { dist: 'gama', a: 1 } } },
      'population.attributes.trust.dist',
      'the text "gama"',
    ],
    [
      { attributes: { trust: { dist: 'toString' } } },
      'population.attributes.trust.dist',
      'the text "toString"',
    ],
    [
      { attributes: { trust: { dist: 'uniform', low: 0.5, high: 0.5 } } },
      'population.attributes.trust.low',
      'low 0.5, which is not below high 0.5',
    ],
    [
      { attributes: { trust: { dist: 'normal', mean: 0.5, sd: -1 } } },
      'population.attributes.trust.sd',
      'the number -1',
    ],
    [
      { attributes: { trust: { dist: 'normal', mean: 0.5, sd: 1, range: [0, 2] } } },
      'population.attributes.trust.range',
      'a list',
    ],
    [
      { attributes: { trust: { dist: 'constant', value: 0.5, colour: 1 } } },
      'population.attributes.trust.colour',
      'the unknown name "colour"',
    ],
    [
      { attributes: { hours: { dist: 'beta', a: 1, b: 1 } } },
      'population.attributes.hours.dist',
      'the text "beta"',
    ],
    [{ attributes: { hours: { women: 1 } } }, 'population.attributes.hours', 'a mapping'],
    [{ attributes: { sex: 1 } }, 'population.attributes.sex', 'the number 1'],
    [
      { attributes: { sex: { women: 0.6, men: 0.6 } } },
      'population.attributes.sex',
      'shares with the sum 1.2',
    ],
    [
      { attributes: { sex: { dist: 'shares', shares: [0.5, 0.4] } } },
      'population.attributes.sex.shares',
      'shares with the sum 0.9',
    ],
    [
      { attributes: { sex: { dist: 'shares', shares: [1] } } },
      'population.attributes.sex.shares',
      'a list of 1',
    ],
    [{ attributes: { sex: { women: 1.5, men: -0.5 } } }, 'population.attributes.sex.women', 'the number 1.5'],
    [
      { attributes: { sex: { women: 0.5, men: 0.5, other: 0 } } },
      'population.attributes.sex.other',
      'the unknown name "other"',
    ],
    [
      { attributes: { age: { '18-34': 1, '35-45': 0 } } },
      'population.attributes.age.35-45',
      'the unknown name "35-45"',
    ],
    [{ microdata: 4 }, 'population.microdata', 'the number 4'],
    [
      { microdata: { file: 'x.csv', codebok: 'y' } },
      'population.microdata.codebok',
      'the unknown name "codebok"',
    ],
    [{ microdata: { codebook: {} } }, 'population.microdata.file', 'nothing'],
  ])('%j is refused', (value, path, found) => {
    const { problems } = check(value);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'scenario.yaml', line: 7, column: 3, path, found }),
    );
    for (const problem of problems) expect(problem.allowed).not.toBe('');
  });
});
