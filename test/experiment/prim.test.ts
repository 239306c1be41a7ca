import { describe, expect, test } from 'vitest';
import { sobolPoints } from '../../sim/experiment/sampling';
import { prim, type PrimStep } from '../../sim/experiment/discovery/prim';
import vectors from './vectors/prim.json';

const N = 512;
const values = sobolPoints(N, 3, { skip: 512 });
const interest = Uint8Array.from({ length: N }, (_, i) =>
  Number(values[3 * i] > 0.6 && values[3 * i + 1] < 0.35),
);

function limits({ box }: PrimStep): number[][] {
  const range = (side: PrimStep['box'][number]) =>
    side.kind === 'choice' ? [NaN, NaN] : [side.low, side.high];
  return [0, 1].map((end) => box.map((side) => range(side)[end]));
}

describe('PRIM against the trajectories of EMA Workbench', () => {
  test('the data are those of the vectors', () => {
    expect(interest.reduce((sum, one) => sum + one, 0)).toBe(vectors.n_positive);
  });

  test.each([
    [0.05, vectors.cases['alpha_0.05']],
    [0.1, vectors.cases['alpha_0.1']],
  ] as const)('alpha %f', (alpha, want) => {
    const kinds = ['number', 'number', 'number'] as const;
    const steps = prim({ kinds, values, interest }, { peelAlpha: alpha, pasteAlpha: 0.05, massMin: 0.05 });
    expect(steps).toHaveLength(want.n_steps);
    steps.forEach((step, i) => {
      expect(step.coverage).toBeCloseTo(want.coverage[i], 12);
      expect(step.density).toBeCloseTo(want.density[i], 12);
      expect(step.mass).toBeCloseTo(want.mass[i], 12);
      expect(step.limited).toBe(want.res_dim[i]);
      limits(step).forEach((ends, end) =>
        ends.forEach((value, dim) => expect(value).toBeCloseTo(want.all_box_lims[i][end][dim], 12)),
      );
    });
  });
});
