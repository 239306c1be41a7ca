/** Survey rows: the cells of a CSV file against its codebook, as columns of numbers. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Codebook, CodebookColumn } from './codebook';
import { CsvReader } from './microdata-csv';
import { nearestName } from './nearest';
import { ATTRIBUTE_ENTRIES } from './population-defaults';
import { DataFaults } from './microdata-faults';
import type { Reporter } from './population-report';
import { quote } from './problems';
import type { Attribute, Microdata } from './types';
import { isNumeral } from './values';

/** Bounds of a data file. Larger surveys do not exist; larger registers belong in a sample. */
export const MICRODATA_LIMITS = { bytes: 100_000_000, rows: 2_000_000, columns: 1_000 } as const;

/** Heaviest weight: sums of two million of them stay exact enough to draw by. */
const HEAVIEST = 1e9;

/**
 * Reads survey rows.
 *
 * @param bytes the data file (UTF-8, commas, first line with the names of the columns)
 * @returns null where there is a problem (which is then told, with line and column of the data file)
 */
export function readMicrodata(
  bytes: Uint8Array,
  codebook: Codebook,
  file: string,
  reporter: Reporter,
): Microdata | null {
  const before = reporter.count;
  const table = new Table(bytes, codebook, file, reporter);
  const microdata = table.readHeader() ? table.readRows() : null;
  if (microdata === null || reporter.count > before) return null;
  return { ...microdata, dataHash: bytesToHex(sha256(bytes)) };
}

/** A column of the codebook with its index in the file and its values so far. */
interface Target {
  readonly column: CodebookColumn;
  readonly index: number;
  values: Float64Array;
  answers: number;
}

class Table {
  private readonly csv: CsvReader;
  private readonly targets: Target[] = [];
  private header: string[] = [];
  private weightIndex = -1;
  private weights: Float64Array = new Float64Array(1024);
  private rows = 0;
  private readonly faults: DataFaults;

  constructor(
    bytes: Uint8Array,
    private readonly codebook: Codebook,
    file: string,
    reporter: Reporter,
  ) {
    this.faults = new DataFaults(file, reporter);
    this.csv = new CsvReader(bytes, MICRODATA_LIMITS.columns);
  }

  /** Reads the names of the columns and finds those of the codebook. False where the rows cannot be read by them. */
  readHeader(): boolean {
    const { csv } = this;
    if (!csv.next()) {
      this.faults.tell(1, 1, null, 'an empty data file', 'a first line with the names of the columns');
      return false;
    }
    if (csv.fault !== null) return this.formFault();
    if (csv.cells > MICRODATA_LIMITS.columns) {
      this.faults.tell(1, 1, null, `${csv.cells} columns`, `at most ${MICRODATA_LIMITS.columns}`);
      return false;
    }
    for (let k = 0; k < csv.cells; k++) this.nameColumn(k);
    for (const column of this.codebook.columns) {
      const index = this.find(column.name);
      if (index >= 0) this.targets.push({ column, index, values: new Float64Array(1024), answers: 0 });
    }
    if (this.codebook.weight !== null) this.weightIndex = this.find(this.codebook.weight);
    return this.faults.count === 0;
  }

  private nameColumn(k: number): void {
    const name = this.csv.text(k);
    const before = name === null ? -1 : this.header.indexOf(name);
    this.header.push(name ?? '');
    if (name === null) this.tellCell(k, 'a name of a column that is not UTF-8 text', 'UTF-8 text');
    else if (name === '') this.tellCell(k, 'a column without a name', 'a name for every column');
    else if (before >= 0)
      this.tellCell(k, `the column ${quote(name)} again (first as column ${before + 1})`, 'each name once');
  }

  private find(name: string): number {
    const index = this.header.indexOf(name);
    if (index < 0) {
      const separated = this.header.length === 1 && /[;\t]/.test(this.header[0]);
      const shown = this.header
        .slice(0, 12)
        .map((column) => quote(column))
        .join(', ');
      const allowed = separated ? 'columns separated by commas' : `the columns of the data file: ${shown}`;
      const found = `no column ${quote(name)}, which the codebook names`;
      this.faults.tell(1, 1, name, found, allowed, nearestName(name, this.header.slice(0, 1000)));
    }
    return index;
  }

