/** Figures of an experiment: title, finding, legend, canvas and the same numbers as a table. */
import type { Chart, Colour, IntervalChart, LineChart, Mark, Marker } from '../../charts';
import { html, type Content, type Html } from '../../html';
import { figure, signed } from '../../numbers';
import { dataTable, swatch } from '../figures';
import { tableRow, type Section } from './view';

export interface FigureParts {
  /** Under the canvas, such as a unit. */
  readonly unit?: string;
  readonly notes?: readonly string[];
  readonly table: Content;
  /** A long table is folded away. */
  readonly folded?: boolean;
  /** Across the whole page, for a wide table. */
  readonly wide?: boolean;
}

interface Key {
  readonly label: string;
  readonly colour: Colour;
  readonly marker: Marker;
}

/** What the marks of a chart stand for; nothing where there is only one kind. */
function keysOf(chart: Chart): readonly Key[] {
  if (chart.kind === 'intervals') return chart.series.length > 1 ? chart.series : [];
  if (chart.kind === 'points' && chart.groups.length > 1)
    return chart.groups.filter(({ points }) => points.length > 0);
  return chart.kind === 'lines' && chart.lines.length > 1 ? chart.lines : [];
}

function legend(chart: Chart): Html | false {
  const keys = keysOf(chart);
  const swatchOf = (key: Key): Html => swatch({ dashed: false, ...key });
  return (
    keys.length > 0 &&
    html`<ul class="legend">
      ${keys.map((key) => html`<li>${swatchOf(key)} <span>${key.label}</span></li>`)}
    </ul>`
  );
}

/** How a chart stands on the page. */
const FRAMES: Readonly<Record<Chart['kind'], string>> = {
  lines: 'plot',
  bars: 'plot',
  intervals: 'plot',
  points: 'plot plane',
  parts: 'plot',
};

function tableOf({ table, folded }: FigureParts): Content {
  if (!folded) return table;
  return html`<details>
    <summary>The figures as a table</summary>
    ${table}
  </details>`;
}

/** A chart with its table. */
export function chartFigure(chart: Chart, parts: FigureParts): Section {
  const { unit, notes = [] } = parts;
  return {
    charts: [chart],
    html: html`<figure class="card${parts.wide && ' wide'}" id="${chart.id}">
      <figcaption>
        <h3>${chart.title}</h3>
        <p>${chart.finding}</p>
      </figcaption>
      ${legend(chart)}
      <div class="${FRAMES[chart.kind]}">
        <canvas
          data-chart="${chart.id}"
          role="img"
          aria-label="${chart.finding} The figures are in the table below."
        ></canvas>
      </div>
      ${unit && html`<p class="unit">${unit}</p>`} ${notes.map((note) => html`<p class="note">${note}</p>`)}
      ${tableOf(parts)}
    </figure>`,
  };
}

/** A finding with a table and no chart. */
export function tableCard(id: string, title: string, finding: string, table: Content): Section {
  return {
    charts: [],
    html: html`<section class="card wide" id="${id}">
      <h3>${title}</h3>
      <p>${finding}</p>
      ${table}
    </section>`,
  };
}

/** `0.12 to 0.34`, or a dash. */
export function intervalText(
  { low, high }: Pick<Mark, 'low' | 'high'>,
  decimals: number,
  withSign = false,
): string {
  const write = withSign ? signed : figure;
  return low === null || high === null ? '–' : `${write(low, decimals)} to ${write(high, decimals)}`;
}

/** The marks of a chart of intervals, row by row, with further columns where there are some. */
export function intervalTable(
  chart: IntervalChart,
  rowHead: string,
  further: readonly (readonly [string, (row: number) => Content])[] = [],
): Html {
  const write = chart.signed ? signed : figure;
  const several = chart.series.length > 1;
  const heads = chart.series.flatMap(({ label }) => [label, several ? `${label}: interval` : 'Interval']);
  const rows = chart.rows.map((row, place) =>
    tableRow(row, [
      ...chart.series.flatMap(({ marks }) => [
        write(marks[place].estimate, chart.decimals),
        intervalText(marks[place], chart.decimals, chart.signed),
      ]),
      ...further.map(([, cell]) => cell(place)),
    ]),
  );
  const caption = `${chart.title}, ${chart.unit}`;
  return dataTable(caption, [rowHead, ...heads, ...further.map(([head]) => head)], rows, true);
}

/** The values of a chart of lines with places of their own. */
export function placesTable(chart: LineChart): Html {
  const write = chart.signed ? signed : figure;
  const heads = chart.lines.flatMap(({ label, low }) => (low ? [label, `${label}: interval`] : [label]));
  const rows = (chart.places?.values ?? []).map((place, index) =>
    tableRow(
      String(place),
      chart.lines.flatMap(({ values, low, high }) => {
        const ends = { low: low?.[index] ?? null, high: high?.[index] ?? null };
        const value = write(values[index], chart.decimals);
        return low ? [value, intervalText(ends, chart.decimals, chart.signed)] : [value];
      }),
    ),
  );
  return dataTable(`${chart.title}, ${chart.unit}`, [chart.places?.label ?? '', ...heads], rows, true);
}
