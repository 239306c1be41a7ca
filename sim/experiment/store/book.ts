/** All runs of a results folder, by key: what is there, what has just come in, and how it gets to the disk. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '../types';
import { sweepUnfinished } from './durable';
import { appendLedger, LEDGER, mendLedger, readLedger, type LedgerLine } from './ledger';
import { isPartWhole, partNames, PARTS, readPart, runsTable, setAside, UNUSED, writePart } from './parts';

/** Milliseconds that a run may wait before it is brought to the disk: what a crash can lose, beside the runs under way. */
const PATIENCE = 2000;

/** Runs that are brought to the disk at once. */
const BATCH = 5000;

/** Files of small batches that may lie beside one another before they become one. */
const MOST_BATCHES = 48;

/** Rows of a part that is there to stay. */
const PART_ROWS = 100_000;

/** What a run's line in the ledger says beside what it gave. */
export type RunNote = Pick<LedgerLine, 'seconds' | 'worker'> & { readonly reused?: boolean };

interface Fresh {
  readonly run: RunRecord;
  readonly note: RunNote;
}

/** What parts say of themselves. */
export interface BookPlan {
  readonly folder: string;
  readonly columns: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Told of runs that are safe on the disk. */
  readonly onStored?: (keys: readonly string[]) => void;
}

/** What opening a folder found out. */
export interface BookFindings {
  /** What is wrong and what is done about it, in plain sentences. */
  readonly warnings: readonly string[];
}

/** The runs of a folder. Only one process at a time may have it: see lockFolder. */
export class RunBook {
  private readonly runs = new Map<string, RunRecord>();
  /** Runs that are not on the disk yet. */
  private fresh: Fresh[] = [];
  /** Files of small batches, with the runs in them. */
  private batches: { readonly name: string; readonly runs: readonly RunRecord[] }[] = [];
  private waitingSince = 0;
  private readonly reused = new Set<string>();
  /** While the book is opened: the part in which each run was found. */
  private readonly parts = new Map<string, string>();

  private constructor(private readonly plan: BookPlan) {}

  /** Opens the book of a folder: damaged parts are set aside, and what they held counts as not run. */
  static async open(plan: BookPlan): Promise<{ book: RunBook } & BookFindings> {
    const book = new RunBook(plan);
    for (const folder of [plan.folder, join(plan.folder, PARTS), join(plan.folder, UNUSED)])
      sweepUnfinished(folder);
    mendLedger(plan.folder);
    return { book, warnings: await book.load() };
  }

  get(key: string): RunRecord | undefined {
    return this.runs.get(key);
  }

  get size(): number {
    return this.runs.size;
  }

  /** Whether a run's values came from another folder, now or at any time before. */
  isReused(key: string): boolean {
    return this.reused.has(key);
  }

  /** Forgets failed runs, so that they are made again. Their rows stay until there is something better. */
  forgetFailed(): void {
    for (const [key, { error }] of this.runs) if (error !== null) this.runs.delete(key);
  }

  /** Takes in a run, and brings what has waited long enough to the disk. */
  add(run: RunRecord, note: RunNote): void {
    if (this.fresh.length === 0) this.waitingSince = performance.now();
    this.runs.set(run.key, run);
    if (note.reused) this.reused.add(run.key);
    this.fresh.push({ run, note });
    this.flushIfDue();
  }

  /** To be called every now and then, while long runs are under way. */
  flushIfDue(): void {
    if (this.fresh.length === 0) return;
    if (this.fresh.length >= BATCH || performance.now() - this.waitingSince >= PATIENCE) this.flush();
  }

  /** Brings all runs to the disk: first the part, then the lines of the ledger that say so. */
  flush(): void {
    if (this.fresh.length === 0) return;
    const fresh = this.fresh;
    const runs = fresh.map(({ run }) => run);
    const name = this.write(PARTS, 'batch', runs);
    this.batches.push({ name, runs });
    appendLedger(
      this.plan.folder,
      fresh.map(({ run, note }) => lineOf(run, note, name)),
    );
    this.fresh = [];
    this.plan.onStored?.(runs.map(({ key }) => key));
    if (this.batches.length > MOST_BATCHES) this.join();
  }

