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
});
