/** Results folders: where they go, and what stands in them. */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { identityOf } from '../engine';
import { coProduction } from '../model';
import { MANIFEST, PAGE, writeRunFolder, type FolderContent } from '../results/files';
import { replicateSeed, withSeed, type Scenario } from '../scenario';
import { FailedError } from './exit';
import { interrupted } from './interrupt';
import type { RunOptions } from './options';

/** Where results go when nothing is said. */
export const RESULTS = 'results';

/** Signs of an identity that stand in the name of a folder. */
export const SIGNS = 12;

const identity = (scenario: Scenario, seed: string): string =>
  identityOf(coProduction.version, withSeed(scenario, seed));

/** Letters of a scenario's name that stand in the name of a folder. */
const LONGEST = 60;

/** The name of a scenario, which may be any text, as a part of a path on any system. */
export function pathWord(name: string): string {
  const word = name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST);
  return word === '' ? 'scenario' : word;
}

/** `five-country-survey-1a2b3c4d5e6f`, and `-x20` behind it for 20 replicates. */
function runName(scenario: Scenario, replicates: number | undefined): string {
  if (replicates === undefined)
    return `${pathWord(scenario.name)}-${identity(scenario, scenario.seed).slice(0, SIGNS)}`;
  const first = identity(scenario, replicateSeed(scenario.seed, 1));
  return `${pathWord(scenario.name)}-${first.slice(0, SIGNS)}-x${replicates}`;
}

/**
 * The folder for runs of a scenario; null where nothing is to be written.
 *
 * @param alone whether only one scenario is run, which then may have `--out` for itself
 */
export function runFolder(scenario: Scenario, alone: boolean, options: RunOptions): string | null {
  const { json, out, replicates } = options;
  if (out === undefined) return json ? null : join(RESULTS, runName(scenario, replicates));
  return alone ? out : join(out, runName(scenario, replicates));
}

/** The folder for a comparison; null where nothing is to be written. */
export function comparisonFolder(
  a: Scenario,
  b: Scenario,
  pairs: number,
  { json, out }: RunOptions,
): string | null {
  if (out !== undefined) return out;
  if (json) return null;
  const both = [a, b].map((scenario) => identity(scenario, replicateSeed(scenario.seed, 1))).join('\n');
  const signs = createHash('sha256').update(both).digest('hex').slice(0, SIGNS);
  return join(RESULTS, `${pathWord(b.name)}-against-${pathWord(a.name)}-${signs}-x${pairs}`);
}

/** Whether a folder is there that Tandem did not write. */
function holdsSomethingElse(folder: string): boolean {
  return (
    statSync(folder).isDirectory() && readdirSync(folder).length > 0 && !existsSync(join(folder, MANIFEST))
  );
}

/**
 * Looks before a long run whether its results could be written, as far as that can be known.
 *
 * @throws FailedError where they could not
 */
export function checkFolder(path: string): void {
  const folder = resolve(path);
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory())
      throw new FailedError(`Cannot write ${folder}: there is a file of this name.`);
    if (holdsSomethingElse(folder))
      throw new FailedError(`Cannot write ${folder}: the folder holds something else. Choose another name.`);
  }
  let parent = dirname(folder);
  while (!existsSync(parent)) parent = dirname(parent);
  accessSync(parent, constants.W_OK);
}

/** How a results folder is written. */
export interface Stored {
  readonly content: FolderContent;
  readonly command: string;
  /** Seconds. */
  readonly wallTime: number;
  /** The page of the folder, as HTML. */
  readonly page: string;
  readonly csv: boolean;
}

/** Writes a results folder with its page: all of it or nothing. Returns the path of the page. */
export async function storeFolder(folder: string, { content, ...options }: Stored): Promise<string> {
  await writeRunFolder(folder, content, { ...options, signal: interrupted });
  return join(folder, PAGE);
}
