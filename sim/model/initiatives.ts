/** Where citizens and officials meet: one row an initiative, in a table that grows. */
import type { Column } from '../engine';
import { f32, f64, i32, u16, u32, u8 } from './columns';

/** Groups that lead, propose and decide in an initiative. */
export const CITIZENS = 0;
export const OFFICIALS = 1;
export const THIRD_SECTOR = 2;
export const LEADING_GROUPS = 3;

/** Months that an initiative remembers of leadership acts. */
export const WINDOW = 12;

function makeColumns(n: number) {
  return {
    /** Hash of founder, service, stage, founding month and n-th of that founder: the key of all its draws. */
    id: u32(n),
    /** 1 while the initiative exists; a dead row is used again. */
    alive: u8(n),
    /** Code of the service. */
    service: u8(n),
    /** Code of STAGES. */
    stage: u8(n),
    /** Code of HOSTS. */
    host: u8(n),
    /** District in which it meets. */
    district: i32(n),
    /** Month of founding. */
    founded: i32(n),
    /** Month in which the chair took the chair. */
    chairSince: i32(n),
    /** The chair's group: citizens, officials or third sector. */
    chair: u8(n),
    /** Number of members. */
    members: i32(n),
    /** Months in a row with too few members or without hours to meet. */
    idle: u8(n),
    /** 1 for a standing body, which does not end. */
    standing: u8(n),
    /** The part of its sessions that the chair calls without being made to by law. */
    presence: f64(n),
    /** Sessions due and not yet called, as a fraction: a body with hours for every other month meets every other month. */
    due: f64(n),
    /** 1 in a month in which its sessions are called. */
    called: u8(n),
    /** How a standing body works, from what it did in twelve months: a code of LOGIC. */
    logic: u8(n),
    /** The logic of the month before. */
    logicBefore: u8(n),
    /** Informal norms and identity, 0–1. */
    norms: f64(n),
    /** Control of the order of the agenda by the chair's group, 0–1. */
    order: f64(n),
    /** The hold on the order that a new chair has here. */
    orderStart: f64(n),
    /** The design in two dimensions. */
    design: f64(2 * n),
    /** Items that found no place on the last agenda. */
    itemsOpen: f64(n),
    /** Citizens' items that are still waiting from earlier sessions. */
    carried: f64(n),
    /** Leadership acts by group, a ring of twelve months each. */
    leadership: u16(LEADING_GROUPS * WINDOW * n),
    /** Items decided by group, sessions with staff, items proposed by citizens and requests for accounts: rings too. */
    decidedYear: f32(LEADING_GROUPS * WINDOW * n),
    /** Sessions with staff, by month. */
    metYear: u8(WINDOW * n),
    /** Items that citizens proposed, by month. */
    proposedYear: u16(WINDOW * n),
    /** Requests for accounts, by month. */
    monitoredYear: u16(WINDOW * n),
    /** How far apart citizens and officials were when they last met, as far as norms do not bridge it. */
    distance: f64(n),
    // Project.
    /** Month of the running project, 0 for none, below 0 while pausing after one. */
    projectMonth: i32(n),
    /** Support for the project, 0–1. */
    projectSupport: f64(n),
    /** The sponsor's own support for it, 0–1. */
    sponsorSupport: f64(n),
    /** What implemented projects left, decaying. */
    asset: f64(n),
    // The month at hand, sums over members in the order of citizens.
    /** Members who came. */
    attending: i32(n),
    /** Members who joined this month. */
    newcomers: i32(n),
    /** Citizens' proposals. */
    proposals: f64(n),
    /** Speakers who asked for accounts. */
    monitoring: i32(n),
    /** Hours that citizens gave. */
    hours: f64(n),
    /** Sum of the speakers' ideals. */
    ideal: f64(2 * n),
    /** Sum of readiness to take a leadership task. */
    takeUp: f64(n),
    /** Members in need who came. */
    served: f64(n),
    /** Sessions due. */
    sessions: u8(n),
    /** 1 where they are held. */
    held: u8(n),
    /** Staff hours worked in them. */
    staffHours: f64(n),
    /** Hours of the third-sector body at the table. */
    thirdHours: f64(n),
    // Outcomes of the month's encounter.
    /** Citizens' items accepted. */
    acceptedCitizens: f64(n),
    /** Items decided. */
    decided: f64(n),
    /** Items decided, by the group that brought them. */
    decidedBy: f64(LEADING_GROUPS * n),
    /** Items proposed, by group. */
    proposedBy: f64(LEADING_GROUPS * n),
    /** Share of the citizens' proposals that is acted on. */
    heard: f64(n),
    /** What was kept of what was promised. */
    kept: f64(n),
    /** Share of the requests for accounts that officials answer. */
    accounts: f64(n),
    /** Leadership tasks that citizens took. */
    citizensLead: u8(n),
    /** Joint output Q. */
    output: f64(n),
    /** Joint output at the best feasible coordination. */
    best: f64(n),
    /** Host's share of the items decided less its share of those proposed. */
    surplus: f64(n),
    /** 1 in the month in which a project is given up. */
    failed: u8(n),
    /** Staff hours worked on the project. */
    projectHours: f64(n),
    /** Bits: 1 tried out before launch, 2 with its sponsor. */
    projectKind: u8(n),
    /** The part of the last design that citizens' items made. */
    citizensPart: f64(n),
    /** Hours worked on items and on answers to those that stayed open. */
    itemHours: f64(n),
    /** Share of the items that were not acted on to which there was an answer with reasons. */
    replied: f64(n),
    /** Whether users assess, what the encounters did for them, and what was reported by how many of them. */
    assessed: u8(n),
    /** Value that the encounters created for users this month, in need-months. */
    benefit: f64(n),
    /** Users for whom it was booked. */
    eased: f64(n),
    /** What they reported of it, in need-months. */
    reported: f64(n),
    /** Users who reported. */
    reports: f64(n),
    /** Share of the hours that a bond withholds for want of results. */
    withheld: f64(n),
  };
}

