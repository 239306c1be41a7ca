import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { efastCurves } from '../../sim/experiment/sampling';
import { chiSquare } from './chi-square';
import { ishigami, sobolG } from './functions';
import vectors from './vectors/efast.json';

const cases = [
  ['ishigami, 257 points', vectors.ishigami_N257, ishigami, Math.PI],
  ['ishigami, 1,025 points', vectors.ishigami_N1025, ishigami, Math.PI],
  ['G function, 513 points', vectors.sobolg_N513, sobolG, null],
] as const;

describe('curves with the published phases', () => {
  it.each(cases)('are those published: %s', (_what, stored, model, bound) => {
    const dims = stored.phi_per_curve.length;
    // One phase for all columns of a curve.
    const phases = Float64Array.from({ length: dims * dims }, (_, k) => {
      return stored.phi_per_curve[Math.floor(k / dims)] / (2 * Math.PI);
    });
    const { units, rows, frequency } = efastCurves({
      n: stored.N,
      dims,
      harmonics: stored.M,
      curves: 1,
      phases,
    });
    expect([rows, frequency]).toEqual([stored.N * dims, stored.omega_0]);
    stored.X_first3.flat().forEach((value, k) => {
      const x = bound === null ? units[k] : bound * (2 * units[k] - 1);
      expect(Math.abs(x - value)).toBeLessThan(1e-12);
    });
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += model(units, row * dims);
    expect(Math.abs(sum - stored.Y_sum)).toBeLessThan(1e-11 * stored.Y_sum);
  });
});

describe('a curve', () => {
  it('is the triangle wave that the arcsine of a sine is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 17, max: 200 }),
        fc.string({ maxLength: 5 }),
        (dims, curves, n, seed) => {
          const { units, rows, frequency } = efastCurves({ n, dims, harmonics: 2, curves, phases: seed });
          expect(rows).toBe(curves * dims * n);
          for (let block = 0; block < curves * dims; block++) {
            const own = block % dims;
            // The phase follows from the first point, but for which of its two branches.
            const at = (k: number) => units[(block * n + k) * dims + own];
            const phase = Math.asin(Math.sin(Math.PI * (at(0) - 0.5)));
            const wave = (k: number, start: number) =>
              0.5 + Math.asin(Math.sin((2 * Math.PI * frequency * k) / n + start)) / Math.PI;
            const off = [phase, Math.PI - phase].map((start) =>
              Math.max(...Array.from({ length: n }, (_, k) => Math.abs(at(k) - wave(k, start)))),
            );
            expect(Math.min(...off)).toBeLessThan(1e-7);
          }
        },
      ),
    );
  });

  it('has a phase of its own in every column, uniform over texts', () => {
    const cells = new Int32Array(64);
    for (let r = 0; r < 6400; r++) {
      const { units } = efastCurves({ n: 17, dims: 2, harmonics: 2, curves: 1, phases: `S/${r}` });
      cells[Math.floor(units[0] * 8) * 8 + Math.floor(units[1] * 8)]++;
    }
    // The upper 0.1 % point with 63 degrees of freedom.
    expect(chiSquare(cells)).toBeLessThan(103.4);
  });

  it('needs more points than four times the square of the harmonics, and all its phases', () => {
    const design = { n: 65, dims: 3, harmonics: 4, curves: 1, phases: 's' };
    expect(efastCurves(design).frequency).toBe(8);
    expect(() => efastCurves({ ...design, n: 64 })).toThrow('65 to');
    expect(() => efastCurves({ ...design, phases: new Float64Array(3) })).toThrow('9 phases');
  });
});
