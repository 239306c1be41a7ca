/** At which value of which assumption a conclusion turns around. */
import type { AssumptionLine, ThresholdsAnalysis } from '../../../sim/experiment/analyse/thresholds';
import type { IntervalChart } from '../../charts';
import { html, type Html } from '../../html';
import { decimalsFor, percent, rounded, signed } from '../../numbers';
import { CONDITION_STATUS } from '../../../sim/results/compared-words';
import { dataTable } from '../figures';
import { chartFigure, intervalText } from './figure';
import {
  analysesOf,
  columnLabel,
  factorLabel,
  headed,
  type ExperimentView,
  type Placed,
  type Section,
} from './view';

/** Assumptions that a chart can hold; the table holds all. */
const MOST_ROWS = 25;

function lineRows({ factor, unit, base, ends, words }: AssumptionLine, decimals: number): Html[] {
  return ends.map(({ label, effect, status, turns }, place) => {
    const head = html`${factorLabel(factor)}<br /><small>${words}; now ${rounded(base)} ${unit}</small>`;
    return html`<tr>
      <th scope="row">${place === 0 ? head : factorLabel(factor)}</th>
      <td>${label}</td>
      <td>${signed(effect.estimate, decimals)}</td>
      <td>${intervalText(effect, decimals, true)}</td>
      <td>${CONDITION_STATUS[status]}</td>
      <td>${turns === null ? '–' : `${rounded(turns.from)} to ${rounded(turns.to)}`}</td>
    </tr>`;
  });
}

function linesTable({ assumptions, unit }: ThresholdsAnalysis, decimals: number): Html {
  const heads = ['Assumption', 'If', 'B less A', 'Interval', 'Direction', 'Turns between'];
  const rows = assumptions.map((line) => lineRows(line, decimals));
  return dataTable(`One assumption at a time, ${unit || 'own unit'}`, heads, rows, true);
}

function linesFigure(view: ExperimentView, { analysis, id }: Placed<ThresholdsAnalysis>): Section {
  const { assumptions, output, unit, change, pairs, effect, confidence } = analysis;
  const shown = assumptions.slice(0, MOST_ROWS);
  const nothing = { estimate: null, low: null, high: null };
  const marks = (place: 0 | 1) => shown.map(({ ends }) => ends[place]?.effect ?? nothing);
  const chart: IntervalChart = {
    ...{ kind: 'intervals', id, bars: false, signed: true, finding: analysis.sentence },
    title: `${columnLabel(view, output)}: the effect at the ends of each assumption`,
    unit: unit || 'own unit',
    decimals: decimalsFor([...marks(0), ...marks(1), effect].flatMap((mark) => [mark.estimate])),
    rows: shown.map(({ factor }) => factorLabel(factor)),
    series: [
      { label: 'At its lowest', colour: 'blue', marker: 'circle', marks: marks(0) },
      { label: 'At its highest', colour: 'orange', marker: 'triangle', marks: marks(1) },
    ],
  };
  return chartFigure(chart, {
    unit: `B less A, ${unit || 'own unit'}, with ${percent(confidence)} intervals of ${pairs} pairs`,
    notes: [`B is A with ${change.join(', ')}. One assumption is moved at a time.`, ...analysis.notes],
    ...{ table: linesTable(analysis, chart.decimals), wide: true },
  });
}

/** Thresholds of every conclusion. */
export function thresholdSection(view: ExperimentView): Section | null {
  const placed = analysesOf<ThresholdsAnalysis>(view, 'thresholds');
  return headed(
    'What the conclusion rests on',
    null,
    placed.map((one) => linesFigure(view, one)),
  );
}
