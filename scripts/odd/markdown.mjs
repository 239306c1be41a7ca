// Small pieces of Markdown as GitHub renders it.
import { escapeText } from './docstrings.mjs';

/** A number as the description writes it: a true minus sign, thin groups of thousands. */
export function number(value) {
  const text = Math.abs(value) >= 10_000 ? value.toLocaleString('en-GB') : String(value);
  return text.replace('-', '−');
}

/** A cell: one line, no bar that would end it. */
const cell = (text) =>
  String(text)
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .trim();

/** A table from a heading and rows of cells; a sentence instead where there is no row. */
export function table(heading, rows, none = 'None.') {
  if (rows.length === 0) return none;
  return [heading, heading.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');
}

/** Names as code, in one line. */
export function names(list) {
  return [...list].map((name) => `\`${name}\``).join(', ');
}

export const prose = (text) => escapeText(text);

/** The anchor that GitHub gives a heading. */
export function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[`*\\]/g, '')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** Contents of a document down to the third level, from its headings outside of code. */
export function contents(text, deepest = 3) {
  const seen = new Map();
  const lines = [];
  let inCode = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) inCode = !inCode;
    const [, marks, heading] = (!inCode && /^(#{2,6}) (.+)$/.exec(line)) || [];
    if (!marks) continue;
    const base = anchor(heading);
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    if (marks.length > deepest) continue;
    const link = count === 0 ? base : `${base}-${count}`;
    lines.push(`${'  '.repeat(marks.length - 2)}- [${heading.replace(/`/g, '')}](#${link})`);
  }
  return lines.join('\n');
}
