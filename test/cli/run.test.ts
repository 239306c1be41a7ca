import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_METRICS } from '../../sim/registers';
import { BASELINE, emptyFolder, filesUnder, NUDGES, SMALL, tandem } from './command';

const jsonOf = async (args: readonly string[], cwd = emptyFolder()) => {
  const { code, stdout, stderr } = await tandem(['run', ...args, ...SMALL, '--json'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return { document: JSON.parse(stdout), cwd };
};

describe('tandem run --json', () => {
  it('prints one document, month k at index k − 1, and writes nothing', async () => {
    const { document, cwd } = await jsonOf([BASELINE]);
    expect(document).toMatchObject({
      scenario: 'five-country-survey',
      seed: '2008',
      months: 100,
      burnIn: 2,
      population: 60,
    });
    expect(document.identity).toMatch(/^[0-9a-f]{64}$/);
    expect(document.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(document.series)).toEqual([...BUILT_METRICS]);
    for (const values of Object.values<unknown[]>(document.series)) expect(values).toHaveLength(100);
    expect(filesUnder(cwd)).toEqual([]);
  });

  it('prints lists with --replicates, N = 1 too, replicate r with seed S/r', async () => {
    const { document: one } = await jsonOf([BASELINE, '--replicates', '1']);
    const { document: two } = await jsonOf([BASELINE, '--replicates', '2', '--workers', '2']);
    const { document: second } = await jsonOf([BASELINE, '--seed', '2008/2']);
    expect([one.digest.length, two.digest.length]).toEqual([1, 2]);
    expect(two.seed).toBe('2008');
    expect(two.digest).toEqual([one.digest[0], second.digest]);
    expect(two.identity[1]).toBe(second.identity);
    expect(two.series.trust).toEqual([one.series.trust[0], second.series.trust]);
    expect(two.digest[0]).not.toBe(two.digest[1]);
  });

  it('prints an array for several files, in their order', async () => {
    const { document } = await jsonOf([BASELINE, NUDGES]);
    expect(document.map(({ scenario }: { scenario: string }) => scenario)).toEqual([
      'five-country-survey',
      'nudges',
    ]);
  });

  it('takes a seed as text: 42 is "42"', async () => {
    const { document: number } = await jsonOf([BASELINE, '--seed', '42']);
    const { document: set } = await jsonOf([BASELINE, '--set', 'seed=42']);
    const { document: other } = await jsonOf([BASELINE, '--seed', '43']);
    expect(number.seed).toBe('42');
    expect(set.digest).toBe(number.digest);
    expect(other.digest).not.toBe(number.digest);
  });

  it('reads a scenario from standard input', async () => {
    const input = `extends: ${BASELINE}\nname: piped\n`;
    const { code, stdout } = await tandem(['run', '-', ...SMALL, '--json'], { cwd: emptyFolder(), input });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).scenario).toBe('piped');
  });
});

describe('tandem run', () => {
  it('prints a summary, writes a folder with the page, and says where', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await tandem(['run', BASELINE, ...SMALL, '--csv'], { cwd });
    const { document } = await jsonOf([BASELINE]);
    expect([code, stderr]).toEqual([0, '']);
    const folder = join('results', `five-country-survey-${document.identity.slice(0, 12)}`);
    expect(stdout).toContain(folder);
    expect(stdout).toContain(document.digest);
    for (const words of ['survey', '61', 'Who gains and who pays', 'need-months', 'does not forecast'])
      expect(stdout).toContain(words);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain('no test of it: how strongly each act pulls was inferred from their levels.');
    // Words that do not fit a line go on in the next one.
    expect(said).not.toContain('…');
    expect(said).toContain('needs that were noticed sooner than monitoring');
    const files = filesUnder(join(cwd, folder));
    expect(files).toEqual(
      expect.arrayContaining(['series.parquet', 'series.csv', 'ledger.parquet', 'page.html']),
    );
    expect(readFileSync(join(cwd, folder, 'page.html'), 'utf8')).toContain('<!doctype html>');
    expect(filesUnder(join(cwd, 'results')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('says the share that the JSON document has', async () => {
    const { stdout } = await tandem(['run', BASELINE, ...SMALL], { cwd: emptyFolder() });
    const { document } = await jsonOf([BASELINE]);
    const last: number[] = document.series['participation.individual.share'].slice(-12);
    const share = (100 * last.reduce((sum, each) => sum + each, 0)) / 12;
    expect(stdout.replace(/\s+/g, ' ')).toContain(`month of the last year ${share.toFixed(1)}% of citizens`);
  });

  it('says nothing when it is to be quiet, and still writes', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await tandem(['run', BASELINE, ...SMALL, '--quiet', '--out', 'mine'], {
      cwd,
    });
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    expect(filesUnder(cwd)).toContain('mine');
  });

  it('puts several files beside each other under --out', async () => {
    const cwd = emptyFolder();
    const { code } = await tandem(['run', BASELINE, NUDGES, ...SMALL, '--json', '--out', 'both'], { cwd });
    expect(code).toBe(0);
    const folders = filesUnder(join(cwd, 'both')).filter(
      (name) => !name.includes('/') && !name.includes('\\'),
    );
    expect(folders.map((name) => name.replace(/-[0-9a-f]{12}$/, ''))).toEqual([
      'five-country-survey',
      'nudges',
    ]);
  });

  it('replaces its own folder with the same run', async () => {
    const cwd = emptyFolder();
    const args = ['run', BASELINE, ...SMALL, '--quiet', '--out', 'again'];
    await tandem(args, { cwd });
    const before = filesUnder(cwd);
    expect((await tandem(args, { cwd })).code).toBe(0);
    expect(filesUnder(cwd)).toEqual(before);
  });

  it('checks all files before the first one runs', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'broken.yaml'), 'levers: { followThrough: 7 }\n');
    writeFileSync(join(cwd, 'worse.yaml'), 'leverz: {}\n');
    const { code, stdout, stderr } = await tandem(['run', BASELINE, 'broken.yaml', 'worse.yaml', ...SMALL], {
      cwd,
    });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/broken\.yaml:1:\d+ levers\.followThrough: found the number 7; allowed .*0 to 1/);
    expect(stderr).toMatch(/worse\.yaml:1:1 leverz: found .*; allowed .*; did you mean levers/);
    expect(existsSync(join(cwd, 'results'))).toBe(false);
  });
});
