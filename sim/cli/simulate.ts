/** Running scenarios for the command, with progress and Ctrl-C. */
import type { RunResult } from '../engine';
import { replicate } from '../experiment';
import { simulateWatched } from '../experiment/simulate';
import type { Scenario } from '../scenario';
import { interrupted } from './interrupt';
import type { RunOptions } from './options';
import { createProgress } from './progress';
import { count, number } from './words/numbers';

/** `144 months × 20 replicates`: the size of a job in words. */
function sizeOf({ burnIn, months }: Scenario, replicates: number | undefined): string {
  const length = count(burnIn + months, 'month');
  return replicates === undefined ? length : `${length} × ${number(replicates)} replicates`;
}

/** Runs a scenario: once with its own seed, or as replicates 1 … n. */
export async function simulateScenario(
  scenario: Scenario,
  options: RunOptions,
): Promise<readonly RunResult[]> {
  const { replicates, workers } = options;
  const progress = createProgress(scenario.name, sizeOf(scenario, replicates), options.quiet === true);
  const total = scenario.burnIn + scenario.months;
  let done = 0;
  try {
    if (replicates === undefined) {
      const onMonth = (): void => progress.update(++done, total);
      return [await simulateWatched(scenario, { onMonth, signal: interrupted })];
    }
    const onProgress = (months: number, all: number): void => progress.update(months, all);
    return await replicate(scenario, replicates, { workers, signal: interrupted, onProgress });
  } finally {
    progress.end();
  }
}
