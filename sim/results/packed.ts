/** Results as a few typed arrays: small to keep, quick to hand from thread to thread. */
import type { CitizenOutcomes, LedgerRow, RunResult } from '../engine';
import { ledgerFrom, ledgerTables, type LedgerTables } from '../engine/ledger';

/** A result whose series are one block and whose ledger is tables. Plain data: it can be cloned. */
export interface PackedResult extends Omit<RunResult, 'series' | 'ledger'> {
  readonly names: readonly string[];
  /** Series one after the other, `months` values each. */
  readonly values: Float64Array;
  readonly ledger: LedgerTables;
}

/** Nothing about single citizens. */
export const NO_OUTCOMES: CitizenOutcomes = { groups: {}, values: {} };

/** Packs a result; without outcomes, nothing about single citizens is kept. */
export function packResult(result: RunResult, outcomes: boolean): PackedResult {
  const { series, ledger, ...rest } = result;
  const values = new Float64Array(series.size * result.months);
  [...series.values()].forEach((monthly, i) => values.set(monthly, i * result.months));
  return {
    ...rest,
    outcomes: outcomes ? ownCopies(result.outcomes) : NO_OUTCOMES,
    names: [...series.keys()],
    values,
    ledger: ledgerTables(ledger),
  };
}

/** Outcomes that hold on to their own bytes only: a part of a larger array would keep, and send, the whole of it. */
export function ownCopies({ groups, values }: CitizenOutcomes): CitizenOutcomes {
  const own = <A extends Uint8Array | Float32Array>(array: A): A =>
    (array.byteLength === array.buffer.byteLength ? array : array.slice()) as A;
  const each = <A extends Uint8Array | Float32Array>(record: Readonly<Record<string, A>>) =>
    Object.fromEntries(Object.entries(record).map(([name, array]) => [name, own(array)]));
  return { groups: each(groups), values: each(values) };
}

/** Buffers that can be moved instead of copied. The outcomes are left out: they may be parts of a world still in use. */
export function buffersOf({ values, ledger }: PackedResult): ArrayBuffer[] {
  return [values, ledger.codes, ledger.units].map(({ buffer }) => buffer as ArrayBuffer);
}

/** The result again. Its ledger rows are made anew each time they are read, so that keeping many runs stays cheap. */
export function unpackResult(packed: PackedResult): RunResult {
  const { names, values, ledger, ...rest } = packed;
  const series = new Map(
    names.map((name, i) => [name, values.subarray(i * packed.months, (i + 1) * packed.months)]),
  );
  return {
    ...rest,
    series,
    get ledger(): readonly LedgerRow[] {
      return ledgerFrom(ledger);
    },
  };
}

/** The same result without what became of single citizens. */
export function dropOutcomes(result: RunResult): RunResult {
  // Property by property, so that the ledger is not unpacked on the way.
  const properties = Object.getOwnPropertyDescriptors(result);
  return Object.defineProperties({} as RunResult, {
    ...properties,
    outcomes: { ...properties.outcomes, value: NO_OUTCOMES },
  });
}
