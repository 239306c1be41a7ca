/** Programs that tests and benchmarks drive. */
import { spawnSync } from 'node:child_process';

/** The first of some programs that is there, by name on the path or as a file; undefined where none is. */
export function findProgram(...candidates: readonly string[]): string | undefined {
  return candidates.find((name) => spawnSync('sh', ['-c', 'command -v "$0"', name]).status === 0);
}

/** Switches that keep Chromium to what it is asked: no first page, no updates, nothing in the background. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
