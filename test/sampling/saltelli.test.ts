import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saltelliRows, sobolPoints } from '../../sim/experiment/sampling';
import vectors from './vectors/saltelli-rows.json';

const plain = { secondOrder: false, chance: false };
const each = (dims: number) => Array.from({ length: dims }, (_, column) => [column]);

/** From the unit interval to that between -pi and pi, as the vectors were made. */
const stretched = (units: Float64Array) => Array.from(units, (x) => x * (2 * Math.PI) - Math.PI);

describe('Saltelli rows', () => {
  it.each([
    ['second order', { ...plain, secondOrder: true }, vectors.ishigamiSecondOrder],
    ['first order', plain, vectors.ishigamiFirstOrder],
    ['four points skipped', { ...plain, secondOrder: true, skip: 4 }, vectors.ishigamiSkip4],
  ])('are those published: %s', (_what, options, rows) => {
    const found = stretched(saltelliRows(4, each(3), 3, options).units);
    const most = rows.flat().map((x, k) => Math.abs(x - found[k]));
    expect(found.length).toBe(rows.flat().length);
    expect(Math.max(...most)).toBeLessThanOrEqual(1e-15);
  });

  it('are those published: groups', () => {
    const found = saltelliRows(4, [[0, 1], [2], [3]], 4, { ...plain, secondOrder: true });
    expect(Array.from(found.units)).toEqual(vectors.groups.flat());
  });

  it('ask for every column in exactly one group', () => {
    for (const groups of [[[0]], [[0, 1], [1]], [[0], [1], []], [[0, 2]]])
      expect(() => saltelliRows(2, groups, 2, plain)).toThrow('exactly once');
  });
});

/** Groups of columns as a random partition. */
const partition = fc
  .array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 7 })
  .map((labels) => [...new Set(labels)].map((label) => labels.flatMap((l, k) => (l === label ? [k] : []))));

const options = fc.record({
  secondOrder: fc.boolean(),
  chance: fc.boolean(),
  skip: fc.nat({ max: 40 }),
  scramble: fc.option(fc.record({ key: fc.string({ maxLength: 5 }) })),
});

describe('each base point, whatever is asked for', () => {
  it('has A, mixed rows with exactly one input from the other, and B, luck being the last input', () => {
    fc.assert(
      fc.property(partition, options, fc.integer({ min: 1, max: 9 }), (groups, asked, n) => {
        const dims = groups.flat().length;
        const { units, luck, rows, rowsPerPoint } = saltelliRows(n, groups, dims, asked);
        const base = sobolPoints(n, 2 * dims, asked);
        expect(rows).toBe(n * rowsPerPoint);
        for (let i = 0; i < n; i++) {
          const side = (half: number) =>
            Array.from(base.slice((2 * i + half) * dims, (2 * i + half + 1) * dims));
          const found = Array.from({ length: rowsPerPoint }, (_, k) => {
            const row = i * rowsPerPoint + k;
            return [...units.slice(row * dims, row * dims + dims), luck[row]];
          });
          expect(found).toEqual(expectedRows(side(0), side(1), groups, asked));
        }
      }),
    );
  });
});

/** The rows written out from their definition, luck in the last place: an input like any other. */
function expectedRows(
  valuesOfA: number[],
  valuesOfB: number[],
  groups: number[][],
  { secondOrder, chance }: { secondOrder: boolean; chance: boolean },
): number[][] {
  const a = [...valuesOfA, 0];
  const b = [...valuesOfB, chance ? 1 : 0];
  const inputs = chance ? [...groups, [valuesOfA.length]] : groups;
  const withFrom = (one: number[], other: number[]) =>
    inputs.map((input) => one.map((value, column) => (input.includes(column) ? other[column] : value)));
  return [a, ...withFrom(a, b), ...(secondOrder ? withFrom(b, a) : []), b];
}
