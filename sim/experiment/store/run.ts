/** An experiment from its file to its results folder: what is there is kept, what is missing is made. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { diskError } from '../../results/files/errors';
import { plannerOf } from '../planner';
import { designOf } from '../declare';
import type { ExperimentFacts } from '../analyse';
import type { ExperimentData, RunRecord } from '../types';
import { RunBook } from './book';
import { conduct, type Conducted, type ConductProgress, type Shard } from './conduct';
import { firstManifest, holdsSomethingElse, notedFiles, removeNew, writeInputs, writeTables } from './folder';
import { withFollowedCitizens } from './follow';
import { RunKeys } from './keys';
import { lockFolder } from './lock';
import { takeFrom } from './merge';
import { writeManifest, type RunCounts, type UnsealedManifest } from './manifest';
import type { OpenExperiment } from './open';
import { PARTS } from './parts';
import { reuseFromSiblings } from './siblings';
import { designHash, unitOf } from './tables';
import type { Executor, TaskBundle } from './types';

export interface ExperimentRunOptions {
  readonly folder: string;
  readonly shard: Shard | null;
  /** Folders from which all runs are to come; null where they are made. */
  readonly from: readonly string[] | null;
  /** Make failed runs again. */
  readonly retryFailed: boolean;
  /** Write every run as CSV, however many there are. */
  readonly csv: boolean;
  /** Command line, for the manifest. */
  readonly command: string;
  /** Who makes the runs; asked for only when there is something to make, and closed at the end. */
  readonly executor: (bundle: TaskBundle) => Promise<Executor>;
  /** Takes what is wrong with a folder, and what is done about it. */
  readonly onWarning: (message: string) => void;
  readonly onProgress?: (progress: ConductProgress) => void;
  /** Analyses what was found and writes what belongs to it into the folder; not called where runs are missing. */
  readonly finish: (folder: string, data: ExperimentData, facts: ExperimentFacts) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** What a call has done. */
export interface ExperimentOutcome {
  readonly data: ExperimentData;
  readonly runs: RunCounts;
  /** Runs made by this call, and taken over by it. */
  readonly made: number;
  readonly reused: number;
  /** False where runs are missing that this call was not to make, or that a shard cannot know of. */
  readonly complete: boolean;
  /** Seconds. */
  readonly wallTime: number;
}

/**
 * Runs an experiment. A folder that is there already is gone on with.
 *
 * @throws Error with a plain message where the folder is in use, holds something else or cannot be written; the signal's
 *   reason where it is aborted. What was made by then is kept.
 */
export async function runExperiment(
  opened: OpenExperiment,
  options: ExperimentRunOptions,
): Promise<ExperimentOutcome> {
  const { folder } = options;
  if (holdsSomethingElse(folder))
    throw new Error(`Cannot write ${folder}: it holds something else. Choose another name with --out.`);
  const isNew = !existsSync(folder) || readdirSync(folder).length === 0;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw diskError(error, folder, 'write');
  }
  const unlock = lockFolder(folder);
  const session = new Session(opened, options);
  try {
    return await session.work();
  } catch (error) {
    if (isNew && session.kept === 0) removeNew(folder);
    throw error;
  } finally {
    unlock();
    await session.close();
  }
}

class Session {
  private readonly started = performance.now();
  private executor: Promise<Executor> | null = null;
  private bundled = 0;
  private book: RunBook | null = null;

  constructor(
    private readonly opened: OpenExperiment,
    private readonly options: ExperimentRunOptions,
  ) {}

  /** Runs that are in the folder. */
  get kept(): number {
    return this.book?.size ?? 0;
  }

  async close(): Promise<void> {
    // One that could not be opened has said so already.
    await (await this.executor?.catch(() => null))?.close();
  }

