/** `tandem experiment FILE`: makes the runs of an experiment that are not there yet, and says what follows from them. */
import { join } from 'node:path';
import { openExperiment, type OpenExperiment } from '../../experiment/store';
import { threadExecutor } from '../../experiment/pool/threads';
import { performExperiment } from '../experiment';
import { commandReader } from '../load';
import type { ExperimentCommandOptions } from '../options';
import { pathWord, RESULTS, SIGNS } from '../store';
import { experimentLine } from '../words/command';

function folderOf(
  { experiment, identity }: OpenExperiment,
  { out, shard }: ExperimentCommandOptions,
): string {
  if (out !== undefined) return out;
  const share = shard === undefined ? '' : `-shard-${shard.number}-of-${shard.of}`;
  return join(RESULTS, `${pathWord(experiment.name)}-${identity.slice(0, SIGNS)}${share}`);
}

/** Runs an experiment; what its folder holds already is not run again. */
export async function experiment(file: string, options: ExperimentCommandOptions): Promise<void> {
  const { set, seed, n, shard = null } = options;
  const opened = await openExperiment(file, commandReader(), {
    ...(set && { set }),
    ...(seed !== undefined && { seed }),
    ...(n !== undefined && { n }),
  });
  const workers = options.workers ?? opened.experiment.limits.workers;
  await performExperiment(
    {
      opened,
      folder: folderOf(opened, options),
      shard,
      from: null,
      command: experimentLine(file, options),
      executor: (bundle) => Promise.resolve(threadExecutor(bundle, { workers })),
    },
    options,
  );
}
