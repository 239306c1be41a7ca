/** Rows against one of them in pairs with the same luck: differences, over months, by group, and who changed. */
import type {
  CitizenComparison,
  ComparedRow,
  ComparisonAnalysis,
  GroupComparison,
  LevelComparison,
  RowComparison,
} from '../../../sim/experiment/analyse/comparison';
import type { Colour, IntervalChart, LineChart, Mark, Marker } from '../../charts';
import { html } from '../../html';
import { decimalsFor, figure, percent, rounded } from '../../numbers';
import { words } from '../../words';
import { changedTable } from '../effects';
import { chartFigure, intervalTable, placesTable, tableCard } from './figure';
import { levelFigures } from './levels';
import {
  analysesOf,
  columnLabel,
  headed,
  joined,
  lastMonths,
  monthOf,
  outputOf,
  type ExperimentView,
  type Placed,
  type Section,
} from './view';

/** Rows that one chart can hold; the table holds all. */
const MOST_ROWS = 30;
/** Rows that are told apart as lines over months. */
const MOST_LINES = 4;

const LOOKS: readonly (readonly [Colour, Marker])[] = [
  ['plum', 'diamond'],
  ['orange', 'triangle'],
  ['teal', 'circle'],
  ['blue', 'square'],
];

const FOUND: Readonly<Record<ComparedRow['found'], string>> = {
  higher: 'higher',
  lower: 'lower',
  same: 'the same',
  unclear: 'not enough runs to say',
};

const ends = (marks: readonly Mark[]): (number | null)[] =>
  marks.flatMap(({ estimate, low, high }) => [estimate, low, high]);

function rowsChart(view: ExperimentView, { analysis, id }: Placed<RowComparison>): IntervalChart {
  const { rows, reference, output, unit, sentence } = analysis;
  const marks = rows.slice(0, MOST_ROWS).map(({ effect }) => effect);
  return {
    ...{ kind: 'intervals', id, bars: false, signed: true, finding: sentence },
    title: `${columnLabel(view, output)}: difference from “${reference.label}”`,
    unit: unit || 'own unit',
    decimals: decimalsFor(ends(marks)),
    rows: rows.slice(0, MOST_ROWS).map(({ label }) => label),
    series: [{ label: 'Difference', colour: 'plum', marker: 'diamond', marks }],
  };
}

function rowsFigure(view: ExperimentView, placed: Placed<RowComparison>): Section {
  const { rows, unit, paired, notes } = placed.analysis;
  const chart = rowsChart(view, placed);
  const more = rows.length > MOST_ROWS ? [`The first ${MOST_ROWS} of ${rows.length} rows.`] : [];
  const luck = paired
    ? 'Pairs share their luck, so what differs comes from the change.'
    : 'Pairs do not share their luck, so differences are part change and part chance.';
  const table = intervalTable(chart, 'Row', [
    ['Mean', (row) => rounded(rows[row].mean)],
    ['Pairs', (row) => figure(rows[row].pairs, 0)],
    ['Pairs above', (row) => share(rows[row].shareAbove)],
    ['p, adjusted', (row) => pValue(rows[row].adjusted)],
    ['Runs saved by shared luck', (row) => times(rows[row].varianceReduction)],
    ['Verdict', (row) => FOUND[rows[row].found]],
  ]);
  return chartFigure(chart, {
    unit: unit || 'own unit',
    notes: [luck, ...more, ...notes],
    table,
    wide: true,
  });
}

const share = (value: number | null): string => (value === null ? '–' : percent(value));
const times = (value: number | null): string => (value === null ? '–' : `${rounded(value)} times`);
const pValue = (value: number | null): string =>
  value === null ? '–' : value < 0.001 ? 'under 0.001' : figure(value, 3);

/** Differences over months, for outputs that have a figure every so many. */
function overTime(view: ExperimentView, placed: readonly Placed<RowComparison>[]): Section[] {
  const byOutput = new Map<string, Placed<RowComparison>[]>();
  for (const one of placed) {
    if (monthOf(view, one.analysis.output) === null) continue;
    const name = outputOf(view, one.analysis.output)!.name;
    byOutput.set(name, [...(byOutput.get(name) ?? []), one]);
  }
  return [...byOutput.values()]
    .filter(({ length }) => length > 1)
    .map((months) => monthsFigure(view, months));
}

