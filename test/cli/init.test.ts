import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LEVERS } from '../../sim/registers';
import { emptyFolder, filesUnder, tandem } from './command';

describe('tandem init', () => {
  it('writes a scenario that is valid, explained line by line, and says what to do next', async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await tandem(['init', 'my-town.yaml'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('tandem run my-town.yaml');
    expect(filesUnder(cwd)).toEqual(['my-town.yaml']);
    const text = readFileSync(join(cwd, 'my-town.yaml'), 'utf8');
    const scenario = parse(text);
    expect(scenario.name).toBe('my-town');
    expect(scenario.levers.followThrough).toBe(LEVERS['levers.followThrough'].default);
    expect(text.replace(/\n *# /g, ' ')).toContain(LEVERS['levers.followThrough'].meaning);
    const checked = await tandem(['validate', 'my-town.yaml'], { cwd });
    expect([checked.code, checked.stderr]).toEqual([0, '']);
  });

  it('leaves a file that is there as it is', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'my-scenario.yaml'), 'mine');
    const { code, stdout, stderr } = await tandem(['init'], { cwd });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('my-scenario.yaml is there already');
    expect(readFileSync(join(cwd, 'my-scenario.yaml'), 'utf8')).toBe('mine');
    expect(filesUnder(cwd)).toEqual(['my-scenario.yaml']);
  });
});
