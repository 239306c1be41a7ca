/** Checks a results folder: are the files as they were written, and do its runs come out the same again? */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, runToEnd, type RunResult } from '../../engine';
import { coProduction } from '../../model';
import { loadScenario, ScenarioError, withSeed, type Scenario } from '../../scenario';
import {
  isManifestWhole,
  MANIFEST,
  readManifest,
  sha256Of,
  type Manifest,
  type ManifestArm,
} from './manifest';
import { readRunFolder, type StoredArm } from './read';
import { nodeReader } from './reader';

export interface VerifyOptions {
  /** Runs of each scenario to make again, 3 where nothing is said: the first, the last and some between. */
  readonly runs?: number;
  /** Makes a run; the model on this thread where nothing is said. */
  readonly simulate?: (scenario: Scenario) => RunResult | Promise<RunResult>;
}

/** A run that was made again. */
export interface RunCheck {
  readonly scenario: string;
  readonly seed: string;
  /** Whether digest, series and ledger are the same to the bit. */
  readonly same: boolean;
}

export interface Verification {
  readonly ok: boolean;
  /** Files whose bytes were checked. */
  readonly files: number;
  readonly runs: readonly RunCheck[];
  /** What is wrong, in plain sentences. */
  readonly problems: readonly string[];
}

/**
 * Verifies a results folder.
 *
 * @throws Error where the folder is no results folder
 */
export async function verifyRunFolder(path: string, options: VerifyOptions = {}): Promise<Verification> {
  const manifest = readManifest(path);
  const problems = fileProblems(path, manifest);
  const files = manifest.files.length + 1;
  // Damaged files say nothing about the model: running again would only add noise to the message.
  if (problems.length > 0) return { ok: false, files, runs: [], problems };
  const runs: RunCheck[] = [];
  for (const arm of (await readRunFolder(path)).arms)
    runs.push(...(await checkArm(path, arm, options, problems)));
  return { ok: problems.length === 0, files, runs, problems };
}

function fileProblems(path: string, manifest: Manifest): string[] {
  const problems: string[] = [];
  if (!isManifestWhole(path)) problems.push(`${MANIFEST} is not as it was written.`);
  const present = new Set(readdirSync(path));
  for (const { name, sha256 } of manifest.files) {
    if (!present.has(name)) problems.push(`${name} is missing.`);
    else if (sha256Of(readFileSync(join(path, name))) !== sha256)
      problems.push(`${name} is not as it was written.`);
  }
  return problems;
}

async function checkArm(
  path: string,
  arm: StoredArm,
  options: VerifyOptions,
  problems: string[],
): Promise<RunCheck[]> {
  const { runs: sample = 3, simulate = (scenario: Scenario) => runToEnd(coProduction, scenario) } = options;
  const scenario = await scenarioOf(path, arm, problems);
  if (!scenario) return [];
  const checks: RunCheck[] = [];
  for (const place of spread(arm.runs.length, sample)) {
    const stored = arm.runs[place];
    const seeded = withSeed(scenario, stored.seed);
    if (identityOf(coProduction.version, seeded) !== stored.identity) {
      problems.push(
        `${arm.file} does not describe the run with seed "${stored.seed}": its identity differs.`,
      );
      continue;
    }
    const same = isSame(stored, await simulate(seeded));
    if (!same) problems.push(`The run with seed "${stored.seed}" of ${arm.file} comes out differently.`);
    checks.push({ scenario: arm.scenario, seed: stored.seed, same });
  }
  return checks;
}

async function scenarioOf(path: string, arm: ManifestArm, problems: string[]): Promise<Scenario | null> {
  if (arm.modelVersion !== coProduction.version) {
    problems.push(
      `The runs were made with model version ${arm.modelVersion}; this is ${coProduction.version}, which cannot repeat them.`,
    );
    return null;
  }
  try {
    return await loadScenario(join(path, arm.file), nodeReader());
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    problems.push(`${arm.file} can no longer be read: ${error.message}`);
    return null;
  }
}

/** At most `sample` places of 0 … n − 1: the first, the last, and some evenly between. */
function spread(n: number, sample: number): number[] {
  const count = Math.min(n, sample);
  const places = Array.from({ length: count }, (_, i) =>
    count === 1 ? 0 : Math.round((i * (n - 1)) / (count - 1)),
  );
  return [...new Set(places)];
}

function isSame(stored: RunResult, again: RunResult): boolean {
  if (stored.digest !== again.digest || stored.derivedDigest !== again.derivedDigest) return false;
  const seriesSame = [...stored.series].every(([name, values]) => {
    const other = again.series.get(name);
    return other !== undefined && values.every((value, i) => Object.is(value, other[i]));
  });
  const rows = again.ledger;
  const ledgerSame =
    stored.ledger.length === rows.length &&
    stored.ledger.every((row, i) => {
      const other = rows[i];
      return (Object.keys(row) as (keyof typeof row)[]).every((key) => row[key] === other[key]);
    });
  return seriesSame && stored.series.size === again.series.size && ledgerSame;
}
