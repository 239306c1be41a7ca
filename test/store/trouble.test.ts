/** What goes wrong around an experiment: Ctrl-C, full disks, runs that want too much; and how it is seen on a terminal. */
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASELINE, filesUnder } from '../cli/command';
import { hasTerminal, onTerminal, resizeDisk, smallDisk } from '../cli/surroundings';
import { command, documentOf, folderWith, manifestOf, RUNS, smallExperiment } from './small';

const EXPERIMENT = ['experiment', 'small.yaml', '--out', 'own'];

/** Asks a process to end as Ctrl-C does, as soon as something is so. */
const interruptWhen =
  (ready: () => boolean) =>
  (child: ChildProcess): void => {
    const look = setInterval(() => {
      if (child.exitCode === null && !ready()) return;
      clearInterval(look);
      child.kill('SIGINT');
    }, 20);
  };

const unfinished = (folder: string): string[] =>
  filesUnder(folder).filter((name) => name.includes('.unfinished') || name.endsWith('.lock'));

describe('Ctrl-C', () => {
  it('keeps what was made and says so; the same command goes on and comes to the same hash', async () => {
    // Large enough that it is still under way when the first lines of its ledger are there.
    const text = smallExperiment({ size: 2500, replicates: 12 });
    const whole = await documentOf(folderWith(text), [...EXPERIMENT, '--workers', '2']);
    const cwd = folderWith(text);
    const ledger = join(cwd, 'own/runs.jsonl');
    const { code, stdout, stderr } = await command(cwd, [...EXPERIMENT, '--workers', '1'], {
      meanwhile: interruptWhen(() => existsSync(ledger) && readFileSync(ledger).length > 0),
    });
    expect([code, stdout]).toEqual([130, '']);
    expect(stderr).toMatch(
      /^\d+ of 36 runs are kept in own: the same command goes on from there\.\nStopped\. /,
    );
    const kept = Number(/^\d+/.exec(stderr));
    expect(manifestOf(join(cwd, 'own'))).toMatchObject({ state: 'stopped' });
    expect(unfinished(join(cwd, 'own'))).toEqual([]);
    const again = await command(cwd, [...EXPERIMENT, '--workers', '2']);
    expect(again.code).toBe(0);
    // A run that came in while it stopped may have been kept besides.
    const there = Number(/(\d+) there already/.exec(again.stdout)?.[1]);
    expect(there).toBeGreaterThanOrEqual(kept);
    expect(there).toBeLessThan(36);
    expect((await documentOf(cwd, ['analyse', 'own'])).hash).toBe(whole.hash);
  });

  it('before the first run is made leaves no folder', async () => {
    const cwd = folderWith(smallExperiment({ size: 100_000 }));
    const { code, stderr } = await command(cwd, EXPERIMENT, {
      meanwhile: interruptWhen(() => existsSync(join(cwd, 'own/manifest.json'))),
    });
    expect([code, stderr]).toEqual([130, 'Stopped. Nothing was left half-written.\n']);
    expect(readdirSync(cwd)).toEqual(['small.yaml']);
  });
});

describe('a full disk', () => {
  const disk = smallDisk('size=16k');
  it.skipIf(disk === null)('is one plain message at any point, and the same command mends it', async () => {
    const elsewhere = folderWith();
    const { hash } = await documentOf(elsewhere, EXPERIMENT);
    copyFileSync(join(elsewhere, 'small.yaml'), join(disk!, 'small.yaml'));
    const kept: number[] = [];
    // Too small for what was read, for the first part, and for the report.
    for (const size of ['16k', '40k', '200k']) {
      resizeDisk(disk!, size);
      const { code, stdout, stderr } = await command(disk!, EXPERIMENT);
      expect([code, stdout], size).toEqual([1, '']);
      expect(stderr, size).toMatch(/^Cannot write .*: the disk is full.*\n$/);
      expect(stderr).not.toMatch(/ENOSPC|\bat .*\.js/);
      expect(unfinished(disk!)).toEqual([]);
      kept.push(existsSync(join(disk!, 'own/parts')) ? readdirSync(join(disk!, 'own/parts')).length : 0);
    }
    expect(kept[0]).toBe(0);
    expect(kept[2]).toBeGreaterThan(0);
    resizeDisk(disk!, '8m');
    const mended = await command(disk!, [...EXPERIMENT, '--json']);
    expect([mended.code, mended.stderr]).toEqual([0, 'Wrote own\n']);
    expect((JSON.parse(mended.stdout) as { hash: string }).hash).toBe(hash);
    expect((await command(disk!, ['verify', 'own'])).code).toBe(0);
  });
});

describe('limits of a run', () => {
  it('fail the runs that want too much memory, and none that come after them on the same thread', async () => {
    const cwd = folderWith(`experiment: small
scenario: ${BASELINE}
set: {horizon.months: 2, horizon.burnIn: 0}
factors: {population.size: {values: [60, 200000]}}
design: {method: grid}
seeds: {base: store, replicates: 2}
outputs: [trust]
run: {memoryPerRun: 64MB}
failures: {maxShare: 0.5, retry: 0}
`);
    const { code, stdout } = await command(cwd, [...EXPERIMENT, '--workers', '1']);
    expect(code).toBe(0);
    expect(stdout).toContain('2 runs failed: it needs more than 64 MB of memory; try fewer citizens.');
    const [, ...lines] = readFileSync(join(cwd, 'own/runs.csv'), 'utf8').trim().split(/\r?\n/);
    // Runs are made a replicate of every row at a time: a small one follows a large one.
    expect(lines.map((line) => line.split(',').slice(0, 4).join(' '))).toEqual([
      '0 1 store/1 done',
      '0 2 store/2 done',
      '1 1 store/1 failed',
      '1 2 store/2 failed',
    ]);
  });
});

describe.skipIf(!hasTerminal)('on a terminal', () => {
  it('a line says how many runs are done, how many a minute and how long the others take; then it goes', async () => {
    const args = [...EXPERIMENT, '--workers', '1'];
    const cwd = folderWith(smallExperiment({ size: 1000, replicates: 8 }));
    const { code, stdout } = await onTerminal(args, '> /dev/null', { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`\\rsmall: \\d+ of ${RUNS} runs, [\\d,]+ a minute, about \\d+ seconds? left`),
    );
    const counts = [...stdout.matchAll(/small: (\d+) of/g)].map(([, done]) => Number(done));
    expect(counts.length).toBeGreaterThan(1);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(stdout.endsWith('\r\x1b[K')).toBe(true);
    const quiet = await onTerminal([...args, '--quiet', '--retry-failed'], '> /dev/null', { cwd });
    expect([quiet.code, quiet.stdout]).toEqual([0, '']);
  });
});
