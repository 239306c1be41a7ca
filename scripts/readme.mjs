// The sample in README.md is what `npm start` really prints.
//   node scripts/readme.mjs          writes it anew
//   node scripts/readme.mjs --check  fails where it is out of date
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build.mjs';

const README = join(ROOT, 'README.md');
const SAMPLE = /(<!-- sample:[^>]*-->\n```text\n)(.*?)(```\n<!-- end of sample -->)/s;

/** What a run of the baseline prints, with the folder that it has where nothing is said. */
function printed() {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-readme-'));
  try {
    const args = ['run', join(ROOT, 'scenarios/cases/five-country-survey.yaml')];
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/tandem.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    if (status !== 0) throw new Error(stderr);
    return `${stdout.trimEnd()}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const text = readFileSync(README, 'utf8');
const fresh = text.replace(SAMPLE, (_, head, sample, tail) => head + printed() + tail);
if (!process.argv.includes('--check')) writeFileSync(README, fresh);
else if (fresh !== text) {
  process.stderr.write('The sample in README.md is out of date: node scripts/readme.mjs writes it anew.\n');
  process.exitCode = 1;
}
