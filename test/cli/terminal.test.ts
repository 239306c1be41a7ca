/** On a terminal: colours and a progress line, and neither where they are not wanted. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { BASELINE, COMMAND, emptyFolder, runProgram, SMALL, tandem, type Ended } from './command';

const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/** Runs the command on a terminal of its own (util-linux `script`). */
function onTerminal(args: readonly string[], rest = '', env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const line = [process.execPath, COMMAND, ...args].map((word) => `'${word}'`).join(' ');
  return runProgram('script', ['-qec', `${line} ${rest}`, '/dev/null'], {
    cwd: emptyFolder(),
    env: { TERM: 'xterm-256color', NO_COLOR: undefined, FORCE_COLOR: undefined, CI: undefined, ...env },
  });
}

/* eslint-disable no-control-regex -- these are the signs that are looked for */
const COLOUR = /\x1b\[\d+m/;
const PROGRESS = /\r[^\r\n]*: \d+% of \d+ months/;

describe.skipIf(!hasScript)('on a terminal', () => {
  it('uses colours, unless NO_COLOR is set', async () => {
    expect((await onTerminal(['explain', 'followThrough'])).stdout).toMatch(COLOUR);
    const plain = await onTerminal(['explain', 'followThrough'], '', { NO_COLOR: '1' });
    expect(plain.stdout).toContain('followThrough');
    expect(plain.stdout).not.toMatch(COLOUR);
  });

  it('shows progress, also while results go to a file, unless it is to be quiet', async () => {
    const args = ['run', BASELINE, ...SMALL, '--json'];
    const shown = await onTerminal(args, '> /dev/null');
    expect(shown.stdout).toMatch(PROGRESS);
    const quiet = await onTerminal([...args, '--quiet'], '> /dev/null');
    expect([quiet.code, quiet.stdout]).toEqual([0, '']);
  });
});

describe('without a terminal', () => {
  it('shows no progress and no colours', async () => {
    const { code, stdout, stderr } = await tandem(['run', BASELINE, ...SMALL], { cwd: emptyFolder() });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Who gains and who pays');
    expect(stdout).not.toMatch(COLOUR);
  });
});
