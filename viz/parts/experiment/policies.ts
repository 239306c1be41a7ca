/** Policies beside each other over many futures: regret, and how often each is good enough. */
import type { PolicyRegret, RegretAnalysis } from '../../../sim/experiment/analyse/regret';
import type { SatisficingAnalysis } from '../../../sim/experiment/analyse/satisficing';
import type { IntervalChart } from '../../charts';
import { html, type Html } from '../../html';
import { decimalsFor, figure, percent, rounded } from '../../numbers';
import { dataTable } from '../figures';
import { chartFigure, intervalTable, intervalText } from './figure';
import {
  analysesOf,
  columnLabel,
  headed,
  lastMonths,
  tableRow,
  withUnit,
  type ExperimentView,
  type Placed,
  type Section,
} from './view';

/** Policies that a chart can hold; tables hold all. */
const MOST_POLICIES = 30;
/** Futures that stand beside each other in a table. */
const MOST_FUTURES = 12;

const notesWith = (count: number, notes: readonly string[]): string[] =>
  count > MOST_POLICIES ? [`The first ${MOST_POLICIES} of ${count} policies.`, ...notes] : [...notes];

function regretTable({ policies, futures, unit }: RegretAnalysis, decimals: number): Html {
  const rows = policies.map(
    ({ policy, mean, largest, worstFuture }: PolicyRegret) =>
      html`<tr>
        <th scope="row">${policy}</th>
        <td>${figure(largest, decimals)}</td>
        <td class="words">${worstFuture === null ? '–' : futures[worstFuture]}</td>
        <td>${figure(mean.estimate, decimals)}</td>
        <td>${intervalText(mean, decimals)}</td>
      </tr>`,
  );
  const heads = ['Policy', 'Largest regret', { words: 'In this future' }, 'Mean of all futures', 'Interval'];
  return dataTable(`Policies, ${unit || 'own unit'}`, heads, rows, true);
}

function futuresTable({ policies, futures }: RegretAnalysis, decimals: number): Html | false {
  if (futures.length > MOST_FUTURES) return false;
  const rows = policies.map(({ policy, regrets }) =>
    tableRow(
      policy,
      regrets.map((regret) => figure(regret, decimals)),
    ),
  );
  return html`<details>
    <summary>Regret in every future</summary>
    ${dataTable('Regret in every future', ['Policy', ...futures], rows, true)}
  </details>`;
}

function regretFigure(view: ExperimentView, { analysis, id }: Placed<RegretAnalysis>): Section {
  const { policies, output, unit, goal, sentence, futures } = analysis;
  const shown = policies.slice(0, MOST_POLICIES);
  const marks = shown.map(({ largest }) => ({ estimate: largest, low: null, high: null }));
  const chart: IntervalChart = {
    ...{ kind: 'intervals', id, bars: true, finding: sentence },
    title: `${columnLabel(view, output)}: what each policy loses at worst`,
    unit: unit || 'own unit',
    decimals: decimalsFor(policies.flatMap(({ largest, mean }) => [largest, mean.estimate])),
    rows: shown.map(({ policy }) => policy),
    series: [{ label: 'Largest regret', colour: 'orange', marker: 'triangle', marks }],
  };
  const best = goal === 'maximise' ? 'highest' : 'lowest';
  return chartFigure(chart, {
    unit: withUnit('Largest regret', unit),
    notes: [
      `Regret: how far a policy stays behind the one with the ${best} value in the same future (${futures.length} futures).`,
      ...notesWith(policies.length, analysis.notes),
    ],
    wide: true,
    table: html`${regretTable(analysis, chart.decimals)}${futuresTable(analysis, chart.decimals)}`,
  });
}

function robustFigure(view: ExperimentView, { analysis, id }: Placed<SatisficingAnalysis>): Section {
  const { policies, output, target, sentence, confidence } = analysis;
  const shown = policies.slice(0, MOST_POLICIES);
  const chart: IntervalChart = {
    ...{ kind: 'intervals', id, bars: false, finding: sentence, decimals: 2 },
    title: `${columnLabel(view, output)} ${target.side} ${rounded(target.value)}: in how many futures`,
    unit: 'share of futures',
    rows: shown.map(({ policy }) => policy),
    series: [{ label: 'Share', colour: 'blue', marker: 'circle', marks: shown.map(({ share }) => share) }],
  };
  const table = intervalTable(chart, 'Policy', [
    ['Futures', (row) => `${policies[row].satisfied} of ${policies[row].futures}`],
    ['Undecided', (row) => figure(policies[row].undecided, 0)],
  ]);
  return chartFigure(chart, {
    unit: `Share of futures, with ${percent(confidence)} intervals over futures`,
    ...{ notes: notesWith(policies.length, analysis.notes), table },
  });
}

/** Tables of regret and of robustness. */
export function policySections(view: ExperimentView): Section | null {
  const regrets = lastMonths(view, analysesOf<RegretAnalysis>(view, 'regret'));
  const robust = lastMonths(view, analysesOf<SatisficingAnalysis>(view, 'satisficing'));
  return headed('Policies over many futures', null, [
    ...regrets.map((one) => regretFigure(view, one)),
    ...robust.map((one) => robustFigure(view, one)),
  ]);
}
