import { describe, expect, it } from 'vitest';
import { BUILT_METRICS, LEVERS, MECHANISMS, METRICS } from '../../sim/registers';
import { formatProblem } from '../../sim/scenario';
import { course, load, messageOf, problemsOf } from './memory-files';

describe('a scenario file', () => {
  it('is filled with every default', async () => {
    const scenario = await load('seed: 42\n');
    expect(scenario).toMatchObject({
      name: 'scenario',
      seed: '42',
      months: 120,
      burnIn: 24,
      recordMetrics: null,
    });
    const built = Object.entries(LEVERS).filter(([, entry]) => entry.built);
    expect(Object.keys(scenario.levers)).toEqual(built.map(([path]) => path));
    for (const [path, entry] of built) {
      if (entry.kind === 'number')
        expect(new Set(scenario.levers[path].series)).toEqual(new Set([entry.default]));
    }
    expect(Object.keys(scenario.mechanisms).length).toBe(
      Object.values(MECHANISMS).filter(({ built }) => built).length,
    );
  });

  it('says the same nested, dotted, half and half, and in JSON', async () => {
    const texts = [
      'levers: {nudge: {intensity: 0.5, kind: pledge}}\nhorizon: {months: 12}\n',
      'levers.nudge.intensity: 0.5\nlevers.nudge.kind: pledge\nhorizon.months: 12\n',
      'levers:\n  nudge.intensity: 0.5\n  nudge: {kind: pledge}\nhorizon:\n  months: 12\n',
      '{\n\t"levers": {"nudge": {"intensity": 0.5, "kind": "pledge"}},\n\t"horizon": {"months": 12}\n}\n',
    ];
    const canonical = await Promise.all(texts.map(async (text) => (await load(text)).canonical));
    expect(new Set(canonical).size).toBe(1);
    expect(canonical[0]).not.toBe((await load('horizon.months: 12\n')).canonical);
  });

  it('may begin with a line or a key for editors, a byte order mark, and Windows line ends', async () => {
    const texts = [
      '# yaml-language-server: $schema=../schema/scenario.schema.json\nseed: a\n',
      '$schema: ../schema/scenario.schema.json\nseed: a\n',
      '\ufeffseed: a\n',
      'seed: a\r\nlevers:\r\n  nudge.intensity: 0\r\n',
      '%YAML 1.2\n---\nseed: a\n...\n',
      'levers:\nmechanisms:\nseed: a\n',
    ];
    for (const text of texts) expect((await load(text)).seed).toBe('a');
  });

  it.each([
    ['42', '42'],
    ['007', '007'],
    ['1.50', '1.50'],
    ['12345678901234567890', '12345678901234567890'],
    ['spring', 'spring'],
    ['"42/3"', '42/3'],
  ])('keeps the seed %s as text', async (written, seed) => {
    expect((await load(`seed: ${written}\n`)).seed).toBe(seed);
  });

  it('takes no truth value, nothing and no list as a seed', async () => {
    for (const written of ['true', '', '[1]', '""']) {
      expect(await messageOf(`seed: ${written}\n`)).toMatch(/seed: found .*; allowed a number or a text/);
    }
  });

  it('lets aliases repeat a little', async () => {
    const scenario = await load('title: &t Trial\ndescription: *t\n');
    expect(scenario.description).toBe('Trial');
  });
});

