/** Scenario discovery: where an output falls below or above a value, as limits on factors. */
import type { DiscoveredBox, ScenarioDiscovery } from '../../../sim/experiment/analyse/scenario-discovery';
import type { NamedPoint, Part, PartChart, PointChart } from '../../charts';
import { html, type Html } from '../../html';
import { figure, percent, rounded } from '../../numbers';
import { dataTable } from '../figures';
import { chartFigure, tableCard } from './figure';
import {
  analysesOf,
  columnLabel,
  factorLabel,
  headed,
  lastMonths,
  tableRow,
  valuesTaken,
  withUnit,
  type ExperimentView,
  type Placed,
  type Section,
} from './view';

/** Cases that a plane can show. */
const MOST_CASES = 1500;

function targetWords(view: ExperimentView, { target, output }: ScenarioDiscovery): string {
  if (target === 'failure') return 'Where runs fail';
  return `${columnLabel(view, output)} ${target.side} ${rounded(target.value)}`;
}

const place = (view: ExperimentView, name: string): number =>
  view.data.experiment.factors.findIndex((factor) => factor.name === name);

/** The limits of a box as parts of what was tried; options have no place on an axis. */
function partsOf(view: ExperimentView, box: DiscoveredBox): Part[] {
  return box.limits.flatMap(({ factor, low, high, options }) => {
    const taken = valuesTaken(view.data, place(view, factor));
    const [least, most] = [taken[0], taken[taken.length - 1]];
    if (options !== null || !(most > least)) return [];
    const at = (value: number): number => Math.min(1, Math.max(0, (value - least) / (most - least)));
    return [{ label: factorLabel(factor), from: at(low ?? least), to: at(high ?? most) }];
  });
}

function limitsTable(box: DiscoveredBox): Html {
  const rows = box.limits.map(
    ({ factor, words, p }) =>
      html`<tr>
        <th scope="row">${factorLabel(factor)}</th>
        <td class="words">${words}</td>
        <td>${p === null ? '–' : p < 0.001 ? 'under 0.001' : figure(p, 3)}</td>
      </tr>`,
  );
  const { coverage, density, mass, checked } = box;
  const ends = ({ low, high }: { low: number | null; high: number | null }): string =>
    low === null || high === null ? '–' : `${percent(low)} to ${percent(high)}`;
  const told = [
    ['Coverage: cases of interest that are in the box', coverage, checked.coverage],
    ['Density: cases in the box that are of interest', density, checked.density],
  ] as const;
  const shares = told.map(([label, own, other]) =>
    tableRow(label, [percent(own), other.estimate === null ? '–' : percent(other.estimate), ends(other)]),
  );
  const size = tableRow('Size: all cases that are in the box', [percent(mass), '–', '–']);
  return html`${dataTable('Limits of the box', ['Factor', { words: 'Limit' }, 'p by luck'], rows, true)}
  ${dataTable('The box', ['', 'Found', 'In the other half', 'Interval'], [...shares, size], true)}`;
}

function boxFigure(
  view: ExperimentView,
  { analysis, id }: Placed<ScenarioDiscovery>,
  box: DiscoveredBox,
): Section {
  const chart: PartChart = {
    ...{ kind: 'parts', id, finding: analysis.sentence },
    title: `${targetWords(view, analysis)}: the box`,
    rows: partsOf(view, box),
  };
  const notes = [...analysis.notes];
  if (chart.rows.length === 0) {
    const said = notes.map((note) => html`<p class="note">${note}</p>`);
    return tableCard(
      id,
      chart.title,
      chart.finding,
      html`${limitsTable(box)}${said}${searchDetails(analysis)}`,
    );
  }
  return chartFigure(chart, {
    unit: 'Marked: the part of the tried range that is in the box. Factors without limit are left out.',
    ...{ notes, table: html`${limitsTable(box)}${searchDetails(analysis)}` },
  });
}

/** Cases in the plane of the two factors that the box limits most. */
function casesFigure(view: ExperimentView, { analysis, id }: Placed<ScenarioDiscovery>): Section[] {
  const { data } = view;
  const numeric = (analysis.box?.limits ?? []).filter(({ options }) => options === null);
  if (numeric.length < 2) return [];
  const [x, y] = numeric.map(({ factor }) => place(view, factor));
  const step = Math.ceil(analysis.cases.length / MOST_CASES);
  const points = (wanted: 0 | 1): NamedPoint[] =>
    analysis.cases.flatMap((row, k) => {
      if (k % step !== 0 || analysis.interest[k] !== wanted) return [];
      const at = row * data.experiment.factors.length;
      return [{ x: data.design.values[at + x], y: data.design.values[at + y], name: '' }];
    });
  const axis = (k: number): string => withUnit(factorLabel(numeric[k].factor), numeric[k].unit);
  const cases = analysis.interest.filter((one) => one === 1).length;
  const chart: PointChart = {
    ...{ kind: 'points', id: `${id}-cases`, slopes: [], fromZero: false },
    title: `${targetWords(view, analysis)}: where the cases lie`,
    axes: { x: axis(0), y: axis(1) },
    finding: `${cases} of ${analysis.cases.length} cases are of interest.${step > 1 ? ` One in ${step} is drawn.` : ''}`,
    groups: [
      { label: 'Other cases', colour: 'grey', marker: 'circle', points: points(0) },
      { label: 'Of interest', colour: 'orange', marker: 'triangle', points: points(1) },
    ],
  };
  return [chartFigure(chart, { table: countsTable(analysis, chart.title) })];
}

/** How many cases of either kind lie in the box and outside it. */
function countsTable({ interest, box }: ScenarioDiscovery, title: string): Html {
  const { coverage, mass } = box ?? { coverage: 0, mass: 0 };
  const all = interest.filter((one) => one === 1).length;
  const inside = Math.round(coverage * all);
  const size = Math.round(mass * interest.length);
  const rows = [
    tableRow('In the box', [inside, size - inside]),
    tableRow('Outside', [all - inside, interest.length - size - (all - inside)]),
  ];
  return dataTable(`${title}: how many`, ['', 'Of interest', 'Other'], rows, true);
}

/** How density rose and coverage fell on the way to the box. */
function trajectoryTable({ trajectory, box }: ScenarioDiscovery): Html {
  const rows = trajectory.map(({ coverage, density, mass, limited }, step) =>
    tableRow(step === box?.step ? `${step}, the box` : String(step), [
      percent(coverage),
      percent(density),
      percent(mass),
      limited,
    ]),
  );
  const heads = ['Step', 'Coverage', 'Density', 'Size', 'Factors limited'];
  return dataTable('The search, step by step', heads, rows);
}

const searchDetails = (analysis: ScenarioDiscovery): Html =>
  html`<details>
    <summary>The search, step by step</summary>
    ${trajectoryTable(analysis)}
  </details>`;

/** All boxes. */
export function discoverySections(view: ExperimentView): Section | null {
  const placed = lastMonths(view, analysesOf<ScenarioDiscovery>(view, 'scenarioDiscovery'));
  const figures = placed.flatMap((one) =>
    one.analysis.box === null
      ? [tableCard(one.id, targetWords(view, one.analysis), one.analysis.sentence, null)]
      : [boxFigure(view, one, one.analysis.box), ...casesFigure(view, one)],
  );
  const what =
    'A box is a set of limits on few factors within which most of the cases of interest lie, and few others. It describes; it does not prove a cause.';
  return headed('Where it happens', what, figures);
}
