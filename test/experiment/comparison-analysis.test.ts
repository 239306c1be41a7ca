import { describe, expect, test } from 'vitest';
import { Draws, keyOf } from '../../sim/exact';
import { analyseComparison, type ComparisonAnalysis } from '../../sim/experiment/analyse/comparison';
import type { AnalysisPlan, ExperimentData } from '../../sim/experiment/types';
import { dataOf, designOfValues, even, experimentOf, output } from './decision/stand-in';

const draws = new Draws(keyOf('comparison', 'noise'));
const noise = (row: number, replicate: number) => draws.normal(replicate, row);
const plan = (options: AnalysisPlan['options'] = {}): AnalysisPlan => ({
  ...{ kind: 'comparison', outputs: [], options },
});
const about = <A extends ComparisonAnalysis['about']>(found: readonly ComparisonAnalysis[], what: A) =>
  found.filter((one): one is Extract<ComparisonAnalysis, { about: A }> => one.about === what);
const rowsOf = (data: ExperimentData, options?: AnalysisPlan['options']) =>
  about(analyseComparison(data, plan(options)), 'rows')[0];

const experiment = experimentOf({ factors: [even('x')], outputs: [output('y')] });
const two = designOfValues([[0], [1]], ['as it is', 'nudged']);

/** Shared luck of size 5, own luck of size 1, and an effect. */
const shared = (effect: number, sign = 1) =>
  dataOf(experiment, two, 30, (row, replicate) => [
    row === 0
      ? 5 * noise(9, replicate) + noise(0, replicate)
      : sign * 5 * noise(9, replicate) + noise(1, replicate) + effect,
  ]);

describe('two rows with the same luck', () => {
  test('an effect that luck would hide is found, and what pairing was worth is told', () => {
    const found = rowsOf(shared(2));
    const [row] = found.rows;
    expect(row.found).toBe('higher');
    expect(row.effect.low!).toBeLessThan(2);
    expect(row.effect.high!).toBeGreaterThan(2);
    // (26 + 26) / (1 + 1) in the long run.
    expect(row.varianceReduction!).toBeGreaterThan(10);
    expect(found.verdict).toBe('clear');
    expect(found.sentence).toMatch(
      /^nudged against as it is: y is higher, in \d\d of 30 pairs: \+[12]\.\d+ \(95% interval \+1.* to \+.*\)\.$/,
    );
    expect(found.runs).toBe(60);
  });

  test('the same numbers with seeds of their own are not taken for pairs', () => {
    const data = shared(2);
    const own = { ...data, runs: data.runs.map((run) => ({ ...run, seed: `${run.row}/${run.replicate}` })) };
    const found = rowsOf(own);
    expect(found.paired).toBe(false);
    expect(found.rows[0]).toMatchObject({ found: 'unclear', shareAbove: null, varianceReduction: null });
    expect(found.verdict).toBe('unclear');
    expect(found.sentence).toContain('not enough runs to say what happens to y');
  });

  test('luck that moves the arms apart is told', () => {
    const found = rowsOf(shared(2, -1));
    expect(found.rows[0].varianceReduction!).toBeLessThan(1);
    expect(found.notes.join()).toContain('`policy: independent` would need fewer runs');
  });

  test('rows that are the same to the bit are the same, not unclear', () => {
    const data = dataOf(experiment, two, 5, (_, replicate) => [noise(0, replicate)]);
    const found = rowsOf(data);
    expect(found.sentence).toBe('nudged against as it is: y is the same in all 5 pairs.');
    expect(found.rows[0]).toMatchObject({ ties: 1, shareAbove: 0, found: 'same' });
  });

  test('a pair of which one run failed or has nothing to measure does not count', () => {
    const data = dataOf(experiment, two, 10, (row, replicate) =>
      replicate === 2 && row === 0 ? null : [replicate === 3 ? NaN : row + noise(row, replicate)],
    );
    expect(rowsOf(data).rows[0].pairs).toBe(8);
  });
});

test('of many rows without any effect hardly one is called different', () => {
  const many = designOfValues(Array.from({ length: 121 }, (_, row) => [row]));
  const data = dataOf(experiment, many, 20, (row, replicate) => [noise(row + 400, replicate)]);
  const found = rowsOf(data);
  const alone = found.rows.filter(({ p }) => p! < 0.05);
  expect(alone.length).toBeGreaterThan(0);
  expect(found.rows.every((row) => row.found === 'unclear')).toBe(true);
  expect(found.notes.join()).toContain('Holm 1979');
  expect(found.verdict).toBe('unclear');
});

