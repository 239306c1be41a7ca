/** Values of levers as a person reads them, and the steps in which a slider moves. */
import type { NumberEntry, ParameterEntry } from '../../../../sim/registers';
import { rounded } from '../../../numbers';
import type { LeverValue } from '../../state/types';
import { levers as words } from '../../words/en/levers';

/** How far one press of an arrow key moves a slider: about a hundredth of the way. */
export function stepOf({ kind, range: [low, high] }: NumberEntry): number {
  if (kind === 'integer') return 1;
  const hundredth = (high - low) / 200;
  return [0.001, 0.01, 0.1, 1, 10].find((step) => step >= hundredth - 1e-9) ?? 10;
}

/** A number as it stands in a number box. */
export const typed = (value: LeverValue | number): number => Number(Number(value).toFixed(4));

const inScale = (scale: unknown, option: string): string =>
  (scale as Readonly<Record<string, string>> | undefined)?.[option] ?? option;

/** An option of a choice or list in words. */
export const optionWords = (entry: ParameterEntry, option: string): string => inScale(entry.scale, option);

/** A value in words, short. */
export function valueWords(entry: ParameterEntry, value: LeverValue): string {
  if (Array.isArray(value))
    return value.length === 0
      ? words.none
      : value.map((name) => inScale(entry.scale, String(name))).join(', ');
  if (typeof value === 'boolean')
    return entry.kind === 'flag' && entry.scale ? entry.scale[value ? 1 : 0] : value ? words.yes : words.no;
  if (typeof value === 'number') return rounded(typed(value));
  return inScale(entry.kind === 'choice' ? entry.scale : undefined, String(value));
}

/** A number with the words of the scale that it is near to. */
export function nearWords(entry: NumberEntry, value: number): string {
  const text = valueWords(entry, value);
  const { scale } = entry;
  if (scale === undefined) return text;
  const [low, high] = entry.range;
  const place = (2 * (value - low)) / (high - low);
  const below = Math.min(1, Math.floor(place));
  if (Math.abs(place - Math.round(place)) < 0.1) return words.at(text, scale[Math.round(place)]);
  return words.between(text, scale[below], scale[below + 1]);
}
