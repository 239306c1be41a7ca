/** Finding a lever or an assumption by what a person would call it. */
import type { ParameterEntry } from '../../../../sim/registers';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** True where every word of the query begins a word of what is known of the entry. */
export function fits(
  query: string,
  path: string,
  entry: ParameterEntry | undefined,
  ...more: string[]
): boolean {
  const asked = plain(query).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return true;
  const { label = '', meaning = '', scale = [] } = entry ?? {};
  const text = plain([label, meaning, path, ...Object.values(scale), ...more].join(' '));
  return asked.every(
    (word) => text.startsWith(word) || new RegExp(`[^\\p{L}]${escaped(word)}`, 'u').test(text),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
