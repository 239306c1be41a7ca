// The cases of the sources: one row for each scenario file, with what its sources found.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { prose, table } from './markdown.mjs';

const CASES = 'scenarios/cases';

/** Case files by name, as their text has them. */
export function casesOf(root) {
  const folder = join(root, CASES);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file: `${CASES}/${file}`, ...parse(readFileSync(join(folder, file), 'utf8')) }));
}

const listOf = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** What each case is, and what its sources found; a run stands beside it, and is not fitted to it. */
export function caseTable(cases) {
  const rows = cases.map(({ file, name, title, sources, findings }) => [
    `[\`${name}\`](../${file})`,
    prose(String(title ?? '')),
    listOf(findings)
      .map(({ found }) => prose(String(found).trim()))
      .join(' '),
    listOf(sources)
      .map((source) => prose(String(source).trim()))
      .join('; '),
  ]);
  return table(['case', 'what it is', 'what its sources found', 'sources'], rows);
}
