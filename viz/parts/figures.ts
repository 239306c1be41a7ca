/** Charts as HTML: title, finding, legend with values, canvas, reading slider and the same figures as a table. */
import type { BarChart, ChartLine, LineChart } from '../charts';
import { html, type Content, type Html } from '../html';
import { figure, signed } from '../numbers';

const MARKERS: Readonly<Record<ChartLine['marker'], string>> = {
  circle: 'M18 2a4 4 0 1 0 .01 0z',
  triangle: 'M18 1l5 9h-10z',
  diamond: 'M18 1l5 5-5 5-5-5z',
  square: 'M14 2h8v8h-8z',
  none: '',
};

/** How a line or mark looks, for a legend. */
export function swatch(line: Pick<ChartLine, 'colour' | 'dashed' | 'marker'>): Html {
  const classes = `line ${line.colour}${line.dashed ? ' dashed' : ''}`;
  const marker = MARKERS[line.marker];
  return html`<svg class="swatch" viewBox="0 0 36 12" aria-hidden="true" focusable="false">
    <path class="${classes}" d="M0 6h36" />
    ${marker !== '' && html`<path class="dot ${line.colour}" d="${marker}" />`}
  </svg>`;
}

/** Writes a value of a chart: with its sign where the chart shows differences. */
function reading(chart: LineChart, value: number | null): string {
  return chart.signed ? signed(value, chart.decimals) : figure(value, chart.decimals);
}

function legend(chart: LineChart): Html {
  const entries = chart.lines.map(
    (line, index) =>
      html`<li>
        ${swatch(line)} <span>${line.label}</span>
        <b class="reading" data-line="${index}">${reading(chart, line.values[line.values.length - 1])}</b>
      </li>`,
  );
  return html`<ul class="legend">
    ${entries}
  </ul>`;
}

/** Column heads and cells of a line, its ribbon's edges included. */
function columnsOf(line: ChartLine): { label: string; values: readonly (number | null)[] }[] {
  const columns = [{ label: line.label, values: line.values }];
  if (line.low) columns.push({ label: `${line.label}, lower edge`, values: line.low });
  if (line.high) columns.push({ label: `${line.label}, upper edge`, values: line.high });
  return columns;
}

function monthsTable(chart: LineChart): Html {
  const columns = chart.lines.flatMap(columnsOf);
  const rows = chart.lines[0].values.map(
    (_, month) =>
      html`<tr>
        <th scope="row">${month + 1}</th>
        ${columns.map(({ values }) => html`<td>${reading(chart, values[month])}</td>`)}
      </tr>`,
  );
  return dataTable(
    `${chart.title}: every month, in ${chart.unit}`,
    ['Month', ...columns.map(({ label }) => label)],
    rows,
  );
}

/** Head of a column; of one that holds words where it says so. */
export type Head = string | { readonly words: string };

/** A table that scrolls within itself where the screen is narrow; focusable, so that it scrolls by keyboard too. A whole one shows all rows at once. */
export function dataTable(caption: string, heads: readonly Head[], rows: Content, whole = false): Html {
  return html`<div class="scroll${whole && ' whole'}" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) =>
            typeof head === 'string'
              ? html`<th scope="col">${head}</th>`
              : html`<th scope="col" class="words">${head.words}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** A chart of lines over months. */
export function lineFigure(chart: LineChart): Html {
  const months = chart.lines[0].values.length;
  return html`<figure class="card${chart.wide && ' wide'}" id="${chart.id}">
    <figcaption>
      <h3>${chart.title}</h3>
      <p>${chart.finding}</p>
    </figcaption>
    ${legend(chart)}
    <div class="plot">
      <canvas
        data-chart="${chart.id}"
        role="img"
        aria-label="${chart.finding} The figures are in the table below."
      ></canvas>
    </div>
    <p class="unit">${chart.unit}, by month</p>
    <p class="month">
      <label for="${chart.id}-month">Values of month</label>
      <output for="${chart.id}-month">${months}</output>
      <input type="range" id="${chart.id}-month" min="1" max="${months}" value="${months}" step="1" />
    </p>
    ${chart.note && html`<p class="note">${chart.note}</p>`}
    <details>
      <summary>Every month as a table</summary>
      ${monthsTable(chart)}
    </details>
  </figure>`;
}

/** A chart of horizontal bars; its table is written by the section that knows more about it. */
export function barFigure(chart: BarChart, table: Html): Html {
  return html`<figure class="card wide" id="${chart.id}">
    <figcaption>
      <h3>${chart.title}</h3>
      <p>${chart.finding}</p>
    </figcaption>
    <div class="plot bars" data-rows="${chart.bars.length}">
      <canvas
        data-chart="${chart.id}"
        role="img"
        aria-label="${chart.finding} The figures are in the table below."
      ></canvas>
    </div>
    <p class="unit">${chart.unit}</p>
    ${table}
  </figure>`;
}
