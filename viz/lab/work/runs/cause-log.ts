/** Entries of one cause as they are booked: only sums are kept, however many there are. */
import { EntryLog } from '../../../../sim/engine';
import { nameCell } from '../../../../sim/model/ledger';

/** What a cause gave or cost one citizen. */
export interface PersonUnits {
  readonly citizen: number;
  readonly units: number;
  /** Months with an entry. */
  readonly months: readonly number[];
}

export class CauseLog extends EntryLog {
  /** Entries booked. */
  entries = 0;
  private now = 0;
  private readonly units: Float64Array;
  private readonly months = new Map<number, number[]>();
  /** Whether a cell is of the cause, by cell: names are looked up once. */
  private readonly isOfCause = new Map<number, boolean>();

  constructor(
    private readonly cause: string,
    citizens: number,
  ) {
    super([]);
    this.units = new Float64Array(citizens);
  }

  override turnTo(month: number): void {
    this.now = month;
  }

  override add(cell: number, citizen: number, _initiative: number, units: number): void {
    if (this.now < 1 || units === 0 || !this.fits(cell)) return;
    this.entries += 1;
    if (citizen < 0) return;
    this.units[citizen] += units;
    const months = this.months.get(citizen);
    if (months === undefined) this.months.set(citizen, [this.now]);
    else if (months[months.length - 1] !== this.now) months.push(this.now);
  }

  /** Citizens with an entry, in their order. */
  people(): PersonUnits[] {
    return [...this.months]
      .map(([citizen, months]) => ({ citizen, units: this.units[citizen], months }))
      .sort((one, other) => one.citizen - other.citizen);
  }

  private fits(cell: number): boolean {
    let fits = this.isOfCause.get(cell);
    if (fits === undefined) this.isOfCause.set(cell, (fits = nameCell(cell).cause === this.cause));
    return fits;
  }
}
