/** `tandem verify FOLDER`: is a results folder whole, and do its runs come out the same again? */
import { simulateWatched } from '../../experiment';
import { threadExecutor } from '../../experiment/pool/threads';
import { isExperimentFolder, verifyExperimentFolder } from '../../experiment/store';
import { readManifest, verifyRunFolder, type Verification } from '../../results/files';
import { FailedError, InvalidInputError } from '../exit';
import { interrupted } from '../interrupt';
import type { CommonOptions } from '../options';
import { createProgress, createRunProgress } from '../progress';
import { writeJson, writeOut } from '../streams';
import { count, number } from '../words/numbers';

function checkIsResults(folder: string): void {
  try {
    readManifest(folder);
  } catch (error) {
    throw new InvalidInputError((error as Error).message);
  }
}

async function check(folder: string, quiet: boolean): Promise<Verification> {
  const progress = createProgress('Running again', 'a run', quiet);
  try {
    return await verifyRunFolder(folder, {
      simulate: (scenario) => {
        const total = scenario.burnIn + scenario.months;
        let done = 0;
        const onMonth = (): void => progress.update(++done, total);
        return simulateWatched(scenario, { onMonth, signal: interrupted });
      },
    });
  } finally {
    progress.end();
  }
}

async function checkExperiment(folder: string, quiet: boolean): Promise<Verification> {
  const progress = createRunProgress('Running again', quiet);
  try {
    return await verifyExperimentFolder(folder, {
      executor: threadExecutor,
      onProgress: (done, total) => progress.update(done, total, done),
      signal: interrupted,
    });
  } finally {
    progress.end();
  }
}

/** Verifies a results folder. @throws FailedError where it is damaged or a run comes out differently */
export async function verify(folder: string, options: CommonOptions): Promise<void> {
  const quiet = options.quiet === true;
  const ofExperiment = isExperimentFolder(folder);
  if (!ofExperiment) checkIsResults(folder);
  const { ok, files, runs, problems } = await (ofExperiment ? checkExperiment : check)(folder, quiet);
  if (options.json) await writeJson({ folder, ok, files, runs, problems });
  if (!ok) throw new FailedError(problems.map((problem) => `${folder}: ${problem}`).join('\n'));
  if (options.json || options.quiet) return;
  const again =
    runs.length === 1
      ? '1 run was made again and came'
      : `${number(runs.length)} runs were made again and came`;
  await writeOut(`${folder}: ${count(files, 'file')} as written; ${again} out the same to the last digit.\n`);
}
