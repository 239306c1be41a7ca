/** What becomes of results folders: looked at, and made again. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BASELINE, emptyFolder, filesUnder, SMALL, tandem } from './command';

const cwd = emptyFolder();
let document: { digest: string; scenario: string };

beforeAll(async () => {
  await tandem(['run', BASELINE, ...SMALL, '--replicates', '2', '--quiet', '--out', 'replicates'], { cwd });
  const { stdout } = await tandem(['run', BASELINE, ...SMALL, '--json', '--quiet', '--out', 'mine'], { cwd });
  document = JSON.parse(stdout);
  writeFileSync(join(cwd, 'printed.json'), stdout);
});

describe('tandem view', () => {
  it('makes the page of a folder again, the same to the byte', async () => {
    const page = join(cwd, 'mine/page.html');
    const before = readFileSync(page, 'utf8');
    rmSync(page);
    const { code, stdout } = await tandem(['view', 'mine'], { cwd });
    expect([code, stdout]).toEqual([0, `${join('mine', 'page.html')}\n`]);
    expect(readFileSync(page, 'utf8')).toBe(before);
    expect(before).toContain(document.digest);
    expect(before).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('makes a page of printed JSON, and of a scenario that is run for it', async () => {
    expect((await tandem(['view', 'printed.json', '--out', 'printed.html'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'printed.html'), 'utf8')).toContain(document.digest);
    writeFileSync(
      join(cwd, 'tiny.yaml'),
      `extends: ${BASELINE}\ntitle: A tiny town\npopulation: { size: 60 }\n`,
    );
    const { code, stdout } = await tandem(['view', 'tiny.yaml'], { cwd });
    expect([code, stdout]).toEqual([0, 'tiny.html\n']);
    expect(readFileSync(join(cwd, 'tiny.html'), 'utf8')).toContain('A tiny town');
  });

  it.each(['nowhere', 'empty', 'several.json', 'cut.json'])('says what is wrong with %s', async (source) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'several.json'), `[${JSON.stringify(document)},${JSON.stringify(document)}]`);
    writeFileSync(join(folder, 'cut.json'), '{"scenario":"x","ledger":{},"series":{"trust":[1]}}');
    if (source === 'empty') for (const name of ['cut', 'several']) rmSync(join(folder, `${name}.json`));
    const { code, stdout, stderr } = await tandem(['view', source === 'empty' ? '.' : source], {
      cwd: folder,
    });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(filesUnder(folder).filter((name) => name.endsWith('.html'))).toEqual([]);
  });
});

describe('tandem verify', () => {
  it.each(['mine', 'replicates'])('finds that %s is whole and comes out the same again', async (folder) => {
    const { code, stdout, stderr } = await tandem(['verify', folder], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('the same to the last digit');
    const asJson = await tandem(['verify', folder, '--json'], { cwd });
    expect(JSON.parse(asJson.stdout)).toMatchObject({ folder, ok: true, problems: [] });
  });

  it.each(['scenario.yaml', 'page.html'])('finds that %s was changed', async (file) => {
    await tandem(['run', BASELINE, ...SMALL, '--quiet', '--out', 'spoilt'], { cwd });
    appendFileSync(join(cwd, 'spoilt', file), '# a word\n');
    const { code, stdout, stderr } = await tandem(['verify', 'spoilt'], { cwd });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${file} is not as it was written`);
  });

  it('says that a folder holds no results', async () => {
    const { code, stderr } = await tandem(['verify', '.'], { cwd: emptyFolder() });
    expect(code).toBe(3);
    expect(stderr).toContain('no results folder');
  });
});
