/** What came out of each row, and why its replicates stopped. */
import type { SummaryAnalysis, SummaryRow } from '../../../sim/experiment/analyse/summary';
import type { IntervalChart } from '../../charts';
import { html, type Html } from '../../html';
import { decimalsFor, figure, percent, whole } from '../../numbers';
import { dataTable } from '../figures';
import { chartFigure, intervalText, tableCard } from './figure';
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

/** Rows that a chart, and a table, can hold. */
const MOST_DRAWN = 30;
const MOST_LISTED = 200;

const STOPPED: Readonly<Record<NonNullable<SummaryRow['stopped']>, string>> = {
  fixed: 'as many as the file says',
  reached: 'the interval is narrow enough',
  most: 'the most that the file allows',
  notAShare: 'not a share: the rule could not be used',
};

function rowsTable({ rows, unit, shares }: SummaryAnalysis, decimals: number): Html {
  const quantiles = shares.map((share) => `${percent(share)} of runs below`);
  const heads = ['Row', 'Mean', 'Interval', 'Spread', ...quantiles, 'Runs', 'Failed', 'Why no more'];
  const cells = rows
    .slice(0, MOST_LISTED)
    .map((row) =>
      tableRow(row.label, [
        figure(row.mean.estimate, decimals),
        intervalText(row.mean, decimals),
        figure(row.spread, decimals),
        ...row.quantiles.map((value) => figure(value, decimals)),
        whole(row.runs),
        whole(row.failed),
        row.stopped === null ? '–' : STOPPED[row.stopped],
      ]),
    );
  return dataTable(`Rows, ${unit || 'own unit'}`, heads, cells, rows.length <= MOST_DRAWN);
}

function acrossTable({ acrossRows, shares, unit }: SummaryAnalysis, decimals: number): Html {
  const { least, most, quantiles } = acrossRows;
  const rows = [
    tableRow('Least', [figure(least, decimals)]),
    ...shares.map((share, k) =>
      tableRow(`${percent(share)} of rows below`, [figure(quantiles[k], decimals)]),
    ),
    tableRow('Most', [figure(most, decimals)]),
  ];
  return dataTable(`Means of all rows, ${unit || 'own unit'}`, ['', 'Value'], rows, true);
}

function summaryFigure(view: ExperimentView, { analysis, id }: Placed<SummaryAnalysis>): Section {
  const { rows, output, unit, confidence, sentence, acrossRows, stopped, notes } = analysis;
  const title = columnLabel(view, output);
  const across = [acrossRows.least, acrossRows.most];
  const decimals = decimalsFor(across);
  if (rows.length === 0 || rows.length > MOST_DRAWN) {
    const all = rows.length > 0 && rowsTable(analysis, decimals);
    const listed = html`<details>
      <summary>${rows.length > MOST_LISTED ? `The first ${MOST_LISTED} rows` : 'Row by row'}</summary>
      ${all}
    </details>`;
    const said = [stopped, ...notes].map((note) => html`<p class="note">${note}</p>`);
    return tableCard(id, title, sentence, html`${acrossTable(analysis, decimals)}${said}${all && listed}`);
  }
  const chart: IntervalChart = {
    ...{ kind: 'intervals', id, bars: false, title, decimals, finding: sentence },
    unit: unit || 'own unit',
    rows: rows.map(({ label }) => label),
    series: [{ label: title, colour: 'blue', marker: 'circle', marks: rows.map(({ mean }) => mean) }],
  };
  const what = withUnit(`Means, with ${percent(confidence)} intervals over replicates`, unit);
  return chartFigure(chart, {
    ...{ unit: what, notes: [stopped, ...notes].filter((note) => note !== '') },
    ...{ table: rowsTable(analysis, decimals), wide: true },
  });
}

/** Rows one by one. */
export function summarySection(view: ExperimentView): Section | null {
  const placed = lastMonths(view, analysesOf<SummaryAnalysis>(view, 'summary'));
  return headed(
    'Row by row',
    'Intervals show chance alone, not doubt about the assumptions.',
    placed.map((one) => summaryFigure(view, one)),
  );
}
