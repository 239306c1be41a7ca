// `npm start`: from a fresh clone to a first result. Installs and builds what is missing, runs the baseline, makes its page.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, buildIfStale } from './build.mjs';
import { installMissing } from './install.mjs';

const BASELINE = 'scenarios/cases/five-country-survey.yaml';
const RESULTS = 'results/five-country-survey';

function tandem(...args) {
  const { status, signal } = spawnSync(process.execPath, [join(ROOT, 'dist/tandem.js'), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? (signal === 'SIGINT' ? 130 : 1));
}

try {
  installMissing();
  if (await buildIfStale({ types: false })) process.stderr.write('Built dist/.\n');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

tandem('run', BASELINE, '--out', RESULTS);
tandem('view', RESULTS);
