import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sobolPoints } from '../../sim/experiment/sampling';
import { scrambleWords } from '../../sim/experiment/sampling/scramble';
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
    const few = sobolPoints(1000, 3, { scramble: { key: 'n' } });
    expect(sobolPoints(5000, 3, { scramble: { key: 'n' } }).slice(0, 3000)).toEqual(few);
  });

  it('keeps as many first digits alike in any two coordinates as were, whichever they are', () => {
    const index = fc.integer({ min: 0, max: WORD - 1 });
    const coordinate = (at: number, options: object) => sobolPoints(1, 2, { skip: at, ...options })[1] * WORD;
    fc.assert(
      fc.property(key, index, index, (text, i, j) => {
        const [x, y] = [coordinate(i, {}), coordinate(j, {})];
        const scramble = { key: text };
        const [u, v] = [coordinate(i, { scramble }), coordinate(j, { scramble })];
        expect(Math.clz32(u ^ v)).toBe(Math.clz32(x ^ y));
      }),
      { numRuns: 300 },
    );
  });

  it('flips each of sixteen digits by a bit of its own, which depends on the digits before it', () => {
    const trials = 4000;
    const together = new Int32Array(15);
    const ones = new Int32Array(16);
    for (let r = 0; r < trials; r++) {
      // Zero, and words that differ from it in one digit: the next digit of both is flipped under another prefix.
      const words = Uint32Array.of(0, ...Array.from(together, (_, k) => 2 ** (31 - k)));
      scrambleWords(words, 1, { key: `digits/${r}` });
      for (let k = 0; k < 16; k++) ones[k] += digit(words[0], k);
      for (let k = 0; k < 15; k++) together[k] += digit(words[0], k + 1) ^ digit(words[k + 1], k + 1);
    }
    const sds = Array.from([...ones, ...together], (count) => (count - trials / 2) / Math.sqrt(trials / 4));
    // The largest of 31 such deviations is above 4 for one text in 500.
    expect(Math.max(...sds.map(Math.abs))).toBeLessThan(4);
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

function digit(word: number, k: number): number {
  return (word >>> (31 - k)) & 1;
}
