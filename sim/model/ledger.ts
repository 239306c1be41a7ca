/**
 * The value ledger: a cube of month × service × stage × host × cause × party, in whole ledger units.
 *
 * An entry belongs to one encounter between named parties. Created and destroyed are never netted: the sign of an entry
 * follows from its cause, so both totals can be read off the cube. All sums are sums of integers below 2^53: exact.
 */
import type { EntryLog, LedgerCell } from '../engine';
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
const WIDTH = PARTIES.length;
const CELLS_OF_STAGE = HOST_NAMES.length * CAUSES.length * WIDTH;
const CELLS = SERVICES.length * STAGE_NAMES.length * CELLS_OF_STAGE;

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

/** An entry that is no single citizen's, and one of no initiative. */
export const NOBODY = -1;
export const NOWHERE = -1;

export class Ledger {
  /** Where single entries are kept beside the cube, if somebody asked for them. No part of the state. */
  log: EntryLog | null = null;
  /** This month's cube in ledger units. */
  readonly cells = new Float64Array(CELLS);
  /** Foregone value of the month in ledger units: reported apart, never destroyed. */
  readonly foregone = new Float64Array(1);
  /** Cells that were booked in this month, in the order of their first entry: a small part of the cube. */
  private readonly booked = new Int32Array(CELLS);
  private readonly isBooked = new Uint8Array(CELLS);
  private count = 0;

  clear(): void {
    for (let n = 0; n < this.count; n++) {
      this.cells[this.booked[n]] = 0;
      this.isBooked[this.booked[n]] = 0;
    }
    this.count = 0;
    this.foregone[0] = 0;
  }

  /**
   * Books one entry and returns the signed amount in need-months after rounding to whole units.
   *
   * @param place from placeOf
   * @param amount size of the entry in need-months, 0 or more: the cause gives the sign
   * @param citizen the one who gets or bears it
   * @param initiative id of the initiative in which it comes about
   */
  book(
    place: Place,
    cause: number,
    party: number,
    amount: number,
    citizen = NOBODY,
    initiative = NOWHERE,
  ): number {
    const units = Math.round(amount * LEDGER_SCALE);
    const signed = cause < CREATED_CAUSES.length ? units : 0 - units;
    const cell = place + cause * WIDTH + party;
    this.add(cell, signed);
    if (this.log !== null) this.log.add(cell, citizen, initiative, signed);
    return signed / LEDGER_SCALE;
  }

  /** Keeps what `bookMany` books without saying whose it is: entries of one citizen, or all of them as one of nobody. */
  note(place: Place, cause: number, party: number, amount: number, citizen: number, count = 1): void {
    const units = Math.round(amount * LEDGER_SCALE) * count;
    const signed = cause < CREATED_CAUSES.length ? units : 0 - units;
    this.log?.add(place + cause * WIDTH + party, citizen, NOWHERE, signed);
  }

  /** Books the same entry `count` times at once; each is rounded on its own. Whoever books so says with `note` whose they are. */
  bookMany(place: Place, cause: number, party: number, amount: number, count: number): void {
    const units = Math.round(amount * LEDGER_SCALE) * count;
    this.add(place + cause * WIDTH + party, cause < CREATED_CAUSES.length ? units : 0 - units);
  }

  private add(cell: number, units: number): void {
    this.cells[cell] += units;
    if (this.isBooked[cell] === 1) return;
    this.isBooked[cell] = 1;
    this.booked[this.count++] = cell;
  }

  /** Books what was possible and did not come about, in need-months. */
  forego(amount: number): void {
    this.foregone[0] += Math.round(amount * LEDGER_SCALE);
  }

  /** The month's sums in ledger units by cause and by party, written to the arrays given. */
  totals(byCause: Float64Array, byParty: Float64Array): void {
    byCause.fill(0);
    byParty.fill(0);
    const { cells, booked, count } = this;
    for (let n = 0; n < count; n++) {
      const cell = booked[n];
      byParty[cell % WIDTH] += cells[cell];
      byCause[((cell / WIDTH) | 0) % CAUSES.length] += cells[cell];
    }
  }

  /** The month's net by service and stage (STAGES a service), over all hosts, causes and parties, in need-months. */
  netByStage(nets: Float64Array): void {
    const { cells, booked, count } = this;
    nets.fill(0);
    for (let n = 0; n < count; n++) {
      const place = (booked[n] / CELLS_OF_STAGE) | 0;
      const stage = place % STAGE_NAMES.length;
      if (stage === INDIVIDUAL) continue;
      nets[((place / STAGE_NAMES.length) | 0) * STAGES.length + stage] += cells[booked[n]];
    }
    for (let at = 0; at < nets.length; at++) nets[at] /= LEDGER_SCALE;
  }

  /** The month's nonzero cells with their names, in the order of the cube. */
  rows(): LedgerCell[] {
    const rows: LedgerCell[] = [];
    for (const cell of this.booked.slice(0, this.count).sort()) {
      const units = this.cells[cell];
      if (units === 0) continue;
      const { service, stage, host, cause, party } = nameCell(cell);
      rows.push({ service, stage, host, cause, party, units });
    }
    return rows;
  }
}

type CellName = Omit<LedgerCell, 'units'>;

/** Names of the cells that were asked for: the same few hundred in every month of every run. */
const names = new Map<number, CellName>();

/** The names of a cell of the cube. */
export function nameCell(cell: number): CellName {
  const known = names.get(cell);
  if (known !== undefined) return known;
  const name = namesOf(cell);
  names.set(cell, name);
  return name;
}

function namesOf(cell: number): CellName {
  const cause = (cell / WIDTH) | 0;
  const host = (cause / CAUSES.length) | 0;
  const stage = (host / HOST_NAMES.length) | 0;
  return {
    service: SERVICES[(stage / STAGE_NAMES.length) | 0],
    stage: STAGE_NAMES[stage % STAGE_NAMES.length],
    host: HOST_NAMES[host % HOST_NAMES.length],
    cause: CAUSES[cause % CAUSES.length],
    party: PARTIES[cell % WIDTH],
  };
}
