import { describe, expect, it } from 'vitest';
import { leverGroups } from '../../sim/scenario';
import { course, load, messageOf } from './memory-files';

/** The nudge's intensity over twelve months, for a list of changes over 0.2. */
async function over(changes: string, months = 12): Promise<number[]> {
  const text = `extends: base.yaml\nhorizon: {months: ${months}, burnIn: 2}\nlevers.nudge.intensity:\n${changes}`;
  const scenario = await load(text, {}, { 'base.yaml': 'levers.nudge.intensity: 0.2\n' });
  const { series } = scenario.levers['levers.nudge.intensity'];
  expect([series[0], series[1]]).toEqual([0.2, 0.2]);
  return course(scenario, 'levers.nudge.intensity').map((value) => Math.round(value * 1e9) / 1e9);
}

/** What a list of changes is refused with. */
function refusal(...changes: string[]): Promise<string> {
  const lines = changes.map((change) => `    - ${change}\n`).join('');
  return messageOf(`horizon.months: 24\nlevers:\n  nudge.intensity:\n${lines}`);
}

describe('a list of changes', () => {
  it('holds a value from its month on, the inherited one before it and in burn-in', async () => {
    expect(await over('  - {at: 4, value: 0.6}\n', 6)).toEqual([0.2, 0.2, 0.2, 0.6, 0.6, 0.6]);
  });

  it('reaches a value in equal steps, the first in its first month', async () => {
    expect(await over('  - {at: 3, value: 0.6, ramp: 4}\n', 8)).toEqual([
      0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.6, 0.6,
    ]);
  });

  it('starts a ramp in month 1 from the value of burn-in', async () => {
    expect(await over('  - {at: 1, value: 0.6, ramp: 2}\n', 3)).toEqual([0.4, 0.6, 0.6]);
  });

  it('starts a ramp from where an unfinished one has come to', async () => {
    const changes = '  - {at: 1, value: 0.6, ramp: 4}\n  - {at: 3, value: 0, ramp: 2}\n';
    expect(await over(changes, 5)).toEqual([0.3, 0.4, 0.2, 0, 0]);
  });

  it('holds a window with both its ends, and the inherited value outside', async () => {
    expect(await over('  - {from: 2, until: 4, value: 0.9}\n', 6)).toEqual([0.2, 0.9, 0.9, 0.9, 0.2, 0.2]);
  });

  it('holds a pulse for as many months as it says', async () => {
    expect(await over('  - {at: 3, pulse: 2, value: 1}\n', 6)).toEqual([0.2, 0.2, 1, 1, 0.2, 0.2]);
  });

  it('repeats a window', async () => {
    expect(await over('  - {from: 2, until: 3, every: 4, value: 1}\n', 11)).toEqual([
      0.2, 1, 1, 0.2, 0.2, 1, 1, 0.2, 0.2, 1, 1,
    ]);
  });

  it('repeats a pulse up to the last month named, and a change without a window for one month', async () => {
    expect(await over('  - {from: 1, until: 6, pulse: 1, every: 3, value: 1}\n', 9)).toEqual([
      1, 0.2, 0.2, 1, 0.2, 0.2, 0.2, 0.2, 0.2,
    ]);
    expect(await over('  - {at: 2, every: 3, value: 1}\n', 6)).toEqual([0.2, 1, 0.2, 0.2, 1, 0.2]);
  });

  it('ramps anew in every repetition', async () => {
    expect(await over('  - {at: 1, pulse: 3, every: 4, value: 0.6, ramp: 2}\n', 8)).toEqual([
      0.4, 0.6, 0.6, 0.2, 0.4, 0.6, 0.6, 0.2,
    ]);
  });

  it('goes back after a window to what lasting changes have set meanwhile', async () => {
    const changes = '  - {at: 2, value: 0.5}\n  - {from: 3, until: 4, value: 1}\n  - {at: 6, value: 0}\n';
    expect(await over(changes, 7)).toEqual([0.2, 0.5, 1, 1, 0.5, 0, 0]);
  });

  it('goes on with a ramp that a window has interrupted', async () => {
    const changes = '  - {at: 1, value: 0.6, ramp: 4}\n  - {from: 2, until: 2, value: 1}\n';
    expect(await over(changes, 5)).toEqual([0.3, 1, 0.5, 0.6, 0.6]);
  });

  it('takes a formula as the value, evaluated in each month in which it holds', async () => {
    expect(await over('  - {at: 3, value: "0.1 * month"}\n  - {at: 6, value: 1}\n', 7)).toEqual([
      0.2, 0.2, 0.3, 0.4, 0.5, 1, 1,
    ]);
    expect(await over('  - {from: 2, until: 3, every: 4, value: "month / months"}\n', 8)).toEqual([
      0.2, 0.25, 0.375, 0.2, 0.2, 0.75, 0.875, 0.2,
    ]);
  });

  it('steps towards what a formula gives in the month of the step', async () => {
    expect(await over('  - {at: 3, value: "0.2 + 0.1 * (month - 2)", ramp: 2}\n', 5)).toEqual([
      0.2, 0.2, 0.25, 0.4, 0.5,
    ]);
  });

  it('asks a formula only for months in which its change holds', async () => {
    expect(await over('  - {at: 2, value: "0.3 * month"}\n  - {at: 4, value: 0}\n', 6)).toEqual([
      0.2, 0.6, 0.9, 0, 0, 0,
    ]);
    const message = await refusal('{at: 2, value: "0.3 * month"}');
    expect(message).toBe(
      'scenario.yaml:4:22 levers.nudge.intensity[0].value: found a formula that gives 1.2 in month 4; allowed a number from 0 to 1 (share)',
    );
  });

  it('refuses a formula that is not sound, and windows whose formulas disagree', async () => {
    expect(await refusal('{at: 2, value: "0.3 * moth"}')).toContain(
      'scenario.yaml:4:29 levers.nudge.intensity[0].value: found the name moth',
    );
    const agree = '{from: 2, until: 4, value: "0.25 * month"}';
    expect(await refusal(agree, '{from: 3, until: 6, value: "0.75 + 0 * month"}')).toContain(
      'both hold in month 4',
    );
    expect(await refusal(agree, '{at: 3, value: 0.75}')).toContain('both hold in month 4');
  });

  it('does not care in which order its changes are written', async () => {
    expect(await over('  - {at: 5, value: 0}\n  - {at: 2, value: 1}\n', 6)).toEqual([0.2, 1, 1, 1, 0, 0]);
  });

  it('sets text levers at once', async () => {
    const scenario = await load('horizon.months: 4\nlevers.nudge.kind: [{at: 3, value: contact}]\n');
    expect(course(scenario, 'levers.nudge.kind')).toEqual([0, 0, 4, 4]);
  });

  it('rounds ramps of whole numbers to whole numbers', async () => {
    const scenario = await load(
      'horizon.months: 4\nlevers.leadership.termLimit: [{at: 1, value: 10, ramp: 4}]\n',
    );
    expect(course(scenario, 'levers.leadership.termLimit')).toEqual([3, 5, 8, 10]);
  });
});

