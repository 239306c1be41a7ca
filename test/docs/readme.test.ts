/** What README and guide say is tried out. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/build.mjs';

const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/cases.md',
  'docs/guides/experiments.md',
  'docs/guides/first-scenario.md',
  'docs/guides/reading-results.md',
  'docs/guides/several-machines.md',
  'docs/guides/sweeps-in-tests.md',
];

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Code of one language in a page. */
function blocks(page: string, language: string): string[] {
  return [...read(page).matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(
    ([, code]) => code,
  );
}

describe('the documents', () => {
  it.each(PAGES)('%s: every link leads somewhere', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target);
    const missing = links.filter((target) => !existsSync(resolve(ROOT, dirname(page), target)));
    expect(missing).toEqual([]);
  });

  it('name commands and options that there are', () => {
    const commands = PAGES.flatMap((page) => [...read(page).matchAll(/npx tandem ([a-z]+)[^\n`]*/g)]);
    expect(commands.length).toBeGreaterThan(10);
    for (const name of new Set(commands.map(([, command]) => command))) {
      const help = node('dist/tandem.js', name, '--help');
      expect([name, help.status]).toEqual([name, 0]);
      const options = commands
        .filter(([, command]) => command === name)
        .flatMap(([line]) => line.match(/--[a-z]+/g) ?? []);
      expect(options.filter((option) => !help.stdout.includes(option))).toEqual([]);
    }
  });

  it('show the same first scenario, which is valid where they say to save it', () => {
    const [readme] = blocks('README.md', 'yaml');
    expect(blocks('docs/guides/first-scenario.md', 'yaml')[0]).toBe(readme);
    expect(read('scenarios/README.md').replace(/^ {3}/gm, '')).toContain(readme);
    const folder = mkdtempSync(join(tmpdir(), 'tandem-first-'));
    const file = join(folder, 'my-scenario.yaml');
    writeFileSync(file, readme.replace('extends: ', `extends: ${join(ROOT, 'scenarios')}/`));
    const { status, stderr } = node('dist/tandem.js', 'validate', file);
    rmSync(folder, { recursive: true });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  });

  it('give an example of the library that runs', () => {
    const [example] = blocks('README.md', 'js');
    const { status, stdout, stderr } = node('--input-type=module', '-e', example);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^[0-9a-f]{64} 0\.\d+/);
    expect(stdout).toContain('B (nudges) against A (five-country-survey)');
  });

  it('show the summary that a run of the baseline prints', () => {
    const { status, stderr } = node('scripts/readme.mjs', '--check');
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('the changelog', () => {
  it('says of every entry whether it changes results', () => {
    const entries = read('CHANGELOG.md').split(/^- /m).slice(1);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(entry).toMatch(/\*Changes\s+results:\s+(yes|no),/);
  });
});

describe('the citation', () => {
  it('names the version and licence of the package', () => {
    const { version, license } = JSON.parse(read('package.json')) as Record<string, string>;
    expect(read('CITATION.cff')).toContain(`\nversion: ${version}\n`);
    expect(read('CITATION.cff')).toContain(`\nlicense: ${license}\n`);
  });
});
