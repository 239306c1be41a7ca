import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenFiles, type BrokenFileOnDisk } from '../scenario/fixtures';
import { emptyFolder, filesUnder, ROOT, tandem, type Ended } from './command';

/** Milliseconds in which every broken file is answered. */
const PATIENCE = 2000;

/** `file:line:column path: found …; allowed …; did you mean …`, and nothing else. */
const FORM = /^.+:\d+:\d+ \S+: found .+; allowed .+?(; did you mean \S+)?$/;

const cwd = emptyFolder();
const files = brokenFiles(emptyFolder());

/** Two at a time, as this is how many a small machine can do. */
async function runEach(): Promise<Map<string, Ended>> {
  const results = new Map<string, Ended>();
  const waiting = [...files];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results.set(next.file, await tandem(['run', next.absolute], { cwd }));
  };
  await Promise.all([worker(), worker()]);
  return results;
}

function expectAnswer({ told, line, column, path, found, didYouMean }: BrokenFileOnDisk, ended: Ended): void {
  const { code, stdout, stderr } = ended;
  expect([code, stdout]).toEqual([3, '']);
  const lines = stderr.trimEnd().split('\n');
  for (const each of lines) expect(each).toMatch(FORM);
  const here = lines.find((each) => each.includes(`${told}:${line}:${column} ${path}: `));
  expect(here, stderr).toBeDefined();
  expect(here).toContain(found);
  if (didYouMean !== undefined) expect(here).toContain(`; did you mean ${didYouMean}`);
}

describe('tandem run with broken files', () => {
  it(
    'answers each in the agreed form, with code 3, within two seconds, and writes nothing',
    { timeout: 240_000 },
    async () => {
      const results = await runEach();
      expect(results.size).toBeGreaterThanOrEqual(40);
      for (const file of files) {
        const ended = results.get(file.file)!;
        expectAnswer(file, ended);
        // A busy machine may have taken its time: alone it may not.
        const { time } = ended.time < PATIENCE ? ended : await tandem(['run', file.absolute], { cwd });
        expect(time, file.file).toBeLessThan(PATIENCE);
      }
      expect(filesUnder(cwd)).toEqual([]);
    },
  );
});

describe('tandem validate', () => {
  const baseline = join(ROOT, 'scenarios/cases/five-country-survey.yaml');

  it('tells the problems of all files at once, and says which are valid', async () => {
    const [a, b] = files.map(({ absolute }) => absolute);
    const { code, stdout, stderr } = await tandem(['validate', a, baseline, b]);
    expect([code, stdout]).toEqual([3, `${baseline}: valid\n`]);
    expect(stderr).toContain(a);
    expect(stderr).toContain(b);
  });

  it('prints problems as JSON too: an object for one file, an array for several', async () => {
    const broken = files.find(({ file }) => file === 'name-of-lever.yaml')!;
    const one = await tandem(['validate', baseline, '--json']);
    expect([one.code, JSON.parse(one.stdout)]).toEqual([0, { file: baseline, valid: true, problems: [] }]);
    const several = await tandem(['validate', baseline, broken.absolute, '--json']);
    expect(several.code).toBe(3);
    const [, second] = JSON.parse(several.stdout);
    expect(second).toMatchObject({ file: broken.absolute, valid: false });
    expect(second.problems[0]).toMatchObject({
      line: broken.line,
      path: broken.path,
      didYouMean: broken.didYouMean,
    });
  });

  it('checks settings from the command line with the file', async () => {
    const { code, stderr } = await tandem(['validate', baseline, '--set', 'levers.followThrogh=0.5']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^--set:1:1 levers\.followThrogh: .*did you mean levers\.followThrough\n$/);
  });

  it('checks survey data against its codebook', async () => {
    const survey = relative(cwd, join(ROOT, 'scenarios/populations/example-survey.csv'));
    expect((await tandem(['validate', survey, '--population'], { cwd })).code).toBe(0);
    const folder = emptyFolder();
    writeFileSync(join(folder, 'lonely.csv'), 'age\n30\n');
    const { code, stdout, stderr } = await tandem(['validate', 'lonely.csv', '--population'], {
      cwd: folder,
    });
    expect([code, stdout]).toEqual([3, '']);
    for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(FORM);
  });
});
