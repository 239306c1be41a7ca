/** Two scenarios with the same luck in both. */
import type { RunResult } from '../../engine';
import { dropOutcomes, type ConditionsMode } from '../../results';
import { replicateSeed, type Scenario } from '../../scenario';
import { runJobs, type JobOptions } from '../jobs';
import { conditionsOf } from './conditions-rerun';
import { changeIfSame, type PairChange } from './changed';
import { totalsUntil } from './ledger';
import { pairingOf } from './pairing';
import { askedOf, compareRuns, type Comparison, type PairedRuns } from './runs';

export { comparisonDocument, type Comparison } from './runs';

export interface CompareOptions extends JobOptions {
  /** Pairs of runs, 20 where nothing is said. Pair r runs both scenarios with `seed/r`. */
  readonly pairs?: number;
  /** Confidence of every interval, 0.95 where nothing is said. */
  readonly confidence?: number;
  /**
   * How far to look for the assumptions on which the sign of the headline rests; `weights` where nothing is said, which
   * needs no further run. `few` runs each other assumption at both ends of its range in the first three pairs, `all` in
   * all pairs.
   */
  readonly conditions?: ConditionsMode;
  /** Months of simulation done, of all that the runs for the conditions need. */
  readonly onConditions?: JobOptions['onProgress'];
}

/**
 * Runs two scenarios in pairs and says what differs. B is read against A: a difference above zero means more in B.
 *
 * @throws RunError where a run fails; the signal's reason where it is aborted
 */
export async function compareScenarios(
  a: Scenario,
  b: Scenario,
  options: CompareOptions = {},
): Promise<Comparison> {
  const { pairs = 20, confidence = 0.95, conditions: mode = 'weights', onConditions, ...rest } = options;
  if (!(Number.isInteger(pairs) && pairs >= 1))
    throw new RangeError(`Pairs are a whole number from 1, found ${pairs}.`);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`Confidence lies between 0 and 1, found ${confidence}.`);
  const runs = await runPairs(a, b, pairs, rest);
  const comparison = compareRuns(a, b, runs, {
    confidence,
    conditions: mode === 'none' ? 'none' : 'weights',
  });
  if (mode === 'none' || mode === 'weights') return comparison;
  const asked = askedOf(a, b, runs, confidence, comparison, mode);
  return { ...comparison, conditions: await conditionsOf(asked, { ...rest, onProgress: onConditions }) };
}

async function runPairs(a: Scenario, b: Scenario, pairs: number, options: JobOptions): Promise<PairedRuns> {
  const { months, samePeople: outcomes } = pairingOf(a, b);
  const runs: { a: RunResult[]; b: RunResult[] } = { a: [], b: [] };
  const changes: (PairChange | null)[] = [];
  const jobs = Array.from({ length: pairs }, (_, r) => [
    { scenario: 0, seed: replicateSeed(a.seed, r + 1) },
    { scenario: 1, seed: replicateSeed(b.seed, r + 1) },
  ]).flat();
  const onResult = (result: RunResult, job: number) => {
    const pair = Math.floor(job / 2);
    runs[job % 2 === 0 ? 'a' : 'b'][pair] = result;
    const [left, right] = [runs.a[pair], runs.b[pair]];
    if (!left || !right) return;
    // What became of each citizen is folded at once: kept for all pairs, it would fill the memory.
    changes[pair] = outcomes ? changeIfSame(left.outcomes, right.outcomes) : null;
    runs.a[pair] = dropOutcomes(left);
    runs.b[pair] = dropOutcomes(right);
  };
  await runJobs({ ...options, scenarios: [a, b], jobs, outcomes, onResult });
  const totals = (side: readonly RunResult[]) => side.map((run) => totalsUntil(run, months));
  return { ...runs, totals: { a: totals(runs.a), b: totals(runs.b) }, changes };
}
