/** Runs the built command as a user would: a process of its own, in a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = resolve(import.meta.dirname, '../..');
export const COMMAND = join(ROOT, 'dist/tandem.js');
export const BASELINE = join(ROOT, 'scenarios/cases/five-country-survey.yaml');
export const NUDGES = join(ROOT, 'scenarios/levers/nudges.yaml');

/** Settings that make a run short. */
export const SMALL = ['population.size=60', 'horizon.months=100', 'horizon.burnIn=2'].flatMap((set) => [
  '--set',
  set,
]);

export interface Ended {
  /** Exit code; null where a signal ended the process. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds. */
  readonly time: number;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** Called with the process once it runs. */
  readonly meanwhile?: (child: ChildProcess) => void;
  readonly uid?: number;
}

/** Runs any program and waits for its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd = ROOT, env, input, meanwhile, uid }: Surroundings = {},
): Promise<Ended> {
  const start = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe', uid });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  meanwhile?.(child);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) =>
      done({
        code,
        signal,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
        time: performance.now() - start,
      }),
    );
  });
}

/** Runs `tandem` with arguments. */
export function tandem(args: readonly string[], surroundings?: Surroundings): Promise<Ended> {
  return runProgram(process.execPath, [COMMAND, ...args], surroundings);
}

const folders: string[] = [];

/** A new empty folder, taken away after the tests of the file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-cli-'));
  folders.push(folder);
  return folder;
}

/** Everything under a folder, hidden files too. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
