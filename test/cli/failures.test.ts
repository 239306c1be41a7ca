/** What goes wrong around the command: Ctrl-C, full and read-only disks, readers that go away. */
import { chmodSync, mkdirSync, openSync, closeSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASELINE, COMMAND, emptyFolder, filesUnder, NUDGES, SMALL, tandem, type Ended } from './command';
import { asRoot, smallDisk } from './surroundings';

/** Far longer than any test waits. */
const LONG = ['population.size=200000', 'horizon.months=600'].flatMap((set) => ['--set', set]);

describe('Ctrl-C and a request to end', () => {
  it.each([
    { signal: 'SIGINT', what: 'one run', args: ['run', BASELINE, ...LONG] },
    {
      signal: 'SIGTERM',
      what: 'replicates on workers',
      args: ['run', BASELINE, ...LONG, '--replicates', '4', '--workers', '2'],
    },
    { signal: 'SIGINT', what: 'a comparison', args: ['compare', BASELINE, NUDGES, ...LONG, '--pairs', '2'] },
  ] as const)('$signal during $what leaves nothing and ends with 130', async ({ signal, args }) => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await tandem(args, {
      cwd,
      meanwhile: (child) => setTimeout(() => child.kill(signal), 2000),
    });
    expect(code).toBe(130);
    expect(stdout).toBe('');
    expect(stderr).toBe('Stopped. Nothing was left half-written.\n');
    expect(filesUnder(cwd)).toEqual([]);
  });
});

/** A failure that a reader understands, in one line, with nothing left behind. */
function expectPlainFailure({ code, stdout, stderr }: Ended, says: RegExp): void {
  expect(stderr).toMatch(says);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/ENOSPC|EROFS|EACCES|\bat .*\.js/);
  expect([code, stdout]).toEqual([1, '']);
}

describe('disks', () => {
  const full = smallDisk('size=16k');
  it.skipIf(full === null)('a full disk: one message, nothing half-written', async () => {
    expectPlainFailure(await tandem(['run', BASELINE, ...SMALL], { cwd: full! }), /disk is full/);
    expect(filesUnder(full!)).toEqual([]);
    expectPlainFailure(
      await tandem(['compare', BASELINE, NUDGES, ...SMALL, '--pairs', '2'], { cwd: full! }),
      /disk is full/,
    );
    expect(filesUnder(full!)).toEqual([]);
    expectPlainFailure(await tandem(['schema', '--out', 'schema.json'], { cwd: full! }), /disk is full/);
    expect(filesUnder(full!)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('standard output on a full disk', async () => {
    const device = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [COMMAND, 'explain', '--json'], {
      stdio: ['ignore', device, 'pipe'],
    });
    const said: Buffer[] = [];
    child.stderr!.on('data', (chunk: Buffer) => said.push(chunk));
    const code = await new Promise((done) => child.on('close', done));
    closeSync(device);
    expect(Buffer.concat(said).toString()).toMatch(/disk is full/);
    expect(code).toBe(1);
  });

  const readOnly = asRoot ? smallDisk('ro') : emptyFolder();
  it.skipIf(readOnly === null)('a folder that cannot be written to: one message', async () => {
    if (!asRoot) chmodSync(readOnly!, 0o555);
    const says = /read-only|permission/;
    expectPlainFailure(await tandem(['run', BASELINE, ...SMALL], { cwd: readOnly! }), says);
    expectPlainFailure(await tandem(['init'], { cwd: readOnly! }), says);
    expect(filesUnder(readOnly!)).toEqual([]);
    if (!asRoot) chmodSync(readOnly!, 0o755);
  });

  it('refuses to write over what it did not write', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'letters'));
    writeFileSync(join(cwd, 'letters/mother.txt'), 'Dear mother');
    writeFileSync(join(cwd, 'file'), '');
    for (const out of ['letters', 'file']) {
      const { code, stderr } = await tandem(['run', BASELINE, ...SMALL, '--out', out], { cwd });
      expect(stderr).toMatch(/Cannot write .*(holds something else|there is a file of this name)/);
      expect(code).toBe(1);
    }
    expect(filesUnder(cwd)).toEqual(['file', 'letters', join('letters', 'mother.txt')]);
  });
});

describe('readers that go away', () => {
  it('a closed pipe ends the command quietly', async () => {
    const { code, stderr } = await tandem(['explain', '--json'], {
      meanwhile: (child) => child.stdout!.once('data', () => child.stdout!.destroy()),
    });
    expect([code, stderr]).toEqual([0, '']);
  });

  it('closed before the first word', async () => {
    const { code, stderr } = await tandem(['run', BASELINE, ...SMALL, '--json'], {
      meanwhile: (child) => child.stdout!.destroy(),
    });
    expect([code, stderr]).toEqual([0, '']);
  });
});
