/** Tables as CSV (RFC 4180), for programs that read nothing better. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Cell, Table } from './parquet';

/** Characters gathered before they are written. */
const PIECE = 1 << 20;

/** Writes a table to a file; cells with nothing in them are empty, numbers have every digit they need. */
export function writeCsv(path: string, { columns, chunks }: Table): void {
  const file = openSync(path, 'w');
  try {
    let text = `${columns.map(({ name }) => quoted(name)).join(',')}\r\n`;
    const flush = () => {
      const bytes = Buffer.from(text, 'utf8');
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      text = '';
    };
    for (const chunk of chunks()) {
      for (let row = 0; row < chunk[0].length; row++) {
        text += `${chunk.map((values) => cellText(values[row])).join(',')}\r\n`;
        if (text.length > PIECE) flush();
      }
    }
    flush();
  } finally {
    closeSync(file);
  }
}

function cellText(value: Cell): string {
  if (value === null) return '';
  return typeof value === 'string' ? quoted(value) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
