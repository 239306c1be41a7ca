/** Formulas of scenario files: text in, a checked tree of plain data out. */
import { readFormula, wordsOf, type ParsedFormula } from './formula-read';

export type { ParsedFormula } from './formula-read';

/** A reader of formulas: the one below, or another that is handed in for it. */
export type FormulaParser = typeof parseFormula;

/**
 * Reads a formula against the allow-list: numbers, the names given, `+ - * / ^`, comparisons, `and or xor not`,
 * `condition ? value : value` and the functions of FORMULA_FUNCTIONS. Nothing is evaluated.
 *
 * @param text the formula, at most 1,000 characters, 32 levels and 500 parts
 * @param allowedNames every name that the formula may read; dots are part of a name (`value.net`)
 * @returns the tree and the names it reads in the order of their first use, or what is wrong and where (offset from 0)
 */
export async function parseFormula(text: string, allowedNames: readonly string[]): Promise<ParsedFormula> {
  const scanned = wordsOf(text, allowedNames);
  if (!scanned.ok) return scanned;
  const { parse } = await import('./formula-parser');
  return readFormula(scanned.words, allowedNames, parse);
}
