/** One pass over a formula's text, before any parser sees it: the words in it, where they stand, and what has no place. */
import { FORMULA_FUNCTIONS, FORMULA_HELP, FORMULA_LIMITS, FormulaError, LOGIC } from './formula-language';
import { nearestName } from './nearest';

export interface FormulaWord {
  readonly kind: 'number' | 'name' | 'function' | 'sign';
  readonly text: string;
  readonly offset: number;
}

const BLANK = /\s*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
/** A name such as `trust` or `participation.index.publicHealth`: dots join, with no blank beside them. */
const NAME = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y;
const SIGN = /<=|>=|==|!=|[-+*/^(),<>?:]/y;

/**
 * Splits a formula into words and refuses what the language does not have: signs, names, juxtaposed values, deep brackets.
 *
 * @throws FormulaError at the first word out of place
 */
export function scanFormula(text: string, names: readonly string[]): FormulaWord[] {
  if (text.length > FORMULA_LIMITS.length) {
    refuse(0, `a formula of ${text.length} characters`, `at most ${FORMULA_LIMITS.length} characters`);
  }
  const words: FormulaWord[] = [];
  const known = new Set(names);
  let depth = 0;
  for (let at = skipBlank(text, 0); at < text.length;) {
    const word = readWord(text, at);
    at = skipBlank(text, at + word.text.length);
    if (word.kind === 'name' && text[at] === '(' && !LOGIC.has(word.text)) words.push(functionWord(word));
    else words.push(checkName(word, known, names));
    refuseJuxtaposed(words);
    if (word.text === '(') depth++;
    if (word.text === ')') depth--;
    if (depth > FORMULA_LIMITS.depth) {
      refuse(
        word.offset,
        `brackets nested more than ${FORMULA_LIMITS.depth} deep`,
        `at most ${FORMULA_LIMITS.depth} levels`,
      );
    }
  }
  if (words.length === 0) refuse(0, 'an empty formula', FORMULA_HELP);
  return words;
}

function skipBlank(text: string, at: number): number {
  BLANK.lastIndex = at;
  BLANK.test(text);
  return BLANK.lastIndex;
}

function readWord(text: string, offset: number): FormulaWord {
  const number = match(NUMBER, text, offset);
  if (number !== null) return { kind: 'number', text: number, offset };
  const name = match(NAME, text, offset);
  if (name !== null) return { kind: LOGIC.has(name) ? 'sign' : 'name', text: name, offset };
  const sign = match(SIGN, text, offset);
  if (sign !== null) return { kind: 'sign', text: sign, offset };
  return refuse(offset, String.fromCodePoint(text.codePointAt(offset)!), FORMULA_HELP);
}

function match(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

function functionWord(word: FormulaWord): FormulaWord {
  if (!Object.hasOwn(FORMULA_FUNCTIONS, word.text)) {
    const functions = Object.keys(FORMULA_FUNCTIONS);
    refuse(word.offset, `the function ${word.text}`, functions.join(', '), nearestName(word.text, functions));
  }
  return { ...word, kind: 'function' };
}

function checkName(word: FormulaWord, known: ReadonlySet<string>, names: readonly string[]): FormulaWord {
  if (word.kind !== 'name' || known.has(word.text)) return word;
  const few = names.length > 0 && names.length <= 12;
  const allowed = few
    ? names.join(', ')
    : names.length > 0
      ? 'a name that this formula can read'
      : 'numbers only here';
  return refuse(word.offset, `the name ${word.text}`, allowed, nearestName(word.text, names));
}

/** `2 trust` reads as a product in the parser; here a product has its sign, so that a slip is not taken for one. */
function refuseJuxtaposed(words: readonly FormulaWord[]): void {
  if (words.length < 2) return;
  const [before, after] = words.slice(-2);
  const ends = before.kind === 'number' || before.kind === 'name' || before.text === ')';
  const starts = after.kind !== 'sign' || after.text === '(' || after.text === 'not';
  if (ends && starts && before.kind !== 'function') {
    refuse(
      after.offset,
      `${before.text} ${after.text}`,
      `a sign between them, such as ${before.text} * ${after.text}`,
    );
  }
}

function refuse(offset: number, found: string, allowed: string, didYouMean?: string): never {
  throw new FormulaError(
    didYouMean === undefined ? { offset, found, allowed } : { offset, found, allowed, didYouMean },
  );
}
