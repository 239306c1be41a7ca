// docs/cases.md: runs every case that has findings, at its own size and horizon, and writes what the runs give beside them.
//   node scripts/cases.mjs   (some minutes; needs a build, `npm run build`)
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './bundled.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);

/** What the runs of a file give beside its findings. */
function valuesOf(file, replicates) {
  const args = [
    join(ROOT, 'dist/tandem.js'),
    'run',
    file,
    '--replicates',
    String(replicates),
    '--json',
    '--quiet',
  ];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout).findings;
}

const { CASES_FILE, REPLICATES, casesPage, casesWithFindings } = await importSource(
  ROOT,
  'test/docs/cases.ts',
);
const results = [];
for (const one of await casesWithFindings()) {
  process.stderr.write(`${one.file}\n`);
  results.push({ ...one, values: valuesOf(one.file, REPLICATES) });
}
writeFileSync(CASES_FILE, casesPage(results));
