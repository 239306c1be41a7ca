/** Two arms in the value ledger: who gains and who pays. */
import type { RunResult } from '../../engine';
import {
  ledgerTotals,
  sumTotals,
  type LedgerComparison,
  type LedgerLine,
  type LedgerTotals,
} from '../../results';
import { intervalOf } from './metrics';

/** Sums of a run's ledger over its first months. */
export function totalsUntil(run: RunResult, months: number): LedgerTotals {
  return ledgerTotals(run.months === months ? run.ledger : run.ledger.filter(({ month }) => month <= months));
}

/** Compares ledgers pair by pair. */
export function compareLedgers(
  a: readonly LedgerTotals[],
  b: readonly LedgerTotals[],
  confidence: number,
): LedgerComparison {
  const [sumA, sumB] = [sumTotals(a), sumTotals(b)];
  const line = (read: (totals: LedgerTotals) => number): LedgerLine => ({
    a: read(sumA),
    b: read(sumB),
    difference: read(sumB) - read(sumA),
    perPair: intervalOf(
      a.map((totals, i) => read(b[i]) - read(totals)),
      confidence,
    ),
  });
  const lines = (read: (totals: LedgerTotals) => Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.keys(read(sumA)).map((name) => [name, line((totals) => read(totals)[name])]));
  return {
    unit: sumA.unit,
    unitsPerNeedMonth: sumA.unitsPerNeedMonth,
    a: sumA,
    b: sumB,
    created: line(({ created }) => created),
    destroyed: line(({ destroyed }) => destroyed),
    net: line(({ net }) => net),
    byParty: lines(({ byParty }) => byParty),
    byCause: lines(({ byCause }) => byCause),
  };
}
