/** Runs as tables: one row a replicate and month, one row a ledger cell, one row a citizen. */
import type { LedgerRow, RunResult } from '../../engine';
import { LEDGER_SCALE } from '../../exact';
import { GROUPS, type GroupDimension } from '../../registers';
import { metricEntry } from '../metrics';
import type { Cell, CellList, Table, TableChunk, TableColumn } from './parquet';

/** One side of what a folder holds. */
export interface LabelledRuns {
  /** `a` or `b` in a comparison; null where there is only one side, which then needs no column. */
  readonly arm: string | null;
  /** In the order of the replicates, from 1. */
  readonly runs: readonly RunResult[];
}

/** A run and where it stands. */
interface Placed {
  readonly arm: string | null;
  readonly replicate: number;
  readonly run: RunResult;
}

/** Rows gathered into one row group: few groups are quick to read, and one must fit in memory. */
const GROUP_ROWS = 100_000;

/** Units of series; empty for a derived metric, whose unit only its author knows. */
export function unitsOf(names: Iterable<string>): Record<string, string> {
  return Object.fromEntries([...names].map((name) => [name, metricEntry(name)?.unit ?? '']));
}

/** Name of a series' column: a scenario may call a metric of its own `month`. */
export function seriesColumn(name: string): string {
  return ['arm', 'replicate', 'month'].includes(name) ? `derived.${name}` : name;
}

/** One row a replicate and month, one column a metric. */
export function seriesTable(sides: readonly LabelledRuns[]): Table {
  const names = [...new Set(sides.flatMap(({ runs }) => [...runs[0].series.keys()]))];
  const columns: TableColumn[] = [
    ...keyColumns(sides),
    { name: 'month', type: 'int32' },
    ...names.map((name): TableColumn => ({ name: seriesColumn(name), type: 'double', optional: true })),
  ];
  const rowsOf = ({ arm, replicate, run }: Placed): TableChunk => [
    ...keys(arm, replicate, run.months),
    Int32Array.from({ length: run.months }, (_, i) => i + 1),
    ...names.map((name) => {
      const values = run.series.get(name);
      return Array.from({ length: run.months }, (_, i) => orNothing(values?.[i] ?? NaN));
    }),
  ];
  return {
    columns,
    metadata: { table: 'series', units: JSON.stringify(unitsOf(names)) },
    chunks: () => gathered(sides, columns.length, rowsOf),
  };
}

/** One row a month and cell of the ledger's cube; cells of nothing are left out. */
export function ledgerTable(sides: readonly LabelledRuns[]): Table {
  const columns: TableColumn[] = [
    ...keyColumns(sides),
    { name: 'month', type: 'int32' },
    ...LEDGER_WORDS.map((name): TableColumn => ({ name, type: 'string' })),
    { name: 'units', type: 'int64' },
    { name: 'needMonths', type: 'double' },
  ];
  const rowsOf = ({ arm, replicate, run }: Placed): TableChunk => {
    const { ledger } = run;
    return [
      ...keys(arm, replicate, ledger.length),
      Int32Array.from(ledger, ({ month }) => month),
      ...LEDGER_WORDS.map((name) => ledger.map((row) => row[name])),
      BigInt64Array.from(ledger, ({ units }) => BigInt(units)),
      Float64Array.from(ledger, ({ units }) => units / LEDGER_SCALE),
    ];
  };
  return {
    columns,
    metadata: {
      table: 'ledger',
      units: JSON.stringify({ units: `1/${LEDGER_SCALE} need-month`, needMonths: 'need-months' }),
    },
    chunks: () => gathered(sides, columns.length, rowsOf),
  };
}

/** The words that name a cell of the ledger. */
export const LEDGER_WORDS = [
  'service',
  'stage',
  'host',
  'cause',
  'party',
] as const satisfies readonly (keyof LedgerRow)[];

/** One row a citizen: its groups, and what became of it. */
export function citizensTable(sides: readonly LabelledRuns[]): Table {
  const { groups, values } = sides[0].runs[0].outcomes;
  const dimensions = Object.keys(groups) as GroupDimension[];
  const names = Object.keys(values);
  const columns: TableColumn[] = [
    ...keyColumns(sides),
    { name: 'citizen', type: 'int32' },
    // A group and an outcome may share a name: need, say.
    ...dimensions.map((name): TableColumn => ({ name: `group.${name}`, type: 'string', optional: true })),
    ...names.map((name): TableColumn => ({ name, type: 'float', optional: true })),
  ];
  const rowsOf = ({ arm, replicate, run }: Placed): TableChunk => {
    const { outcomes, population } = run;
    return [
      ...keys(arm, replicate, population),
      Int32Array.from({ length: population }, (_, i) => i + 1),
      ...dimensions.map((name) => Array.from(outcomes.groups[name], (code) => GROUPS[name][code] ?? null)),
      ...names.map((name) => Array.from(outcomes.values[name], orNothing)),
    ];
  };
  return { columns, metadata: { table: 'citizens' }, chunks: () => gathered(sides, columns.length, rowsOf) };
}

function keyColumns(sides: readonly LabelledRuns[]): TableColumn[] {
  const replicate: TableColumn = { name: 'replicate', type: 'int32' };
  return sides[0].arm === null ? [replicate] : [{ name: 'arm', type: 'string' }, replicate];
}

function keys(arm: string | null, replicate: number, rows: number): CellList[] {
  const numbers = new Int32Array(rows).fill(replicate);
  return arm === null ? [numbers] : [new Array<Cell>(rows).fill(arm), numbers];
}

function orNothing(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The rows of all runs, run after run, in pieces of a good size. */
function* gathered(
  sides: readonly LabelledRuns[],
  columns: number,
  rowsOf: (placed: Placed) => TableChunk,
): Iterable<TableChunk> {
  let pieces: TableChunk[] = [];
  let rows = 0;
  const join = (): TableChunk =>
    pieces.length === 1
      ? pieces[0]
      : Array.from({ length: columns }, (_, i) => pieces.flatMap((piece) => Array.from<Cell>(piece[i])));
  for (const { arm, runs } of sides) {
    for (const [index, run] of runs.entries()) {
      const piece = rowsOf({ arm, replicate: index + 1, run });
      pieces.push(piece);
      rows += piece[0].length;
      if (rows < GROUP_ROWS) continue;
      yield join();
      [pieces, rows] = [[], 0];
    }
  }
  if (rows > 0) yield join();
}
