// `npm run check:example`: packs the library, installs it beside a copy of examples/sweeps-in-tests in a folder of its own,
// as somebody does who tests scenarios elsewhere, and runs the example's tests and its types there.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, buildIfStale } from './build.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tandem-example-'));
const project = join(folder, 'project');

/** Runs a program; ends this script where it fails. */
function run(cwd, program, ...args) {
  const { status, stdout } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status === 0) return stdout;
  process.stderr.write(`${stdout ?? ''}\n${program} ${args.join(' ')} failed\n`);
  throw new Error('The example does not hold.');
}

/** The example's declaration with the packed library in place of the clone. */
function pointTo(tarball) {
  const path = join(project, 'package.json');
  const declared = JSON.parse(readFileSync(path, 'utf8'));
  declared.devDependencies.tandem = `file:${tarball}`;
  writeFileSync(path, JSON.stringify(declared, null, 2));
}

try {
  await buildIfStale();
  const [{ filename }] = JSON.parse(
    run(ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  );
  const isOwn = (path) => !path.includes('node_modules') && !path.endsWith('package-lock.json');
  cpSync(join(ROOT, 'examples/sweeps-in-tests'), project, { recursive: true, filter: isOwn });
  pointTo(join(folder, filename));
  run(project, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock');
  process.stdout.write(run(project, process.execPath, 'node_modules/vitest/vitest.mjs', 'run'));
  run(project, process.execPath, join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.');
  console.log('The example holds against the packed library: its tests and its types.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
