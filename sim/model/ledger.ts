/**
 * The value ledger: a cube of month × service × stage × host × cause × party, in whole ledger units.
 *
 * An entry belongs to one encounter between named parties. Created and destroyed are never netted: the sign of an entry
 * follows from its cause, so both totals can be read off the cube. All sums are sums of integers below 2^53: exact.
 */
import type { LedgerCell } from '../engine';
import { LEDGER_SCALE } from '../exact';
import {
  CAUSES,
  CREATED_CAUSES,
  HOSTS,
  PARTIES,
  SERVICES,
  STAGES,
  type Cause,
  type Party,
} from '../registers';

/** Stage code of acts outside initiatives. */
export const INDIVIDUAL = STAGES.length;
/** Host code of acts outside initiatives. */
export const NO_HOST = HOSTS.length;

const STAGE_NAMES = [...STAGES, 'individual'];
const HOST_NAMES = [...HOSTS, 'none'];
const CELLS = SERVICES.length * STAGE_NAMES.length * HOST_NAMES.length * CAUSES.length * PARTIES.length;

export const CAUSE_CODE = Object.fromEntries(CAUSES.map((name, code) => [name, code])) as Record<
  Cause,
  number
>;
export const PARTY_CODE = Object.fromEntries(PARTIES.map((name, code) => [name, code])) as Record<
  Party,
  number
>;

/** Place of an encounter in the cube: the first cell of its causes and parties. */
export type Place = number;

export function placeOf(service: number, stage: number, host: number): Place {
  return ((service * STAGE_NAMES.length + stage) * HOST_NAMES.length + host) * CAUSES.length * PARTIES.length;
}

export class Ledger {
  /** This month's cube in ledger units. */
  readonly cells = new Float64Array(CELLS);
  /** Foregone value of the month in ledger units: reported apart, never destroyed. */
  readonly foregone = new Float64Array(1);

  clear(): void {
    this.cells.fill(0);
    this.foregone[0] = 0;
  }

  /**
   * Books one entry and returns the signed amount in need-months after rounding to whole units.
   *
   * @param place from placeOf
   * @param amount size of the entry in need-months, 0 or more: the cause gives the sign
   */
  book(place: Place, cause: number, party: number, amount: number): number {
    const units = Math.round(amount * LEDGER_SCALE);
    const signed = cause < CREATED_CAUSES.length ? units : 0 - units;
    this.cells[place + cause * PARTIES.length + party] += signed;
    return signed / LEDGER_SCALE;
  }

  /** Books the same entry `count` times at once; each is rounded on its own. */
  bookMany(place: Place, cause: number, party: number, amount: number, count: number): void {
    const units = Math.round(amount * LEDGER_SCALE) * count;
    this.cells[place + cause * PARTIES.length + party] += cause < CREATED_CAUSES.length ? units : 0 - units;
  }

  /** Books what was possible and did not come about, in need-months. */
  forego(amount: number): void {
    this.foregone[0] += Math.round(amount * LEDGER_SCALE);
  }

  /** The month's sums in ledger units by cause and by party, written to the arrays given. */
  totals(byCause: Float64Array, byParty: Float64Array): void {
    byCause.fill(0);
    byParty.fill(0);
    const { cells } = this;
    for (let cell = 0; cell < CELLS; cell++) {
      const units = cells[cell];
      if (units === 0) continue;
      byParty[cell % PARTIES.length] += units;
      byCause[((cell / PARTIES.length) | 0) % CAUSES.length] += units;
    }
  }

  /** The month's net of a service and stage over all hosts, causes and parties, in need-months. */
  netOf(service: number, stage: number): number {
    const first = placeOf(service, stage, 0);
    const last = placeOf(service, stage, HOST_NAMES.length);
    let units = 0;
    for (let cell = first; cell < last; cell++) units += this.cells[cell];
    return units / LEDGER_SCALE;
  }

  /** The month's nonzero cells with their names. */
  rows(): LedgerCell[] {
    const rows: LedgerCell[] = [];
    for (let cell = 0; cell < CELLS; cell++) if (this.cells[cell] !== 0) rows.push(this.name(cell));
    return rows;
  }

  private name(cell: number): LedgerCell {
    const cause = (cell / PARTIES.length) | 0;
    const host = (cause / CAUSES.length) | 0;
    const stage = (host / HOST_NAMES.length) | 0;
    return {
      service: SERVICES[(stage / STAGE_NAMES.length) | 0],
      stage: STAGE_NAMES[stage % STAGE_NAMES.length],
      host: HOST_NAMES[host % HOST_NAMES.length],
      cause: CAUSES[cause % CAUSES.length],
      party: PARTIES[cell % PARTIES.length],
      units: this.cells[cell],
    };
  }
}
