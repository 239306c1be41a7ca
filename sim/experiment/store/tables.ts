/** The tables of a results folder beside its parts: the design, every run with its factors, and a summary by row. */
import type { Cell, Table, TableColumn } from '../../results/files/parquet';
import { sha256Of } from '../../results/files/manifest';
import { meanInterval, variance } from '../statistics';
import type { Design, Experiment, ExperimentData, Factor, RunRecord } from '../types';

const CONFIDENCE = 0.95;

/** Columns that a table has of its own; a factor or an output of such a name is written with its kind before it. */
const OWN = [
  'row',
  'block',
  'luck',
  'label',
  'replicate',
  'seed',
  'key',
  'status',
  'error',
  'output',
  'unit',
];
const named = (kind: 'factor' | 'output', name: string): string =>
  OWN.includes(name) ? `${kind}.${name}` : name;

const orNothing = (value: number): Cell => (Number.isNaN(value) ? null : value);

function factorColumn({ name, space }: Factor): TableColumn {
  const type = space.kind === 'choice' ? 'string' : 'double';
  return { name: named('factor', name), type, optional: true };
}

/** A factor's value in a row: a choice by its name; nothing where the row leaves the factor as the scenario has it. */
function factorCell(experiment: Experiment, design: Design, row: number, place: number): Cell {
  const value = design.values[row * experiment.factors.length + place];
  const { space } = experiment.factors[place];
  if (Number.isNaN(value)) return null;
  return space.kind === 'choice' ? space.options[value] : value;
}

/** One row a row of the design. */
export function designTable(experiment: Experiment, design: Design): Table {
  const { factors } = experiment;
  const units = Object.fromEntries(factors.map(({ name, unit }) => [name, unit]));
  return {
    columns: [
      { name: 'row', type: 'int32' },
      { name: 'block', type: 'int32' },
      { name: 'luck', type: 'int32' },
      { name: 'label', type: 'string' },
      ...factors.map(factorColumn),
    ],
    metadata: { table: 'design', method: design.method, units: JSON.stringify(units) },
    *chunks() {
      const rows = Array.from({ length: design.rows }, (_, row) => row);
      yield [
        rows,
        rows.map((row) => design.blocks[row]),
        rows.map((row) => design.luck[row]),
        rows.map((row) => design.labels[row] ?? ''),
        ...factors.map((_, place) => rows.map((row) => factorCell(experiment, design, row, place))),
      ];
    },
  };
}

/** SHA-256 over all that a design says of its rows: the same bits, the same hash. */
export function designHash({ method, rows, values, blocks, luck, labels }: Design): string {
  const bits = Buffer.alloc(values.length * 8);
  // Nothing is one thing, whichever of its many bit patterns stands for it.
  values.forEach((value, i) => bits.writeDoubleLE(Number.isNaN(value) ? NaN : value, i * 8));
  const rest = { method, rows, blocks: [...blocks], luck: [...luck], labels };
  return sha256Of(`${JSON.stringify(rest)}\n${sha256Of(bits)}`);
}

/** One row a run, with its factors and outputs: for programs that read nothing but CSV. */
export function wideTable({ experiment, design, columns, runs }: ExperimentData): Table {
  const { factors } = experiment;
  return {
    columns: [
      { name: 'row', type: 'int32' },
      { name: 'replicate', type: 'int32' },
      { name: 'seed', type: 'string' },
      { name: 'status', type: 'string' },
      { name: 'error', type: 'string', optional: true },
      ...factors.map(factorColumn),
      ...columns.map((name): TableColumn => ({
        name: named('output', name),
        type: 'double',
        optional: true,
      })),
    ],
    metadata: {},
    *chunks() {
      yield [
        runs.map(({ row }) => row),
        runs.map(({ replicate }) => replicate),
        runs.map(({ seed }) => seed),
        runs.map(({ error }) => (error === null ? 'done' : 'failed')),
        runs.map(({ error }) => error),
        ...factors.map((_, place) => runs.map(({ row }) => factorCell(experiment, design, row, place))),
        ...columns.map((_, i) => runs.map(({ values }) => orNothing(values[i]))),
      ];
    },
  };
}

/** One row an output and row of the design: how many runs, their mean, spread, and the 95 % interval of the mean. */
export function summaryTable(data: ExperimentData): Table {
  const { experiment, design, columns } = data;
  const { factors } = experiment;
  const byRow = runsByRow(data.runs);
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const number = (name: string): TableColumn => ({ name, type: 'double', optional: true });
  return {
    columns: [
      { name: 'row', type: 'int32' },
      { name: 'label', type: 'string' },
      ...factors.map(factorColumn),
      { name: 'output', type: 'string' },
      { name: 'unit', type: 'string' },
      { name: 'runs', type: 'int32' },
      { name: 'failed', type: 'int32' },
      ...['mean', 'sd', 'low', 'high'].map(number),
    ],
    metadata: {},
    *chunks() {
      for (const [place, output] of columns.entries()) {
        const measured = rows.map((row) => measure(byRow.get(row)!, place));
        yield [
          rows,
          rows.map((row) => design.labels[row] ?? ''),
          ...factors.map((_, factor) => rows.map((row) => factorCell(experiment, design, row, factor))),
          rows.map(() => output),
          rows.map(() => unitOf(experiment, output)),
          ...(['runs', 'failed', 'mean', 'sd', 'low', 'high'] as const).map((what) =>
            measured.map((row) => orNothing(row[what])),
          ),
        ];
      }
    },
  };
}

/** Unit of a column of the outputs. */
export function unitOf({ outputs }: Experiment, column: string): string {
  return outputs.find(({ columns }) => columns.includes(column))?.unit ?? '';
}

function runsByRow(runs: readonly RunRecord[]): Map<number, RunRecord[]> {
  const byRow = new Map<number, RunRecord[]>();
  for (const run of runs) {
    const known = byRow.get(run.row);
    if (known) known.push(run);
    else byRow.set(run.row, [run]);
  }
  return byRow;
}

function measure(runs: readonly RunRecord[], place: number): Record<string, number> {
  const values = runs.map((run) => run.values[place]).filter((value) => !Number.isNaN(value));
  const failed = runs.filter(({ error }) => error !== null).length;
  const { estimate, low, high } = meanInterval(values, CONFIDENCE);
  return { runs: values.length, failed, mean: estimate, sd: Math.sqrt(variance(values)), low, high };
}
