// Installs the packages of package-lock.json when they are missing, and only then: without a network nothing is asked for.
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './build.mjs';

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Packages of the lock file that are not installed in the version it names. */
function missingPackages() {
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const installed = packagesOf(join(ROOT, 'node_modules/.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, { optional }]) => path.startsWith('node_modules/') && !optional)
    .filter(([path, { version }]) => {
      return installed[path]?.version !== version || !existsSync(join(ROOT, path, 'package.json'));
    })
    .map(([path]) => path.slice('node_modules/'.length));
}

/** Installs what is missing. Throws when packages are missing and cannot be had. */
export function installMissing() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  process.stderr.write(`Installing packages (${missing.length} are missing) …\n`);
  // `npm ci` empties node_modules first; where there is one already, `npm install` puts it back when the network fails.
  const fresh = !existsSync(join(ROOT, 'node_modules'));
  const args = fresh ? ['ci'] : ['install', '--no-save', '--prefer-offline'];
  // The build's own tools are needed too, also where NODE_ENV says "production".
  const { status } = spawnSync('npm', [...args, '--include=dev', '--no-progress', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  if (fresh) throw new Error('npm ci failed: the packages Tandem needs are not installed.');
  process.stderr.write('npm could not install them; going on with the packages that are there.\n');
}
