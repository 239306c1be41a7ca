/**
 * Golden digests: what runs of shipped scenarios gave when somebody last said that results may change.
 * The list in golden.json is written by `npm run golden:update` alone, and held by golden.test.ts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runToEnd } from '../../sim/engine';
import { coProduction } from '../../sim/model';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario } from '../../sim/scenario';

export interface GoldenRun {
  /** The scenario file, seen from the root of the project. */
  readonly scenario: string;
  readonly seed: string;
  readonly modelVersion: string;
  readonly identity: string;
  readonly digest: string;
}

export const GOLDEN_FILE = resolve('test/portability/golden.json');

const SEEDS = ['1', '2'];

/** Shipped scenarios are run with few citizens and all of their months: a digest tells as much, in less time. */
const CITIZENS = 'population.size=250';

/** Scenario files that have golden digests: all that are shipped, and those of the portability tests. */
export function goldenScenarios(): string[] {
  const shipped = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).map((name) =>
    join('scenarios', name),
  );
  const own = readdirSync('test/portability').map((name) => join('test/portability', name));
  return [...shipped, ...own]
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.codebook.yaml'))
    .filter((name) => !name.includes('experiments'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** Runs one scenario file with every seed. */
export async function runGolden(scenario: string): Promise<GoldenRun[]> {
  const runs: GoldenRun[] = [];
  for (const seed of SEEDS) {
    const set = scenario.startsWith('scenarios/') ? [CITIZENS] : [];
    const checked = await loadScenario(scenario, nodeReader(), { seed, set });
    const { modelVersion, identity, digest } = runToEnd(coProduction, checked);
    runs.push({ scenario, seed, modelVersion, identity, digest });
  }
  return runs;
}

/** The committed list; empty before there is one. */
export function readGolden(): GoldenRun[] {
  if (!existsSync(GOLDEN_FILE)) return [];
  return JSON.parse(readFileSync(GOLDEN_FILE, 'utf8')) as GoldenRun[];
}

/** Lines that say how two lists differ; none where they are the same. */
export function differences(before: readonly GoldenRun[], after: readonly GoldenRun[]): string[] {
  const key = ({ scenario, seed }: GoldenRun) => `${scenario} with seed ${seed}`;
  const old = new Map(before.map((run) => [key(run), run]));
  const now = new Map(after.map((run) => [key(run), run]));
  const lines: string[] = [];
  for (const [name, run] of now) {
    const was = old.get(name);
    if (was === undefined) lines.push(`${name}: new`);
    else if (was.digest !== run.digest) lines.push(`${name}: other results`);
    else if (was.identity !== run.identity) lines.push(`${name}: same results, other identity`);
  }
  for (const name of old.keys()) if (!now.has(name)) lines.push(`${name}: gone`);
  return lines;
}
