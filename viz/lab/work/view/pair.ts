/** Two runs with the same luck, ready to be put together with others. */
import type { RunResult } from '../../../../sim/engine';
import { changeIfSame, type PairChange } from '../../../../sim/experiment/compare/changed';
import { firstDifference, sharedSeries } from '../../../../sim/experiment/compare/first-difference';
import { overTime, type LedgerTotals } from '../../../../sim/results';
import { resultOf, withoutCitizens, type RunRecord } from '../runs/record';
import { crossingsOf, type GroupCrossings } from './crossings';

export interface Pair {
  /** Runs without single citizens. */
  readonly a: RunResult;
  readonly b: RunResult;
  readonly totals: { readonly a: LedgerTotals; readonly b: LedgerTotals };
  /** Metrics that both record, and one figure a run for each, in the same order. */
  readonly names: readonly string[];
  readonly figures: { readonly a: Float64Array; readonly b: Float64Array };
  readonly firstDifference: number | null;
  readonly change: PairChange | null;
  readonly crossings: readonly GroupCrossings[];
}

export function pairOf(a: RunRecord, b: RunRecord): Pair {
  const [left, right] = [resultOf(withoutCitizens(a)), resultOf(withoutCitizens(b))];
  const names = sharedSeries(left.series, right.series);
  const figures = ({ series }: RunResult) =>
    Float64Array.from(names, (name) => overTime(name, series.get(name)!));
  return {
    a: left,
    b: right,
    totals: { a: a.totals, b: b.totals },
    names,
    figures: { a: figures(left), b: figures(right) },
    firstDifference: a === b ? null : firstDifference(left, right, Math.min(a.months, b.months)),
    change: changeIfSame(a.outcomes, b.outcomes),
    crossings: crossingsOf(a.outcomes, b.outcomes),
  };
}
