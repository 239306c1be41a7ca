/** Where results come from beside the files that were read: versions, machine, repository. No result depends on it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { arch, cpus, platform, release } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageFile from '../../../package.json';
import { arithmeticFingerprint } from '../../engine';
import { coProduction } from '../../model';
import { sha256Of } from '../../results/files/manifest';
import type { ExperimentManifest } from './manifest';

/** Milliseconds that a repository may take to answer: a slow one is no reason to keep anybody waiting. */
const PATIENCE = 5000;

/** Versions of everything that could matter, and the machine. */
export function versions(): ExperimentManifest['versions'] {
  return {
    model: coProduction.version,
    arithmetic: arithmeticFingerprint(),
    tandem: packageFile.version,
    node: process.version,
    v8: process.versions.v8,
    platform: `${process.platform}-${process.arch}`,
    system: `${platform()} ${release()} ${arch()}`,
    cpu: cpus()[0]?.model ?? 'unknown',
  };
}

/** State of the repository in which a file lies; null where it lies in none, or there is no git. */
export function repositoryOf(file: string): ExperimentManifest['git'] {
  const git = (...args: readonly string[]): string | null => {
    const { status, stdout } = spawnSync('git', args, {
      cwd: dirname(file),
      encoding: 'utf8',
      timeout: PATIENCE,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return status === 0 ? stdout.trim() : null;
  };
  const commit = git('rev-parse', 'HEAD');
  if (commit === null) return null;
  return { commit, dirty: git('status', '--porcelain', '--untracked-files=no') !== '' };
}

/** SHA-256 of the file that pins the versions of all packages; null where this project was installed without it. */
export function lockfileHash(): string | null {
  const places = ['../package-lock.json', '../../../package-lock.json'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  return found === undefined ? null : sha256Of(readFileSync(found));
}
