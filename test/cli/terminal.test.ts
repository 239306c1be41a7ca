/** On a terminal: colours and a progress line, and neither where they are not wanted. */
import { describe, expect, it } from 'vitest';
import { BASELINE, emptyFolder, SMALL, tandem } from './command';
import { hasTerminal, onTerminal } from './surroundings';

/* eslint-disable no-control-regex -- these are the signs that are looked for */
const COLOUR = /\x1b\[\d+m/;
const PROGRESS = /\r[^\r\n]*: \d+% of \d+ months/;

describe.skipIf(!hasTerminal)('on a terminal', () => {
  it('uses colours, unless NO_COLOR is set', async () => {
    expect((await onTerminal(['explain', 'followThrough'])).stdout).toMatch(COLOUR);
    const plain = await onTerminal(['explain', 'followThrough'], '', { env: { NO_COLOR: '1' } });
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
