/** Running an experiment for the command: its folder, progress, analyses and report, and what is said at the end. */
import { join } from 'node:path';
import { analyseExperiment, type AnalysisDocument, type ExperimentFacts } from '../experiment/analyse';
import {
  runExperiment,
  writeAnalysis,
  writeDurable,
  type ConductProgress,
  type Executor,
  type ExperimentOutcome,
  type OpenExperiment,
  type Shard,
  type TaskBundle,
} from '../experiment/store';
import type { ExperimentData } from '../experiment/types';
import { FailedError } from './exit';
import { interrupted } from './interrupt';
import type { ExperimentCommandOptions } from './options';
import { reportOf } from './page';
import { createRunProgress } from './progress';
import { paintFor, say, writeJson, writeOut } from './streams';
import { experimentSummary, shardSummary } from './words/experiment-summary';
import { count, number } from './words/numbers';

/** File with the report of an experiment. */
export const REPORT = 'report.html';

/** An experiment as a command runs it. */
export interface ExperimentJob {
  readonly opened: OpenExperiment;
  readonly folder: string;
  readonly shard: Shard | null;
  /** Folders from which all runs come; null where they are made. */
  readonly from: readonly string[] | null;
  readonly command: string;
  readonly executor: (bundle: TaskBundle) => Promise<Executor>;
}

/**
 * Runs an experiment and says what came of it.
 *
 * @throws FailedError where so many runs failed that nothing can be concluded
 */
export async function performExperiment(
  job: ExperimentJob,
  options: ExperimentCommandOptions,
): Promise<void> {
  let document: AnalysisDocument | null = null;
  const outcome = await run(job, options, async (folder, data, facts) => {
    document = analyseExperiment(data, facts);
    writeAnalysis(folder, document);
    const { title, description } = data.experiment;
    writeDurable(
      join(folder, REPORT),
      await reportOf(document, data, { title, description, command: job.command }),
    );
  });
  await tell(job, outcome, document, options);
}

type Finish = (folder: string, data: ExperimentData, facts: ExperimentFacts) => Promise<void>;

async function run(
  job: ExperimentJob,
  { quiet = false, csv = false, retryFailed = false }: ExperimentCommandOptions,
  finish: Finish,
): Promise<ExperimentOutcome> {
  const { opened, folder, shard, from, command, executor } = job;
  const progress = createRunProgress(opened.experiment.name, quiet);
  let far: ConductProgress = { done: 0, planned: 0, made: 0 };
  try {
    return await runExperiment(opened, {
      ...{ folder, shard, from, command, executor, finish, csv, retryFailed },
      onWarning: (message) => {
        if (!quiet) say(message);
      },
      onProgress: (now) => {
        far = now;
        progress.update(now.done, now.planned, now.made);
      },
      signal: interrupted,
    });
  } catch (error) {
    progress.end();
    if (interrupted.aborted && far.done > 0 && !quiet)
      say(
        `${number(far.done)} of ${count(far.planned, 'run')} are kept in ${folder}: the same command goes on from there.`,
      );
    throw error;
  } finally {
    progress.end();
  }
}

async function tell(
  { opened, folder, shard }: ExperimentJob,
  outcome: ExperimentOutcome,
  document: AnalysisDocument | null,
  { json, quiet }: ExperimentCommandOptions,
): Promise<void> {
  const { title } = opened.experiment;
  if (json && document) await writeJson(document);
  if (json && !quiet) say(`Wrote ${folder}`);
  if (!json && !quiet) {
    const paint = paintFor(process.stdout);
    const places = { folder, report: document ? join(folder, REPORT) : null };
    const lines = document
      ? experimentSummary(title, outcome, document, places, paint)
      : shardSummary(title, outcome, shard, places, paint);
    await writeOut(`${lines.join('\n')}\n`);
  }
  if (document?.refused) throw new FailedError(document.refused);
  if (!document && !shard)
    throw new FailedError(
      `${count(outcome.runs.planned - outcome.runs.done - outcome.runs.failed, 'run')} are in none of the folders: \`tandem experiment\` with --out ${folder} makes them.`,
    );
}
