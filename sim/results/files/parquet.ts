/** Parquet files: the only module that knows which library writes and reads them. */
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { fileWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';

export type ColumnType = 'int32' | 'int64' | 'double' | 'float' | 'string';

/** A column of a table. */
export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether rows may have nothing in it. */
  readonly optional?: boolean;
}

/** A cell: whole numbers of int64 columns are bigints, null stands where there is nothing. */
export type Cell = number | bigint | string | null;

/** Values of one column. */
export type CellList = readonly Cell[] | Int32Array | Float32Array | Float64Array | BigInt64Array;

/** Some rows of a table: a list of values for each column, in the order of the columns. */
export type TableChunk = readonly CellList[];

export interface Table {
  readonly columns: readonly TableColumn[];
  /** Written to the file's key-value metadata. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Rows in pieces, so that a large table never lies in memory as a whole. */
  readonly chunks: () => Iterable<TableChunk>;
}

const PHYSICAL = {
  int32: { type: 'INT32' },
  int64: { type: 'INT64' },
  double: { type: 'DOUBLE' },
  float: { type: 'FLOAT' },
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
} as const;

/** Writes a table to a file. The same table gives the same bytes. */
export function writeParquet(path: string, table: Table): void {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: table.columns.length },
    ...table.columns.map(({ name, type, optional }): SchemaElement => {
      return { name, ...PHYSICAL[type], repetition_type: optional ? 'OPTIONAL' : 'REQUIRED' };
    }),
  ];
  const kvMetadata = Object.entries(table.metadata).map(([key, value]) => ({ key, value }));
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, kvMetadata, createdBy: 'tandem' });
  for (const chunk of table.chunks()) {
    const columnData = table.columns.map(({ name }, i) => ({ name, data: chunk[i] as Cell[] }));
    const rows = chunk[0].length;
    if (rows > 0) void writer.write({ columnData, rowGroupSize: rows });
  }
  void writer.finish();
}

/** A table as it was read. */
export interface TableRead {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly metadata: Readonly<Record<string, string>>;
  /** The values of a column; the library's own forms: numbers, bigints, texts, null or undefined for nothing. */
  column(name: string): ArrayLike<Cell | undefined>;
}

/**
 * Reads a Parquet file whole.
 *
 * @throws Error where it is no readable Parquet file
 */
export async function readParquet(path: string): Promise<TableRead> {
  const file = await asyncBufferFromFile(path);
  const footer = await parquetMetadataAsync(file);
  const rows = Number(footer.num_rows);
  const columns = footer.schema
    .filter(({ num_children }) => num_children === undefined)
    .map(({ name }) => name);
  const values = new Map(columns.map((name) => [name, new Array<Cell | undefined>(rows)]));
  await parquetRead({
    file,
    metadata: footer,
    onChunk({ columnName, columnData, rowStart }) {
      const target = values.get(columnName)!;
      for (let i = 0; i < columnData.length; i++) target[rowStart + i] = columnData[i] as Cell;
    },
  });
  const metadata = (footer.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? '']);
  return {
    columns,
    rows,
    metadata: Object.fromEntries(metadata) as Record<string, string>,
    column(name) {
      const column = values.get(name);
      if (!column) throw new Error(`${path} has no column ${name}.`);
      return column;
    },
  };
}
