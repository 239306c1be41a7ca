/** What is kept of a run: its series in one block, sums of its ledger, and what became of each citizen. Plain data. */
import type { CitizenOutcomes, RunResult } from '../../../../sim/engine';
import { ledgerTotals, NO_OUTCOMES, ownCopies, type LedgerTotals } from '../../../../sim/results';
import type { Watched } from './watch';

export interface RunRecord extends Omit<RunResult, 'series' | 'ledger'> {
  readonly names: readonly string[];
  /** Series one after the other, `months` values each. */
  readonly values: Float64Array;
  readonly totals: LedgerTotals;
  readonly watched?: Watched;
}

/** Takes what is kept of a result. Rows of the ledger are not: hundreds of runs of them would fill the memory. */
export function recordOf(result: RunResult, watched?: Watched): RunRecord {
  const { series, ledger, outcomes, ...rest } = result;
  const values = new Float64Array(series.size * result.months);
  [...series.values()].forEach((monthly, i) => values.set(monthly, i * result.months));
  return {
    ...rest,
    outcomes: ownCopies(outcomes),
    names: [...series.keys()],
    values,
    totals: ledgerTotals(ledger),
    watched,
  };
}

/** The run as comparisons read it; its ledger has no rows, sums of it stand in `totals`. */
export function resultOf({
  names,
  values,
  totals: _totals,
  watched: _watched,
  ...rest
}: RunRecord): RunResult {
  const series = new Map(
    names.map((name, i) => [name, values.subarray(i * rest.months, (i + 1) * rest.months)]),
  );
  return { ...rest, series, ledger: [] };
}

/** The same record without single citizens. */
export function withoutCitizens(record: RunRecord): RunRecord {
  return { ...record, outcomes: NO_OUTCOMES };
}

/** Bytes that a record holds, nearly. */
export function bytesOf({ values, outcomes, watched }: RunRecord): number {
  const { staff, lives, cause } = watched ?? {};
  const looked = (staff?.byteLength ?? 0) + (lives?.byteLength ?? 0) + 200 * (cause?.people.length ?? 0);
  return values.byteLength + bytesOfOutcomes(outcomes) + looked + 4_000;
}

function bytesOfOutcomes({ groups, values }: CitizenOutcomes): number {
  return [...Object.values(groups), ...Object.values(values)].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
}
