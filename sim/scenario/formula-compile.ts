/** A formula's tree as a closure over our own exact arithmetic: the same bits in every engine, no code made from text. */
import { exp, log, power, tanh } from '../exact';
import type { FormulaTree } from './types';

/** Gives the value of a name; NaN where there is nothing to read. */
export type Lookup = (name: string) => number;
type Evaluate = (lookup: Lookup) => number;

const UNARY: Readonly<Record<string, (x: number) => number>> = {
  negate: (x) => -x,
  abs: Math.abs,
  exp,
  log,
  sqrt: Math.sqrt,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  sign: Math.sign,
  tanh,
  not: (x) => 1 - x,
};

// A comparison is 1 or 0, and NaN where a side is NaN: a metric with nothing to measure makes no condition true or false.
const BINARY: Readonly<Record<string, (x: number, y: number) => number>> = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  pow: raise,
  smaller: (x, y) => (x < y ? 1 : x >= y ? 0 : NaN),
  smallerEq: (x, y) => (x <= y ? 1 : x > y ? 0 : NaN),
  larger: (x, y) => (x > y ? 1 : x <= y ? 0 : NaN),
  largerEq: (x, y) => (x >= y ? 1 : x < y ? 0 : NaN),
  equal: (x, y) => (x === y ? 1 : x !== x || y !== y ? NaN : 0),
  unequal: (x, y) => (x === y ? 0 : x !== x || y !== y ? NaN : 1),
  and: (x, y) => x * y,
  or: (x, y) => x + y - x * y,
  xor: (x, y) => x + y - 2 * x * y,
};

/**
 * x to the power y. Whole exponents up to 1024 by products (error about y/2 units in the last place), others as
 * exp(y log x). A negative x with a fractional y gives NaN, and so does NaN to the power 0.
 */
function raise(x: number, y: number): number {
  if (x !== x || y !== y) return NaN;
  const n = Math.abs(y);
  if (n <= 1024 && Math.floor(n) === n) {
    const product = wholePower(x, n);
    return y < 0 ? 1 / product : product;
  }
  if (x >= 0) return power(x, y);
  if (Math.floor(y) !== y) return NaN;
  return n % 2 === 1 ? -power(-x, y) : power(-x, y);
}

function wholePower(x: number, n: number): number {
  let result = 1;
  let base = x;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= base;
    if (rest > 1) base *= base;
  }
  return result;
}

/**
 * Compiles a checked tree. The closure allocates nothing when called.
 *
 * A division by zero gives ±Infinity, 0/0, the root or logarithm of a negative number and any NaN that is read give NaN,
 * and NaN goes through to the result, conditions included. Comparisons are exact (`==` has no tolerance), `round` takes
 * halves up, `log` is the natural logarithm. Whoever reads the result decides: in a lever it is out of range, in a
 * derived metric it is null. −0 comes out as 0.
 */
export function compileFormula(tree: FormulaTree): (lookup: Lookup) => number {
  const evaluate = compile(tree);
  return (lookup) => evaluate(lookup) + 0;
}

function compile(tree: FormulaTree): Evaluate {
  if (tree.kind === 'number') {
    const { value } = tree;
    return () => value;
  }
  if (tree.kind === 'name') {
    const { name } = tree;
    return (lookup) => lookup(name);
  }
  return compileCall(tree.fn, tree.args.map(compile));
}

function compileCall(fn: string, args: readonly Evaluate[]): Evaluate {
  const [a, b, c] = args;
  if (fn === 'if') {
    return (lookup) => {
      const condition = a(lookup);
      return condition === 1 ? b(lookup) : condition === 0 ? c(lookup) : NaN;
    };
  }
  if (fn === 'min' || fn === 'max') return extreme(args, fn === 'max' ? Math.max : Math.min);
  if (args.length === 1 && Object.hasOwn(UNARY, fn)) {
    const apply = UNARY[fn];
    return (lookup) => apply(a(lookup));
  }
  if (args.length === 2 && Object.hasOwn(BINARY, fn)) {
    const apply = BINARY[fn];
    return (lookup) => apply(a(lookup), b(lookup));
  }
  throw new Error(`A formula's tree calls ${fn} with ${args.length} values, which no formula can.`);
}

function extreme(args: readonly Evaluate[], pick: (x: number, y: number) => number): Evaluate {
  return (lookup) => {
    let best = args[0](lookup);
    for (let i = 1; i < args.length; i++) best = pick(best, args[i](lookup));
    return best;
  };
}
