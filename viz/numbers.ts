/** Numbers for people to read; data files never pass through here. */

const LOCALE = 'en-GB';

/** Formats by decimals: to make one costs more than a hundred figures. */
const fixed = new Map<number, Intl.NumberFormat>();

function formatOf(decimals: number): Intl.NumberFormat {
  const known = fixed.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  fixed.set(decimals, made);
  return made;
}

/** A figure with a fixed number of decimals; a true minus sign, and a dash where there is nothing to measure. */
export function figure(value: number | null | undefined, decimals: number): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  const text = formatOf(decimals).format(value);
  // A value that rounds to nothing has no sign.
  return (/[1-9]/.test(text) ? text : text.replace('-', '')).replace('-', '−');
}

/** A difference: as a figure, with its sign always shown. */
export function signed(value: number | null | undefined, decimals: number): string {
  const text = figure(value, decimals);
  return typeof value === 'number' && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A whole number to its last digit. */
export function whole(value: number): string {
  return figure(value, 0);
}

/** A share as a percentage. */
export function percent(share: number, decimals = 0): string {
  return `${figure(100 * share, decimals)}%`;
}

/** Mean of the values that are there; NaN where none is. */
export function meanOf(values: readonly (number | null)[]): number {
  const present = values.filter((value): value is number => value !== null && !Number.isNaN(value));
  return present.reduce((sum, value) => sum + value, 0) / present.length;
}

/** The q-th quantile (0 to 1) of the values that are there, linear between neighbours; NaN where none is. */
export function quantile(values: readonly (number | null)[], q: number): number {
  const sorted = values
    .filter((value): value is number => value !== null && !Number.isNaN(value))
    .sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const place = q * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** A number with as many digits as matter to a reader: three, and all of a whole number. */
export function rounded(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (Number.isInteger(value)) return whole(value);
  const format = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: Math.abs(value) >= 100 ? 4 : 3 });
  return format.format(value).replace('-', '−');
}

/** Decimals with which values that differ by so much can be told apart: three digits of the difference. */
export function decimalsFor(values: Iterable<number | null>): number {
  const present = [...values].filter((value): value is number => value !== null && Number.isFinite(value));
  if (present.length === 0) return 2;
  let [least, most] = [Infinity, -Infinity];
  for (const value of present) [least, most] = [Math.min(least, value), Math.max(most, value)];
  const spread = most > least ? most - least : Math.abs(most);
  return spread === 0 ? 2 : Math.min(8, Math.max(0, 2 - Math.floor(Math.log10(spread))));
}
