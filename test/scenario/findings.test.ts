import { describe, expect, it } from 'vitest';
import { load, messageOf } from './memory-files';
import { ownTime } from '../own-time';

const ONE = 'source: A 2010\n    found: It grows.\n    output: trust\n    months: [1, 12]';

/** A file with one finding, with lines of it changed. */
const file = (from = '', to = '') => `findings:\n  - ${ONE.replace(from, to)}\n`;

describe('findings', () => {
  it('are read with what stands beside them', async () => {
    const text = `derived: {mine: value.net}\n${file('trust', 'mine / cost.public')}    against: [13, 24]\n`;
    const { findings } = await load(text);
    expect(findings).toMatchObject([
      {
        source: 'A 2010',
        found: 'It grows.',
        output: 'mine / cost.public',
        inputs: ['mine', 'cost.public'],
        months: [1, 12],
        against: [13, 24],
      },
    ]);
    expect((await load('seed: 1\n')).findings).toEqual([]);
    expect((await load('findings:\n')).findings).toEqual([]);
    expect((await load(file())).findings[0].against).toBeNull();
  });

  it('may name the series of a group', async () => {
    const { findings } = await load(file('trust', 'trust@deprivation=q4'));
    expect(findings[0].inputs).toEqual(['trust@deprivation=q4']);
  });

  it('are no part of what the model reads, and stay in the resolved form', async () => {
    const [plain, told] = [await load('seed: 1\n'), await load(`seed: 1\n${file()}`)];
    expect(told.canonical).toBe(plain.canonical);
    expect((await load(JSON.stringify(told.source))).findings).toEqual(told.findings);
  });

  it('stay when another file stands on theirs, until it gives its own', async () => {
    const others = { 'a.yaml': file() };
    expect((await load('extends: a.yaml\n', {}, others)).findings).toHaveLength(1);
    expect((await load('extends: a.yaml\nfindings: []\n', {}, others)).findings).toEqual([]);
  });

  it.each([
    ['findings: 3', '1:11 findings: found the number 3; allowed a list of findings'],
    [
      'findings: [3]',
      'findings[0]: found the number 3; allowed a mapping of source, found, output, months, against',
    ],
    [file('source: A 2010', 'sauce: A'), 'findings[0].sauce: found the unknown name "sauce"'],
    [file('source: A 2010', 'sources: A'), 'did you mean source'],
    [file('source: A 2010', 'sauce: A'), 'findings[0]: found no source'],
    [file('It grows.', '""'), '3:12 findings[0].found: found 0 characters'],
    [file('trust', 'trus'), '4:13 findings[0].output: found the name trus'],
    [file('trust', 'trus'), 'did you mean trust'],
    [file('trust', '1 + * 2'), '4:17 findings[0].output: found *'],
    [file('trust', 'trust@deprivation=q5'), 'allowed a metric that can be split'],
    [file('trust', 'cost.public@age=75+'), 'allowed a metric that can be split'],
    [file('trust', 'trust@'), 'allowed a metric that can be split'],
    [file('[1, 12]', '[12, 1]'), '5:13 findings[0].months: found a list that is no window'],
    [file('[1, 12]', '[0, 12]'), 'allowed the first and the last month of a window'],
    [file('[1, 12]', '12'), 'findings[0].months: found the number 12'],
    [`findings: [${Array(51).fill('{}').join(', ')}]`, 'findings: found 51 findings; allowed at most 50'],
  ])('tell what is wrong: %s', async (text, message) => {
    expect(await messageOf(text)).toContain(message);
  });
});

describe('the text of all formulas', () => {
  const long = (k: number) => `"${`${k} + `.repeat(150)}trust"`;

  it('has an end, wherever the formulas stand, and none is read beyond it', async () => {
    const derived = Array.from({ length: 190 }, (_, k) => `  d${k}: ${long(k)}\n`).join('');
    const changes = Array.from(
      { length: 200 },
      (_, k) => `    - {at: 1, value: ${long(k).replace('trust', 'month')}}\n`,
    );
    await load(`derived:\n${derived}`);
    const text = `derived:\n${derived}levers:\n  volatility:\n${changes.join('')}`;
    const start = ownTime();
    expect(await messageOf(text)).toMatch(
      /^scenario\.yaml:\d+:\d+ \S+: found more than 200000 characters of formulas up to here; allowed at most 200000/,
    );
    expect(ownTime() - start).toBeLessThan(1000);
  });

  it('counts files that stand on one another and the command line together', async () => {
    const half = `derived:\n${Array.from({ length: 120 }, (_, k) => `  a${k}: "${'1 + '.repeat(230)}1"\n`).join('')}`;
    const other = half.replaceAll('  a', '  b');
    const set = Array.from({ length: 4 }, (_, k) => `derived.c${k}=${'1 + '.repeat(230)}1`);
    await expect(messageOf(`extends: a.yaml\n${other}`, { set }, { 'a.yaml': half })).resolves.toContain(
      'characters of formulas',
    );
  });
});
