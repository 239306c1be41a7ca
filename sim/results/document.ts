/** Runs as one JSON document: what `tandem run --json` prints. */
import type { RunResult } from '../engine';
import type { FindingValue } from './findings';
import { ledgerTotals, type LedgerTotals } from './ledger';

/** Values of one series, month k at index k − 1; null where there was nothing to measure. */
export type SeriesValues = readonly (number | null)[];

interface DocumentHead {
  readonly scenario: string;
  /** Seed text of the scenario; replicate r has run with `seed/r`. */
  readonly seed: string;
  readonly modelVersion: string;
  readonly months: number;
  readonly burnIn: number;
  /** Number of citizens. */
  readonly population: number;
  /** What the sources of the case found, and what the runs give; left out in documents that were made before there were any. */
  readonly findings?: readonly FindingValue[];
}

/** One run. */
export interface RunDocument extends DocumentHead {
  readonly identity: string;
  readonly digest: string;
  /** Digest of the metrics that the scenario derives by formulas. */
  readonly derivedDigest: string;
  readonly series: Readonly<Record<string, SeriesValues>>;
  readonly ledger: LedgerTotals;
}

/** Replicates, also where there is only one: lists in the order of the replicates. */
export interface ReplicatesDocument extends DocumentHead {
  readonly replicates: number;
  readonly identity: readonly string[];
  readonly digest: readonly string[];
  readonly derivedDigest: readonly string[];
  readonly series: Readonly<Record<string, readonly SeriesValues[]>>;
  readonly ledger: readonly LedgerTotals[];
}

/**
 * The document of one run.
 *
 * @param findings what stands beside the findings of its case
 */
export function runDocument(result: RunResult, findings: readonly FindingValue[] = []): RunDocument {
  return {
    ...headOf(result, result.seed),
    findings,
    identity: result.identity,
    digest: result.digest,
    derivedDigest: result.derivedDigest,
    series: Object.fromEntries([...result.series].map(([name, values]) => [name, listed(values)])),
    ledger: ledgerTotals(result.ledger),
  };
}

/**
 * The document of replicates 1 … N of one scenario.
 *
 * @param seed seed text of the scenario, without the number of a replicate
 * @param findings what stands beside the findings of their case
 * @throws Error where there is no run
 */
export function replicatesDocument(
  results: readonly RunResult[],
  seed: string,
  findings: readonly FindingValue[] = [],
): ReplicatesDocument {
  if (results.length === 0) throw new Error('A document of replicates needs at least one run.');
  const names = [...results[0].series.keys()];
  return {
    ...headOf(results[0], seed),
    findings,
    replicates: results.length,
    identity: results.map(({ identity }) => identity),
    digest: results.map(({ digest }) => digest),
    derivedDigest: results.map(({ derivedDigest }) => derivedDigest),
    series: Object.fromEntries(
      names.map((name) => [
        name,
        results.map(({ series }) => listed(series.get(name) ?? new Float64Array(0))),
      ]),
    ),
    ledger: results.map(({ ledger }) => ledgerTotals(ledger)),
  };
}

/** Values as JSON knows them. */
export function listed(values: ArrayLike<number>): (number | null)[] {
  return Array.from(values, (value) => (Number.isFinite(value) ? value : null));
}

function headOf({ name, modelVersion, months, burnIn, population }: RunResult, seed: string): DocumentHead {
  return { scenario: name, seed, modelVersion, months, burnIn, population };
}