describe('problems', () => {
  it('come all at once, in the order of the file, in one form', async () => {
    const text = [
      'sede: 1',
      'horizon:',
      '  months: 0',
      'levers:',
      '  nudge:',
      '    kind: promt',
      '    intensity: "0.5"',
      '  invitation.rate: 50 %',
      '  volatility: [{at: 500, value: 2}]',
      'derived:',
      '  mine: value.nett * 2',
      'record:',
      '  groups: [agge]',
      'mechanisms: 3',
      '',
    ].join('\n');
    const problems = await problemsOf(text);
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 6, 7, 8, 9, 11, 13, 14]);
    for (const problem of problems) {
      expect(formatProblem(problem)).toMatch(/^scenario\.yaml:\d+:\d+ \S+: found [^;]+; allowed .+$/);
    }
    expect(formatProblem(problems[0])).toMatch(
      /^scenario\.yaml:1:1 sede: found the unknown name "sede"; allowed .*; did you mean seed$/,
    );
    expect(formatProblem(problems[2])).toBe(
      'scenario.yaml:6:11 levers.nudge.kind: found the text "promt"; allowed one of prompt, pledge, feedback, socialNorm, contact; did you mean prompt',
    );
  });

  it.each([
    ['a name in the wrong place', 'nudge.intensity: 0.5\n', 'levers.nudge.intensity'],
    ['a name without its section, nested', 'nudge:\n  intensity: 0.5\n', 'levers.nudge.intensity'],
    ['a slip in a section', 'leverz: {nudge: {kind: pledge}}\n', 'levers.nudge.kind'],
    ['another spelling', 'levers: {follow_through: 1}\n', 'levers.followThrough'],
    ['another case', 'levers: {Nudge: {intensity: 1, kind: pledge}}\n', 'levers.nudge'],
    ['a setting elsewhere', 'months: 12\n', 'horizon.months'],
  ])('guess what was meant by %s', async (_, text, meant) => {
    expect((await problemsOf(text))[0].didYouMean).toBe(meant);
  });

  it('tell names that are registered and not built from unknown ones', async () => {
    const unbuilt = [
      ...Object.entries(LEVERS).flatMap(([path, { built }]) => (built ? [] : [`${path}: 1`])),
      ...Object.entries(METRICS).flatMap(([name, { built }]) => (built ? [] : [`record.metrics: [${name}]`])),
      ...Object.entries(MECHANISMS).flatMap(([name, { built }]) =>
        built ? [] : [`mechanisms.${name}: true`],
      ),
    ];
    for (const line of unbuilt) expect(await messageOf(`${line}\n`)).toMatch(/registered but not built yet/);
    expect(await messageOf('mechanisms.gravity: true\n')).toMatch(/unknown name/);
  });

  it('name the first place of what is given twice', async () => {
    expect(await messageOf('seed: 1\nseed: 1\n')).toMatch(
      /^scenario\.yaml:2:1 seed: found .*twice \(first in line 1\)/,
    );
    const text = 'levers:\n  nudge.intensity: 0.5\n  nudge:\n    intensity: 0.5\n';
    expect(await messageOf(text)).toMatch(
      /^scenario\.yaml:4:5 levers\.nudge\.intensity: found .*twice \(first in line 2\)/,
    );
  });

  it.each([
    ['an empty file', '', /1:1 \(file\): found an empty file/],
    ['comments only', '# nothing\n', /found an empty file/],
    ['a list', '- a\n', /found a list instead of names/],
    ['a text', 'hello\n', /found the text "hello" instead of names/],
    ['two documents', 'seed: 1\n---\nseed: 2\n', /2:1 \(file\): found a second document/],
    ['tabs', 'levers:\n\tdutyShift: 1\n', /2:1 \(file\): found a tab as indentation/],
    ['a tag', 'seed: !!binary aGk=\n', /^scenario\.yaml:1:\d+ \(file\): found the tag [^\n]*$/],
    ['an unknown tag', 'seed: !mine 1\n', /1:7 \(file\): found a tag/],
    ['a merge key', '<<: {seed: 1}\n', /1:1 <<: found a merge key; allowed extends/],
    ['YAML 1.1', '%YAML 1.1\n---\nseed: 1\n', /found YAML 1\.1; allowed YAML 1\.2/],
    ['a prototype key', 'levers:\n  __proto__: {a: 1}\n', /2:3 __proto__: found the key "__proto__"/],
    ['a constructor key', 'constructor: 1\n', /found the key "constructor"/],
    ['a key that is a list', '? [a]\n: 1\n', /found a key that is no text/],
    ['an open bracket', 'levers: {nudge: {kind: pledge}\n', /\(file\): found/],
    ['an open quotation mark', 'seed: "a\n', /\(file\): found a missing sign/],
    ['a section that is a value', 'levers: 5\n', /1:9 levers: found the number 5; allowed below it nudge/],
    [
      'shares of hosts beside 1',
      'levers.hosting.agency: 0.9\n',
      /1:1 levers\.hosting: found shares that sum to 1\.4 in burn-in/,
    ],
    [
      'shares of hosts beside 1 later',
      'levers.hosting.agency: [{at: 7, value: 0.9}]\n',
      /found shares that sum to 1\.4 in month 7/,
    ],
    [
      'a name of its own that is taken',
      'derived: {trust: value.net}\n',
      /derived\.trust: found the name of a registered metric/,
    ],
    ['a formula that is no text', 'derived: {mine: 5}\n', /derived\.mine: found the number 5/],
    [
      'a metric nobody knows',
      'record.metrics: [trsut]\n',
      /record\.metrics\[0\]: found the text "trsut".*did you mean trust/,
    ],
    ['infinity', 'levers.dutyShift: .inf\n', /found an infinite number; allowed a number from 0 to 1/],
    ['a number beyond doubles', 'levers.dutyShift: 1e999\n', /found an infinite number/],
    ['an unknown anchor', 'seed: *nowhere\n', /1:7 \(file\): found the alias \*nowhere/],
    ['an alias in itself', 'sources: &a [*a]\n', /found the alias \*a inside itself/],
  ])('tell %s', async (_, text, message) => {
    expect(await messageOf(text)).toMatch(message);
  });
});

