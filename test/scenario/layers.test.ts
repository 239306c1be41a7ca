import { describe, expect, it } from 'vitest';
import { course, load, messageOf, problemsOf } from './memory-files';

describe('extends', () => {
  const base =
    'name: base\ntitle: Base\nseed: 1\nlevers: {nudge: {kind: pledge, intensity: 0.5}}\nmechanisms: {}\n';

  it('is relative to the file that says so, over several files', async () => {
    const files = { 'cases/a.yaml': 'extends: ../b.yaml\nseed: 2\n', 'b.yaml': base };
    const scenario = await load('extends: cases/a.yaml\nlevers.nudge.intensity: 0.6\n', {}, files);
    expect([scenario.seed, scenario.title, scenario.name]).toEqual(['2', 'Base', 'scenario']);
    expect([course(scenario, 'levers.nudge.kind')[0], course(scenario, 'levers.nudge.intensity')[0]]).toEqual(
      [1, 0.6],
    );
    expect((await load('extends: /lab/b.yaml\n', {}, files)).title).toBe('Base');
  });

  it('lays lists of changes over lists of changes', async () => {
    const files = {
      'a.yaml': 'extends: b.yaml\nlevers.nudge.intensity: [{from: 2, until: 5, value: 1}]\n',
      'b.yaml': 'horizon: {months: 6, burnIn: 1}\nlevers.nudge.intensity: [{at: 4, value: 0.4}]\n',
    };
    const scenario = await load(
      'extends: a.yaml\nlevers.nudge.intensity: [{at: 3, pulse: 1, value: 0.7}]\n',
      {},
      files,
    );
    expect(course(scenario, 'levers.nudge.intensity')).toEqual([0, 1, 0.7, 1, 1, 0.4]);
  });

  it('lets a plain value end what was inherited', async () => {
    const files = { 'a.yaml': 'levers.nudge.intensity: [{at: 2, value: 1}]\n' };
    const scenario = await load('extends: a.yaml\nlevers.nudge.intensity: 0.3\n', {}, files);
    expect(new Set(course(scenario, 'levers.nudge.intensity'))).toEqual(new Set([0.3]));
  });

  it('replaces a distribution whole, and changes a part of it where only that is named', async () => {
    const files = {
      'a.yaml': 'population.attributes.hours: {dist: normal, mean: 10, sd: 2, range: [5, 20]}\n',
    };
    const whole = await load(
      'extends: a.yaml\npopulation.attributes.hours: {dist: uniform, low: 1, high: 2}\n',
      {},
      files,
    );
    expect(whole.population.attributes.hours).toMatchObject({ dist: 'uniform', low: 1, high: 2 });
    const anew = 'extends: a.yaml\npopulation.attributes.hours: {dist: normal, mean: 3, sd: 1}\n';
    expect((await load(anew, {}, files)).population.attributes.hours).toMatchObject({
      mean: 3,
      range: [0, 200],
    });
    const part = await load('extends: a.yaml\npopulation.attributes.hours.mean: 12\n', {}, files);
    expect(part.population.attributes.hours).toMatchObject({ dist: 'normal', mean: 12, sd: 2 });
  });

  it('tells circles, missing files and chains that are too long, and what else is wrong', async () => {
    const circle = { 'a.yaml': 'extends: scenario.yaml\n' };
    expect(await messageOf('extends: a.yaml\nsede: 1\n', {}, circle)).toMatch(
      /^scenario\.yaml:2:1 sede.*\n\/lab\/a\.yaml:1:10 extends: found .*leads back/,
    );
    expect(await messageOf('extends: scenario.yaml\n')).toMatch(/leads back to itself/);
    expect(await messageOf('seed: []\nextends: nowhere.yaml\n')).toMatch(
      /^scenario\.yaml:1:7 seed.*\nscenario\.yaml:2:10 extends: found there is no file/,
    );
    expect(await messageOf('extends: [a.yaml]\n')).toMatch(
      /extends: found a list; allowed the name of one scenario file/,
    );
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, k) => [
          `${k}.yaml`,
          k + 1 < length ? `extends: ${k + 1}.yaml\n` : 'seed: 9\n',
        ]),
      );
    expect((await load('extends: 0.yaml\n', {}, chain(16))).seed).toBe('9');
    expect(await messageOf('extends: 0.yaml\n', {}, chain(17))).toMatch(/too many files/);
  });

  it('tells problems of an extended file by its own name and position', async () => {
    const files = { 'a.yaml': 'seed: 1\nlevers:\n  dutyShift: 7\n' };
    expect(await messageOf('extends: a.yaml\n', {}, files)).toMatch(
      /^\/lab\/a\.yaml:3:14 levers\.dutyShift: found the number 7/,
    );
  });
});

describe('settings of the command line', () => {
  it('apply together over the file, before anything is checked', async () => {
    const set = [
      'levers.hosting.agency=0.6',
      'levers.hosting.citizens=0',
      'horizon.months=30',
      'population.size=50',
      'seed=9',
    ];
    const text = 'levers.nudge.intensity: [{at: 25, value: 1}]\nhorizon.months: 12\n';
    const scenario = await load(text, { set });
    expect([scenario.months, scenario.population.size, scenario.seed]).toEqual([30, 50, '9']);
    expect(course(scenario, 'levers.hosting.agency')[0]).toBe(0.6);
    expect(await messageOf(text)).toMatch(/intensity\[0\]\.at: found the number 25/);
  });

  it('take lists of changes over what the file says, mappings and texts', async () => {
    const set = [
      'levers.nudge.intensity=[{at: 2, value: 0.9}]',
      'levers.ease={individual: 0.1}',
      'levers.nudge.kind=contact',
    ];
    const scenario = await load('levers.nudge: {intensity: 0.4, kind: pledge}\n', { set });
    expect(course(scenario, 'levers.nudge.intensity').slice(0, 3)).toEqual([0.4, 0.9, 0.9]);
    expect([course(scenario, 'levers.ease.individual')[0], course(scenario, 'levers.nudge.kind')[0]]).toEqual(
      [0.1, 4],
    );
  });

  it('are named by their place in the line and the column in the value', async () => {
    const set = [
      'seed=1',
      'levers.nudge.intensity=5',
      'levers.nudge.intensity=0.5',
      'horizon.months',
      'extends=a.yaml',
      'x=[',
      'levers.nudge.kind=[{at: 1, value: nope}]',
    ];
    const problems = await problemsOf('seed: 1\n', { set });
    expect(problems.map(({ file, line, column, path }) => `${file}:${line}:${column} ${path}`)).toEqual([
      '--set:2:24 levers.nudge.intensity',
      '--set:3:1 levers.nudge.intensity',
      '--set:4:1 (file)',
      '--set:5:1 extends',
      '--set:6:4 x',
      '--set:7:35 levers.nudge.kind[0].value',
    ]);
  });

  it('give way to a seed of its own', async () => {
    expect((await load('seed: 1\n', { set: ['seed=2'], seed: '3' })).seed).toBe('3');
    expect(await messageOf('seed: 1\n', { seed: '' })).toMatch(/^--seed:1:1 seed: found an empty text/);
  });
});
