/** The view of a state from the pairs that are there. */
import { identityOf } from '../../../../sim/engine/digest';
import { weighedConditions } from '../../../../sim/experiment/compare/conditions';
import { staffHours } from '../../../../sim/experiment/compare/metrics';
import type { PairedRuns } from '../../../../sim/experiment/compare/runs';
import { whoGains } from '../../../../sim/experiment/compare/who';
import { headlineOf } from '../../../../sim/experiment/compare/words';
import { coProduction } from '../../../../sim/model';
import type { ConditionsDocument, WhoLine } from '../../../../sim/results';
import type { ArmName } from '../../state/types';
import type { LabView, RunName, StaffRow } from '../../views';
import type { Job } from '../../contract';
import type { Arm } from '../runs/arm';
import type { RunRecord } from '../runs/record';
import type { Shared } from '../runs/shared';
import { CONFIDENCE, figuresOf } from './figures';
import { groupsOf } from './groups';
import { ledgerOf } from './ledger';
import type { Pair } from './pair';
import { seriesOf } from './series';
import { staffRows } from './staff';

/** What is shown, and how far it has come. */
export interface Showing {
  readonly job: Job;
  readonly a: Arm;
  readonly b: Arm;
  readonly unchanged: boolean;
  readonly changeFrom: number | null;
  /** Months that both arms live alike. */
  readonly shared: Shared | null;
  /** The runs with the scenario's own seed, once they are there. */
  own: { readonly a: RunRecord; readonly b: RunRecord } | null;
}

/**
 * A view.
 *
 * @param pairs pairs 1 … n in their order, or the one pair of a quick look
 * @param rough whether it is a quick look
 */
export function viewOf(showing: Showing, pairs: readonly Pair[], rough: boolean): LabView {
  const { job, a, unchanged, changeFrom, own } = showing;
  const { state } = job;
  const done = !rough && own !== null && pairs.length === state.pairs;
  const [{ a: run }] = pairs;
  return {
    ...{ job: job.id, rough, citizens: run.population, months: run.months, seed: a.scenario.seed },
    ...{ pairs: rough ? 0 : pairs.length, wanted: state.pairs, done, unchanged, changeFrom },
    firstDifference: firstOf(pairs),
    runs: { a: nameOf(showing.a, own?.a), b: nameOf(showing.b, own?.b) },
    figures: figuresOf(pairs),
    series: shownSeries(job, pairs, done || rough),
    ledger: ledgerOf(pairs),
    groups: groupsOf(pairs),
    staff: {
      a: staffHours(
        pairs.map((pair) => pair.a),
        run.months,
      ),
      b: staffHours(
        pairs.map((pair) => pair.b),
        run.months,
      ),
      rows: own === null ? [] : [...rowsOf('a', own.a), ...rowsOf('b', own.b)],
    },
    ...(done ? conclusionsOf(showing, pairs) : { who: [], conditions: null }),
  };
}

/** Rows of an arm's staff; none where its run was not watched. */
function rowsOf(arm: ArmName, { watched }: RunRecord): StaffRow[] {
  return watched?.staff ? staffRows(arm, watched.staff) : [];
}

/** Series of the metrics that the state's view shows. */
export function shownSeries({ state }: Job, pairs: readonly Pair[], whole: boolean): LabView['series'] {
  const { charts, difference } = state.view;
  const names = [...new Set([...charts, difference])].filter((name) => pairs[0].names.includes(name));
  return Object.fromEntries(names.map((name) => [name, seriesOf(pairs, name, whole || name === difference)]));
}

function firstOf(pairs: readonly Pair[]): number | null {
  const months = pairs.map(({ firstDifference }) => firstDifference).filter((month) => month !== null);
  return months.length === 0 ? null : Math.min(...months);
}

function nameOf({ scenario }: Arm, run: RunRecord | undefined): RunName {
  const { version } = coProduction;
  return { identity: identityOf(version, scenario), digest: run?.digest ?? null, modelVersion: version };
}

/** Who gains and who pays, and what the headline rests on. */
function conclusionsOf(
  { a, b }: Showing,
  pairs: readonly Pair[],
): { who: readonly WhoLine[]; conditions: ConditionsDocument } {
  const { changes, ...runs } = pairedRuns(pairs);
  const compared = { ...runs, months: pairs[0].a.months, confidence: CONFIDENCE };
  const followed = changes.filter((change) => change !== null);
  const [first] = pairs;
  const metric = headlineOf(Object.fromEntries(first.names.map((name) => [name, null])));
  const differs = firstOf(pairs) !== null;
  return {
    who: whoGains(compared, followed.length === pairs.length ? followed : null).lines,
    conditions: weighedConditions({
      ...{ a: a.scenario, b: b.scenario, compared, metric, mode: 'weights', differs },
    }),
  };
}

/** The pairs as comparisons read them. */
export function pairedRuns(pairs: readonly Pair[]): PairedRuns {
  return {
    a: pairs.map(({ a }) => a),
    b: pairs.map(({ b }) => b),
    totals: { a: pairs.map(({ totals }) => totals.a), b: pairs.map(({ totals }) => totals.b) },
    changes: pairs.map(({ change }) => change),
  };
}
