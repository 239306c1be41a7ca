/** `tandem experiment FILE`: makes the runs of an experiment that are not there yet, and says what follows from them. */
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { openExperiment, type Executor, type OpenExperiment, type TaskBundle } from '../../experiment/store';
import { threadExecutor } from '../../experiment/pool/threads';
import { performExperiment } from '../experiment';
import { commandReader } from '../load';
import type { ExperimentCommandOptions } from '../options';
import { pathWord, RESULTS, SIGNS } from '../store';
import { say } from '../streams';
import { experimentLine } from '../words/command';

function folderOf(
  { experiment, identity }: OpenExperiment,
  { out, shard }: ExperimentCommandOptions,
): string {
  if (out !== undefined) return out;
  const share = shard === undefined ? '' : `-shard-${shard.number}-of-${shard.of}`;
  return join(RESULTS, `${pathWord(experiment.name)}-${identity.slice(0, SIGNS)}${share}`);
}

/** Threads of this machine, or workers at a Redis. Results under one folder of one machine have a queue of their own. */
async function executorOf(
  { experiment }: OpenExperiment,
  folder: string,
  bundle: TaskBundle,
  { redis, lostAfter, quiet, workers = experiment.limits.workers }: ExperimentCommandOptions,
): Promise<Executor> {
  if (redis === undefined) return threadExecutor(bundle, { workers });
  const { openQueue } = await import('../../experiment/queue');
  return openQueue({
    ...{ url: redis, name: `${hostname()} ${resolve(folder)}`, title: experiment.title, bundle },
    ...(lostAfter !== undefined && { lostAfter: lostAfter * 1000 }),
    say: quiet ? () => undefined : say,
  });
}

/** Runs an experiment; what its folder holds already is not run again. */
export async function experiment(file: string, options: ExperimentCommandOptions): Promise<void> {
  const { set, seed, n, shard = null } = options;
  const opened = await openExperiment(file, commandReader(), {
    ...(set && { set }),
    ...(seed !== undefined && { seed }),
    ...(n !== undefined && { n }),
  });
  const folder = folderOf(opened, options);
  await performExperiment(
    {
      opened,
      folder,
      shard,
      from: null,
      command: experimentLine(file, options),
      executor: (bundle) => executorOf(opened, folder, bundle, options),
    },
    options,
  );
}
