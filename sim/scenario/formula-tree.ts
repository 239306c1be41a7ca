/** From the parse tree of mathjs to a tree of our own: node kinds on the allow-list pass, everything else is refused. */
import type { MathNode } from 'mathjs/number';
import {
  ARITHMETIC,
  COMPARISONS,
  FORMULA_FUNCTIONS,
  FORMULA_HELP,
  FORMULA_LIMITS,
  FormulaError,
  LOGIC,
} from './formula-language';
import type { FormulaWord } from './formula-scan';
import type { FormulaTree } from './types';

/** The fields of mathjs's nodes that are read here; every one is checked before it is used. */
interface LooseNode {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly op?: unknown;
  readonly implicit?: unknown;
  readonly isPercentage?: unknown;
  readonly optionalChaining?: unknown;
  readonly fn?: string | LooseNode;
  readonly args?: readonly LooseNode[];
  readonly object?: LooseNode;
  readonly index?: { readonly dimensions?: readonly LooseNode[] };
  readonly content?: LooseNode;
  readonly condition?: LooseNode;
  readonly trueExpr?: LooseNode;
  readonly falseExpr?: LooseNode;
  readonly params?: readonly LooseNode[];
  readonly conditionals?: readonly string[];
}

type Wanted = 'number' | 'condition';

/** Turns one parse tree into ours. Collects the names it reads, and keeps within the limits of depth and size. */
export class TreeBuilder {
  readonly inputs = new Set<string>();
  private nodes = 0;

  constructor(
    private readonly names: ReadonlySet<string>,
    private readonly words: readonly FormulaWord[],
  ) {}

  /** @throws FormulaError where the tree holds anything that the language does not have */
  build(root: MathNode): FormulaTree {
    return this.convert(root as unknown as LooseNode, 'number', 1);
  }

  private convert(node: LooseNode, wanted: Wanted, depth: number): FormulaTree {
    if (++this.nodes > FORMULA_LIMITS.nodes)
      this.refuse('a formula of too many parts', `at most ${FORMULA_LIMITS.nodes}`);
    if (depth > FORMULA_LIMITS.depth)
      this.refuse('a formula nested too deep', `at most ${FORMULA_LIMITS.depth} levels`);
    switch (node.type) {
      case 'ParenthesisNode':
        return this.convert(node.content!, wanted, depth);
      case 'ConditionalNode':
        return call(
          'if',
          this.convert(node.condition!, 'condition', depth + 1),
          this.convert(node.trueExpr!, wanted, depth + 1),
          this.convert(node.falseExpr!, wanted, depth + 1),
        );
      case 'RelationalNode':
        this.want(wanted, 'condition', '?');
        return this.chain(node, depth);
      case 'OperatorNode':
        return this.operator(node, wanted, depth);
      default:
        this.want(wanted, 'number', spelledName(node) ?? '?');
        return this.value(node, depth);
    }
  }

  private value(node: LooseNode, depth: number): FormulaTree {
    if (node.type === 'ConstantNode') {
      if (typeof node.value === 'number' && Number.isFinite(node.value))
        return { kind: 'number', value: node.value };
      return this.refuse('a constant that is no finite number', 'finite numbers', this.hugeNumber());
    }
    if (node.type === 'SymbolNode' || node.type === 'AccessorNode') return this.name(node);
    if (node.type === 'FunctionNode') return this.functionCall(node, depth);
    const text = node.type === 'RangeNode' ? ':' : '';
    return this.refuse(describe(node.type), FORMULA_HELP, this.offsetOf(text));
  }

  /** A metric's name holds dots, which the parser reads as access to a field: only a spelling of a known name passes. */
  private name(node: LooseNode): FormulaTree {
    const name = spelledName(node);
    if (name === null || !this.names.has(name)) return this.refuse('access to a field', FORMULA_HELP);
    this.inputs.add(name);
    return { kind: 'name', name };
  }

  private functionCall(node: LooseNode, depth: number): FormulaTree {
    const fn = typeof node.fn === 'object' && node.fn.type === 'SymbolNode' ? node.fn.name : undefined;
    if (typeof fn !== 'string' || !Object.hasOwn(FORMULA_FUNCTIONS, fn)) {
      return this.refuse(
        'a call of something that is not a function',
        Object.keys(FORMULA_FUNCTIONS).join(', '),
      );
    }
    const args = node.args ?? [];
    const [least, most] = FORMULA_FUNCTIONS[fn];
    if (args.length < least || args.length > most) {
      const allowed = least === most ? `${least}` : `${least} or more`;
      this.refuse(`${fn} of ${args.length} values`, allowed, this.offsetOf(fn));
    }
    return call(fn, ...args.map((arg) => this.convert(arg, 'number', depth + 1)));
  }

