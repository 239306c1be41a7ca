import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASELINE, emptyFolder, filesUnder, NUDGES, SMALL, tandem } from './command';

describe('tandem compare', () => {
  it('finds that a scenario does not differ from itself, to the last digit', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await tandem(
      ['compare', BASELINE, BASELINE, ...SMALL, '--pairs', '2', '--json'],
      { cwd },
    );
    expect([code, stderr]).toEqual([0, '']);
    const document = JSON.parse(stdout);
    expect(document.pairs).toBe(2);
    expect(document.firstDifference).toEqual({ month: null, byPair: [null, null] });
    for (const { difference } of Object.values<{ difference: { estimate: number | null } }>(document.metrics))
      expect(difference.estimate ?? 0).toBe(0);
    expect(document.a.digest).toEqual(document.b.digest);
    expect(filesUnder(cwd)).toEqual([]);
  });

  it('prints a summary, writes a folder with its page, and says where', async () => {
    const cwd = emptyFolder();
    const args = ['compare', BASELINE, NUDGES, ...SMALL, '--pairs', '3'];
    const { code, stdout, stderr } = await tandem(args, { cwd });
    expect([code, stderr]).toEqual([0, '']);
    for (const words of [
      '3 pairs of runs with the same luck',
      'Who gains and who pays',
      'Who changed',
      'more months  fewer months  only in B  only in A',
      '95% range',
      'does not forecast',
    ])
      expect(stdout).toContain(words);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    const folder = /^Results {2}(.*)$/m.exec(stdout)![1];
    expect(folder).toMatch(/^results[\\/]nudges-against-five-country-survey-[0-9a-f]{12}-x3$/);
    expect(filesUnder(join(cwd, folder))).toEqual(
      expect.arrayContaining(['comparison.json', 'series.parquet', 'page.html']),
    );

    const printed = await tandem([...args, '--json'], { cwd: emptyFolder() });
    expect(JSON.parse(readFileSync(join(cwd, folder, 'comparison.json'), 'utf8'))).toEqual(
      JSON.parse(printed.stdout),
    );
    expect(stdout.replace(/\s+/g, ' ')).toContain(JSON.parse(printed.stdout).sentence);
    expect((await tandem(['verify', folder], { cwd })).code).toBe(0);
  });

  it('shows a saving that citizens pay for, side by side with who pays', async () => {
    const dumping = ['levers.budget.change=-0.3', 'levers.dutyShift=0.6'].flatMap((set) => ['--set', set]);
    const cwd = emptyFolder();
    const { code, stdout } = await tandem(
      ['run', BASELINE, ...SMALL, ...dumping, '--out', 'cut', '--quiet'],
      {
        cwd,
      },
    );
    expect([code, stdout]).toEqual([0, '']);
    const args = ['compare', BASELINE, join('cut', 'scenario.yaml'), ...SMALL, '--pairs', '8'];
    const compared = await tandem([...args, '--conditions', 'weights'], { cwd });
    expect([compared.code, compared.stderr]).toEqual([0, '']);
    const text = compared.stdout.replace(/\s+/g, ' ');
    for (const words of [
      'A saving that citizens pay for: public cost is lower by EUR',
      'most deprived quarter',
      'staff hours needed',
      'What the direction rests on',
      'ledger.strain',
    ])
      expect(text).toContain(words);
    expect(compared.stdout).toMatch(/^ {2}public cost, EUR per citizen .* gains$/m);
    expect(compared.stdout).toMatch(/^ {2}burden of all, hours per citizen .* pays$/m);
    for (const line of compared.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(compared.stdout).not.toContain('behaviour is run anew');
  });

  it('tries no assumption where none is to be tried, and says so', async () => {
    const args = ['compare', BASELINE, NUDGES, ...SMALL, '--pairs', '2', '--conditions', 'none'];
    const cwd = emptyFolder();
    const { stdout } = await tandem(args, { cwd });
    expect(stdout).not.toContain('What the direction rests on');
    const document = JSON.parse((await tandem([...args, '--json'], { cwd })).stdout);
    expect(document.conditions).toMatchObject({ mode: 'none', tried: [] });
    expect(document.conditions.sentence).toContain('does not forecast');
    const wrong = await tandem([...args.slice(0, -1), 'some'], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('none, weights, few, all');
  });
});
