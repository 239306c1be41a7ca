/**
 * Tables of results folders, by the parts of hyparquet that read whole flat columns: no filters, no requests, no nesting.
 */
import { readColumn } from 'hyparquet/src/column.js';
import { parquetMetadata } from 'hyparquet/src/metadata.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { getSchemaPath, isFlatColumn } from 'hyparquet/src/schema.js';

/** A column: numbers, NaN where there is nothing; or texts, null where there is nothing. */
export interface ReadColumn {
  readonly name: string;
  /** From the file's own metadata; empty where it says nothing. */
  readonly unit: string;
  readonly values: Float64Array | readonly (string | null)[];
}

export interface ReadTable {
  readonly rows: number;
  readonly metadata: Readonly<Record<string, string>>;
  readonly columns: readonly ReadColumn[];
}

/** Most rows, and most cells, of a table that a page has use for: a thousand years of months in twenty pairs are 480,000 rows. */
const MOST_ROWS = 2_000_000;
const MOST_CELLS = 60_000_000;

/** Numbers and texts as Tandem writes them, and as most other programs do when they write such a table anew. */
const TYPES: ReadonlySet<string | undefined> = new Set(['INT32', 'INT64', 'FLOAT', 'DOUBLE', 'BYTE_ARRAY']);
const ENCODINGS: ReadonlySet<string> = new Set(['PLAIN', 'RLE', 'RLE_DICTIONARY', 'PLAIN_DICTIONARY']);

type Metadata = ReturnType<typeof parquetMetadata>;
type Group = Metadata['row_groups'][number];

/**
 * Reads a Parquet file whole.
 *
 * @throws Error where it is damaged, nested, written in a way that Tandem does not use, or too large
 */
export function readTable(bytes: ArrayBuffer): ReadTable {
  const footer = parquetMetadata(bytes, { geoparquet: false });
  const rows = Number(footer.num_rows);
  const names = footer.schema
    .filter(({ num_children }) => num_children === undefined)
    .map(({ name }) => name);
  if (!(rows >= 0 && rows <= MOST_ROWS && rows * names.length <= MOST_CELLS))
    throw new Error(`the table has ${rows} rows and ${names.length} columns, more than this page reads`);
  const metadata = Object.fromEntries(
    (footer.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? '']),
  );
  const units = unitsIn(metadata.units);
  const columns = names.map((name): ReadColumn => ({
    name,
    unit: units.get(name) ?? '',
    values: valuesOf(bytes, footer, name, rows),
  }));
  return { rows, metadata, columns };
}

/** Units that a table names for its columns. */
function unitsIn(text: string | undefined): ReadonlyMap<string, string> {
  try {
    const units: unknown = JSON.parse(text ?? '{}');
    return new Map(Object.entries(units ?? {}).map(([name, unit]) => [name, String(unit)]));
  } catch {
    return new Map();
  }
}

function valuesOf(bytes: ArrayBuffer, footer: Metadata, name: string, rows: number): ReadColumn['values'] {
  const cells: unknown[] = [];
  for (const group of footer.row_groups) {
    for (const cell of cellsOf(bytes, footer, group, name)) cells.push(cell);
    if (cells.length > rows) break;
  }
  if (cells.length !== rows) throw new Error(`the column ${name} has ${cells.length} cells, not ${rows}`);
  const isText = cells.some((cell) => typeof cell === 'string');
  if (isText) return cells.map((cell) => (cell === null || cell === undefined ? null : String(cell)));
  return Float64Array.from(cells, (cell) => (cell === null || cell === undefined ? NaN : Number(cell)));
}

function* cellsOf(bytes: ArrayBuffer, footer: Metadata, group: Group, name: string): Generator<unknown> {
  const column = group.columns.find(
    ({ meta_data }) => meta_data?.path_in_schema.join('.') === name,
  )?.meta_data;
  if (!column) throw new Error(`a part of the column ${name} is missing`);
  const schemaPath = getSchemaPath(footer.schema, column.path_in_schema);
  if (!isFlatColumn(schemaPath)) throw new Error(`the column ${name} holds lists`);
  const { element } = schemaPath[schemaPath.length - 1];
  if (!TYPES.has(element.type)) throw new Error(`the column ${name} holds neither numbers nor texts`);
  const strange = column.encodings.filter((encoding) => !ENCODINGS.has(encoding)).join(', ');
  if (strange !== '')
    throw new Error(`the column ${name} is written as ${strange}, which this page does not read`);
  const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
  const length = Number(column.total_compressed_size);
  const count = Number(group.num_rows);
  const { data } = readColumn(
    { view: new DataView(bytes, start, length), offset: 0 },
    { groupStart: 0, groupRows: count, selectStart: 0, selectEnd: count },
    { ...column, pathInSchema: column.path_in_schema, element, schemaPath, parsers: DEFAULT_PARSERS },
  );
  for (const part of data) yield* part as ArrayLike<unknown> & Iterable<unknown>;
}
