/**
 * A reader of CSV (RFC 4180): one pass over the bytes, one record at a time, with the place of every cell.
 * Written out here because it has to run where there is no file, no stream and no TextDecoder.
 */
import { decodeText } from './utf8';

const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Something wrong with the form of the file at a byte. */
export interface CsvFault {
  readonly offset: number;
  readonly line: number;
  /** Offset of the first byte of that line. */
  readonly lineStart: number;
  readonly found: string;
  readonly allowed: string;
}

/** Reads the records of a CSV file one after the other; a cell's text is made only when it is asked for. */
export class CsvReader {
  /** Number of cells of the record last read. */
  cells = 0;
  /** What is wrong with the form of the record last read, or null. */
  fault: CsvFault | null = null;
  private at: number;
  private line = 1;
  private lineStart: number;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly lines: Int32Array;
  private readonly lineStarts: Int32Array;
  /** Nonzero where a cell holds quotation marks in quotation marks, and where it holds more than plain ASCII. */
  private readonly doubled: Uint8Array;
  private readonly special: Uint8Array;

  /** @param mostCells cells of a record beyond this are counted, not kept */
  constructor(
    private readonly bytes: Uint8Array,
    readonly mostCells: number,
  ) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.at = marked ? 3 : 0;
    this.lineStart = this.at;
    this.starts = new Int32Array(mostCells);
    this.ends = new Int32Array(mostCells);
    this.lines = new Int32Array(mostCells);
    this.lineStarts = new Int32Array(mostCells);
    this.doubled = new Uint8Array(mostCells);
    this.special = new Uint8Array(mostCells);
  }

  /** Reads the next record, passing over empty lines. False at the end of the file. */
  next(): boolean {
    const { bytes } = this;
    while (this.at < bytes.length && (bytes[this.at] === LINE_FEED || this.isLineEnd(this.at)))
      this.newLine();
    this.cells = 0;
    this.fault = null;
    if (this.at >= bytes.length) return false;
    while (this.cell());
    return true;
  }

  private isLineEnd(at: number): boolean {
    return this.bytes[at] === RETURN && this.bytes[at + 1] === LINE_FEED;
  }

  private newLine(): void {
    this.at += this.bytes[this.at] === RETURN ? 2 : 1;
    this.line++;
    this.lineStart = this.at;
  }

  /** Reads one cell and what ends it; false where that is the end of the record. */
  private cell(): boolean {
    const k = Math.min(this.cells++, this.mostCells - 1);
    this.lines[k] = this.line;
    this.lineStarts[k] = this.lineStart;
    this.doubled[k] = 0;
    this.special[k] = 0;
    if (this.bytes[this.at] === QUOTE) this.quoted(k);
    else this.unquoted(k);
    if (this.at >= this.bytes.length) return false;
    if (this.bytes[this.at] === COMMA) {
      this.at++;
      return true;
    }
    this.newLine();
    return false;
  }

  private unquoted(k: number): void {
    const { bytes } = this;
    let at = this.at;
    this.starts[k] = at;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === COMMA || byte === LINE_FEED || (byte === RETURN && bytes[at + 1] === LINE_FEED)) break;
      if (byte === QUOTE)
        this.tell(at, 'a quotation mark inside a cell', 'a cell in quotation marks, "" for each mark inside');
      if (byte < 0x20 || byte > 0x7e) this.special[k] = 1;
    }
    this.ends[k] = at;
    this.at = at;
  }

  private quoted(k: number): void {
    const { bytes } = this;
    const open = this.at;
    const [line, lineStart] = [this.line, this.lineStart];
    let at = open + 1;
    this.starts[k] = at;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE && bytes[at + 1] !== QUOTE) break;
      if (byte === QUOTE) {
        this.doubled[k] = 1;
        at++;
      } else if (byte === LINE_FEED) {
        this.line++;
        this.lineStart = at + 1;
      }
      if (byte < 0x20 || byte > 0x7e) this.special[k] = 1;
    }
    this.ends[k] = at;
    if (at >= bytes.length) {
      this.fault ??= {
        offset: open,
        line,
        lineStart,
        found: 'a quotation mark that is never closed',
        allowed: 'quotation marks in pairs',
      };
    }
    this.at = Math.min(bytes.length, at + 1);
    this.afterQuote();
  }

  /** Only a comma or the end of the line may follow a closing quotation mark. */
  private afterQuote(): void {
    const { bytes } = this;
    const from = this.at;
    while (this.at < bytes.length) {
      const byte = bytes[this.at];
      if (byte === COMMA || byte === LINE_FEED || this.isLineEnd(this.at)) break;
      this.at++;
    }
    if (this.at > from)
      this.tell(from, 'text after a closing quotation mark', 'a comma or the end of the line');
  }

  private tell(offset: number, found: string, allowed: string): void {
    this.fault ??= { offset, line: this.line, lineStart: this.lineStart, found, allowed };
  }

  /** Line of a cell of the record last read, from 1. */
  lineOf(k: number): number {
    return this.lines[k];
  }

  /** Column of a cell's first character in its line, from 1; characters, not bytes. */
  columnOf(k: number): number {
    const quoted = this.starts[k] > 0 && this.bytes[this.starts[k] - 1] === QUOTE ? 1 : 0;
    return this.column(this.lineStarts[k], this.starts[k] - quoted);
  }

  /** Column of a byte, from 1. Bytes that go on with a character are not counted. */
  column(lineStart: number, offset: number): number {
    let column = 1;
    for (let at = lineStart; at < offset; at++) if ((this.bytes[at] & 0xc0) !== 0x80) column++;
    return column;
  }

  /** The text of a cell without blanks around it, or null where its bytes are no text. */
  text(k: number): string | null {
    const cell = this.bytes.subarray(this.starts[k], this.ends[k]);
    if (this.special[k] === 0) {
      const text = String.fromCharCode.apply(null, cell.subarray(0, 1000) as unknown as number[]);
      return (this.doubled[k] === 0 ? text : text.replaceAll('""', '"')).trim();
    }
    const decoded = decodeText(cell);
    return decoded.ok ? decoded.text.replaceAll('""', '"').trim() : null;
  }
}
