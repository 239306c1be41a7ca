/** Months: where readings stand, what years hold, and which months have interventions. */
import type { Band } from '../../charts/types';
import type { SeriesView } from '../../contract';
import type { ArmState, Change, LabState, LeverForm } from '../../state/types';

const YEAR = 12;

/** The month that readings stand at: the last where none is chosen. */
export function monthOf(chosen: number | null, months: number): number {
  return chosen === null ? months : Math.min(Math.max(1, chosen), months);
}

export interface YearRow {
  readonly year: number;
  readonly from: number;
  readonly until: number;
  /** Means over the months of the year in which there was something to measure. */
  readonly a: number;
  readonly b: number;
  readonly difference: number;
}

function meanBetween(values: Float64Array, from: number, until: number): number {
  let [sum, count] = [0, 0];
  for (let index = from - 1; index < until; index++) {
    if (values[index] !== values[index]) continue;
    sum += values[index];
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

/** Years of a series; the last one may be short. */
export function yearRows({ a, b, difference }: SeriesView): YearRow[] {
  const rows: YearRow[] = [];
  for (let from = 1; from <= a.length; from += YEAR) {
    const until = Math.min(from + YEAR - 1, a.length);
    const mean = (values: Float64Array): number => meanBetween(values, from, until);
    const year = rows.length + 1;
    rows.push({ year, from, until, a: mean(a), b: mean(b), difference: mean(difference) });
  }
  return rows;
}

type Span = [from: number, until: number];

/** Months in which one entry of a list of changes holds, each time it does; the next entry with `at` ends it. */
function spansOfChange(change: Change, next: Change | undefined, months: number): Span[] {
  const { at, pulse, every } = change;
  const from = at ?? change.from ?? 1;
  const ends = pulse !== undefined ? from + pulse - 1 : (change.until ?? (every === undefined ? null : from));
  if (every === undefined) {
    const open = at !== undefined && next?.at !== undefined ? next.at - 1 : months;
    return [[from, ends ?? open]];
  }
  const last = pulse !== undefined ? (change.until ?? months) : months;
  const spans: Span[] = [];
  for (let start = from; start <= last; start += Math.max(1, every))
    spans.push([start, Math.min(start + (ends ?? start) - from, months)]);
  return spans;
}

function spansOf(form: LeverForm, months: number): Span[] {
  if (!Array.isArray(form)) return [[1, months]];
  const changes = form.filter((entry): entry is Change => typeof entry === 'object');
  if (changes.length === 0) return [[1, months]];
  return changes.flatMap((change, place) => spansOfChange(change, changes[place + 1], months));
}

/** Spans that touch or lie over each other, as one. */
function merged(spans: readonly Span[], months: number): Span[] {
  const sorted = spans
    .map(([from, until]): Span => [Math.max(1, from), Math.min(months, until)])
    .filter(([from, until]) => from <= until)
    .sort(([one], [other]) => one - other);
  const found: Span[] = [];
  for (const [from, until] of sorted) {
    const last = found[found.length - 1];
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], until);
    else found.push([from, until]);
  }
  return found;
}

const armSpans = ({ levers }: ArmState, months: number): Span[] =>
  merged(
    Object.values(levers).flatMap((form) => spansOf(form, months)),
    months,
  );

/** Months in which the arms set levers otherwise than the start: a band each, for both arms at once where they are alike. */
export function bandsOf({ a, b, months }: Pick<LabState, 'a' | 'b' | 'months'>): Band[] {
  const [ofA, ofB] = [armSpans(a, months), armSpans(b, months)];
  const has = (spans: readonly Span[], [from, until]: Span): boolean =>
    spans.some((span) => span[0] === from && span[1] === until);
  return [
    ...ofA.map((span): Band => ({ arm: has(ofB, span) ? 'both' : 'a', from: span[0], until: span[1] })),
    ...ofB.filter((span) => !has(ofA, span)).map(([from, until]): Band => ({ arm: 'b', from, until })),
  ];
}
