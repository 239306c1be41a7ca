/** Rows that the file itself gives: a list, or a table beside it. */
import type { Scenario, SourceReader } from '../../scenario';
import { textOf, type Located } from '../../scenario/located';
import { messageOf, quote, type Problems } from '../../scenario/problems';
import { describe } from '../../scenario/values';
import type { Factor } from '../types';
import { parseTable } from './csv';
import type { DeclaredFactor } from './factors';
import { Fields, isNumber } from './fields';
import { writtenAs } from './space';

/** What rows and levels are made from. */
export interface RowContext {
  readonly factors: readonly DeclaredFactor[];
  readonly columns: readonly string[];
  /** The scenario with the settings of the whole experiment. */
  readonly scenario: Scenario;
  /** The experiment file as the reader resolves it. */
  readonly file: string;
  readonly reader: SourceReader;
}

export interface Rows {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly string[];
}

const LABEL = 'label';
const MOST_ROWS = 100_000;
const LARGEST_TABLE = 50_000_000;

/** `rows: [{label: none, levers.nudge.intensity: 0}, …]`; a factor that a row leaves out is as in the scenario. */
export function readRows(fields: Fields, { factors }: RowContext): Rows {
  const items = fields.items('rows');
  if (items.length === 0 || items.length > MOST_ROWS)
    fields.refuse(
      'rows',
      `a list of 1 to ${MOST_ROWS} rows, such as {label: none, levers.nudge.intensity: 0}`,
    );
  const labels: string[] = [];
  const rows = items.slice(0, MOST_ROWS).map((item, index) => {
    const path = `${fields.below('rows')}[${index}]`;
    if (item.kind !== 'map') {
      fields.problems.add(item.place, path, describe(item), 'a mapping of factors with one value each');
      return [];
    }
    const row = new Fields(item, path, fields.problems);
    row.allow([LABEL, ...factors.map(({ name }) => name)]);
    labels.push(row.text(LABEL) ?? '');
    return factors.map((factor) => {
      const value = row.value(factor.name);
      return value === null ? NaN : readValue(factor, value, row.below(factor.name), fields.problems);
    });
  });
  return { rows, labels };
}

/** One value of a factor; NaN where it is not one (which is then told). */
export function readValue({ space }: Factor, value: Located, path: string, problems: Problems): number {
  if (space.kind === 'choice') {
    const option = space.options.indexOf(writtenAs(value));
    const named = option === -1 ? space.options.indexOf(textOf(value) ?? '') : option;
    if (named !== -1) return named;
    problems.add(value.place, path, describe(value), `one of ${space.options.join(', ')}`);
    return NaN;
  }
  if (value.kind === 'scalar' && isNumber(value.value, { whole: space.kind === 'integer' }))
    return value.value + 0;
  problems.add(value.place, path, describe(value), space.kind === 'integer' ? 'a whole number' : 'a number');
  return NaN;
}

/** `file: rows.csv`: a column a factor, and `label` for names of rows. */
export function readCsvRows(fields: Fields, context: RowContext): Rows {
  const none: Rows = { rows: [], labels: [] };
  const name = fields.text('file');
  if (name === null)
    return fields.has('file') ? none : (fields.refuse('file', 'the name of a CSV file') ?? none);
  let text: string;
  try {
    const path = context.reader.resolve(context.file, name);
    if (context.reader.size(path) > LARGEST_TABLE)
      throw new Error(`a file of more than ${LARGEST_TABLE} bytes`);
    text = new TextDecoder('utf-8', { fatal: true }).decode(context.reader.read(path));
  } catch (error) {
    return fields.tell('file', messageOf(error), 'a CSV file that can be read') ?? none;
  }
  return tableRows(text, name, fields, context);
}

function tableRows(text: string, file: string, { problems }: Fields, { factors }: RowContext): Rows {
  const [header = [], ...lines] = parseTable(text);
  const known = [LABEL, ...factors.map(({ name }) => name)];
  header.forEach((name, column) => {
    if (known.includes(name)) return;
    problems.add(
      { file, line: 1, column: column + 1 },
      '(header)',
      `the column ${quote(name)}`,
      known.join(', '),
    );
  });
  if (lines.length === 0)
    problems.add({ file, line: 1, column: 1 }, '(file)', 'no rows', 'a header and rows below it');
  const labelAt = header.indexOf(LABEL);
  const rows = lines.slice(0, MOST_ROWS).map((cells, index) =>
    factors.map((factor) => {
      const at = header.indexOf(factor.name);
      const cell = (cells[at] ?? '').trim();
      if (at === -1 || cell === '') return NaN;
      const place = { file, line: index + 2, column: at + 1 };
      const number = cell === '' ? NaN : Number(cell);
      const value = Number.isFinite(number) && factor.space.kind !== 'choice' ? number : cell;
      return readValue(factor, { kind: 'scalar', place, value, text: cell, lead: 0 }, factor.name, problems);
    }),
  );
  return { rows, labels: lines.map((cells) => (labelAt === -1 ? '' : (cells[labelAt] ?? ''))) };
}
