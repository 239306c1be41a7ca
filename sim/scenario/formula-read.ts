/** Reading a formula with a parser that is there: text in, a checked tree of plain data out. */
import { FORMULA_HELP, FormulaError, type FormulaFault } from './formula-language';
import { scanFormula, type FormulaWord } from './formula-scan';
import type { MathNode } from './formula-parser';
import { TreeBuilder } from './formula-tree';
import type { FormulaTree } from './types';

export type ParsedFormula =
  | { readonly ok: true; readonly tree: FormulaTree; readonly inputs: string[] }
  | ({ readonly ok: false } & FormulaFault);

/** Turns a text into a tree of mathjs. */
export type FormulaParser = (text: string) => MathNode;

/** The words of a formula, or why they are none of the language: no parser is needed to know. */
export function wordsOf(
  text: string,
  allowedNames: readonly string[],
): { readonly ok: true; readonly words: readonly FormulaWord[] } | ({ readonly ok: false } & FormulaFault) {
  return told(() => ({ ok: true, words: scanFormula(text, allowedNames) }));
}

/** Reads the words of a formula with a parser; nothing is evaluated. */
export function readFormula(
  words: readonly FormulaWord[],
  allowedNames: readonly string[],
  parse: FormulaParser,
): ParsedFormula {
  return told(() => {
    const builder = new TreeBuilder(new Set(allowedNames), words);
    // Words joined by single blanks: comments and line breaks, which the parser gives a meaning, cannot reach it.
    const tree = builder.build(readTree(parse, words));
    return { ok: true, tree, inputs: [...builder.inputs] };
  });
}

/** What an act gives, or the fault that it throws. */
function told<T>(act: () => T): T | ({ readonly ok: false } & FormulaFault) {
  try {
    return act();
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, ...error.fault };
    throw error;
  }
}

function readTree(parse: FormulaParser, words: readonly FormulaWord[]): MathNode {
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
