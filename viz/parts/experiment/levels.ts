/** What each level of each factor gives, and two factors together. */
import type { LevelComparison } from '../../../sim/experiment/analyse/comparison';
import type { IntervalChart, LineChart, Mark } from '../../charts';
import { html, type Html } from '../../html';
import { decimalsFor, figure, rounded } from '../../numbers';
import { chartFigure, intervalTable, placesTable } from './figure';
import { columnLabel, factorLabel, withUnit, type ExperimentView, type Placed, type Section } from './view';

type LevelFactor = LevelComparison['factors'][number];

/** Levels from which a numeric factor gives a line and not rows. */
const LINE_LEVELS = 4;
/** Tables of two factors after which no more are shown. */
const MOST_TABLES = 6;
/** Shades from the least to the most; the numbers say the same without them. */
const SHADES = 8;

const ends = (marks: readonly Mark[]): (number | null)[] =>
  marks.flatMap(({ estimate, low, high }) => [estimate, low, high]);

/** Whether the levels are numbers that an axis can hold, and not options by their place. */
function isNumeric({ data }: ExperimentView, { factor: name }: LevelFactor): boolean {
  const factor = data.experiment.factors.find((one) => one.name === name);
  return factor !== undefined && factor.space.kind !== 'choice';
}

interface Effect {
  readonly id: string;
  readonly view: ExperimentView;
  readonly analysis: LevelComparison;
  readonly factor: LevelFactor;
}

function headOf({ id, view, analysis, factor }: Effect) {
  const { levels, range } = factor;
  const means = levels.map(({ mean }) => mean);
  const runs = levels.reduce((sum, level) => sum + level.runs, 0);
  const label = columnLabel(view, analysis.output);
  const told = means.map(({ estimate }) => estimate).filter((value) => value !== null);
  const spread =
    range === null
      ? 'there was nothing to measure'
      : `between ${rounded(Math.min(...told))} and ${rounded(Math.max(...told))}, a range of ${rounded(range)}`;
  return {
    ...{ id, title: `${label} by ${factorLabel(factor.factor)}`, decimals: decimalsFor(ends(means)) },
    unit: analysis.unit || 'own unit',
    finding: `Means of ${levels.length} levels lie ${spread} (${runs} runs).`,
  };
}

function lineOf(effect: Effect): LineChart {
  const { view, analysis, factor } = effect;
  const marks = factor.levels.map(({ mean }) => mean);
  const ribbon = { low: marks.map(({ low }) => low), high: marks.map(({ high }) => high) };
  return {
    ...headOf(effect),
    ...{ kind: 'lines', range: [null, null] },
    lines: [
      {
        label: columnLabel(view, analysis.output),
        ...{ colour: 'blue', dashed: false, marker: 'circle' },
        values: marks.map(({ estimate }) => estimate),
        ...(ribbon.low.some((edge) => edge !== null) && ribbon),
      },
    ],
    places: {
      label: withUnit(factorLabel(factor.factor), factor.unit),
      values: factor.levels.map(({ value }) => value),
    },
  };
}

function rowsOf(effect: Effect): IntervalChart {
  const { view, analysis, factor } = effect;
  const marks = factor.levels.map(({ mean }) => mean);
  return {
    ...headOf(effect),
    ...{ kind: 'intervals', bars: false },
    rows: factor.levels.map(({ label }) => label),
    series: [{ label: columnLabel(view, analysis.output), colour: 'blue', marker: 'circle', marks }],
  };
}

function figureOf(effect: Effect): Section {
  const { factor, analysis, view } = effect;
  const up = withUnit(columnLabel(view, analysis.output), analysis.unit);
  if (isNumeric(view, factor) && factor.levels.length >= LINE_LEVELS) {
    const chart = lineOf(effect);
    return chartFigure(chart, {
      unit: `Up: ${up}. Across: ${withUnit(factorLabel(factor.factor), factor.unit)}.`,
      table: placesTable(chart),
      folded: true,
    });
  }
  const chart = rowsOf(effect);
  const runs = ['Runs', (row: number) => factor.levels[row].runs] as const;
  return chartFigure(chart, { unit: up, table: intervalTable(chart, factorLabel(factor.factor), [runs]) });
}

/** Main effects of one output. */
export function levelFigures(view: ExperimentView, { analysis, id }: Placed<LevelComparison>): Section[] {
  const figures = analysis.factors.map((factor, place) =>
    figureOf({ id: `${id}-${place + 1}`, view, analysis, factor }),
  );
  const tables = analysis.tables.slice(0, MOST_TABLES);
  return [...figures, ...tables.map((table) => ({ charts: [], html: heatTable(view, analysis, table) }))];
}

function shadeOf(value: number | null, least: number, most: number): string {
  if (value === null || most === least) return '';
  return `shade-${Math.min(SHADES - 1, Math.floor(((value - least) / (most - least)) * SHADES))}`;
}

/** Means by two factors: a table with a shade for each. */
function heatTable(
  view: ExperimentView,
  { factors, output, unit }: LevelComparison,
  { x, y, means }: LevelComparison['tables'][number],
): Html {
  const levels = (name: string) => factors.find(({ factor }) => factor === name)?.levels ?? [];
  const told = means.flat().filter((value) => value !== null);
  const [least, most] = [Math.min(...told), Math.max(...told)];
  const decimals = decimalsFor(told);
  const names = `${factorLabel(x)} (down) and ${factorLabel(y)} (across)`;
  const caption = `${withUnit(columnLabel(view, output), unit)}: ${names}`;
  const rows = levels(x).map(
    ({ label }, place) =>
      html`<tr>
        <th scope="row">${label}</th>
        ${means[place].map(
          (value) => html`<td class="${shadeOf(value, least, most)}">${figure(value, decimals)}</td>`,
        )}
      </tr>`,
  );
  return html`<div class="card">
    <h3>${columnLabel(view, output)}: ${factorLabel(x)} with ${factorLabel(y)}</h3>
    <div class="scroll whole" tabindex="0" role="region" aria-label="${caption}">
      <table class="heat">
        <caption>
          ${caption}. The darker the cell, the higher the mean.
        </caption>
        <thead>
          <tr>
            <td></td>
            ${levels(y).map(({ label }) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </div>`;
}