describe('shares of hosts', () => {
  it('may move together over time and carry rounding', async () => {
    const ramp = (value: number) => `[{at: 3, value: ${value}, ramp: 7}]`;
    const scenario = await load(
      `levers.hosting: {agency: ${ramp(0.1)}, thirdSector: ${ramp(0.3)}, shared: ${ramp(0.3333333)}, citizens: ${ramp(0.2666667)}}\n`,
    );
    expect(course(scenario, 'levers.hosting.agency')[8]).toBe(0.1);
  });
});

describe('what is recorded', () => {
  it('may name derived metrics, and derived names may lie below one another', async () => {
    const scenario = await load(
      'derived:\n  mine: value.net * 2\n  mine.more: value.net + trust\nrecord:\n  metrics: [mine, trust]\n  groups: [sex, age]\n',
    );
    expect(scenario.derived.map(({ name, inputs }) => [name, inputs])).toEqual([
      ['mine', ['value.net']],
      ['mine.more', ['value.net', 'trust']],
    ]);
    expect([scenario.recordMetrics, scenario.recordGroups]).toEqual([
      ['mine', 'trust'],
      ['age', 'sex'],
    ]);
    expect(BUILT_METRICS).toContain('trust');
  });
});

describe('institutions', () => {
  it('are none where nothing is said, and otherwise what the file or the command line says', async () => {
    expect((await load('seed: 1\n')).institutions).toEqual({
      councils: 0,
      service: 'publicHealth',
      stage: 'coCommissioning',
    });
    const text = 'institutions: {councils: 15, service: localEnvironment}\n';
    const { institutions } = await load(text, { set: ['institutions.stage=coDesign'] });
    expect(institutions).toEqual({ councils: 15, service: 'localEnvironment', stage: 'coDesign' });
  });

  it.each([
    ['councils: -1', 'found the number -1; allowed a whole number from 0 to 500'],
    ['councils: [{at: 3, value: 2}]', 'found a list; allowed a whole number from 0 to 500'],
    ['service: health', 'found the text "health"; allowed one of localEnvironment'],
    ['council: 3', 'found the unknown name "council"; allowed councils, service, stage'],
  ])('refuse %s, which is no one value for a run', async (line, message) => {
    expect(await messageOf(`institutions:\n  ${line}\n`)).toContain(message);
  });
});