function monthsFigure(view: ExperimentView, placed: readonly Placed<RowComparison>[]): Section {
  const months = placed.map(({ analysis }) => monthOf(view, analysis.output)!);
  const [{ analysis, id }] = placed;
  const { reference, unit, confidence } = analysis;
  const name = columnLabel(view, analysis.output).replace(/, month \d+$/, '');
  const told = analysis.rows.slice(0, MOST_LINES);
  const marksOf = (row: number): Mark[] => placed.map((one) => one.analysis.rows[row].effect);
  const chart: LineChart = {
    ...{ kind: 'lines', id: `${id}-months`, range: [null, null], signed: true },
    title: `${name} over time: difference from “${reference.label}”`,
    unit: unit || 'own unit',
    decimals: decimalsFor(told.flatMap((_, row) => ends(marksOf(row)))),
    finding: `Ribbons are ${percent(confidence)} intervals of the mean difference over pairs. They show chance alone.`,
    lines: told.map(({ label }, row) => ({
      ...{ label, colour: LOOKS[row][0], marker: LOOKS[row][1], dashed: false },
      values: marksOf(row).map(({ estimate }) => estimate),
      low: marksOf(row).map(({ low }) => low),
      high: marksOf(row).map(({ high }) => high),
    })),
    places: { label: 'Month', values: months },
  };
  const notes = analysis.rows.length > MOST_LINES ? [`The first ${MOST_LINES} rows.`] : [];
  return chartFigure(chart, {
    unit: `${unit || 'own unit'}, by month`,
    ...{ notes, table: placesTable(chart), folded: true },
  });
}

/** A dimension as it stands within a sentence. */
function dimensionWords(dimension: string): string {
  const label = words.dimension(dimension);
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function groupsFigure(view: ExperimentView, { analysis, id }: Placed<GroupComparison>): Section {
  const { groups, dimension, output, unit, label, reference, sentence, notes } = analysis;
  const marks = groups.map(({ effect }) => effect);
  const chart: IntervalChart = {
    ...{ kind: 'intervals', id, bars: false, signed: true, finding: sentence },
    title: `${columnLabel(view, output)}: “${label}” less “${reference.label}”, by ${dimensionWords(dimension)}`,
    unit: unit || 'own unit',
    decimals: decimalsFor(ends(marks)),
    rows: groups.map(({ group }) => group),
    series: [{ label: 'Difference', colour: 'plum', marker: 'diamond', marks }],
  };
  const verdict = ['Verdict', (row: number) => FOUND[groups[row].found]] as const;
  return chartFigure(chart, { unit: chart.unit, notes, table: intervalTable(chart, 'Group', [verdict]) });
}

function citizensCard({ analysis, id }: Placed<CitizenComparison>): Section {
  const title = `Who changed: ${analysis.label} beside ${analysis.reference.label}`;
  const notes = analysis.notes.map((note) => html`<p class="note">${note}</p>`);
  const table = analysis.groups.length > 0 && changedTable(analysis.groups);
  return tableCard(id, title, analysis.sentence, html`${table}${notes}`);
}

const about = <T extends ComparisonAnalysis>(
  placed: readonly Placed<ComparisonAnalysis>[],
  what: T['about'],
): Placed<T>[] => placed.filter(({ analysis }) => analysis.about === what) as unknown as Placed<T>[];

/** All comparisons. */
export function comparisonSections(view: ExperimentView): Section {
  const all = analysesOf<ComparisonAnalysis>(view, 'comparison');
  const rows = about<RowComparison>(all, 'rows');
  const groups = lastMonths(view, about<GroupComparison>(all, 'groups'));
  const levels = lastMonths(view, about<LevelComparison>(all, 'levels'));
  const citizens = about<CitizenComparison>(all, 'citizens');
  return joined([
    headed('What each setting changes', null, [
      ...lastMonths(view, rows).map((one) => rowsFigure(view, one)),
      ...overTime(view, rows),
    ]),
    headed(
      'What each factor does',
      'Each mean is over all rows with that level, whatever the other factors are. Intervals show chance alone.',
      levels.flatMap((one) => levelFigures(view, one)),
    ),
    headed(
      'Who gains',
      null,
      groups.map((one) => groupsFigure(view, one)),
    ),
    headed('Who changes what they do', null, citizens.map(citizensCard)),
  ]);
}
