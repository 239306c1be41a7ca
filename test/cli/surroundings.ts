/** Surroundings that a test brings about: small disks, and terminals. */
import { spawnSync } from 'node:child_process';
import { afterAll } from 'vitest';
import { COMMAND, emptyFolder, runProgram, type Ended } from './command';

const isLinux = process.platform === 'linux';
export const asRoot = process.getuid?.() === 0;

const mounts: string[] = [];

/** A small disk of its own; null where this system does not allow one. */
export function smallDisk(...options: readonly string[]): string | null {
  if (!asRoot || !isLinux) return null;
  const folder = emptyFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', folder]).status === 0;
  if (mounted) mounts.push(folder);
  return mounted ? folder : null;
}

/** Gives a small disk another size. */
export function resizeDisk(folder: string, size: string): void {
  const { status, stderr } = spawnSync('mount', ['-o', `remount,size=${size}`, folder]);
  if (status !== 0) throw new Error(`The disk cannot be given another size: ${String(stderr)}`);
}

afterAll(() => {
  for (const folder of mounts.splice(0)) spawnSync('umount', [folder]);
});

/** Whether commands can be run on a terminal here. */
export const hasTerminal = isLinux && spawnSync('script', ['--version']).status === 0;

/** Runs the command on a terminal of its own (util-linux `script`). */
export function onTerminal(
  args: readonly string[],
  rest = '',
  { cwd = emptyFolder(), env = {} }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const line = [process.execPath, COMMAND, ...args].map((word) => `'${word}'`).join(' ');
  return runProgram('script', ['-qec', `${line} ${rest}`, '/dev/null'], {
    cwd,
    env: { TERM: 'xterm-256color', NO_COLOR: undefined, FORCE_COLOR: undefined, CI: undefined, ...env },
  });
}
