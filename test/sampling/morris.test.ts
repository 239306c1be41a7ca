import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morrisTrajectories } from '../../sim/experiment/sampling';
import { spreadOf, spreadTrajectories } from '../../sim/experiment/sampling/spread';
import { chiSquare } from './chi-square';
import vectors from './vectors/morris.json';

const each = (dims: number) => Array.from({ length: dims }, (_, column) => [column]);

const partition = fc
  .array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 7 })
  .map((labels) => [...new Set(labels)].map((label) => labels.flatMap((l, k) => (l === label ? [k] : []))));

describe('a trajectory', () => {
  const shape = fc.record({
    groups: partition,
    levels: fc.integer({ min: 1, max: 5 }).map((half) => 2 * half),
    trajectories: fc.integer({ min: 1, max: 6 }),
    more: fc.nat({ max: 5 }),
    seed: fc.string({ maxLength: 5 }),
  });

  it('stays on the grid and moves every group once, each of its columns by the one step', () => {
    fc.assert(
      fc.property(shape, ({ groups, levels, trajectories, more, seed }) => {
        const dims = groups.flat().length;
        const design = { trajectories, candidates: trajectories + more, levels, groups, dims, seed };
        const { units, rows, rowsPerTrajectory } = morrisTrajectories(design);
        expect([rows, rowsPerTrajectory]).toEqual([trajectories * (groups.length + 1), groups.length + 1]);
        const grid = Array.from({ length: levels }, (_, level) => level / (levels - 1));
        expect(Array.from(units).filter((x) => !grid.includes(x))).toEqual([]);
        for (let t = 0; t < trajectories; t++) {
          const moved: number[] = [];
          for (let k = 1; k < rowsPerTrajectory; k++) {
            const at = (t * rowsPerTrajectory + k) * dims;
            const steps = Array.from({ length: dims }, (_, d) =>
              Math.abs(units[at + d] - units[at - dims + d]),
            );
            const group = groups.findIndex((columns) => steps[columns[0]] > 0);
            moved.push(group);
            steps.forEach((step, d) =>
              expect(step).toBeCloseTo(groups[group].includes(d) ? levels / 2 / (levels - 1) : 0, 12),
            );
          }
          expect(moved.sort()).toEqual(groups.map((_, g) => g));
        }
      }),
    );
  });

  it('visits every level, moves up as often as down, and in every order', () => {
    const trajectories = 6000;
    const groups = each(3);
    const { units } = morrisTrajectories({
      ...{ trajectories, candidates: trajectories, levels: 4, groups, dims: 3, seed: 'even' },
    });
    const starts = new Int32Array(64);
    const orders = new Int32Array(6);
    const ups = new Int32Array(8);
    for (let t = 0; t < trajectories; t++) {
      const rows = Array.from({ length: 4 }, (_, k) => units.slice((4 * t + k) * 3, (4 * t + k) * 3 + 3));
      starts[rows[0].reduce((sum, x) => 4 * sum + Math.round(3 * x), 0)]++;
      ups[rows[0].reduce((sum, x, d) => 2 * sum + (rows[3][d] > x ? 1 : 0), 0)]++;
      const whenMoved = [0, 1, 2].map((d) => rows.findIndex((row) => row[d] !== rows[0][d]));
      orders[['123', '132', '213', '231', '312', '321'].indexOf(whenMoved.join(''))]++;
    }
    // Upper 0.1 % points with 63, 7 and 5 degrees of freedom.
    expect(chiSquare(starts)).toBeLessThan(103.4);
    expect(chiSquare(ups)).toBeLessThan(24.3);
    expect(chiSquare(orders)).toBeLessThan(20.5);
  });

  it('is the same in a design with more trajectories', () => {
    const design = { levels: 6, groups: each(4), dims: 4, seed: 'more' };
    const few = morrisTrajectories({ ...design, trajectories: 5, candidates: 5 });
    const many = morrisTrajectories({ ...design, trajectories: 9, candidates: 9 });
    expect(many.units.slice(0, few.units.length)).toEqual(few.units);
  });

  it('needs an even number of levels, and as many candidates as trajectories', () => {
    const design = { trajectories: 4, candidates: 4, levels: 4, groups: each(2), dims: 2, seed: 's' };
    expect(() => morrisTrajectories({ ...design, levels: 5 })).toThrow('even number of levels');
    expect(() => morrisTrajectories({ ...design, candidates: 3 })).toThrow('candidates');
    expect(() => morrisTrajectories({ ...design, groups: [[0]] })).toThrow('exactly once');
  });
});

describe('the most spread trajectories', () => {
  const pool = Int32Array.from(vectors.thirds.flat());

  // The published distances were added up in single precision.
  it('lie as far from one another as published', () => {
    vectors.distances.forEach((row, s) =>
      row.forEach((distance, t) => {
        if (s !== t) expect(spreadOf(pool, 4, 3, [s, t]) / 3).toBeCloseTo(distance, 5);
      }),
    );
  });

  it('are the best of all choices where all can be tried', () => {
    expect(spreadTrajectories(pool, 4, 3, 4)).toEqual(vectors.best);
    expect(spreadOf(pool, 4, 3, vectors.best) / 3).toBeCloseTo(vectors.score, 5);
  });

  it('are found in small steps too, where there are too many choices', () => {
    expect(spreadTrajectories(pool, 4, 3, 4, 0)).toEqual(vectors.best);
  });

  it('cannot be bettered by exchanging one, and beat those that come first', () => {
    const trajectories = 40;
    const { units } = morrisTrajectories({
      ...{ trajectories, candidates: trajectories, levels: 4, groups: each(5), dims: 5, seed: 'pool' },
    });
    const levels = Int32Array.from(units, (x) => Math.round(3 * x));
    const chosen = spreadTrajectories(levels, 6, 5, 8);
    const spread = spreadOf(levels, 6, 5, chosen);
    expect(new Set(chosen).size).toBe(8);
    for (let place = 0; place < 8; place++)
      for (let t = 0; t < trajectories; t++) {
        if (chosen.includes(t)) continue;
        const other = chosen.map((s, k) => (k === place ? t : s));
        expect(spreadOf(levels, 6, 5, other)).toBeLessThanOrEqual(spread * (1 + 1e-12));
      }
    expect(spread).toBeGreaterThan(1.2 * spreadOf(levels, 6, 5, [0, 1, 2, 3, 4, 5, 6, 7]));
  });
});
