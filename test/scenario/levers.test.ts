import { describe, expect, it } from 'vitest';
import type { ParameterEntry } from '../../sim/registers';
import { Problems } from '../../sim/scenario/problems';
import { checkValue, encode } from '../../sim/scenario/values';
import { course, load, messageOf } from './memory-files';

describe('formulas of levers', () => {
  it('are computed for every month, and hold their first value in burn-in', async () => {
    const scenario = await load('horizon: {months: 4, burnIn: 2}\nlevers.nudge.intensity: month / months\n');
    expect(Array.from(scenario.levers['levers.nudge.intensity'].series)).toEqual([
      0.25, 0.25, 0.25, 0.5, 0.75, 1,
    ]);
  });

  it('can be what a list of changes is laid over', async () => {
    const child = 'extends: base.yaml\nhorizon.months: 4\nlevers.nudge.intensity: [{at: 3, value: 0}]\n';
    const scenario = await load(child, {}, { 'base.yaml': 'levers.nudge.intensity: month / 8\n' });
    expect(course(scenario, 'levers.nudge.intensity')).toEqual([0.125, 0.25, 0, 0]);
  });

  it.each([
    [
      'leave the range in some month',
      'month / 10',
      /2:25 levers\.nudge\.intensity: found a formula that gives 1\.1 in month 11; allowed a number from 0 to 1 \(share\)/,
    ],
    ['divide by zero', '1 / (month - 3)', /gives -?[\d.]+ in month 1/],
    ['read an unknown name', 'month / monhts', /2:33 levers\.nudge\.intensity: found the name monhts/],
    ['are quoted and wrong', '"month / monhts"', /2:34 levers/],
  ])('are refused where they %s', async (_, formula, message) => {
    expect(await messageOf(`seed: 1\nlevers.nudge.intensity: ${formula}\n`)).toMatch(message);
  });

  it('must give whole numbers where those are asked for', async () => {
    expect(await messageOf('levers.leadership.termLimit: month / 2\n')).toMatch(
      /gives 0\.5 in month 1; allowed a whole number/,
    );
  });
});

describe('numbers that are written as texts', () => {
  it.each([
    [
      '"0.5"',
      /the text "0\.5"; allowed a number from 0 to 1 \(share\), without quotation marks; did you mean 0\.5/,
    ],
    ['50 %', /the text "50 %"; allowed .*, without a unit; did you mean 0\.5/],
    ['6 months', /the text "6 months"; allowed .*, without a unit$/],
    ['0,5', /the text "0,5"; allowed .*, with a decimal point; did you mean 0\.5/],
    ['yes', /levers\.nudge\.intensity: found the name yes; allowed a number .*, or a formula/],
  ])('are told: %s', async (written, message) => {
    expect(await messageOf(`levers.nudge.intensity: ${written}\n`)).toMatch(message);
  });
});

describe('values of every kind', () => {
  const entry = { meaning: '', unit: 'share', built: true, source: '', status: 'assumed' } as const;
  const list: ParameterEntry = { ...entry, kind: 'list', default: ['a'], options: ['a', 'b', 'c'] };
  const flag: ParameterEntry = { ...entry, kind: 'flag', default: false };
  const place = { file: 'f', line: 1, column: 1 };
  const scalar = (value: string | boolean) =>
    ({ kind: 'scalar', place, value, text: String(value), lead: 0 }) as const;

  it('are numbers for the engine: indices, 0 and 1, bit masks', () => {
    const problems = new Problems();
    const items = [scalar('c'), scalar('a')];
    expect(checkValue(list, { kind: 'list', place, items }, 'p', problems)).toBe(5);
    expect([true, false].map((value) => checkValue(flag, scalar(value), 'p', problems))).toEqual([1, 0]);
    expect(encode({ ...entry, kind: 'number', default: 0, range: [-1, 1] }, -0)).toBe(0);
    expect(problems.any).toBe(false);
  });

  it('are refused with what was probably meant', () => {
    const problems = new Problems();
    expect(checkValue(flag, scalar('yes'), 'p', problems)).toBeNull();
    const items = [scalar('c'), scalar('c'), scalar('d')];
    expect(checkValue(list, { kind: 'list', place, items }, 'p', problems)).toBeNull();
    expect(() => problems.throwIfAny([])).toThrow(
      /p: found the text "yes"; allowed true or false; did you mean true\n.*p\[1\]: found "c" given twice.*\n.*p\[2\]: found the text "d"/,
    );
  });
});
