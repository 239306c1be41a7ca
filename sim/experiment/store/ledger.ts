/** The ledger of a results folder: one line a run that was made, failed or taken over; lines are only ever added. */
import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { diskError } from '../../results/files/errors';
import { appendDurable } from './durable';

export const LEDGER = 'runs.jsonl';

/** One line. The values of the run stand in the part that it names. */
export interface LedgerLine {
  readonly key: string;
  readonly row: number;
  readonly replicate: number;
  readonly seed: string;
  /** `reused`: the values come from another experiment's folder. */
  readonly status: 'done' | 'failed' | 'reused';
  readonly seconds: number;
  readonly worker: string;
  readonly error: string | null;
  /** File of the folder's parts. */
  readonly part: string;
}

/** What a ledger says. */
export interface LedgerRead {
  readonly lines: readonly LedgerLine[];
  /** Lines that cannot be understood. The last one may have been cut short by a crash, and is not counted. */
  readonly damaged: number;
}

/** Adds lines, safely on the disk before this returns. */
export function appendLedger(folder: string, lines: readonly LedgerLine[]): void {
  if (lines.length === 0) return;
  appendDurable(join(folder, LEDGER), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** Takes away a last line that a crash has cut short. Only for whoever holds the lock of the folder. */
export function mendLedger(folder: string): void {
  const path = join(folder, LEDGER);
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf(10) + 1;
  if (whole < bytes.length) truncateSync(path, whole);
}

/** Reads a ledger; an empty one where there is none. */
export function readLedger(folder: string): LedgerRead {
  const path = join(folder, LEDGER);
  if (!existsSync(path)) return { lines: [], damaged: 0 };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw diskError(error, path, 'read');
  }
  const lines: LedgerLine[] = [];
  let damaged = 0;
  const written = text.split('\n');
  for (const [place, line] of written.entries()) {
    if (line === '') continue;
    const read = parsed(line);
    if (read !== null) lines.push(read);
    else if (place < written.length - 1) damaged++;
  }
  return { lines, damaged };
}

function parsed(line: string): LedgerLine | null {
  try {
    const value = JSON.parse(line) as Partial<LedgerLine> | null;
    return typeof value?.key === 'string' && typeof value.part === 'string' ? (value as LedgerLine) : null;
  } catch {
    return null;
  }
}
