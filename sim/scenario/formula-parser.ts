/**
 * The parser of mathjs, and nothing else of it: no evaluation, no import, no units. mathjs builds its parser from parts that
 * are handed in; here the nodes of its trees are plain records, without the thousands of lines that evaluate, print and
 * simplify them. Loaded only when a file holds a formula.
 */
import * as mathjs from 'mathjs/number';
import type { MathNode } from 'mathjs/number';

type Parse = (text: string) => MathNode;
type NodeClass = new (...values: readonly unknown[]) => object;

/** What mathjs calls a factory: the types of the package leave it out. */
interface Factories {
  createParse(parts: Readonly<Record<string, unknown>>): Parse;
}

/** Kinds of nodes that the parser makes, with their fields in the order in which it gives them. */
const KINDS = {
  AccessorNode: ['object', 'index', 'optionalChaining'],
  ArrayNode: ['items'],
  AssignmentNode: ['object', 'index', 'value'],
  BlockNode: ['blocks'],
  ConditionalNode: ['condition', 'trueExpr', 'falseExpr'],
  ConstantNode: ['value'],
  FunctionAssignmentNode: ['name', 'params', 'expr'],
  FunctionNode: ['fn', 'args', 'optional'],
  IndexNode: ['dimensions', 'dotNotation'],
  ObjectNode: ['properties'],
  OperatorNode: ['op', 'fn', 'args', 'implicit', 'isPercentage'],
  ParenthesisNode: ['content'],
  RangeNode: ['start', 'end', 'step'],
  RelationalNode: ['conditionals', 'params'],
  SymbolNode: ['name'],
} as const;

/** A class whose instances hold what the parser gives them; it asks their prototype what they are. */
function nodeClass(type: string, fields: readonly string[]): NodeClass {
  class PlainNode {
    constructor(...values: readonly unknown[]) {
      fields.forEach((field, place) => Object.assign(this, { [field]: values[place] }));
    }
  }
  Object.assign(PlainNode.prototype, { type, isNode: true, [`is${type}`]: true });
  return PlainNode;
}

const parse = (mathjs as unknown as Factories).createParse({
  ...Object.fromEntries(Object.entries(KINDS).map(([type, fields]) => [type, nodeClass(type, fields)])),
  config: { number: 'number' },
  numeric: Number,
  typed: Object.assign((_name: string, { string }: { readonly string: Parse }) => string, {
    // mathjs would have its other functions take texts for nodes: there are none here.
    addConversion: () => undefined,
  }),
});

export { parse };
export type { MathNode };