export type InitiativeColumns = ReturnType<typeof makeColumns>;

export interface Initiatives {
  columns: InitiativeColumns;
  /** Rows in use; dead rows are used again. */
  rows: number;
  capacity: number;
}

export function makeInitiatives(capacity: number): Initiatives {
  return { columns: makeColumns(capacity), rows: 0, capacity };
}

/** A free row: the first dead one, else a new one at the end, doubling the table where it is full. */
export function freeRow(table: Initiatives): number {
  const { alive } = table.columns;
  for (let row = 0; row < table.rows; row++) if (alive[row] === 0) return clearRow(table, row);
  makeRoom(table, table.rows + 1);
  table.rows += 1;
  return table.rows - 1;
}

/** Doubles the table until it holds so many rows. */
export function makeRoom(table: Initiatives, rows: number): void {
  let { capacity } = table;
  while (capacity < rows) capacity *= 2;
  if (capacity === table.capacity) return;
  const grown = makeColumns(capacity);
  for (const [name, column] of Object.entries(table.columns))
    (grown as Record<string, Column>)[name].set(column);
  table.capacity = capacity;
  table.columns = grown;
}

function clearRow(table: Initiatives, row: number): number {
  for (const column of Object.values(table.columns)) {
    const width = column.length / table.capacity;
    column.fill(0, row * width, (row + 1) * width);
  }
  return row;
}

/** Realised sharing of leadership from acts by group: 1.5 (1 − Σ share²), 0 for one group, 1 for three equal ones. */
export function sharingOf(acts: ArrayLike<number>): number {
  const total = acts[0] + acts[1] + acts[2];
  if (total === 0) return 0;
  let squares = 0;
  for (let group = 0; group < LEADING_GROUPS; group++)
    squares += (acts[group] / total) * (acts[group] / total);
  return 1.5 * (1 - squares);
}

/** The ring of a row in a twelve-month column: its first place. */
export function ringOf(row: number, group = 0, groups = 1): number {
  return (row * groups + group) * WINDOW;
}

/** Sum of a twelve-month ring from its first place. */
export function sumOfRing(ring: ArrayLike<number>, first: number): number {
  let sum = 0;
  for (let m = first; m < first + WINDOW; m++) sum += ring[m];
  return sum;
}
