/** Settings of the levers that no others beat in every objective. */
import type { ParetoAnalysis, ParetoPoint } from '../../../sim/experiment/analyse/pareto';
import type { NamedPoint, PointChart } from '../../charts';
import { html, type Html } from '../../html';
import { decimalsFor, figure } from '../../numbers';
import { dataTable } from '../figures';
import { chartFigure, intervalText, tableCard } from './figure';
import {
  analysesOf,
  columnLabel,
  headed,
  tableRow,
  withUnit,
  type ExperimentView,
  type Placed,
  type Section,
} from './view';

/** Rows beside the front that a plane can show. */
const MOST_BEATEN = 1500;

/** Every point of the front, with intervals. */
function frontTable(view: ExperimentView, { front, objectives, limits }: ParetoAnalysis): Html {
  // A limit on an objective is told once.
  const own = limits.map(({ output }) => !objectives.some((objective) => objective.output === output));
  const outputs = [...objectives, ...limits.filter((_, k) => own[k])];
  const cells = (point: ParetoPoint) => [...point.objectives, ...point.limited.filter((_, k) => own[k])];
  const decimals = outputs.map((_, k) => decimalsFor(front.map((point) => cells(point)[k].estimate)));
  const rows = front.map((point, place) =>
    tableRow(html`${place + 1}<br /><small>row ${point.row}: ${point.label}</small>`, [
      ...cells(point).flatMap((cell, k) => [
        figure(cell.estimate, decimals[k]),
        intervalText(cell, decimals[k]),
      ]),
      point.runs,
    ]),
  );
  const heads = outputs.flatMap(({ output, unit }) => [
    withUnit(columnLabel(view, output), unit),
    'Interval',
  ]);
  return dataTable(
    'The front, best in the first objective at one end',
    ['Point', ...heads, 'Runs'],
    rows,
    true,
  );
}

function groupsOf({ front, beaten }: ParetoAnalysis): PointChart['groups'] {
  const step = Math.max(1, Math.ceil(beaten.length / MOST_BEATEN));
  const others = (within: boolean): NamedPoint[] =>
    beaten.flatMap(({ means: [x, y], withinLimits }, k) =>
      k % step !== 0 || withinLimits !== within || x === null || y === null ? [] : [{ x, y, name: '' }],
    );
  const best = front.flatMap(({ objectives: [x, y] }, place): NamedPoint[] =>
    x.estimate === null || y.estimate === null
      ? []
      : [{ x: x.estimate, y: y.estimate, name: String(place + 1) }],
  );
  return [
    { label: 'Beaten', colour: 'grey', marker: 'circle', points: others(true) },
    { label: 'Outside the limits', colour: 'orange', marker: 'triangle', points: others(false) },
    { label: 'Not beaten: the front', colour: 'blue', marker: 'diamond', points: best },
  ];
}

function frontFigure(view: ExperimentView, { analysis, id }: Placed<ParetoAnalysis>): Section {
  const { objectives, limits, sentence, notes } = analysis;
  const title = objectives.map(({ output }) => columnLabel(view, output)).join(' and ');
  const table = frontTable(view, analysis);
  if (objectives.length < 2) return tableCard(id, title, sentence, table);
  const axis = (k: number): string => {
    const { output, goal } = objectives[k];
    return `${columnLabel(view, output)} (${goal === 'maximise' ? 'more' : 'less'} is better)`;
  };
  const chart: PointChart = {
    ...{ kind: 'points', id, slopes: [], fromZero: false, title, finding: sentence },
    axes: { x: axis(0), y: axis(1) },
    groups: groupsOf(analysis),
  };
  const further = objectives.length > 2 ? ['The first two objectives are drawn; the table has all.'] : [];
  const bounds = limits.map(
    ({ output, most, unit }) => `${columnLabel(view, output)} at most ${most} ${unit}`,
  );
  const within = bounds.length > 0 ? [`Within the limits: ${bounds.join('; ')}.`] : [];
  const units = ['Across', 'Up'].map(
    (way, k) => `${way}: ${withUnit(columnLabel(view, objectives[k].output), objectives[k].unit)}.`,
  );
  return chartFigure(chart, {
    unit: units.join(' '),
    notes: [...within, ...further, ...notes],
    table,
    wide: true,
  });
}

/** The front. */
export function paretoSection(view: ExperimentView): Section | null {
  const placed = analysesOf<ParetoAnalysis>(view, 'pareto');
  const what = 'No point of the front can be bettered in one objective without losing in another.';
  return headed(
    'The best that can be had',
    what,
    placed.map((one) => frontFigure(view, one)),
  );
}