  /**
   * Brings all runs into their last form: sorted by row and replicate, the same bytes whoever made them and when.
   *
   * @param wanted all runs of the experiment; those that are not there are left out
   * @returns the parts with their rows
   */
  settle(wanted: Iterable<Pick<RunRecord, 'key' | 'row' | 'replicate'>>): { name: string; rows: number }[] {
    this.flush();
    const used = new Set<string>();
    const rows: RunRecord[] = [];
    for (const { key, row, replicate } of wanted) {
      const run = this.runs.get(key);
      if (run === undefined) continue;
      used.add(key);
      rows.push(run.row === row && run.replicate === replicate ? run : { ...run, row, replicate });
    }
    rows.sort((a, b) => a.row - b.row || a.replicate - b.replicate);
    const parts = this.writeAll(PARTS, rows);
    const others = [...this.runs.values()].filter(({ key }) => !used.has(key));
    const unused = this.writeAll(UNUSED, others.sort(byKey));
    this.keepOnly(UNUSED, unused);
    this.keepOnly(PARTS, parts);
    this.batches = [];
    return parts;
  }

  private writeAll(folder: string, runs: readonly RunRecord[]): { name: string; rows: number }[] {
    const parts: { name: string; rows: number }[] = [];
    for (let from = 0; from < runs.length; from += PART_ROWS) {
      const piece = runs.slice(from, from + PART_ROWS);
      const mark = String(parts.length + 1).padStart(5, '0');
      parts.push({ name: this.write(folder, mark, piece), rows: piece.length });
    }
    return parts;
  }

  private keepOnly(folder: string, parts: readonly { readonly name: string }[]): void {
    const kept = new Set(parts.map(({ name }) => name));
    const path = join(this.plan.folder, folder);
    for (const name of partNames(path)) if (!kept.has(name)) rmSync(join(path, name), { force: true });
  }

  /** Makes one part of many small ones: a folder with thousands of files is slow to read. */
  private join(): void {
    const small = this.batches;
    this.write(
      PARTS,
      'joined',
      small.flatMap(({ runs }) => runs),
    );
    for (const { name } of small) rmSync(join(this.plan.folder, PARTS, name), { force: true });
    this.batches = [];
  }

  private write(folder: string, mark: string, runs: readonly RunRecord[]): string {
    const { columns, metadata } = this.plan;
    return writePart(join(this.plan.folder, folder), mark, runsTable(runs, columns, metadata));
  }

  private async load(): Promise<string[]> {
    const { folder } = this.plan;
    const { lines, damaged } = readLedger(folder);
    for (const { key, status } of lines) if (status === 'reused') this.reused.add(key);
    const warnings: string[] = [];
    if (damaged > 0)
      warnings.push(`${LEDGER} has ${damaged === 1 ? 'a line' : `${damaged} lines`} that cannot be read.`);
    const place = new Map(lines.map(({ part }, i) => [part, i]));
    for (const from of [UNUSED, PARTS]) {
      const names = partNames(join(folder, from));
      // A run that was made twice, because it had failed, counts as it came out last.
      names.sort((a, b) => (place.get(a) ?? -1) - (place.get(b) ?? -1));
      for (const name of names) await this.take(from, name, warnings);
    }
    this.noteFound(new Set(lines.map(({ key }) => key)));
    const lost = new Set(lines.map(({ key }) => key).filter((key) => !this.runs.has(key))).size;
    if (lost > 0)
      warnings.push(
        `${lost === 1 ? '1 run is' : `${lost} runs are`} in ${LEDGER} but in no part that is whole.`,
      );
    return warnings;
  }

  /**
   * Adds lines for runs that are in a part and in no line: it was stopped, or the disk was full, between the two. How long
   * they took is not known any longer.
   */
  private noteFound(noted: ReadonlySet<string>): void {
    const lines = [...this.parts].flatMap(([key, part]) => {
      const run = this.runs.get(key);
      return run === undefined || noted.has(key) ? [] : [lineOf(run, { seconds: 0, worker: 'found' }, part)];
    });
    appendLedger(this.plan.folder, lines);
    this.parts.clear();
  }

  private async take(from: string, name: string, warnings: string[]): Promise<void> {
    const { folder, columns } = this.plan;
    const path = join(folder, from);
    const runs = isPartWhole(path, name) ? await readPart(join(path, name), columns) : null;
    if (runs === null) {
      setAside(folder, from, name);
      warnings.push(
        `${from}/${name} is not as it was written: it was moved to damaged/, and its runs are made again.`,
      );
      return;
    }
    for (const run of runs) {
      const known = this.runs.get(run.key);
      if (known !== undefined && known.error === null && run.error !== null) continue;
      this.runs.set(run.key, run);
      this.parts.set(run.key, name);
    }
  }
}

function lineOf({ key, row, replicate, seed, error }: RunRecord, note: RunNote, part: string): LedgerLine {
  const { seconds, worker, reused } = note;
  const status = error !== null ? 'failed' : reused ? 'reused' : 'done';
  return { key, row, replicate, seed, status, seconds, worker, error, part };
}

const byKey = (a: RunRecord, b: RunRecord): number => (a.key < b.key ? -1 : 1);
