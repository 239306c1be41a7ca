import { describe, expect, it } from 'vitest';
import { discrepancies, latinHypercube, minimumDistance, sobolPoints } from '../../sim/experiment/sampling';
import vectors from './vectors/space-filling.json';

describe('measures of evenness', () => {
  it.each([
    ['a Latin hypercube', vectors.salib_lhs_16x3],
    ["the Sobol' sequence", vectors.sobol_16x3],
  ])('are those published: %s', (_what, stored) => {
    const points = Float64Array.from(stored.points.flat());
    const found = discrepancies(points, 3);
    expect(found.centred).toBeCloseTo(stored.CD, 12);
    expect(found.wrapAround).toBeCloseTo(stored.WD, 12);
    expect(found.mixture).toBeCloseTo(stored.MD, 12);
    expect(found.star).toBeCloseTo(stored['L2-star'], 12);
    expect(minimumDistance(points, 3)).toBeCloseTo(stored.min_pair_distance, 12);
  });

  it("rank the scrambled Sobol' sequence before Latin hypercubes, in the mean over ten of each", () => {
    const mean = (design: (key: string) => Float64Array) =>
      Array.from({ length: 10 }, (_, r) => discrepancies(design(`S/${r}`), 4).centred).reduce(
        (x, y) => x + y,
      ) / 10;
    const scrambled = mean((key) => sobolPoints(128, 4, { scramble: { key } }));
    expect(scrambled).toBeLessThan(0.5 * mean((key) => latinHypercube(128, 4, key)));
  });
});