  /** Reads all rows; null where nothing can be drawn from them. */
  readRows(): Omit<Microdata, 'dataHash'> | null {
    while (this.csv.next() && this.rows <= MICRODATA_LIMITS.rows) {
      if (this.csv.fault !== null) this.formFault();
      else if (this.csv.cells !== this.header.length) this.ragged();
      else this.readRow();
    }
    if (this.rows > MICRODATA_LIMITS.rows) {
      this.faults.tell(
        this.csv.lineOf(0),
        1,
        null,
        `more than ${MICRODATA_LIMITS.rows} rows`,
        `at most ${MICRODATA_LIMITS.rows}`,
      );
    }
    if (this.rows === 0 && this.faults.count === 0)
      this.faults.tell(1, 1, null, 'no rows', 'one row a respondent');
    this.tellUnanswered();
    const cumulative = this.faults.count === 0 ? this.runningWeights() : null;
    this.faults.close();
    if (cumulative === null) return null;
    const columns: Partial<Record<Attribute, Float64Array>> = {};
    for (const { column, values } of this.targets) columns[column.attribute] = values.slice(0, this.rows);
    return { rows: this.rows, cumulative, columns };
  }

  private readRow(): void {
    const row = this.rows++;
    for (const target of this.targets) {
      target.values = grown(target.values, row);
      target.values[row] = this.answer(target);
    }
    this.weights = grown(this.weights, row);
    this.weights[row] = this.weightIndex < 0 ? 1 : this.weight();
  }

  /** The number that a cell stands for; NaN where there is no answer. */
  private answer(target: Target): number {
    const { column, index } = target;
    const text = this.csv.text(index);
    if (text === '' || (text !== null && this.codebook.missing.has(text))) return NaN;
    target.answers++;
    if (text === null)
      return this.wrong(index, 'bytes that are not UTF-8 text', 'UTF-8 text (save the file as UTF-8)');
    if (column.values !== null) {
      const value = column.values.get(text);
      if (value !== undefined) return value;
      return this.wrong(
        index,
        `the code ${quote(text)}`,
        `one of ${codesOf(column.values)}`,
        nearestName(text, [...column.values.keys()].slice(0, 100)),
      );
    }
    return this.number(index, text, column);
  }

  private number(index: number, text: string, { range, attribute }: CodebookColumn): number {
    const [from, to] = range!;
    const value = isNumeral(text) ? Number(text) : NaN;
    if (!(value >= Math.min(from, to) && value <= Math.max(from, to))) {
      return this.wrong(index, quote(text), `a number from ${Math.min(from, to)} to ${Math.max(from, to)}`);
    }
    const { rescaled, range: own } = ATTRIBUTE_ENTRIES[attribute];
    return rescaled ? own[0] + ((value - from) / (to - from)) * (own[1] - own[0]) : value + 0;
  }

  private weight(): number {
    const text = this.csv.text(this.weightIndex) ?? '';
    const value = isNumeral(text) ? Number(text) : NaN;
    if (value >= 0 && value <= HEAVIEST) return value;
    return this.wrong(
      this.weightIndex,
      text === '' ? 'no weight' : quote(text),
      `a weight from 0 to ${HEAVIEST}`,
    );
  }

  /** Row r is drawn by a uniform number below cumulative[r]; the last is exactly 1. */
  private runningWeights(): Float64Array | null {
    const cumulative = new Float64Array(this.rows);
    let sum = 0;
    for (let row = 0; row < this.rows; row++) cumulative[row] = sum += this.weights[row];
    if (sum === 0) {
      this.faults.tell(
        1,
        1,
        this.codebook.weight ?? null,
        'weights that are all 0',
        'at least one weight above 0',
      );
      return null;
    }
    for (let row = 0; row < this.rows; row++) cumulative[row] /= sum;
    return cumulative;
  }

  private tellUnanswered(): void {
    for (const { column, index, answers } of this.targets) {
      if (answers > 0 || this.faults.count > 0) continue;
      this.faults.tell(
        1,
        index + 1,
        column.name,
        'a column without a single answer',
        'answers, or the column left out of the codebook',
      );
    }
  }

  private ragged(): void {
    const { csv, header } = this;
    this.faults.tell(
      csv.lineOf(0),
      csv.columnOf(0),
      null,
      `${csv.cells} cells`,
      `${header.length} cells, as in the first line`,
    );
  }

  private formFault(): false {
    const { line, lineStart, offset, found, allowed } = this.csv.fault!;
    this.faults.tell(line, this.csv.column(lineStart, offset), null, found, allowed);
    return false;
  }

  private wrong(index: number, found: string, allowed: string, didYouMean?: string): number {
    this.tellCell(index, found, allowed, didYouMean);
    return NaN;
  }

  private tellCell(k: number, found: string, allowed: string, didYouMean?: string): void {
    const path = this.header[k] ?? null;
    this.faults.tell(
      this.csv.lineOf(k),
      this.faults.telling ? this.csv.columnOf(k) : 1,
      path,
      found,
      allowed,
      didYouMean,
    );
  }
}

function codesOf(values: ReadonlyMap<string, number>): string {
  const codes = [...values.keys()];
  return codes.slice(0, 20).join(', ') + (codes.length > 20 ? ', …' : '');
}

/** The column with room for one more row. */
function grown(values: Float64Array, row: number): Float64Array {
  if (row < values.length) return values;
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
