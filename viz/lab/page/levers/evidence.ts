/// <reference lib="dom" />
/** What is known of a parameter, in words: sources, rows of the evidence file, costs. */
import type { LeverCost, ParameterEntry } from '../../../../sim/registers';
import { figure, rounded } from '../../../numbers';
import { levers as words } from '../../words/en/levers';

/** A row of the evidence file: what is claimed, and by whom. */
export type Row = readonly [claim: string, source: string];

export interface Sources {
  /** Works by author and year. */
  readonly works: string;
  /** Ids of rows, ranges spelled out. */
  readonly rows: readonly string[];
}

const ID = /^([A-Z]\d?)-(\d{2})$/;

/** `S0-22 … S0-24` as three ids. */
function spelledOut(from: string, until: string): string[] {
  const [first, last] = [ID.exec(from), ID.exec(until)];
  if (first === null || last === null || first[1] !== last[1]) return [from, until];
  const ids: string[] = [];
  for (let number = Number(first[2]); number <= Number(last[2]); number += 1) {
    ids.push(`${first[1]}-${String(number).padStart(2, '0')}`);
  }
  return ids;
}

/** The source of an entry, taken apart: ids of rows on one side, works on the other. */
export function sourcesOf(source: string): Sources {
  const rows: string[] = [];
  const rest = source
    .replace(/([A-Z]\d?-\d{2}) … ([A-Z]\d?-\d{2})/g, (_, from: string, until: string) => {
      rows.push(...spelledOut(from, until));
      return '';
    })
    .replace(/\b[A-Z]\d?-\d{2}\b/g, (id) => {
      rows.push(id);
      return '';
    });
  const works = rest
    .split(';')
    .map((part) => part.replace(/^[\s,]+|[\s,]+$/g, '').replace(/,\s*,/g, ','))
    .filter((part) => /[A-Za-z]/.test(part))
    .join('; ');
  return { works, rows: [...new Set(rows)].sort() };
}

let known: Readonly<Record<string, Row>> | null = null;

/** Rows of the evidence file, which lie in the page as data and are read when somebody wants to see one. */
export function evidenceRows(): Readonly<Record<string, Row>> {
  known ??= JSON.parse(document.getElementById('rows')?.textContent || '{}') as Record<string, Row>;
  return known;
}

/** What a lever costs, in a sentence or two. */
export function costWords(entry: ParameterEntry): string {
  const { cost } = entry;
  if (cost === undefined || cost.basis === 'none') return words.costFree(cost?.why ?? '');
  const perEuro = 'range' in entry && entry.range[1] !== 1;
  return words.costOf(amountOf(cost), cost.basis, perEuro ? words.forEach : words.atFull, cost.why);
}

function amountOf({ hours, money, basis }: LeverCost): string {
  const times = basis === 'citizen' ? 1000 : 1;
  const parts = [
    hours === 0 ? [] : [words.hours(rounded(hours * times))],
    money === 0 ? [] : [words.money(figure(money * times, Number.isInteger(money * times) ? 0 : 2))],
  ].flat();
  return parts.join(words.and);
}
