/** What we write, a program with a Parquet reader of its own reads alike: DuckDB, beside our reader. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readParquet, type TableRead } from '../../sim/results/files/parquet';
import { BASELINE } from '../cli/command';
import { command, folderWith, RUNS, smallExperiment } from '../store/small';

const MONTHS = 24;
/** In the first months of so small a place the gap between expected and given is not in every run there to be measured. */
const OUTPUTS =
  '{trust: {metric: trust}, gap: {metric: disconfirmation, over: [1, 2]}, net: {metric: value.net}}';
const SETTINGS = ['population.size=60', `horizon.months=${MONTHS}`, 'horizon.burnIn=2'].flatMap((set) => [
  '--set',
  set,
]);

let instance: DuckDBInstance;
let duckdb: DuckDBConnection;
let run: string;
let experiment: string;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  duckdb = await instance.connect();
  const text = smallExperiment().replace(/^outputs: .*$/m, `outputs: ${OUTPUTS}`);
  const cwd = folderWith(text);
  [run, experiment] = ['runs/own', 'experiments/own'].map((name) => join(cwd, name));
  const commands = [
    ['run', BASELINE, ...SETTINGS, '--replicates', '2', '--out', run, '--quiet'],
    ['experiment', 'small.yaml', '--out', experiment, '--quiet'],
  ];
  const ended = await Promise.all(commands.map((args) => command(cwd, args)));
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(commands.map(() => [0, '']));
});

afterAll(() => {
  duckdb.closeSync();
  instance.closeSync();
});

async function ask(sql: string): Promise<Record<string, DuckDBValue>[]> {
  return (await duckdb.runAndReadAll(sql)).getRowObjects();
}

const tableOf = (path: string): string => `read_parquet('${path.replaceAll("'", "''")}')`;

/** Every cell of a table as DuckDB reads it: columns by name, null for nothing. */
async function byDuckdb(path: string): Promise<Record<string, DuckDBValue[]>> {
  return (await duckdb.runAndReadAll(`from ${tableOf(path)}`)).getColumnsObject();
}

/** The same as we read it. */
function byUs(table: TableRead): Record<string, DuckDBValue[]> {
  return Object.fromEntries(
    table.columns.map((name) => [name, Array.from(table.column(name), (cell) => cell ?? null)]),
  );
}

/** Rows, cells with nothing, cells with NaN, and the total of a column of numbers, as SQL gives them. */
async function told(path: string, column: string) {
  const name = `"${column}"`;
  const [row] = await ask(
    `select count(*)::int as rows, (count(*) - count(${name}))::int as empty,
       (count(*) filter (isnan(${name}::double)))::int as nan, sum(${name})::double as total from ${tableOf(path)}`,
  );
  return row;
}

function toldByUs(table: TableRead, column: string) {
  const cells = Array.from(table.column(column), (cell) => cell ?? null);
  const there = cells.filter((cell) => cell !== null).map(Number);
  const total =
    there.length === 0
      ? null
      : expect.closeTo(
          there.reduce((sum, value) => sum + value, 0),
          8,
        );
  return { rows: table.rows, empty: cells.length - there.length, nan: 0, total: total as unknown };
}

const partOf = (folder: string): string => {
  const names = readdirSync(join(folder, 'parts'));
  expect(names).toHaveLength(1);
  return join(folder, 'parts', names[0]);
};

describe('DuckDB reads', () => {
  it.each([
    ['series.parquet', () => join(run, 'series.parquet')],
    ['ledger.parquet', () => join(run, 'ledger.parquet')],
    ['design.parquet', () => join(experiment, 'design.parquet')],
    ['a part', () => partOf(experiment)],
  ])('every cell of %s as we do', async (_, path) => {
    const ours = await readParquet(path());
    expect(ours.rows).toBeGreaterThan(1);
    expect(await byDuckdb(path())).toEqual(byUs(ours));
  });

  it('nothing where nothing was measured, and never NaN: counts and totals are the same', async () => {
    const series = join(run, 'series.parquet');
    const ours = await readParquet(series);
    expect(ours.rows).toBe(2 * MONTHS);
    const shares = new Set<number>();
    for (const column of ours.columns) {
      const own = toldByUs(ours, column);
      expect(await told(series, column), column).toEqual(own);
      shares.add(own.empty / own.rows);
    }
    // Columns that are full, columns with gaps, and columns with nothing in them: all three were compared.
    expect([shares.has(0), shares.has(1), shares.size > 2]).toEqual([true, true, true]);
  });

  it('whole units in the ledger, which are its need-months to the last bit', async () => {
    const ledger = join(run, 'ledger.parquet');
    const ours = await readParquet(ledger);
    expect(await told(ledger, 'units')).toEqual(toldByUs(ours, 'units'));
    const [scale] = Object.values(JSON.parse(ours.metadata.units) as Record<string, string>);
    const per = Number(/1\/(\d+)/.exec(scale)?.[1]);
    expect(
      await ask(`select count(*)::int as off from ${tableOf(ledger)} where units / ${per}.0 <> "needMonths"`),
    ).toEqual([{ off: 0 }]);
  });

  it('the runs of an experiment with their factors as runs.csv has them', async () => {
    const part = partOf(experiment);
    const ours = await readParquet(part);
    expect(ours.rows).toBe(RUNS);
    const gap = toldByUs(ours, 'gap');
    expect(await told(part, 'gap')).toEqual(gap);
    expect([gap.empty > 0, gap.empty < RUNS]).toEqual([true, true]);

    const factor = '"levers.followThrough"';
    const columns = `row::int as row, replicate::int as replicate, seed, ${factor}, trust, gap, net`;
    const design = tableOf(join(experiment, 'design.parquet'));
    const joined = await ask(
      `select ${columns} from ${tableOf(part)} p join ${design} d using (row) order by row, replicate`,
    );
    const csv = await ask(
      `select ${columns} from read_csv('${join(experiment, 'runs.csv')}') order by row, replicate`,
    );
    expect(joined).toHaveLength(RUNS);
    expect(joined).toEqual(csv);
  });
});
