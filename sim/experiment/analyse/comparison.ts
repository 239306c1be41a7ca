/** Rows of a design against one of them, run by run with the same luck. */
import type { GroupChangeDocument } from '../../results';
import type { Analysis, Estimate } from '../types';

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
