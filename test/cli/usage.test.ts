import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json';
import { BASELINE, emptyFolder, filesUnder, tandem } from './command';

describe('how the command is used', () => {
  it('lists its commands, with examples, within the time of a blink', async () => {
    const { code, stdout, stderr, time } = await tandem(['--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const name of ['run', 'compare', 'validate', 'explain', 'schema', 'init', 'view', 'lab', 'verify'])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(stdout).toContain('Examples:');
    expect(time).toBeLessThan(1500);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('prints its version', async () => {
    const { code, stdout } = await tandem(['--version']);
    expect([code, stdout]).toEqual([0, `${packageFile.version}\n`]);
  });

  it.each([
    { args: ['rnu'], says: 'Did you mean run?' },
    { args: ['run', BASELINE, '--sed', '3'], says: '--seed' },
    { args: [], says: 'Usage: tandem' },
    { args: ['run'], says: "missing required argument 'file'" },
    { args: ['compare', BASELINE], says: "missing required argument 'b'" },
    { args: ['schema', 'extra'], says: 'too many arguments' },
    { args: ['run', BASELINE, '--replicates', '0'], says: 'a whole number from 1' },
    { args: ['run', BASELINE, '--replicates', '2.5'], says: 'a whole number from 1' },
    { args: ['run', BASELINE, '--workers', 'two'], says: 'a whole number from 1' },
    { args: ['run', BASELINE, '--set', 'levers.nudge.intensity'], says: 'path=value' },
    { args: ['run', BASELINE, '--seed', ''], says: 'not empty' },
    { args: ['run', BASELINE, '--json', '--csv'], says: '--out' },
    { args: ['compare', BASELINE, BASELINE, '--pairs', '2', '--replicates', '3'], says: '--pairs' },
    { args: ['explain', 'levers.nudge.intensty'], says: 'Did you mean levers.nudge.intensity' },
  ])('answers wrong use with code 2 and says what is right: $args', async ({ args, says }) => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await tandem(args, { cwd });
    expect(stderr).toContain(says);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(filesUnder(cwd)).toEqual([]);
  });
});
