/** Formulas of scenario files: text in, a checked tree of plain data out. */
import { FORMULA_HELP, FormulaError, type FormulaFault } from './formula-language';
import { scanFormula, type FormulaWord } from './formula-scan';
import type { MathNode } from './formula-parser';
import { TreeBuilder } from './formula-tree';
import type { FormulaTree } from './types';

export type ParsedFormula =
  | { readonly ok: true; readonly tree: FormulaTree; readonly inputs: string[] }
  | ({ readonly ok: false } & FormulaFault);

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
  try {
    const words = scanFormula(text, allowedNames);
    const { parse } = await import('./formula-parser');
    const builder = new TreeBuilder(new Set(allowedNames), words);
    // Words joined by single blanks: comments and line breaks, which the parser gives a meaning, cannot reach it.
    const tree = builder.build(readTree(parse, words));
    return { ok: true, tree, inputs: [...builder.inputs] };
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, ...error.fault };
    throw error;
  }
}

function readTree(parse: (text: string) => MathNode, words: readonly FormulaWord[]): MathNode {
  const starts: number[] = [];
  let joined = '';
  for (const word of words) {
    starts.push(joined.length);
    joined += `${word.text} `;
  }
  try {
    return parse(joined);
  } catch (error) {
    // mathjs counts characters of the joined text from 1 in `char`; a stack that overflows has none.
    const char = (error as { char?: unknown }).char;
    const at = typeof char === 'number' ? starts.findLastIndex((start) => start < char) : 0;
    const past = typeof char === 'number' && char >= joined.length;
    const word = words[Math.max(0, at)];
    const offset = past ? words[words.length - 1].offset + words[words.length - 1].text.length : word.offset;
    throw new FormulaError({
      offset,
      found: past ? 'the end of the formula' : `${word.text} out of place`,
      allowed: FORMULA_HELP,
    });
  }
}
