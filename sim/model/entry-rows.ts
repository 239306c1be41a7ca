/** Single ledger entries in words. */
import type { EntryColumns, LedgerRow } from '../engine';
import { nameCell } from './ledger';

/** An entry by the names of its service, stage, host, cause and party; `units` is signed, 2^20 of them a need-month. */
export interface LedgerEntry extends LedgerRow {
  /** Row of the citizen who got or bore it; null where it is no single citizen's. */
  readonly citizen: number | null;
  /** Id of the initiative in which it came about, the same for its whole life; null where there is none. */
  readonly initiative: number | null;
}

/**
 * Entries as plain rows, in the order in which they were booked.
 *
 * @param entries what `run.entries()` gives
 * @param keep which entries are wanted, by row of the columns; all where it is left out
 */
export function entryRows(entries: EntryColumns, keep?: (row: number) => boolean): LedgerEntry[] {
  const rows: LedgerEntry[] = [];
  for (let row = 0; row < entries.month.length; row++) {
    if (keep !== undefined && !keep(row)) continue;
    const citizen = entries.citizen[row];
    const initiative = entries.initiative[row];
    rows.push({
      month: entries.month[row],
      ...nameCell(entries.cell[row]),
      units: entries.units[row],
      citizen: citizen < 0 ? null : citizen,
      initiative: initiative < 0 ? null : initiative,
    });
  }
  return rows;
}
