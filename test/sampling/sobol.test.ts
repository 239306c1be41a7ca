import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sobolPoints } from '../../sim/experiment/sampling';
import { chiSquare } from './chi-square';
import vectors from './vectors/sobol-points.json';

const WORD = 4294967296;
const wordsOf = (points: Float64Array) => Array.from(points, (x) => x * WORD);

describe("the Sobol' sequence", () => {
  it('begins as published, the origin first', () => {
    expect(wordsOf(sobolPoints(vectors.first.length, 21))).toEqual(vectors.first.flat());
  });

  it.each(Object.entries(vectors.far))('has its point %s, however far it is', (index, words) => {
    expect(wordsOf(sobolPoints(1, 64, { skip: Number(index) }))).toEqual(words);
  });

  it('has its first 1,024 points in all 1,024 dimensions, bit for bit', () => {
    const points = sobolPoints(1024, 1024);
    const words = Buffer.alloc(points.length * 4);
    points.forEach((x, i) => words.writeUInt32BE(x * WORD, 4 * i));
    expect(createHash('sha256').update(words).digest('hex')).toBe(vectors.sha256First1024x1024);
  });

  it('reaches its last point and says where it ends', () => {
    // The Gray code of 2^32 - 1 has its highest bit only, and the first dimension's direction of that is one word's step.
    expect(wordsOf(sobolPoints(1, 1, { skip: WORD - 1 }))).toEqual([1]);
    expect(() => sobolPoints(2, 1, { skip: WORD - 1 })).toThrow('2^32 points');
    expect(() => sobolPoints(1, 1025)).toThrow('1 to 1024 dimensions');
    expect(() => sobolPoints(1, 0)).toThrow('1 to 1024 dimensions');
  });
});

describe('a scrambling', () => {
  const key = fc.string({ maxLength: 8 });
  const dims = fc.integer({ min: 1, max: 12 });

  it('keeps one point in every slice of each dimension, wherever a whole block of the sequence begins', () => {
    fc.assert(
      fc.property(key, dims, fc.nat({ max: 9 }), fc.nat({ max: 20 }), (text, d, m, block) => {
        const n = 1 << m;
        const points = sobolPoints(n, d, { skip: block * n, scramble: { key: text } });
        for (let column = 0; column < d; column++) {
          const slices = new Set(Array.from({ length: n }, (_, i) => Math.floor(points[i * d + column] * n)));
          expect(slices.size).toBe(n);
        }
      }),
    );
  });

  it('keeps the balance of every elementary box of the first two dimensions', () => {
    fc.assert(
      fc.property(key, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (text, p, q) => {
        const n = 1 << (p + q);
        const points = sobolPoints(n, 2, { scramble: { key: text } });
        const boxes = new Set<number>();
        for (let i = 0; i < n; i++)
          boxes.add(
            Math.floor(points[2 * i] * (1 << p)) * (1 << q) + Math.floor(points[2 * i + 1] * (1 << q)),
          );
        // The first two dimensions are a (0, m, 2)-net: 2^m points leave none of 2^m boxes empty.
        expect(boxes.size).toBe(n);
      }),
    );
  });

  it('gives a point that depends on neither how many points nor how many dimensions are asked for', () => {
    fc.assert(
      fc.property(key, dims, fc.integer({ min: 1, max: 200 }), (text, d, n) => {
        const scramble = { key: text };
        const points = sobolPoints(n, d, { scramble });
        const more = sobolPoints(2 * n + 1, d + 1, { scramble });
        for (let i = 0; i < n; i++)
          expect(points.slice(i * d, i * d + d)).toEqual(more.slice(i * (d + 1), i * (d + 1) + d));
      }),
    );
  });

  it('differs with its text, and each of its points is uniform over texts', () => {
    const counts = new Int32Array(16);
    const pairs = new Int32Array(16);
    const trials = 8000;
    for (let r = 0; r < trials; r++) {
      // Point 5 of dimension 3 against the next point of it: together uniform, but never in the same half of a pair.
      const points = sobolPoints(2, 3, { skip: 5, scramble: { key: `S/${r}` } });
      counts[Math.floor(points[2] * 16)]++;
      pairs[Math.floor(points[2] * 4) * 4 + Math.floor(points[1] * 4)]++;
    }
    // The upper 0.1 % point with 15 degrees of freedom.
    expect(chiSquare(counts)).toBeLessThan(37.7);
    expect(chiSquare(pairs)).toBeLessThan(37.7);
  });
});
