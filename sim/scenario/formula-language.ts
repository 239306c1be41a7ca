/** What a formula may be made of: the allow-list that the scan, the tree check and the compiler share. */

/** Bounds of a formula; beyond them it is refused before it is read. */
export const FORMULA_LIMITS = { length: 1000, depth: 32, nodes: 500 } as const;

/** Functions by name, with the least and the greatest number of arguments. */
export const FORMULA_FUNCTIONS: Readonly<Record<string, readonly [number, number]>> = {
  abs: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  sqrt: [1, 1],
  min: [1, Infinity],
  max: [1, Infinity],
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
  sign: [1, 1],
  tanh: [1, 1],
  pow: [2, 2],
};

/** Operators between numbers that give a number, by mathjs's name for the operation. */
export const ARITHMETIC: ReadonlySet<string> = new Set(['add', 'subtract', 'multiply', 'divide', 'pow']);

/** Comparisons of two numbers, by mathjs's name; they give a condition. */
export const COMPARISONS: ReadonlySet<string> = new Set([
  'smaller',
  'smallerEq',
  'larger',
  'largerEq',
  'equal',
  'unequal',
]);

/** Words and operations that join conditions. */
export const LOGIC: ReadonlySet<string> = new Set(['and', 'or', 'xor', 'not']);

/** What a formula may hold, in one line for error messages. */
export const FORMULA_HELP =
  'numbers, known names, + - * / ^ ( ), < <= > >= == !=, and or not, condition ? value : value, ' +
  Object.keys(FORMULA_FUNCTIONS).join(' ');

/** Why a formula is refused; `offset` counts characters from 0 within the formula's text. */
export interface FormulaFault {
  readonly offset: number;
  readonly found: string;
  readonly allowed: string;
  readonly didYouMean?: string;
}

/** Thrown inside the parser of formulas and caught at its door. */
export class FormulaError extends Error {
  constructor(readonly fault: FormulaFault) {
    super(fault.found);
  }
}