  private operator(node: LooseNode, wanted: Wanted, depth: number): FormulaTree {
    const fn = node.fn as string;
    const sign = String(node.op);
    const args = node.args ?? [];
    if (node.implicit === true) this.refuse('two values with no sign between them', 'a * b');
    if (node.isPercentage === true) this.refuse('a percentage', 'a share such as 0.05', this.offsetOf('%'));
    if (fn === 'unaryMinus' || fn === 'unaryPlus') {
      this.want(wanted, 'number', sign);
      const value = this.convert(args[0], 'number', depth + 1);
      return fn === 'unaryPlus' ? value : call('negate', value);
    }
    if (ARITHMETIC.has(fn) || COMPARISONS.has(fn)) {
      this.want(wanted, ARITHMETIC.has(fn) ? 'number' : 'condition', sign);
      // A long sum leans to the left in the tree, but is not deep to a reader: its left side stays on this level.
      const left = fn === 'pow' ? depth + 1 : depth;
      return call(fn, this.convert(args[0], 'number', left), this.convert(args[1], 'number', depth + 1));
    }
    if (LOGIC.has(fn)) {
      this.want(wanted, 'condition', sign);
      return call(fn, ...args.map((arg) => this.convert(arg, 'condition', depth + 1)));
    }
    return this.refuse(`the sign ${sign}`, FORMULA_HELP, this.offsetOf(sign));
  }

  /** a < b < c means a < b and b < c. */
  private chain(node: LooseNode, depth: number): FormulaTree {
    const params = node.params!;
    const pairs = node.conditionals!.map((fn, i) => {
      if (!COMPARISONS.has(fn)) this.refuse(`the comparison ${fn}`, FORMULA_HELP);
      return call(
        fn,
        this.convert(params[i], 'number', depth + 1),
        this.convert(params[i + 1], 'number', depth + 1),
      );
    });
    return pairs.reduce((all, pair) => call('and', all, pair));
  }

  private want(wanted: Wanted, got: Wanted, sign: string): void {
    if (wanted === got) return;
    const offset = this.offsetOf(sign);
    if (wanted === 'condition')
      this.refuse('a number as a condition', 'a comparison, such as trust > 0.5', offset);
    this.refuse('a comparison as a number', 'condition ? value : value, such as trust > 0.5 ? 1 : 0', offset);
  }

  /** mathjs's tree holds no positions, so a fault is shown at the first word that can be meant. */
  private offsetOf(text: string): number {
    return this.words.find((word) => word.text === text)?.offset ?? this.words[0].offset;
  }

  private hugeNumber(): number {
    return (
      this.words.find((word) => word.kind === 'number' && !Number.isFinite(Number(word.text)))?.offset ?? 0
    );
  }

  private refuse(found: string, allowed: string, offset: number = this.words[0].offset): never {
    throw new FormulaError({ offset, found, allowed });
  }
}

function call(fn: string, ...args: readonly FormulaTree[]): FormulaTree {
  return { kind: 'call', fn, args };
}

/** The dotted name that a symbol or a chain of plain field accesses spells, or null where it is anything else. */
function spelledName(node: LooseNode): string | null {
  if (node.type === 'SymbolNode') return typeof node.name === 'string' ? node.name : null;
  if (node.type !== 'AccessorNode' || node.object === undefined || node.optionalChaining === true)
    return null;
  const dimensions = node.index?.dimensions ?? [];
  const field = dimensions.length === 1 && dimensions[0].type === 'ConstantNode' ? dimensions[0].value : null;
  const before = spelledName(node.object);
  return before !== null && typeof field === 'string' ? `${before}.${field}` : null;
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  RangeNode: 'a range',
  BlockNode: 'several formulas',
  AssignmentNode: 'an assignment',
  FunctionAssignmentNode: 'the definition of a function',
  ArrayNode: 'a list',
  ObjectNode: 'an object',
  IndexNode: 'an index',
};

function describe(type: string): string {
  return DESCRIPTIONS[type] ?? 'something that is no part of a formula';
}
