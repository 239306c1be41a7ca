/** What the sections of an experiment's page are made from, and the names by which they call things. */
import type { AnalysisDocument } from '../../../sim/experiment/analyse';
import type { Analysis, ExperimentData, Factor, OutputSpec } from '../../../sim/experiment/types';
import type { Chart } from '../../charts';
import { html, type Content, type Html } from '../../html';
import { labelOf } from '../../labels';
import { rounded } from '../../numbers';

export interface ExperimentView {
  readonly document: AnalysisDocument;
  readonly data: ExperimentData;
}

/** A piece of the page with the charts in it. */
export interface Section {
  readonly html: Html;
  readonly charts: readonly Chart[];
}

/** An analysis and the name of its figures. */
export interface Placed<T extends Analysis> {
  readonly analysis: T;
  readonly id: string;
}

/** The output to which a column belongs. */
export function outputOf({ data }: ExperimentView, column: string): OutputSpec | undefined {
  return data.experiment.outputs.find(({ columns }) => columns.includes(column));
}

/** Month of a column of an output that has one every so many months; null for others. */
export function monthOf(view: ExperimentView, column: string): number | null {
  const [, month] = /\[(\d+)\]$/.exec(column) ?? [];
  return month && outputOf(view, column)?.every !== null ? Number(month) : null;
}

/** A column in words: the label of its metric where it is one, and its month where an output has several. */
export function columnLabel(view: ExperimentView, column: string | null): string {
  if (column === null) return 'All outputs';
  const label = labelOf(outputOf(view, column)?.name ?? column);
  const month = monthOf(view, column);
  return month === null ? label : `${label}, month ${month}`;
}

/** The unit of a column; empty where its author gave none. */
export const columnUnit = (view: ExperimentView, column: string): string =>
  outputOf(view, column)?.unit ?? '';

/** A factor's name as it stands beside a chart: registers' names without the room that they come from. */
export const factorLabel = (name: string): string => name.replace(/^(?:levers|assumptions|settings)\./, '');

/** A value of a factor in words, without its unit. */
export function factorValue({ space }: Factor, value: number): string {
  return space.kind === 'choice' ? (space.options[value] ?? '–') : rounded(value);
}

/** `label, unit`, or the label alone. */
export const withUnit = (label: string, unit: string): string => (unit === '' ? label : `${label}, ${unit}`);

/** All values that a factor took, ascending. */
export function valuesTaken({ design, experiment }: ExperimentData, factor: number): number[] {
  const values = new Set<number>();
  for (let row = 0; row < design.rows; row++)
    values.add(design.values[row * experiment.factors.length + factor]);
  return [...values].sort((a, b) => a - b);
}

/** What the figures of an analysis are called on the page. */
export const idOf = (kind: string, place: number): string => `${kind}-${place + 1}`;

/** Analyses of one kind with their places in the document. */
export function analysesOf<T extends Analysis>({ document }: ExperimentView, kind: T['kind']): Placed<T>[] {
  return document.analyses.flatMap((analysis, place) =>
    analysis.kind === kind ? [{ analysis: analysis as T, id: idOf(kind, place) }] : [],
  );
}

/** Of an output that has a figure every so many months the last month alone: the others are told over time or in words. */
export function lastMonths<T extends Analysis>(
  view: ExperimentView,
  placed: readonly Placed<T>[],
): Placed<T>[] {
  const last = new Map<string, number>();
  const keyOf = (column: string): string => outputOf(view, column)?.name ?? column;
  for (const { analysis } of placed) {
    const month = analysis.output && monthOf(view, analysis.output);
    if (!analysis.output || !month) continue;
    last.set(keyOf(analysis.output), Math.max(month, last.get(keyOf(analysis.output)) ?? 0));
  }
  return placed.filter(({ analysis }) => {
    const month = analysis.output && monthOf(view, analysis.output);
    return !analysis.output || !month || month === last.get(keyOf(analysis.output));
  });
}

/** A row of a table: its head and its cells. */
export function tableRow(head: Content, cells: readonly Content[]): Html {
  return html`<tr>
    <th scope="row">${head}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}

/** Sections one after the other. */
export function joined(sections: readonly (Section | null)[]): Section {
  const present = sections.filter((section) => section !== null);
  return {
    html: html`${present.map((section) => section.html)}`,
    charts: present.flatMap(({ charts }) => charts),
  };
}

/** Figures under a heading; nothing where there are none. */
export function headed(title: string, text: Content, figures: readonly Section[]): Section | null {
  if (figures.length === 0) return null;
  const { html: all, charts } = joined(figures);
  return {
    charts,
    html: html`<h2>${title}</h2>
      ${text && html`<p>${text}</p>`}
      <div class="cards">${all}</div>`,
  };
}
