/** Rows of the value ledger: checked as they come from the model, and packed for snapshots. */
import type { LedgerCell, LedgerRow } from './types';

/**
 * Adds the rows of a month to a ledger. Amounts must be whole numbers that a double holds exactly, so that every sum of them
 * is exact.
 */
export function addLedgerRows(ledger: LedgerRow[], month: number, cells: readonly LedgerCell[]): void {
  for (const { service, stage, host, cause, party, units } of cells) {
    if (!Number.isSafeInteger(units)) {
      const name = [service, stage, host, cause, party].join(' / ');
      throw new Error(
        `The ledger cell ${name} was given ${units} in month ${month}: not a whole number below 2^53.`,
      );
    }
    ledger.push({ month, service, stage, host, cause, party, units });
  }
}

/** Numbers a row in `codes`: the month, and five words. */
const FIELDS = 6;

/** A ledger as typed arrays: words once, rows by their places. */
export interface LedgerTables {
  readonly words: readonly string[];
  readonly codes: Int32Array;
  readonly units: Float64Array;
}

/** Packs a ledger. */
export function ledgerTables(rows: readonly LedgerRow[]): LedgerTables {
  const places = new Map<string, number>();
  const place = (word: string) => {
    if (!places.has(word)) places.set(word, places.size);
    return places.get(word)!;
  };
  const codes = new Int32Array(rows.length * FIELDS);
  const units = new Float64Array(rows.length);
  rows.forEach((row, i) => {
    const words = [row.service, row.stage, row.host, row.cause, row.party];
    codes.set([row.month, ...words.map(place)], i * FIELDS);
    units[i] = row.units;
  });
  return { words: [...places.keys()], codes, units };
}

/** Unpacks a ledger. */
export function ledgerFrom({ words, codes, units }: LedgerTables): LedgerRow[] {
  return Array.from(units, (amount, i) => {
    const [month, ...places] = codes.subarray(i * FIELDS, (i + 1) * FIELDS);
    const [service, stage, host, cause, party] = places.map((place) => words[place]);
    return { month, service, stage, host, cause, party, units: amount };
  });
}
