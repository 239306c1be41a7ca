/** `tandem merge FOLDER... --out FOLDER`: brings the shares of an experiment together. */
import { openShared } from '../../experiment/store';
import { InvalidInputError } from '../exit';
import { performExperiment } from '../experiment';
import type { ExperimentCommandOptions } from '../options';
import { shellWord } from '../words/command';

/** Merges folders of one experiment. @throws FailedError where runs are missing from all of them */
export async function merge(
  folders: readonly string[],
  options: ExperimentCommandOptions & { readonly out: string },
): Promise<void> {
  const opened = await openShared(folders).catch((error: Error) => {
    throw new InvalidInputError(error.message);
  });
  const words = ['npx', 'tandem', 'merge', ...folders, '--out', options.out];
  await performExperiment(
    {
      opened,
      folder: options.out,
      shard: null,
      from: folders,
      command: words.map(shellWord).join(' '),
      executor: () => Promise.reject(new Error('Merging makes no runs.')),
    },
    options,
  );
}
