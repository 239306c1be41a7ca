import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, documentOf, folderWith, manifestOf, partsOf, rowsOf, RUNS, smallExperiment } from './small';

const sharesOf = (of: number) => Array.from({ length: of }, (_, i) => `s${i + 1}`);

describe('an experiment', () => {
  it('gives the same analyses and the same bytes for 1, 2 and 4 workers, and for shares that are merged', async () => {
    const cwd = folderWith();
    const one = await documentOf(cwd, ['experiment', 'small.yaml', '--out', 'a/one', '--workers', '1']);
    expect(one.runs).toEqual({ done: RUNS, failed: 0 });
    for (const workers of ['2', '4']) {
      const out = `w${workers}/own`;
      const { hash } = await documentOf(cwd, [
        'experiment',
        'small.yaml',
        '--out',
        out,
        '--workers',
        workers,
      ]);
      expect(hash).toBe(one.hash);
      expect(partsOf(join(cwd, out))).toEqual(partsOf(join(cwd, 'a/one')));
      expect(manifestOf(join(cwd, out)).runs.reused).toBe(0);
    }
    for (const [i, share] of sharesOf(3).entries()) {
      const { code } = await command(cwd, [
        'experiment',
        'small.yaml',
        '--out',
        `${share}/x`,
        '--shard',
        `${i + 1}/3`,
      ]);
      expect(code).toBe(0);
    }
    const folders = sharesOf(3).map((share) => `${share}/x`);
    const merged = await documentOf(cwd, ['merge', ...folders, '--out', 'm/all']);
    expect(merged.hash).toBe(one.hash);
    expect(partsOf(join(cwd, 'm/all'))).toEqual(partsOf(join(cwd, 'a/one')));
    const missing = await command(cwd, ['merge', ...folders.slice(1), '--out', 'm2/all']);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toMatch(/runs? (is|are) in none of the folders/);
    expect((await documentOf(cwd, ['analyse', 'm/all'])).hash).toBe(one.hash);
  });

  it('goes on after being killed at any moment, repeats next to nothing and has no row twice', async () => {
    const text = smallExperiment({ size: 400, replicates: 12 });
    const whole = await documentOf(folderWith(text), ['experiment', 'small.yaml', '--out', 'own']);
    const cwd = folderWith(text);
    for (const delay of [900, 1700, 2600]) {
      await command(cwd, ['experiment', 'small.yaml', '--out', 'own', '--workers', '1'], {
        meanwhile: (child) => setTimeout(() => child.kill('SIGKILL'), delay),
      });
    }
    const { hash } = await documentOf(cwd, ['experiment', 'small.yaml', '--out', 'own']);
    expect(hash).toBe(whole.hash);
    const keys = rowsOf(join(cwd, 'own'));
    expect(keys).toHaveLength(36);
    expect(new Set(keys).size).toBe(36);
    expect(existsSync(join(cwd, 'own/.lock'))).toBe(false);
  });

  it('finds a part that was cut or changed, says so, and makes its runs again', async () => {
    const cwd = folderWith();
    const first = await documentOf(cwd, ['experiment', 'small.yaml', '--out', 'own']);
    const [part] = readdirSync(join(cwd, 'own/parts'));
    const path = join(cwd, 'own/parts', part);
    const bytes = readFileSync(path);
    const changed = Buffer.from(bytes);
    changed[Math.floor(bytes.length / 3)] ^= 1;
    for (const harm of [() => writeFileSync(path, changed), () => truncateSync(path, bytes.length - 9)]) {
      harm();
      const verified = await command(cwd, ['verify', 'own']);
      expect(verified.code).toBe(1);
      expect(verified.stderr).toContain(part);
      const refused = await command(cwd, ['analyse', 'own']);
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('not as written')]);
      const again = await command(cwd, ['experiment', 'small.yaml', '--out', 'own', '--json']);
      expect(again.code).toBe(0);
      expect((JSON.parse(again.stdout) as { hash: string }).hash).toBe(first.hash);
      expect(readFileSync(path)).toEqual(bytes);
      expect((await command(cwd, ['verify', 'own'])).code).toBe(0);
    }
  });

  it('takes over runs of folders beside it, and makes only those that are new', async () => {
    const cwd = folderWith();
    await documentOf(cwd, ['experiment', 'small.yaml', '--out', 'results/first']);
    writeFileSync(
      join(cwd, 'more.yaml'),
      smallExperiment({ name: 'more', levels: '[0, 0.2, 0.6, 1]', replicates: 10 }),
    );
    const { stderr, stdout } = await command(cwd, ['experiment', 'more.yaml', '--out', 'results/second']);
    expect(stderr).toBe('');
    expect(stdout).toContain(`${RUNS} taken over from other folders`);
    expect(manifestOf(join(cwd, 'results/second')).runs).toEqual({
      planned: 40,
      done: 40,
      failed: 0,
      reused: RUNS,
    });
    const alone = await documentOf(cwd, ['experiment', 'more.yaml', '--out', 'elsewhere/alone']);
    expect((await documentOf(cwd, ['analyse', 'results/second'])).hash).toBe(alone.hash);
  });

  it('keeps failed runs as rows with their error, and concludes nothing from too few', async () => {
    const cwd = folderWith(
      smallExperiment({
        size: 20_000,
        replicates: 2,
        more: 'run: {timeoutPerRun: 0.05s}\nfailures: {maxShare: 0.5, retry: 0}',
      }),
    );
    const { code, stderr } = await command(cwd, ['experiment', 'small.yaml', '--out', 'own']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/Every run failed: nothing can be said\.|6 of 6 runs failed/);
    expect(manifestOf(join(cwd, 'own')).runs).toMatchObject({ planned: 6, done: 0, failed: 6 });
    const table = readFileSync(join(cwd, 'own/runs.csv'), 'utf8');
    expect(table).toMatch(/second/);
  });

  it('lets one process at a time write a folder', async () => {
    const cwd = folderWith(smallExperiment({ size: 2000, replicates: 30 }));
    let second: Promise<{ code: number | null; stderr: string }> | null = null;
    await command(cwd, ['experiment', 'small.yaml', '--out', 'own'], {
      meanwhile: (child) => {
        const look = setInterval(() => {
          if (!existsSync(join(cwd, 'own/.lock'))) return;
          clearInterval(look);
          second = command(cwd, ['experiment', 'small.yaml', '--out', 'own']).finally(() =>
            child.kill('SIGINT'),
          );
        }, 20);
      },
    });
    const { code, stderr } = await second!;
    expect(code).toBe(1);
    expect(stderr).toMatch(/in use: process \d+ is writing to it/);
  });
});

describe('a comparison', () => {
  it('follows citizens where it is asked to, with the same words when the folder is read again', async () => {
    const cwd = folderWith(smallExperiment({ replicates: 3, more: 'analysis: [comparison: {follow: 2}]' }));
    const made = (await documentOf(cwd, ['experiment', 'small.yaml', '--out', 'own'])) as unknown as {
      readonly hash: string;
      readonly analyses: readonly {
        readonly about?: string;
        readonly pairs?: number;
        readonly sentence: string;
      }[];
    };
    const followed = made.analyses.filter(({ about }) => about === 'citizens');
    expect(followed.map(({ pairs }) => pairs)).toEqual([2, 2]);
    expect(followed[1].sentence).toMatch(/of 60 citizens .* take part on their own who did not/);
    expect((await documentOf(cwd, ['analyse', 'own'])).hash).toBe(made.hash);
  });
});
