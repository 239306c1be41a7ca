/** Results made by hand, so that a test knows every number in them. */
import type { LedgerRow, RunResult } from '../../sim/engine';

export function row(over: Partial<LedgerRow> = {}): LedgerRow {
  return {
    month: 1,
    service: 'publicHealth',
    stage: 'coDelivery',
    host: 'shared',
    cause: 'relief',
    party: 'participant',
    units: 1,
    ...over,
  };
}

/** A run of a few months whose series are as given. */
export function runOf(
  series: Readonly<Record<string, readonly number[]>>,
  over: Partial<RunResult> = {},
): RunResult {
  const months = Object.values(series)[0]?.length ?? 0;
  return {
    name: 'by-hand',
    seed: 's/1',
    identity: 'i'.repeat(64),
    digest: 'd'.repeat(64),
    derivedDigest: 'e'.repeat(64),
    modelVersion: 'toy',
    months,
    burnIn: 0,
    population: 4,
    series: new Map(Object.entries(series).map(([name, values]) => [name, Float64Array.from(values)])),
    ledger: [],
    outcomes: { groups: {}, values: {} },
    ...over,
  };
}
