import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, filesUnder, ROOT, tandem } from './command';

const page = (): string => readFileSync(join(ROOT, 'dist/lab.html'), 'utf8');

describe('tandem lab', () => {
  it('writes the page where the user is, and says where', async () => {
    const cwd = emptyFolder();
    const { code, stdout, stderr } = await tandem(['lab'], { cwd });
    expect([code, stdout, stderr]).toEqual([0, 'tandem-lab.html\n', '']);
    expect(filesUnder(cwd)).toEqual(['tandem-lab.html']);
    expect(readFileSync(join(cwd, 'tandem-lab.html'), 'utf8')).toBe(page());
  });

  it('writes it to a file of the user, in place of one that is there, and is quiet when asked', async () => {
    const cwd = emptyFolder();
    const args = ['lab', '--out', 'new/page.html', '--quiet'];
    await tandem(args, { cwd });
    const { code, stdout } = await tandem(args, { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(existsSync(join(cwd, 'new/page.html'))).toBe(true);
  });

  it('says plainly where it cannot write', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'there'));
    const { code, stderr } = await tandem(['lab', '--out', 'there'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('Cannot write there');
    expect(stderr).not.toContain('at ');
  });
});
