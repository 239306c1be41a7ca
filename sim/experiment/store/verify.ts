/** Checks an experiment's folder: are the files as they were written, do they agree, and do runs come out the same again? */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coProduction } from '../../model';
import { sha256Of } from '../../results/files/manifest';
import type { RunCheck, Verification } from '../../results/files';
import type { RunRecord } from '../types';
import { RunKeys } from './keys';
import { readLedger } from './ledger';
import { readExperimentManifest, type ExperimentManifest } from './manifest';
import { readExperimentFolder, type ExperimentFolder } from './read';
import { designHash } from './tables';
import type { Executor, RunOutcome, TaskBundle } from './types';

/** Share of the runs that are made again, and how many at least. */
const SAMPLE = { share: 0.01, least: 3 };

export interface ExperimentVerifyOptions {
  /** Who makes the runs again. */
  readonly executor: (bundle: TaskBundle) => Executor;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Verifies an experiment's results folder.
 *
 * @throws Error where the folder is none of an experiment
 */
export async function verifyExperimentFolder(
  folder: string,
  options: ExperimentVerifyOptions,
): Promise<Verification> {
  const problems: string[] = [];
  const manifest = manifestOf(folder, problems);
  if (manifest === null) return { ok: false, files: 1, runs: [], problems };
  problems.push(...fileProblems(folder, manifest));
  const files = manifest.files.length + 1;
  // Damaged files say nothing about the model: running again would only add noise to the message.
  if (problems.length > 0) return { ok: false, files, runs: [], problems };
  const read = await readExperimentFolder(folder);
  problems.push(...contentProblems(folder, read));
  const runs = problems.length > 0 ? [] : await runAgain(read, options, problems);
  return { ok: problems.length === 0, files, runs, problems };
}

function manifestOf(folder: string, problems: string[]): ExperimentManifest | null {
  try {
    return readExperimentManifest(folder);
  } catch (error) {
    problems.push((error as Error).message);
    return null;
  }
}

function fileProblems(folder: string, { files, state }: ExperimentManifest): string[] {
  if (state === 'running' || state === 'stopped')
    return ['The experiment has not come to its end: run it again, and it goes on from there.'];
  return files.flatMap(({ name, sha256 }) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [`${name} is missing.`];
    return sha256Of(readFileSync(path)) === sha256 ? [] : [`${name} is not as it was written.`];
  });
}

/** What the parts of a folder say against one another. */
function contentProblems(folder: string, { manifest, data, damaged }: ExperimentFolder): string[] {
  const problems = damaged.map((name) => `${name} does not hold what its name says.`);
  if (manifest.design !== designHash(data.design))
    problems.push('The experiment file gives other rows than those that were run.');
  const { lines } = readLedger(folder);
  const noted = new Set(lines.map(({ key }) => key));
  const unnoted = data.runs.filter(({ key }) => !noted.has(key)).length;
  if (unnoted > 0) problems.push(`${unnoted} runs are in no line of the ledger.`);
  const { done, failed } = manifest.runs;
  if (done + failed !== data.runs.length)
    problems.push(`The manifest counts ${done + failed} runs, and ${data.runs.length} are there.`);
  if (manifest.versions.model !== coProduction.version)
    problems.push(
      `The runs were made with model version ${manifest.versions.model}; this is ${coProduction.version}, which cannot repeat them.`,
    );
  return problems;
}

async function runAgain(
  { manifest, opened, data }: ExperimentFolder,
  { executor, onProgress, signal }: ExperimentVerifyOptions,
  problems: string[],
): Promise<RunCheck[]> {
  const sample = sampleOf(data.runs, manifest.checksum);
  const keys = new RunKeys(opened.experiment, opened.scenario);
  await keys.prepare(data.design, sample, signal);
  const others = sample.filter(({ row, replicate, key }) => keys.keyOf(row, replicate) !== key);
  problems.push(...others.map((run) => `${wordsFor(run)} is another run than its key says.`));
  const same = sample.filter((run) => !others.includes(run));
  const byKey = new Map(same.map((run) => [run.key, run]));
  const checks: RunCheck[] = [];
  const maker = executor(opened.bundle());
  try {
    const take = (outcome: RunOutcome): void => {
      const run = byKey.get(outcome.key)!;
      const check = checkOf(run, outcome, problems);
      checks.push(check);
      onProgress?.(checks.length, same.length);
    };
    await maker.run(
      same.map((run) => keys.taskOf(run)),
      take,
      signal,
    );
  } finally {
    await maker.close();
  }
  return checks.sort((a, b) => (a.scenario < b.scenario ? -1 : 1));
}

function checkOf(run: RunRecord, { values, error }: RunOutcome, problems: string[]): RunCheck {
  const same = values !== null && values.every((value, i) => Object.is(value, run.values[i]));
  if (!same) problems.push(`${wordsFor(run)} comes out differently${error === null ? '' : `: ${error}`}`);
  return { scenario: wordsFor(run), seed: run.seed, same };
}

const wordsFor = ({ row, replicate }: RunRecord): string => `Row ${row}, replicate ${replicate},`;

/** A sample that nobody can foresee before the folder is written, and that is the same whenever it is checked. */
function sampleOf(runs: readonly RunRecord[], salt: string): RunRecord[] {
  const done = runs.filter(({ error }) => error === null);
  const count = Math.max(SAMPLE.least, Math.ceil(SAMPLE.share * done.length));
  const drawn = done.map((run) => ({ run, lot: sha256Of(`${salt}/${run.row}/${run.replicate}`) }));
  drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const byKey = new Map(drawn.map(({ run }) => [run.key, run]));
  return [...byKey.values()].slice(0, count);
}
