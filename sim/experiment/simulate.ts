/** One run of the co-production model, on this thread. */
import { runToEnd, startRun, type RunResult } from '../engine';
import { coProduction } from '../model';
import type { Scenario } from '../scenario';

/** Milliseconds of work between two looks at what else is waiting: short enough for Ctrl-C and a progress line. */
const BREATH = 50;

/** Runs a scenario with the co-production model and its own seed. */
export function simulate(scenario: Scenario): RunResult {
  return runToEnd(coProduction, scenario);
}

/** How a run on this thread can be watched and stopped. */
export interface Watch {
  /** Called after every month, burn-in included. */
  readonly onMonth?: () => void;
  readonly signal?: AbortSignal;
}

/**
 * The same run, with pauses in which timers and signals are heard.
 *
 * @throws the signal's reason when it is aborted
 */
export async function simulateWatched(scenario: Scenario, { onMonth, signal }: Watch): Promise<RunResult> {
  signal?.throwIfAborted();
  const run = startRun(coProduction, scenario);
  let rested = performance.now();
  while (!run.done) {
    run.step();
    onMonth?.();
    if (performance.now() - rested < BREATH) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    rested = performance.now();
  }
  return run.result();
}
