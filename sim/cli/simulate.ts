/** Running scenarios for the command, with progress and Ctrl-C. */
import type { RunResult } from '../engine';
import { compareScenarios, replicate, simulateWatched, type Comparison } from '../experiment';
import type { Scenario } from '../scenario';
import { interrupted } from './interrupt';
import type { RunOptions } from './options';
import { createProgress, type Progress } from './progress';
import { count, number } from './words/numbers';

/** `144 months × 20 replicates`: the size of a job in words. */
function sizeOf({ burnIn, months }: Scenario, times: number | undefined, what: string): string {
  const length = count(burnIn + months, 'month');
  return times === undefined ? length : `${length} × ${number(times)} ${what}`;
}

/** Pairs of runs where nothing is said. */
const PAIRS = 20;

/** How many pairs a comparison is to have: `--replicates` says the same as `--pairs`. */
export function pairsOf({ pairs, replicates }: RunOptions): number {
  return pairs ?? replicates ?? PAIRS;
}

/** Runs a scenario: once with its own seed, or as replicates 1 … n. */
export async function simulateScenario(
  scenario: Scenario,
  options: RunOptions,
): Promise<readonly RunResult[]> {
  const { replicates, workers } = options;
  const progress = createProgress(
    scenario.name,
    sizeOf(scenario, replicates, 'replicates'),
    options.quiet === true,
  );
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

/** Runs two scenarios in pairs with the same luck, and what the sign of their difference rests on. */
export async function compareInPairs(a: Scenario, b: Scenario, options: RunOptions): Promise<Comparison> {
  const { workers, conditions } = options;
  const pairs = pairsOf(options);
  const quiet = options.quiet === true;
  const label = `${b.name} against ${a.name}`;
  const progress = createProgress(label, sizeOf(a, pairs, 'pairs'), quiet);
  const onProgress = (months: number, all: number): void => progress.update(months, all);
  // Made when the first of its runs is under way: it reckons the time left from then on.
  let further: Progress | undefined;
  const onConditions = (months: number, all: number): void => {
    progress.end();
    further ??= createProgress('What that rests on', count(all, 'month'), quiet);
    further.update(months, all);
  };
  try {
    return await compareScenarios(a, b, {
      ...{ pairs, workers, conditions, signal: interrupted },
      ...{ onProgress, onConditions },
    });
  } finally {
    (further ?? progress).end();
  }
}
