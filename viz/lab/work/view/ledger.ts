/** Sums of the value ledger over pairs: whole numbers, so that every sum is exact. */
import { LEDGER_SCALE } from '../../../../sim/exact';
import { CAUSES, PARTIES } from '../../../../sim/registers';
import { signOf, sumTotals, type LedgerTotals } from '../../../../sim/results';
import type { LedgerSum, LedgerView } from '../../views';
import type { Pair } from './pair';

export function ledgerOf(pairs: readonly Pair[]): LedgerView {
  const a = sumTotals(pairs.map(({ totals }) => totals.a));
  const b = sumTotals(pairs.map(({ totals }) => totals.b));
  const line = (key: string, read: (totals: LedgerTotals) => number): LedgerSum => {
    return { key, a: read(a), b: read(b) };
  };
  const [{ a: run }] = pairs;
  return {
    scale: LEDGER_SCALE,
    personMonths: pairs.length * run.population * run.months,
    net: line('net', ({ net }) => net),
    created: line('created', ({ created }) => created),
    destroyed: line('destroyed', ({ destroyed }) => 0 - destroyed),
    causes: CAUSES.map((cause) => ({ ...line(cause, ({ byCause }) => byCause[cause]), sign: signOf(cause) })),
    parties: PARTIES.map((party) => line(party, ({ byParty }) => byParty[party])),
  };
}
