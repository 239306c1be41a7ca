/** How much formula text a file may hold: each formula is short, but a file could hold a thousand. */
import { LEVERS, type LeverPath } from '../registers';
import { FORMULA_LIMITS } from './formula-language';
import { isFormula } from './lever-formula';
import { textOf, type Located } from './located';
import type { Problems } from './problems';
import type { Layer } from './structure';

/** Characters of all formulas of a file, of what it extends and of the command line together. */
export const MOST_FORMULA_TEXT = 200_000;

/**
 * Whether the formulas can be read in a moment; otherwise the first that is too much is told, and none should be read.
 */
export function checkFormulaText(layers: readonly Layer[], problems: Problems): boolean {
  let total = 0;
  for (const { path, value } of formulas(layers)) {
    const length = textOf(value)?.length ?? 0;
    // One that is too long by itself is refused unread, and told as such.
    if (length <= FORMULA_LIMITS.length) total += length;
    if (total <= MOST_FORMULA_TEXT) continue;
    const found = `more than ${MOST_FORMULA_TEXT} characters of formulas up to here`;
    problems.add(value.place, path, found, `at most ${MOST_FORMULA_TEXT} in all formulas together`);
    return false;
  }
  return true;
}

interface Found {
  readonly path: string;
  readonly value: Located;
}

/** Every text that may be read as a formula. */
function* formulas(layers: readonly Layer[]): Generator<Found> {
  for (const { leaves, derived } of layers) {
    for (const [path, { value }] of leaves) {
      if (path === 'findings') yield* texts(path, value);
      if (!Object.hasOwn(LEVERS, path)) continue;
      const entry = LEVERS[path as LeverPath];
      for (const text of texts(path, value)) if (isFormula(entry, text.value)) yield text;
    }
    if (derived !== null) yield* texts('derived', derived);
  }
}

function* texts(path: string, value: Located): Generator<Found> {
  if (value.kind === 'list') for (const item of value.items) yield* texts(path, item);
  else if (value.kind === 'map')
    for (const [key, entry] of value.entries) {
      yield* texts(path.startsWith('derived') ? `${path}.${key}` : path, entry.value);
    }
  else if (textOf(value) !== null) yield { path, value };
}
