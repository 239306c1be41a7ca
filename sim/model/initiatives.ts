/** Where citizens and officials meet: one row an initiative, in a table that grows. */
import { growColumns, makeColumns, type ColumnsOf } from './columns';

/** Groups that lead, propose and decide in an initiative. */
export const CITIZENS = 0;
export const OFFICIALS = 1;
export const THIRD_SECTOR = 2;
export const LEADING_GROUPS = 3;

/** Months that an initiative remembers of leadership acts. */
export const WINDOW = 12;

export const INITIATIVE_COLUMNS = {
  /** Hash of founder, service, stage, founding month and n-th of that founder: the key of all its draws. */
  id: ['u32', 1],
  alive: ['u8', 1],
  service: ['u8', 1],
  stage: ['u8', 1],
  host: ['u8', 1],
  district: ['i32', 1],
  founded: ['i32', 1],
  chairSince: ['i32', 1],
  /** The chair's group: citizens, officials or third sector. */
  chair: ['u8', 1],
  members: ['i32', 1],
  /** Months in a row with too few members or without hours to meet. */
  idle: ['u8', 1],
  norms: ['f64', 1],
  order: ['f64', 1],
  /** The design in two dimensions. */
  design: ['f64', 2],
  /** Items that found no place on the last agenda. */
  itemsOpen: ['f64', 1],
  /** Leadership acts by group, a ring of twelve months each. */
  leadership: ['u16', LEADING_GROUPS * WINDOW],
  // Project.
  projectMonth: ['i32', 1],
  projectSupport: ['f64', 1],
  asset: ['f64', 1],
  // The month at hand, sums over members in the order of citizens.
  attending: ['i32', 1],
  newcomers: ['i32', 1],
  attendingBefore: ['i32', 1],
  speakers: ['i32', 1],
  proposals: ['f64', 1],
  monitoring: ['i32', 1],
  hours: ['f64', 1],
  ideal: ['f64', 2],
  takeUp: ['f64', 1],
  served: ['f64', 1],
  sessions: ['u8', 1],
  held: ['u8', 1],
  staffHours: ['f64', 1],
  staffSupply: ['f64', 1],
  // Outcomes of the month's encounter.
  acceptedCitizens: ['f64', 1],
  decided: ['f64', 1],
  decidedBy: ['f64', LEADING_GROUPS],
  proposedBy: ['f64', LEADING_GROUPS],
  /** Share of the citizens' proposals that is acted on. */
  heard: ['f64', 1],
  /** What was kept of what was promised. */
  kept: ['f64', 1],
  citizensLead: ['u8', 1],
  output: ['f64', 1],
  best: ['f64', 1],
  surplus: ['f64', 1],
  failed: ['u8', 1],
} as const;

export type InitiativeColumns = ColumnsOf<typeof INITIATIVE_COLUMNS>;

export interface Initiatives {
  columns: InitiativeColumns;
  /** Rows in use; dead rows are used again. */
  rows: number;
  capacity: number;
}

export function makeInitiatives(capacity: number): Initiatives {
  return { columns: makeColumns(INITIATIVE_COLUMNS, capacity), rows: 0, capacity };
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
  table.capacity = capacity;
  table.columns = growColumns(INITIATIVE_COLUMNS, table.columns, capacity);
}

function clearRow(table: Initiatives, row: number): number {
  for (const [name, [, width]] of Object.entries(INITIATIVE_COLUMNS)) {
    const column = table.columns[name as keyof InitiativeColumns];
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