describe('a change for a group', () => {
  const text = (changes: string) =>
    `horizon: {months: 4, burnIn: 1}\nlevers:\n  nudge.intensity:\n    - {base: 0.2}\n${changes}`;

  it('holds for members in its months and says nothing in others', async () => {
    const changes = '    - {from: 2, until: 3, value: 0.8, group: {deprivation: q4}}\n';
    const { levers } = await load(text(changes));
    const { series, groups } = levers['levers.nudge.intensity'];
    expect(Array.from(series)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(groups.map(({ dimension, value }) => [dimension, value])).toEqual([['deprivation', 'q4']]);
    expect(Array.from(groups[0].series)).toEqual([NaN, NaN, 0.8, 0.8, NaN]);
  });

  it('may start in the month in which another group or everyone changes, and ramps from what its members had', async () => {
    const changes =
      '    - {at: 2, value: 0.4}\n    - {at: 3, value: 0.8, ramp: 2, group: age=75+}\n    - {at: 3, value: 0, group: age=18-34}\n';
    const { groups } = (await load(text(changes))).levers['levers.nudge.intensity'];
    const rounded = groups.map(({ series }) => Array.from(series, (value) => Math.round(value * 1e9) / 1e9));
    expect(rounded).toEqual([
      [NaN, NaN, NaN, 0, 0],
      [NaN, NaN, NaN, 0.6, 0.8],
    ]);
  });

  it('gives way to a later layer that changes the lever for everyone', async () => {
    const base = text('    - {at: 1, value: 0.8, group: {sex: women}}\n');
    const child = 'extends: base.yaml\nlevers.nudge.intensity: [{from: 2, until: 3, value: 0.1}]\n';
    const { series, groups } = (await load(child, {}, { 'base.yaml': base })).levers[
      'levers.nudge.intensity'
    ];
    expect(Array.from(series)).toEqual([0.2, 0.2, 0.1, 0.1, 0.2]);
    expect(Array.from(groups[0].series)).toEqual([NaN, 0.8, NaN, NaN, 0.8]);
  });

  it('is listed once in the order of the register, however many levers name it', async () => {
    const scenario = await load(
      'levers:\n  nudge.intensity: [{at: 1, value: 1, group: {sex: men}}, {at: 2, value: 1, group: {deprivation: q1}}]\n' +
        '  ease.individual: [{at: 9, value: 1, group: {sex: men}}]\n',
    );
    expect(leverGroups(scenario)).toEqual([
      { dimension: 'deprivation', value: 'q1' },
      { dimension: 'sex', value: 'men' },
    ]);
  });

  it('is refused for a lever of the locality, for unknown groups and beyond eight groups', async () => {
    expect(await messageOf('levers.followThrough: [{at: 1, value: 1, group: {sex: men}}]\n')).toMatch(
      /followThrough\[0\]\.group: found a group; allowed no group/,
    );
    expect(await refusal('{at: 1, value: 1, group: {deprivation: q5}}')).toMatch(
      /found "q5" of deprivation; allowed q1, q2, q3, q4/,
    );
    expect(await refusal('{at: 1, value: 1, group: {deprivaton: q4}}')).toMatch(/did you mean deprivation/);
    const nine = [
      'deprivation=q1',
      'deprivation=q2',
      'deprivation=q3',
      'deprivation=q4',
      'sex=men',
      'sex=women',
      'age=18-34',
      'age=35-54',
      'age=75+',
    ];
    expect(await refusal(...nine.map((group, k) => `{at: ${k + 1}, value: 1, group: ${group}}`))).toMatch(
      /9 different groups.*at most 8/,
    );
  });
});

describe('changes that cannot be', () => {
  it.each([
    [
      'a month beyond the horizon',
      ['{at: 25, value: 1}'],
      /\[0\]\.at: found the number 25; allowed a whole number from 1 to 24/,
    ],
    ['month 0', ['{from: 0, until: 3, value: 1}'], /\[0\]\.from: found the number 0/],
    ['half a month', ['{at: 1.5, value: 1}'], /\[0\]\.at: found the number 1\.5/],
    ['until before from', ['{from: 9, until: 8, value: 1}'], /\[0\]\.until: found month 8 before month 9/],
    ['until alone', ['{until: 8, value: 1}'], /\[0\]: found a change without a month/],
    ['at and from', ['{at: 1, from: 2, value: 1}'], /\[0\]\.from: found both at and from/],
    [
      'until and pulse',
      ['{from: 1, until: 8, pulse: 2, value: 1}'],
      /\[0\]\.pulse: found both until and pulse/,
    ],
    ['a ramp below 1', ['{at: 1, value: 1, ramp: 0}'], /\[0\]\.ramp: found the number 0/],
    [
      'a ramp longer than its window',
      ['{at: 1, pulse: 3, value: 1, ramp: 4}'],
      /\[0\]\.ramp: found a ramp of 4 months in a window of 3/,
    ],
    [
      'a window that meets its own repetition',
      ['{at: 1, pulse: 5, every: 3, value: 1}'],
      /\[0\]\.every: found a window of 5 months repeated after 3/,
    ],
    ['no value', ['{at: 1}'], /\[0\]: found a change without a value/],
    [
      'a value out of range',
      ['{at: 1, value: 1.5}'],
      /\[0\]\.value: found the number 1\.5; allowed a number from 0 to 1 \(share\)/,
    ],
    ['a value that is no number', ['{at: 1, value: .nan}'], /\[0\]\.value: found a value that is no number/],
    [
      'an unknown key',
      ['{at: 1, value: 1, rmap: 3}'],
      /\[0\]\.rmap: found the unknown name "rmap"; .*did you mean ramp/,
    ],
    ['a plain value in the list', ['0.5'], /\[0\]: found the number 0\.5; allowed a change such as/],
    [
      'a base that is not first',
      ['{at: 1, value: 1}', '{base: 0.5}'],
      /\[1\]\.base: found the unknown name "base"; allowed base only in the first item/,
    ],
    [
      'two changes in one month',
      ['{at: 3, value: 1}', '{at: 3, value: 1}'],
      /\[1\]: found a second change in month 3 \(the other is in line 4\)/,
    ],
    [
      'a change and a window in one month',
      ['{at: 3, value: 1}', '{from: 3, until: 4, value: 0}'],
      /\[1\]: found a second change in month 3/,
    ],
    [
      'overlapping windows that differ',
      ['{from: 3, until: 6, value: 1}', '{from: 6, until: 9, value: 0}'],
      /\[1\]: found a change that contradicts the one in line 4 \(both hold in month 6\)/,
    ],
    [
      'repetitions that meet',
      ['{at: 1, pulse: 1, every: 5, value: 1}', '{at: 2, pulse: 1, every: 3, value: 0}'],
      /both hold in month 11/,
    ],
    [
      'a lasting change inside a window',
      ['{from: 3, until: 6, value: 1}', '{at: 5, value: 0}'],
      /\[1\]: found a change that contradicts the one in line 4/,
    ],
  ])('%s', async (_, changes, message) => {
    expect(await refusal(...changes)).toMatch(message);
  });

  it('but windows that overlap and agree are allowed', async () => {
    const changes = '  - {from: 1, until: 2, value: 1}\n  - {from: 2, until: 3, value: 1}\n';
    expect(await over(changes, 4)).toEqual([1, 1, 1, 0.2]);
  });

  it('a ramp of a text', async () => {
    expect(await messageOf('levers.nudge.kind: [{at: 2, value: pledge, ramp: 2}]\n')).toMatch(
      /kind\[0\]\.ramp: found a ramp; allowed ramps on numbers only/,
    );
  });

  it('an empty list, or one change without its list', async () => {
    expect(await messageOf('levers.nudge.intensity: []\n')).toMatch(/found an empty list/);
    expect(await messageOf('levers.nudge.intensity: {at: 1, value: 1}\n')).toMatch(
      /found a mapping; allowed .*a list of changes/,
    );
  });
});
