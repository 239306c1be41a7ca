/** Single entries of a ledger, as they are booked: kept on request only, in arrays that grow. */

/** One row an entry; cells are codes of the model. */
export interface EntryColumns {
  /** Recorded month, 1 is the first. */
  readonly month: Int32Array;
  /** Code of service, stage, host, cause and party together. */
  readonly cell: Int32Array;
  /** The citizen who got or bore it; −1 where it is no single citizen's. */
  readonly citizen: Int32Array;
  /** Id of the body in which it came about, which stays the same for its life; −1 where there is none. */
  readonly initiative: Float64Array;
  /** Signed whole ledger units, never 0. */
  readonly units: Float64Array;
}

/** Rows at the start; the table doubles when it is full. */
const FIRST_ROWS = 1024;

/** A table of entries that a model fills. Burn-in is not kept. */
export class EntryLog {
  private table = makeTable(FIRST_ROWS);
  private rows = 0;
  private month = 0;
  private readonly followed: ReadonlySet<number> | null;

  /** @param of citizens whose entries are kept, by row; null for every entry, those of organisations too */
  constructor(readonly of: readonly number[] | null) {
    this.followed = of === null ? null : new Set(of);
  }

  /** Moves to a month: 1 is the first that is kept. */
  turnTo(month: number): void {
    this.month = month;
  }

  /** Adds an entry of the month at hand, if it is one to keep. */
  add(cell: number, citizen: number, initiative: number, units: number): void {
    if (this.month < 1 || units === 0) return;
    if (this.followed !== null && !this.followed.has(citizen)) return;
    if (this.rows === this.table.month.length) this.table = copyOf(this.table, this.rows, 2 * this.rows);
    const { table, rows } = this;
    table.month[rows] = this.month;
    table.cell[rows] = cell;
    table.citizen[rows] = citizen;
    table.initiative[rows] = initiative;
    table.units[rows] = units;
    this.rows += 1;
  }

  /** Copies of the entries so far, in the order in which they were booked. */
  columns(): EntryColumns {
    return copyOf(this.table, this.rows, this.rows);
  }

  /** Takes over entries of an earlier run, of which those are kept that this log is to keep. */
  restore(past: EntryColumns): void {
    for (let row = 0; row < past.month.length; row++) {
      this.month = past.month[row];
      this.add(past.cell[row], past.citizen[row], past.initiative[row], past.units[row]);
    }
  }
}

function makeTable(rows: number): EntryColumns {
  return {
    month: new Int32Array(rows),
    cell: new Int32Array(rows),
    citizen: new Int32Array(rows),
    initiative: new Float64Array(rows),
    units: new Float64Array(rows),
  };
}

/** A table with room for `room` rows and the first `rows` of another. */
function copyOf(table: EntryColumns, rows: number, room: number): EntryColumns {
  const copy = makeTable(room);
  copy.month.set(table.month.subarray(0, rows));
  copy.cell.set(table.cell.subarray(0, rows));
  copy.citizen.set(table.citizen.subarray(0, rows));
  copy.initiative.set(table.initiative.subarray(0, rows));
  copy.units.set(table.units.subarray(0, rows));
  return copy;
}
