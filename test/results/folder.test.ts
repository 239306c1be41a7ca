import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nodeReader, writeFolder } from '../../sim/results/files';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'tandem-folder-'));
});
afterEach(() => {
  for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true }));

const FILES = [
  { name: 'one.txt', content: 'first' },
  { name: 'two.bin', content: new Uint8Array([1, 2, 3]) },
];

/** A folder on a disk of its own with room for 64 KB; null where this user may mount none. */
function smallDisk(): string | null {
  const disk = join(place, 'disk');
  mkdirSync(disk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
  return status === 0 ? disk : null;
}

describe('a folder', () => {
  it('is written with all its files, and folders on the way', async () => {
    const path = join(place, 'a/b/c');
    await writeFolder(path, FILES);
    expect(readdirSync(path).sort()).toEqual(['one.txt', 'two.bin']);
    expect(readFileSync(join(path, 'one.txt'), 'utf8')).toBe('first');
    expect(readdirSync(join(place, 'a/b'))).toEqual(['c']);
  });

  it('replaces an empty one, but nothing that it was not told to', async () => {
    const path = join(place, 'c');
    mkdirSync(path);
    await writeFolder(path, FILES);
    await expect(writeFolder(path, FILES)).rejects.toThrow('holds something else');
    await writeFolder(path, [{ name: 'new.txt', content: 'new' }], { replaces: () => ['two.bin'] });
    expect(readdirSync(path).sort()).toEqual(['new.txt', 'two.bin']);
    expect(readdirSync(place)).toEqual(['c']);
  });

  it('leaves the former one as it was where the new one fails', async () => {
    const path = join(place, 'c');
    await writeFolder(path, FILES);
    const broken = { name: 'x', content: () => Promise.reject(new Error('no more')) };
    await expect(writeFolder(path, [...FILES, broken], { replaces: () => [] })).rejects.toThrow('no more');
    expect(readdirSync(path).sort()).toEqual(['one.txt', 'two.bin']);
    expect(readdirSync(place)).toEqual(['c']);
  });
});

describe('nothing is left behind', () => {
  it('where a part of the path is a file', async () => {
    writeFileSync(join(place, 'file'), 'text');
    await expect(writeFolder(join(place, 'file/results'), FILES)).rejects.toThrow('is a file, not a folder');
    await expect(writeFolder(join(place, 'file'), FILES)).rejects.toThrow('there is a file of this name');
    expect(readdirSync(place)).toEqual(['file']);
    expect(readFileSync(join(place, 'file'), 'utf8')).toBe('text');
  });

  it('where folders on the way were made before it failed', async () => {
    const broken = { name: 'x', content: () => Promise.reject(new Error('no more')) };
    await expect(writeFolder(join(place, 'a/b/c'), [...FILES, broken])).rejects.toThrow('no more');
    expect(readdirSync(place)).toEqual([]);
  });

  it('when the user stops it', async () => {
    const controller = new AbortController();
    const reason = new Error('stop');
    const stopping = { name: 'x', content: () => controller.abort(reason) };
    const files = [...FILES, { name: 'x', content: stopping.content }, ...FILES];
    await expect(writeFolder(join(place, 'c'), files, { signal: controller.signal })).rejects.toBe(reason);
    expect(readdirSync(place)).toEqual([]);
  });

  it('when the process ends in the middle', () => {
    const script = join(place, 'end.mjs');
    const module = join(import.meta.dirname, '../../dist/index.js');
    expect(existsSync(module)).toBe(true);
    const seen = join(place, 'seen');
    // The second of two files ends the process, as a second Ctrl-C does.
    writeFileSync(
      script,
      `import { loadScenario, run, writeRunFolder } from ${JSON.stringify(module)};
       import { readdirSync, writeFileSync } from 'node:fs';
       const scenario = await loadScenario(${JSON.stringify(join(import.meta.dirname, '../experiment/small.yaml'))});
       const result = await run(scenario);
       const ending = { ...result, get ledger() {
         writeFileSync(${JSON.stringify(seen)}, readdirSync(${JSON.stringify(place)}).join());
         process.exit(9);
       } };
       await writeRunFolder(${JSON.stringify(join(place, 'c'))}, { kind: 'run', scenario, runs: [ending] }, { command: '', wallTime: 0 });`,
    );
    expect(spawnSync(process.execPath, [script], { encoding: 'utf8' })).toMatchObject({ status: 9 });
    expect(readFileSync(seen, 'utf8')).toContain('.part');
    expect(readdirSync(place).sort()).toEqual(['end.mjs', 'seen']);
  });

  it('on a full disk', async (context) => {
    const disk = smallDisk();
    if (disk === null) return context.skip('this user may mount no disk of its own');
    try {
      const large = { name: 'large.bin', content: new Uint8Array(200_000) };
      await expect(writeFolder(join(disk, 'a/c'), [...FILES, large])).rejects.toThrow('the disk is full');
      expect(readdirSync(disk)).toEqual([]);
      await writeFolder(join(disk, 'c'), FILES);
      expect(readdirSync(disk)).toEqual(['c']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('on a disk that is read-only', async (context) => {
    const disk = smallDisk();
    if (disk === null) return context.skip('this user may mount no disk of its own');
    try {
      spawnSync('mount', ['-o', 'remount,ro', disk]);
      await expect(writeFolder(join(disk, 'c'), FILES)).rejects.toThrow('the disk is read-only');
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe('the reader of scenario files', () => {
  const reader = nodeReader();

  it('sees names from the file that names them', () => {
    expect(reader.resolve('/towns/a/town.yaml', '../base.yaml')).toBe('/towns/base.yaml');
    expect(reader.resolve('/towns/a/town.yaml', '/base.yaml')).toBe('/base.yaml');
    expect(reader.resolve(null, 'town.yaml')).toBe(join(process.cwd(), 'town.yaml'));
  });

  it('gives bytes and size', () => {
    const path = join(place, 'town.yaml');
    writeFileSync(path, 'naïve');
    expect(new TextDecoder().decode(reader.read(path))).toBe('naïve');
    expect(reader.size(path)).toBe(6);
  });

  it('says in plain words what it cannot read', () => {
    const missing = join(place, 'missing.yaml');
    expect(() => reader.read(missing)).toThrow(`Cannot read ${missing}: there is no such file or folder.`);
    expect(() => reader.size(missing)).toThrow('there is no such file or folder');
    expect(() => reader.size(place)).toThrow('it is a folder');
    expect(() => reader.size('/dev/zero')).toThrow('not a regular file');
    symlinkSync('circle', join(place, 'circle'));
    expect(() => reader.read(join(place, 'circle'))).toThrow('its links lead in a circle');
  });
});
