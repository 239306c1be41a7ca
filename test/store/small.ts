/** Small experiments in folders of their own, run by the built command. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { BASELINE, COMMAND, runProgram, type Ended, type Surroundings } from '../cli/command';

/** Rows × replicates of the small experiment. */
export const RUNS = 24;

/** A grid of three levels, eight lucks each. */
export function smallExperiment({
  name = 'small',
  levels = '[0.2, 0.6, 1]',
  replicates = 8,
  size = 60,
  more = '',
} = {}): string {
  return `experiment: ${name}
scenario: ${BASELINE}
set: {population.size: ${size}, horizon.months: 24, horizon.burnIn: 2}
factors:
  levers.followThrough: {values: ${levels}}
design: {method: grid}
seeds: {base: store, replicates: ${replicates}}
outputs: [trust, value.net]
${more}`;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An empty folder with the experiment in it. */
export function folderWith(text = smallExperiment()): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-store-'));
  folders.push(folder);
  writeFileSync(join(folder, 'small.yaml'), text);
  return folder;
}

export function command(
  cwd: string,
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<Ended> {
  return runProgram(process.execPath, [COMMAND, ...args], { cwd, ...surroundings });
}

/** The document that a command printed with --json; the command has to have succeeded. */
export async function documentOf(cwd: string, args: readonly string[]) {
  const { stdout, stderr, code } = await command(cwd, [...args, '--json']);
  expect([code, stderr.replace(/^Wrote .*\n/, '')]).toEqual([0, '']);
  return JSON.parse(stdout) as {
    readonly hash: string;
    readonly runs: { readonly done: number; readonly failed: number };
  };
}

/** Bytes of every part, by name. */
export function partsOf(folder: string): Record<string, string> {
  const parts = join(folder, 'parts');
  return Object.fromEntries(
    readdirSync(parts)
      .sort()
      .map((name) => [name, readFileSync(join(parts, name)).toString('base64')]),
  );
}

interface Noted {
  readonly runs: {
    readonly planned: number;
    readonly done: number;
    readonly failed: number;
    readonly reused: number;
  };
}

export function manifestOf(folder: string): Noted {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Noted;
}

/** `row/replicate` of all runs that stand in the table. */
export function rowsOf(folder: string): string[] {
  const [head, ...lines] = readFileSync(join(folder, 'runs.csv'), 'utf8').trim().split(/\r?\n/);
  const [row, replicate] = ['row', 'replicate'].map((name) => head.split(',').indexOf(name));
  return lines.map((line) => `${line.split(',')[row]}/${line.split(',')[replicate]}`);
}
