/** Numbers, bars and tables in plain text, at most 100 columns wide. */

export const WIDTH = 100;

/** A number for a reader: British separators, a real minus sign, `n/a` where there was nothing to measure. */
export function number(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return 'n/a';
  const text = value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const zero = !/[1-9]/.test(text);
  return zero ? text.replace('-', '') : text.replace('-', '−');
}

/** A difference, always with its sign. */
export function signed(value: number | null | undefined, decimals = 0): string {
  const text = number(value, decimals);
  if (text === 'n/a' || text.startsWith('−') || !/[1-9]/.test(text)) return text;
  return `+${text}`;
}

/** A share between 0 and 1 as a percentage. */
export function percent(share: number | null | undefined, decimals = 0): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return 'n/a';
  return `${number(100 * share, decimals)}%`;
}

/** `1 month`, `2 months`. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${number(n)} ${n === 1 ? singular : plural}`;
}

/** Decimals with which a figure keeps about three meaningful digits. */
export function decimalsFor(largest: number): number {
  const size = Math.abs(largest);
  if (!Number.isFinite(size) || size >= 100 || size === 0) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return size >= 0.1 ? 3 : 4;
}

/** A bar of text, `width` columns for the largest value; anything above zero shows at least a sliver. */
export function bar(value: number, largest: number, width: number): string {
  if (!(value > 0) || !(largest > 0)) return '';
  const eighths = Math.max(1, Math.round((8 * width * Math.min(value, largest)) / largest));
  const rest = eighths % 8;
  return '█'.repeat((eighths - rest) / 8) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][rest];
}

export type Row = readonly string[];

/**
 * Rows of a table with aligned columns: the first is set left, others right where `right` says so. A last column that is
 * set left goes on below itself where it is too long for the line.
 */
export function table(rows: readonly Row[], right: readonly boolean[], indent = 2): string[] {
  const widths = right.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const last = right.length - 1;
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + 2, indent);
  const set = (row: Row): string =>
    (
      ' '.repeat(indent) +
      row
        .map((cell, column) => (right[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
        .join('  ')
    ).trimEnd();
  return rows.flatMap((row) => {
    if (right[last] || before + (row[last] ?? '').length <= WIDTH) return [set(row)];
    const [first, ...rest] = wrap(row[last], WIDTH - before);
    return [set([...row.slice(0, last), first]), ...rest.map((line) => ' '.repeat(before) + line)];
  });
}

/** Text broken at spaces into lines of at most `width` columns. */
export function wrap(text: string, width = WIDTH, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((piece) => piece !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (indent.length + longer.length > width && line !== '') {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, indent + line];
}
