import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinHypercube, minimumDistance } from '../../sim/experiment/sampling';
import { chiSquare } from './chi-square';

describe('a Latin hypercube', () => {
  it('has one point in every slice of every dimension', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 4 }),
        fc.string({ maxLength: 6 }),
        (n, dims, maximin, seed) => {
          const points = latinHypercube(n, dims, seed, { maximin });
          for (let d = 0; d < dims; d++) {
            const slices = Array.from({ length: n }, (_, i) => Math.floor(points[i * dims + d] * n));
            expect(slices.sort((x, y) => x - y)).toEqual(Array.from({ length: n }, (_, k) => k));
          }
        },
      ),
    );
  });

  it('orders its slices at random: every order of three is as likely', () => {
    const counts = new Map<string, number>();
    for (let r = 0; r < 6000; r++) {
      const points = latinHypercube(3, 2, `S/${r}`);
      const slices = (d: number) => [0, 1, 2].map((i) => Math.floor(points[2 * i + d] * 3));
      const order = `${slices(0).join('')} ${slices(1).join('')}`;
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(36);
    // The upper 0.1 % point with 35 degrees of freedom.
    expect(chiSquare([...counts.values()])).toBeLessThan(66.6);
  });

  it('is spread wider where the best of many is kept, and is one of the candidates', () => {
    const gap = (maximin: number) => minimumDistance(latinHypercube(20, 3, 'wide', { maximin }), 3);
    const gaps = [1, 2, 5, 20, 100].map(gap);
    expect([...gaps].sort((x, y) => x - y)).toEqual(gaps);
    expect(gaps[4]).toBeGreaterThan(1.5 * gaps[0]);
  });

  it('needs points, dimensions and candidates', () => {
    expect(() => latinHypercube(0, 2, 's')).toThrow('points');
    expect(() => latinHypercube(2, 1025, 's')).toThrow('dimensions');
    expect(() => latinHypercube(2, 2, 's', { maximin: 1.5 })).toThrow('candidates');
  });
});

describe('the smallest distance', () => {
  it('is that of the nearest pair, found by trying all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 80 }),
        (dims, values) => {
          const n = Math.floor(values.length / dims);
          const points = Float64Array.from(values.slice(0, n * dims));
          let least = Infinity;
          for (let i = 0; i < n; i++)
            for (let j = 0; j < i; j++) {
              let sum = 0;
              for (let d = 0; d < dims; d++) sum += (points[i * dims + d] - points[j * dims + d]) ** 2;
              least = Math.min(least, sum);
            }
          expect(minimumDistance(points, dims)).toBe(Math.sqrt(least));
        },
      ),
    );
    expect(minimumDistance(Float64Array.of(0.5, 0.5), 2)).toBe(Infinity);
  });
});
