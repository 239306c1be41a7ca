import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatProblem, loadScenario, ScenarioError, type Problem } from '../../sim/scenario';
import { nodeReader } from '../../sim/results/files/reader';
import { ownTime } from '../own-time';
import { BROKEN, brokenFiles } from './fixtures';
import { GENERATED } from './fixtures/generated';

const folder = mkdtempSync(join(tmpdir(), 'tandem-broken-'));
const files = brokenFiles(folder);

/** What is wrong with a file; fails where the file is taken, or where anything else is thrown. */
async function problemsOf(path: string): Promise<readonly Problem[]> {
  try {
    await loadScenario(path, nodeReader());
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  throw new Error(`${path} was taken for a sound scenario.`);
}

// The parser of formulas is read once, with the first formula of a process.
beforeAll(() => problemsOf(join('test/scenario/fixtures/broken', 'formula-condition.yaml')));
afterAll(() => rmSync(folder, { recursive: true }));

describe('every broken file', () => {
  it('is listed, and says in its first line what is wrong', () => {
    const listed = new Set([...BROKEN.map(({ file }) => file), 'extends-cycle-back.yaml', 'data']);
    expect(readdirSync('test/scenario/fixtures/broken').filter((file) => !listed.has(file))).toEqual([]);
    for (const { file, what } of BROKEN) {
      if (file.endsWith('.json') || file === 'empty.yaml') continue;
      const [first] = readFileSync(join('test/scenario/fixtures/broken', file), 'utf8').split('\n');
      expect(first).toBe(`# ${what}`);
    }
    expect(BROKEN.length + GENERATED.length).toBeGreaterThanOrEqual(45);
  });

  it.each(files.map((file) => [file.file, file] as const))(
    '%s is refused in its place',
    async (_name, file) => {
      const start = ownTime();
      const problems = await problemsOf(file.absolute);
      expect(ownTime() - start).toBeLessThan(2000);
      for (const problem of problems) {
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.column).toBeGreaterThanOrEqual(1);
        for (const text of [problem.file, problem.path, problem.found, problem.allowed])
          expect(text).toMatch(/\S/);
        expect(formatProblem(problem)).toMatch(/^\S.*:\d+:\d+ \S+: found .+; allowed .+$/);
      }
      const told = problems.map(({ file: at, line, column, path, didYouMean }) => ({
        at,
        line,
        column,
        path,
        didYouMean,
      }));
      const { told: at, line, column, path, didYouMean } = file;
      expect(told, problems.slice(0, 3).map(formatProblem).join('\n')).toContainEqual({
        at,
        line,
        column,
        path,
        didYouMean,
      });
      const same = problems.filter(
        (p) => p.file === at && p.line === line && p.column === column && p.path === path,
      );
      expect(same.map(({ found }) => found).join('\n')).toContain(file.found);
      if (file.where !== 'noise.csv') expect(problems.length).toBe(file.count ?? 1);
    },
  );
});

describe('what a broken file cannot do', () => {
  it('changes no object of the process', async () => {
    for (const { absolute } of files.filter(({ file }) => file.startsWith('key-')))
      await problemsOf(absolute);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('hides no fault behind another: all are told at once, in the order of the lines', async () => {
    const problems = await problemsOf(join('test/scenario/fixtures/broken', 'range-several.yaml'));
    expect(problems.map(({ line, path }) => [line, path])).toEqual([
      [3, 'horizon.months'],
      [5, 'levers.followThrough'],
      [6, 'levers.openness'],
      [8, 'mechanisms.norms'],
    ]);
  });
});
