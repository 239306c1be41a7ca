import { describe, expect, it } from 'vitest';
import { contrast, sweep } from '../../sim/testing';
import { toy } from './toy';

const declared = {
  scenario: 'toy.yaml',
  lever: 'levers.x',
  values: [0, 0.5, 1],
  output: 'y',
  over: [1, 12] as [number, number],
  pairs: 8,
  seed: 'test',
};

describe('a sweep', () => {
  it('runs every value once, with the same seed text and the common settings first', async () => {
    const { run, calls } = toy((x) => x);
    await sweep({ ...declared, set: ['population.size=100'] }, run);
    expect(calls).toEqual([0, 0.5, 1].map((x) => `test | population.size=100 levers.x=${x}`));
  });

  it('sets what goes along with a value', async () => {
    const { run, calls } = toy((x) => x);
    const along = (value: unknown) => [`levers.rest=${1 - Number(value)}`];
    await sweep({ ...declared, values: [0, 0.25], along }, run);
    expect(calls).toEqual(['test | levers.rest=1 levers.x=0', 'test | levers.rest=0.75 levers.x=0.25']);
  });

  it('writes texts, flags and lists so that a scenario file reads them back', async () => {
    const { run, calls } = toy((x) => x);
    await sweep({ ...declared, values: ['lot', true, ['civic', 'material']] }, run);
    expect(calls.map((call) => call.split('=')[1])).toEqual(['"lot"', 'true', '["civic","material"]']);
  });

  it('takes differences seed by seed, so that noise common to the arms is not in their interval', async () => {
    const common = await sweep(declared, toy((x) => 0.1 * x, { noise: 5 }).run);
    const { level, change } = common.points[2];
    expect(level.high - level.low).toBeGreaterThan(1);
    expect(change?.estimate).toBeCloseTo(0.1, 10);
    expect((change?.high ?? NaN) - (change?.low ?? NaN)).toBeLessThan(1e-9);
    const own = await sweep(declared, toy((x) => 0.1 * x, { noise: 0, own: 5 }).run);
    expect((own.points[2].change?.high ?? NaN) - (own.points[2].change?.low ?? NaN)).toBeGreaterThan(1);
  });

  it('averages the declared months, both ends included', async () => {
    const flat = toy(() => 1, { noise: 0 });
    const curve = await sweep({ ...declared, over: [3, 5] }, flat.run);
    // Months 3 to 5 add 0.002, 0.003 and 0.004 to the level of 1.
    expect(curve.points[0].level.estimate).toBeCloseTo(1.003, 12);
  });

  it('leaves out months in which there was nothing to measure, and pairs that never had anything', async () => {
    const flat = toy(() => 1, { noise: 0 });
    const curve = await sweep({ ...declared, output: 'gaps', over: [3, 5] }, flat.run);
    expect(curve.points[0].level.estimate).toBeCloseTo(1.003, 12);
    const empty = await sweep({ ...declared, output: 'empty' }, flat.run);
    expect(empty.points[1].level).toEqual({ n: 0, estimate: NaN, low: NaN, high: NaN });
  });

  it.each([
    [{ values: [1] }, 'at least two values'],
    [{ pairs: 1 }, 'at least two pairs'],
    [{ output: 'z' }, 'no output "z"; recorded are y, gaps, empty'],
    [{ over: [0, 5] as [number, number] }, 'Months 0 to 5'],
    [{ over: [1, 13] as [number, number] }, 'within the 12 months'],
    [{ over: [7, 6] as [number, number] }, 'Months 7 to 6'],
  ])('refuses %j', async (wrong, message) => {
    await expect(sweep({ ...declared, ...wrong }, toy((x) => x).run)).rejects.toThrow(message);
  });
});

describe('a contrast', () => {
  const { scenario: base, output, over, pairs, seed } = declared;
  const common = { base, output, over, pairs, seed };

  it('runs the second arm with the change, or with a scenario of its own', async () => {
    const { run, calls } = toy((x) => x);
    const changed = await contrast({ ...common, set: ['levers.x=0.25'], change: ['levers.x=0.75'] }, run);
    expect(calls).toEqual(['test | levers.x=0.25', 'test | levers.x=0.25 levers.x=0.75']);
    expect(changed.points[1].change?.estimate).toBeCloseTo(0.5, 12);
    const other = await contrast({ ...common, against: 'other.yaml' }, run);
    expect(other.title).toBe('toy.yaml against other.yaml');
  });

  it('refuses two arms that are the same', async () => {
    await expect(contrast(common, toy((x) => x).run)).rejects.toThrow('both arms are the same');
  });
});
