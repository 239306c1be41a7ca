// The last section: what each cited row of the catalogue says, and who said it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prose, table } from './markdown.mjs';

const EVIDENCE = 'docs/odd/evidence.md';
/** Rows of measured figures, models and contradictions: id, source and what they say. */
export function evidenceRows(root) {
  const lines = readFileSync(join(root, EVIDENCE), 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, id, source, says] = /^- ([BCE]-\d+) \| (.+?) \| (.+)$/.exec(line) ?? [];
      return id ? [[id, { source, says }]] : [];
    }),
  );
}

/** Kinds of rows in the order in which they are listed. */
const HEADS = ['S', 'B', 'C', 'E'];

/** Ends of ranges (`B-36 … B-50`), filled with all rows between them. */
export function citedRows(text) {
  const cited = new Set(text.match(/\b(?:S[0-3]-\d\d|[BCE]-\d{2,3})\b/g) ?? []);
  for (const [, head, from, to] of text.matchAll(/\b(S[0-3]-|[BCE]-)(\d{2,3}) … \1(\d{2,3})\b/g))
    for (let n = Number(from); n <= Number(to); n++) cited.add(`${head}${String(n).padStart(2, '0')}`);
  const key = (id) => [HEADS.indexOf(id[0]), id.split('-')[0], Number(id.split('-')[1])];
  return [...cited].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x[0] - y[0] || (x[1] < y[1] ? -1 : x[1] > y[1] ? 1 : x[2] - y[2]);
  });
}

/** A table of every row that a text cites; `claims` are the rows of the catalogue. */
export function sourceTable(text, evidence, claims) {
  const rows = citedRows(text).map((id) => {
    const { source, says } = evidence[id] ?? { source: claims[id]?.source, says: claims[id]?.claim };
    return [id, prose(says ?? '—'), prose(source ?? '—')];
  });
  return table(['row', 'what it says', 'source'], rows);
}

/** Contrasts: what is claimed, what must be on for it, and what was found. */
export function contrastTable(contrasts) {
  const rows = contrasts.map(({ id, claim, mechanism, rows: bear, verdict, reason }) => [
    `\`${id}\``,
    prose(claim),
    `\`${mechanism}\``,
    bear.join(', '),
    verdict === 'shown' ? 'shown' : `against: ${prose(reason ?? '')}`,
  ]);
  return table(['contrast', 'claim', 'lost without', 'rows', 'verdict'], rows, '');
}

/** Statuses of rows in the order and words of the guide to the evidence. */
export function statusesOf(root) {
  const guide = readFileSync(join(root, 'docs/guides/evidence.md'), 'utf8');
  return [...guide.matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)].map(([, status, meaning]) => ({
    status,
    meaning,
  }));
}

/** How many rows of the catalogue have which status, in all and among those of priority 1. */
export function coverageTable(catalogue, statuses) {
  const rows = statuses.map(({ status, meaning }) => {
    const those = catalogue.filter((row) => row.status === status);
    return [`\`${status}\``, meaning, those.length, those.filter(({ priority }) => priority === 1).length];
  });
  return table(['status', 'meaning', 'rows', 'of priority 1'], rows);
}
