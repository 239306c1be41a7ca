// `npm start`: from a fresh clone to a first result. Installs and builds what is missing, runs the baseline, makes its page.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, buildIfStale } from './build.mjs';
import { installMissing } from './install.mjs';

const BASELINE = 'scenarios/cases/five-country-survey.yaml';

try {
  installMissing();
  if (await buildIfStale({ types: false })) process.stderr.write('Built dist/.\n');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

// The command itself writes the results folder with the page in it, and prints the summary, both paths and the digest.
const { status, signal } = spawnSync(process.execPath, [join(ROOT, 'dist/tandem.js'), 'run', BASELINE], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 1);
