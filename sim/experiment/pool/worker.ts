/** What a worker thread does: one run a task. Built to dist/worker.cjs. */
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { runToEnd } from '../../engine';
import { coProduction } from '../../model';
import { buffersOf, packResult, type PackedResult } from '../../results';
import { withSeed, type Scenario } from '../../scenario';
import type { Job } from '../jobs';

/** What all tasks of a pool share. */
export interface PoolData {
  readonly scenarios: readonly Scenario[];
  readonly outcomes: boolean;
  /** One counter in shared memory: months that all workers together have run. */
  readonly months: Int32Array;
}

/** Runs one job. The large arrays of the result are moved to the other thread, not copied. */
export default function run({ scenario, seed }: Job): PackedResult {
  const { scenarios, outcomes, months } = workerData as PoolData;
  const onMonth = () => Atomics.add(months, 0, 1);
  const packed = packResult(runToEnd(coProduction, withSeed(scenarios[scenario], seed), onMonth), outcomes);
  const moved = { [transferableSymbol]: buffersOf(packed), [valueSymbol]: packed };
  // The pool hands over the value inside; its types only know the wrapping.
  return move(moved as unknown as ArrayBuffer) as unknown as PackedResult;
}
