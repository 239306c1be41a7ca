/** Parts: Parquet files with the values of runs. A part's name holds the hash of its bytes, so it proves itself. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { diskError } from '../../results/files/errors';
import { sha256Of } from '../../results/files/manifest';
import {
  readParquet,
  writeParquet,
  type Cell,
  type Table,
  type TableRead,
} from '../../results/files/parquet';
import type { RunRecord } from '../types';
import { unfinishedIn } from './durable';

/** Folder of the parts that belong to the experiment as it stands. */
export const PARTS = 'parts';
/** Folder of parts with runs that the experiment as it stands does not ask for. */
export const UNUSED = 'unused';
/** Folder of parts that are no longer as they were written. */
export const DAMAGED = 'damaged';

/** Columns before those of the outputs. */
const HEAD = [
  { name: 'key', type: 'string' },
  { name: 'row', type: 'int32' },
  { name: 'replicate', type: 'int32' },
  { name: 'seed', type: 'string' },
  { name: 'status', type: 'string' },
  { name: 'error', type: 'string', optional: true },
] as const;

/** Signs of a hash in a part's name. */
const SIGNS = 24;
const NAME = new RegExp(`^part-.*-([0-9a-f]{${SIGNS}})\\.parquet$`);

/** Name of an output's column: a file may call an output of its own `row`. */
export function outputColumn(name: string): string {
  return HEAD.some((column) => column.name === name) ? `output.${name}` : name;
}

/** Runs as a table: what they are first, then one column an output. Empty cells: nothing to measure, or failed. */
export function runsTable(
  runs: readonly RunRecord[],
  columns: readonly string[],
  metadata: Readonly<Record<string, string>>,
): Table {
  const outputs = columns.map(
    (name) => ({ name: outputColumn(name), type: 'double', optional: true }) as const,
  );
  return {
    columns: [...HEAD, ...outputs],
    metadata,
    *chunks() {
      const head: Cell[][] = [
        runs.map(({ key }) => key),
        runs.map(({ row }) => row),
        runs.map(({ replicate }) => replicate),
        runs.map(({ seed }) => seed),
        runs.map(({ error }) => (error === null ? 'done' : 'failed')),
        runs.map(({ error }) => error),
      ];
      const cell = (value: number): Cell => (Number.isNaN(value) ? null : value);
      yield [...head, ...columns.map((_, i) => runs.map(({ values }) => cell(values[i])))];
    },
  };
}

/**
 * Writes runs as a part, unless there is one with the same bytes already.
 *
 * @param folder folder of the parts
 * @param mark what the name says of the part beside its hash
 * @returns name of the file
 * @throws Error with a plain message where the disk does not take it
 */
export function writePart(folder: string, mark: string, table: Table): string {
  try {
    const file = unfinishedIn(folder);
    try {
      writeParquet(file.path, table);
      const name = `part-${mark}-${sha256Of(readFileSync(file.path)).slice(0, SIGNS)}.parquet`;
      if (!existsSync(join(folder, name))) file.place(join(folder, name));
      return name;
    } finally {
      file.drop();
    }
  } catch (error) {
    throw diskError(error, folder, 'write');
  }
}

/** Names of the parts in a folder, in order; none where there is no such folder. */
export function partNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('part-'))
    .sort();
}

/** Whether a part is, byte for byte, as it was written. */
export function isPartWhole(folder: string, name: string): boolean {
  const hash = NAME.exec(name)?.[1];
  return hash !== undefined && sha256Of(readFileSync(join(folder, name))).startsWith(hash);
}

/**
 * Reads a part that is whole.
 *
 * @param columns the outputs that are wanted
 * @returns null where the part was written for other outputs
 */
export async function readPart(path: string, columns: readonly string[]): Promise<RunRecord[] | null> {
  const table = await readParquet(path);
  const names = [...HEAD.map(({ name }) => name), ...columns.map(outputColumn)];
  if (names.length !== table.columns.length || names.some((name, i) => table.columns[i] !== name))
    return null;
  return recordsOf(table, columns);
}

function recordsOf(table: TableRead, columns: readonly string[]): RunRecord[] {
  const [key, row, replicate, seed, , error] = HEAD.map(({ name }) => table.column(name));
  const values = columns.map((name) => table.column(outputColumn(name)));
  return Array.from({ length: table.rows }, (_, i) => ({
    key: key[i] as string,
    row: row[i] as number,
    replicate: replicate[i] as number,
    seed: seed[i] as string,
    values: Float64Array.from(values, (column) => (column[i] ?? NaN) as number),
    error: (error[i] ?? null) as string | null,
  }));
}

/** Moves a damaged part out of the way, so that nothing reads it and nothing is lost that somebody may want to look at. */
export function setAside(folder: string, from: string, name: string): void {
  mkdirSync(join(folder, DAMAGED), { recursive: true });
  renameSync(join(folder, from, name), join(folder, DAMAGED, name));
}