  async work(): Promise<ExperimentOutcome> {
    const { opened, options } = this;
    const { folder, shard, command } = options;
    const metadata = metadataOf(opened);
    const onStored = (keys: readonly string[]): void => this.tellStored(keys);
    const { book, warnings } = await RunBook.open({ folder, columns: opened.columns, metadata, onStored });
    this.book = book;
    warnings.forEach(options.onWarning);
    if (options.retryFailed) book.forgetFailed();
    const inputs = writeInputs(folder, opened);
    const written = shard === null ? null : `${shard.number}/${shard.of}`;
    const manifest = firstManifest(opened, inputs, { command, shard: written });
    writeManifest(folder, manifest);
    try {
      return await this.finish(book, await this.conduct(book, manifest), manifest);
    } catch (error) {
      if (options.signal?.aborted && this.kept > 0) writeManifest(folder, { ...manifest, state: 'stopped' });
      throw error;
    }
  }

  private async conduct(book: RunBook, manifest: UnsealedManifest): Promise<Conducted> {
    const { opened, options } = this;
    const { experiment, columns, scenario } = opened;
    const { folder, shard, from, onProgress, onWarning, signal } = options;
    const { outputs } = manifest;
    const merged = from === null ? null : await takeFrom(from, columns, book, onWarning);
    return conduct({
      planner: plannerOf(experiment, designOf),
      keys: new RunKeys(experiment, scenario),
      columns: columns.length,
      retry: experiment.failures.retry,
      makes: from === null,
      reuse: merged ?? ((missing) => reuseFromSiblings({ folder, columns, outputs }, missing, book)),
      executor: () => this.executorNow(),
      ...{ book, shard, onProgress, signal },
    });
  }

  private tellStored(keys: readonly string[]): void {
    // Where it cannot be told, it keeps them for longer: no harm.
    void this.executor?.then((executor) => executor.stored?.(keys)).catch(() => undefined);
  }

  /** The executor, opened when there is first something for it to do, and anew where rows have named further files. */
  private async executorNow(): Promise<Executor> {
    const { opened, options } = this;
    if (this.executor === null || this.bundled !== opened.files.files.size) {
      await this.close();
      this.bundled = opened.files.files.size;
      this.executor = options.executor(opened.bundle());
    }
    return this.executor;
  }

  private async finish(
    book: RunBook,
    conducted: Conducted,
    first: UnsealedManifest,
  ): Promise<ExperimentOutcome> {
    const { opened, options, started } = this;
    const { folder, shard, csv } = options;
    const { experiment, columns } = opened;
    const { design, wanted, made, reused, complete } = conducted;
    const parts = book.settle(wanted);
    const data = { experiment, design, columns, runs: runsOf(book, wanted) };
    writeTables(folder, data, csv);
    const state = shard !== null ? 'shard' : complete ? 'done' : 'stopped';
    if (state === 'done') await options.finish(folder, await withFollowedCitizens(data, opened), opened);
    const wallTime = (performance.now() - started) / 1000;
    const runs = countsOf(book, wanted, data);
    writeManifest(folder, {
      ...first,
      ...{ state, runs, wallTime },
      design: designHash(design),
      ended: new Date().toISOString(),
      files: notedFiles(folder, new Map(parts.map(({ name, rows }) => [`${PARTS}/${name}`, rows]))),
    });
    return { data, runs, made, reused, complete, wallTime };
  }
}

/** All runs that are wanted and there, by row and replicate. */
function runsOf(book: RunBook, wanted: Conducted['wanted']): RunRecord[] {
  return wanted
    .flatMap(({ key, row, replicate }) => {
      const run = book.get(key);
      return run === undefined ? [] : [{ ...run, row, replicate }];
    })
    .sort((a, b) => a.row - b.row || a.replicate - b.replicate);
}

function countsOf(book: RunBook, wanted: Conducted['wanted'], { runs }: ExperimentData): RunCounts {
  const failed = runs.filter(({ error }) => error !== null).length;
  const reused = runs.filter(({ key }) => book.isReused(key)).length;
  return { planned: wanted.length, done: runs.length - failed, failed, reused };
}

/** What every part says of itself; nothing that depends on when or where it was made. */
function metadataOf({ experiment, columns, identity, modelVersion }: OpenExperiment): Record<string, string> {
  const units = Object.fromEntries(columns.map((name) => [name, unitOf(experiment, name)]));
  return { table: 'runs', experiment: experiment.name, identity, modelVersion, units: JSON.stringify(units) };
}
