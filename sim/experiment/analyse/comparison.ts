/** Rows of a design against one of them, run by run with the same luck. */
import type { GroupChangeDocument } from '../../results';
import type { Analysis, AnalysisPlan, Estimate, ExperimentData } from '../types';
import { compareCitizens } from './compared-citizens';
import { compareGroups, groupOutputsOf } from './compared-groups';
import { compareLevels, hasLevels } from './compared-levels';
import { compareRows } from './compared-rows';
import { referenceRow } from './reference';
import { columnsOf, confidenceOf, labelOfRow, outputOf, runsByRow } from './rows';

/** One row against the reference. */
export interface ComparedRow {
  readonly row: number;
  readonly label: string;
  /** Pairs of runs in which both had something to measure. */
  readonly pairs: number;
  /** Mean of the reference and of the row over these pairs. */
  readonly reference: number | null;
  readonly mean: number | null;
  /** The row less the reference. */
  readonly effect: Estimate;
  /** Chance of a difference at least as large where there is none (Student's t), and as Holm adjusts it for many rows. */
  readonly p: number | null;
  readonly adjusted: number | null;
  /** Shares of pairs in which the row lies above the reference, and in which both are the same. */
  readonly shareAbove: number | null;
  readonly ties: number | null;
  /** How many times fewer runs shared luck needs than independent luck; below 1 it harms. Null where nothing varies. */
  readonly varianceReduction: number | null;
  readonly found: 'higher' | 'lower' | 'same' | 'unclear';
}

interface Comparison extends Analysis {
  readonly kind: 'comparison';
  readonly output: string;
  readonly unit: string;
  readonly confidence: number;
}

/** One output in all rows against the reference. */
export interface RowComparison extends Comparison {
  readonly about: 'rows';
  readonly reference: { readonly row: number; readonly label: string };
  /** Whether the runs of a pair share their luck. */
  readonly paired: boolean;
  readonly rows: readonly ComparedRow[];
}

/** One row against the reference in every group of a dimension: who gains. `output` is the metric without the group. */
export interface GroupComparison extends Comparison {
  readonly about: 'groups';
  readonly reference: { readonly row: number; readonly label: string };
  readonly row: number;
  readonly label: string;
  readonly dimension: string;
  readonly groups: readonly {
    readonly group: string;
    readonly pairs: number;
    readonly effect: Estimate;
    readonly found: ComparedRow['found'];
  }[];
}

/** One row against the reference, citizen by citizen: who changed. */
export interface CitizenComparison extends Analysis {
  readonly kind: 'comparison';
  readonly about: 'citizens';
  readonly output: null;
  readonly reference: { readonly row: number; readonly label: string };
  readonly row: number;
  readonly label: string;
  /** Pairs in which every citizen was followed. */
  readonly pairs: number;
  readonly groups: readonly GroupChangeDocument[];
}

/** One level of a factor, with all other factors as the design has them. */
export interface FactorLevel {
  readonly value: number;
  readonly label: string;
  readonly runs: number;
  readonly mean: Estimate;
}

/** One output over the levels of each factor: main effects, and each pair of factors as a table. */
export interface LevelComparison extends Comparison {
  readonly about: 'levels';
  readonly factors: readonly {
    readonly factor: string;
    readonly unit: string;
    readonly levels: readonly FactorLevel[];
    /** Highest less lowest mean of its levels. */
    readonly range: number | null;
  }[];
  /** Means by the levels of two factors, `means[x][y]`; only of grids. */
  readonly tables: readonly {
    readonly x: string;
    readonly y: string;
    readonly means: readonly (readonly (number | null)[])[];
  }[];
}

export type ComparisonAnalysis = RowComparison | GroupComparison | CitizenComparison | LevelComparison;

/** Rows beyond which a comparison one by one says nothing that a person can read. */
const MOST_ROWS = 200;

/** Rows beyond which groups are not told row by row. */
const MOST_ROWS_BY_GROUP = 12;

/** Compares rows, groups of citizens, citizens and levels, as far as the experiment has them. */
export function analyseComparison(data: ExperimentData, plan: AnalysisPlan): ComparisonAnalysis[] {
  const { experiment, design, columns } = data;
  const runs = runsByRow(data);
  const confidence = confidenceOf(plan);
  const levels = hasLevels(data)
    ? columnsOf(data, plan).map((column) => compareLevels({ data, rows: runs, column, confidence }))
    : [];
  if (design.rows < 2 || design.rows > MOST_ROWS) return levels;
  const reference = referenceRow(experiment, design, plan.options);
  const arms = runs.map((own, row) => ({ row, label: labelOfRow(experiment, design, row), runs: own }));
  const others = arms.filter(({ row }) => row !== reference);
  const rows = columnsOf(data, plan).map((column) => {
    const unit = outputOf(experiment, columns[column])?.unit ?? '';
    return compareRows(arms[reference], others, { output: columns[column], unit, column, confidence });
  });
  const groups = others.length > MOST_ROWS_BY_GROUP ? [] : groupOutputsOf(data);
  const followed = (data.followed ?? []).filter((one) => one.reference === reference);
  return [
    ...rows,
    ...others.flatMap((arm) => groups.map((one) => compareGroups(arms[reference], arm, one, confidence))),
    ...(plan.options.follow === undefined
      ? []
      : followed.map((one) => compareCitizens(one, experiment, design))),
    ...levels,
  ];
}