test('the reference may be named', () => {
  const found = rowsOf(shared(2), { reference: 'nudged' });
  expect(found.rows[0]).toMatchObject({ label: 'as it is', found: 'lower' });
  expect(rowsOf(shared(2), { reference: 1 }).reference.row).toBe(1);
  expect(() => rowsOf(shared(2), { reference: 'nobody' })).toThrow(
    'No row of the design is called "nobody".',
  );
});

test('who gains: each group of a dimension that is among the outputs', () => {
  const names = ['q1', 'q2', 'q3'].map((group) => `trust@deprivation=${group}`);
  const grouped = experimentOf({ factors: [even('x')], outputs: names.map(output) });
  const data = dataOf(grouped, two, 30, (row, replicate) => [
    row * 3 + noise(row, replicate),
    -row * 3 + noise(row + 2, replicate),
    noise(row + 4, replicate),
  ]);
  const [found] = about(analyseComparison(data, plan()), 'groups');
  expect(found).toMatchObject({ output: 'trust', dimension: 'deprivation', verdict: 'clear' });
  expect(found.groups.map((one) => [one.group, one.found])).toEqual([
    ['q1', 'higher'],
    ['q2', 'lower'],
    ['q3', 'unclear'],
  ]);
  expect(found.sentence).toMatch(
    /^nudged against as it is, by deprivation: trust is higher for q1 \+.*; is lower for q2 −.* \(30 pairs\)\. Not enough runs to say for q3\.$/,
  );
});

describe('levels', () => {
  const grid = experimentOf({
    factors: [even('a'), even('b')],
    design: {
      method: 'grid',
      levels: [
        [0, 1, 2],
        [0, 1],
      ],
    },
  });
  const rows = [0, 1, 2].flatMap((a) => [0, 1].map((b) => [a, b]));
  const model = (row: number, replicate: number) => {
    const [a, b] = rows[row];
    return [4 * a + b + 10 * noise(0, replicate) + 0.1 * noise(row + 1, replicate)];
  };

  test('means of each level, and of each pair of levels', () => {
    const [found] = about(analyseComparison(dataOf(grid, designOfValues(rows), 20, model), plan()), 'levels');
    const [a, b] = found.factors;
    expect(a.range).toBeCloseTo(8, 0);
    expect(b.range).toBeCloseTo(1, 0);
    expect(a.levels.map(({ label, runs }) => [label, runs])).toEqual([
      ['0', 40],
      ['1', 40],
      ['2', 40],
    ]);
    const [table] = found.tables;
    expect(table.means[2][1]! - table.means[0][0]!).toBeCloseTo(9, 0);
    expect(found.sentence).toMatch(/^y moves most with a, from .* at 0 to .* at 2: a difference of 8/);
    expect(found.verdict).toBe('clear');
  });

  test('luck that all rows share widens the interval of a level, but not of the difference', () => {
    const [found] = about(analyseComparison(dataOf(grid, designOfValues(rows), 20, model), plan()), 'levels');
    const { mean } = found.factors[0].levels[0];
    // 10 / √20 × 2.09, though the level has 40 runs.
    expect(mean.high! - mean.low!).toBeGreaterThan(6);
    expect(found.sentence).toMatch(/a difference of (8|7\.9\d?|8\.0\d?) \(95% interval (7\.9|8)/);
  });

  test('with one factor moved at a time, only rows that leave the others alone tell', () => {
    const moved = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
    ];
    const plain = experimentOf({
      factors: [even('a'), even('b')],
      design: { method: 'oneFactor', baseline: [0, 0], levels: [[1, 2], [1]] },
    });
    const data = dataOf(plain, designOfValues(moved), 3, (row, replicate) => [
      moved[row][0] * 10 + moved[row][1] + noise(row, replicate) / 100,
    ]);
    const [found] = about(analyseComparison(data, plan()), 'levels');
    expect(found.factors[0].levels.map(({ mean }) => Math.round(mean.estimate!))).toEqual([0, 10, 20]);
    expect(found.factors[1].levels.map(({ mean }) => Math.round(mean.estimate!))).toEqual([0, 1]);
    expect(found.tables).toEqual([]);
  });
});
