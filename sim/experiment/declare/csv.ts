/** Tables of rows as comma-separated text (RFC 4180): quotation marks around a cell, doubled within it. */

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** Cells by line, blank lines left out. A text that is no such table gives its rest as one cell. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (CELL.lastIndex < text.length) {
    const from = CELL.lastIndex;
    const found = CELL.exec(text);
    if (found === null) {
      rows.push([...row, text.slice(from)]);
      return rows;
    }
    const [, quoted, bare, end] = found;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',' && CELL.lastIndex < text.length) continue;
    if (end === ',') row.push('');
    if (row.length > 1 || row[0].trim() !== '') rows.push(row);
    row = [];
  }
  return rows;
}
