// Golden digests (test/portability/golden.json): the one place from which they are written.
//   node scripts/golden.mjs            says what differs, writes nothing; exit code 1 where something does
//   node scripts/golden.mjs --update   writes the list
import { renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './bundled.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);

// The list and its runs are shared with the test.
const { GOLDEN_FILE, differences, goldenScenarios, readGolden, runGolden } = await importSource(
  ROOT,
  'test/portability/golden.ts',
);
const before = readGolden();
const after = [];
for (const scenario of goldenScenarios()) after.push(...(await runGolden(scenario)));
const lines = differences(before, after);
process.stdout.write(lines.length === 0 ? 'Golden digests are as they were.\n' : `${lines.join('\n')}\n`);

if (process.argv.includes('--update')) {
  const partial = `${GOLDEN_FILE}.${process.pid}.part`;
  writeFileSync(partial, `${JSON.stringify(after, null, 2)}\n`);
  renameSync(partial, GOLDEN_FILE);
  if (lines.some((line) => line.endsWith('other results'))) {
    process.stdout.write(
      '\nResults changed. Raise the version of the model, and add to CHANGELOG.md:\n' +
        '  changes results: yes, why: (what changed in the model, and what it does to results)\n',
    );
  }
} else if (lines.length > 0) {
  process.exitCode = 1;
}
