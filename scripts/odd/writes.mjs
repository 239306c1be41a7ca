// Finds which columns a file writes: assignments to their elements, and calls that fill, copy or hand them on.
import ts from 'typescript';

const FILLING = new Set(['fill', 'set', 'copyWithin']);

const isAssignment = (kind) => kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/**
 * Calls `found(source, column, { text, by })` for every place that writes a column: `text` is what a plain assignment or
 * a fill puts there, `by` the function in which it stands.
 */
export function writesIn(sources, context, found) {
  const helpers = writingHelpers(sources, context);
  for (const source of sources) {
    visitWrites(source, context, (target, text) => {
      const by = functionAround(target);
      for (const column of columnsBehind(target, context)) found(source, column, { text, by });
    });
    visitCalls(source, (node) => {
      const declaration = declarationOf(node.expression, context.checker);
      for (const place of helpers.get(declaration) ?? []) {
        const argument = node.arguments[place];
        const by = functionAround(node);
        if (argument) for (const column of columnsBehind(argument, context)) found(source, column, { by });
      }
    });
  }
}

/** Name of the function of the file in which a node stands. */
function functionAround(node) {
  let around = node;
  while (around && !(ts.isFunctionDeclaration(around) && ts.isSourceFile(around.parent)))
    around = around.parent;
  return around?.name?.text;
}

/** Functions that write what they are handed, with the places of those parameters. */
function writingHelpers(sources, context) {
  const helpers = new Map();
  for (const source of sources)
    visitWrites(source, context, (target) => {
      const parameter = parameterBehind(target, context.checker);
      if (!parameter) return;
      const places = helpers.get(parameter.parent) ?? new Set();
      helpers.set(parameter.parent, places.add(parameter.parent.parameters.indexOf(parameter)));
    });
  return helpers;
}

/** Every expression whose elements are written, with the text of what is put there. */
function visitWrites(source, context, write) {
  const visit = (node) => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) {
      const plain = node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
      if (ts.isElementAccessExpression(node.left))
        write(node.left.expression, plain ? node.right.getText(source) : undefined);
    } else if (
      (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
      ts.isElementAccessExpression(node.operand) &&
      node.operator !== ts.SyntaxKind.ExclamationToken &&
      node.operator !== ts.SyntaxKind.MinusToken &&
      node.operator !== ts.SyntaxKind.PlusToken
    ) {
      write(node.operand.expression);
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      if (FILLING.has(name.text))
        write(expression, name.text === 'copyWithin' ? undefined : node.arguments[0]?.getText(source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function visitCalls(source, call) {
  const visit = (node) => {
    if (ts.isCallExpression(node)) call(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function declarationOf(node, checker) {
  let symbol = checker.getSymbolAtLocation(node);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.declarations?.[0];
}

/** The parameter that an expression leads back to, if any: itself, or a view of its bytes. */
function parameterBehind(node, checker) {
  const declaration = ts.isIdentifier(node) ? declarationOf(node, checker) : undefined;
  if (!declaration) return undefined;
  if (ts.isParameter(declaration)) return ts.isIdentifier(declaration.name) ? declaration : undefined;
  const view = ts.isVariableDeclaration(declaration) ? viewed(declaration.initializer) : undefined;
  return view && parameterBehind(view, checker);
}

/** What `x.subarray(…)` and `new Uint32Array(x.buffer, …)` are views of. */
function viewed(node) {
  if (!node) return undefined;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return node.expression.name.text === 'subarray' ? node.expression.expression : undefined;
  const [first] = (ts.isNewExpression(node) && node.arguments) || [];
  return first && ts.isPropertyAccessExpression(first) && first.name.text === 'buffer'
    ? first.expression
    : undefined;
}

/** Columns that an expression stands for: a property, a local name for one, or a name that loops over several. */
function columnsBehind(node, { checker, columns }) {
  const follow = (expression) => columnsBehind(expression, { checker, columns });
  if (ts.isPropertyAccessExpression(node)) {
    const column = columns.get(checker.getSymbolAtLocation(node.name)?.declarations?.[0]);
    return column === undefined ? [] : [column];
  }
  if (ts.isElementAccessExpression(node)) {
    const owner = checker.getTypeAtLocation(node.expression);
    const type = checker.getTypeAtLocation(node.argumentExpression);
    return (type.isUnion() ? type.types : [type])
      .filter((part) => part.isStringLiteral())
      .map((part) => columns.get(owner.getProperty(part.value)?.declarations?.[0]))
      .filter((column) => column !== undefined);
  }
  const view = viewed(node);
  if (view) return follow(view);
  const declaration = ts.isIdentifier(node) ? declarationOf(node, checker) : undefined;
  if (!declaration) return [];
  if (ts.isBindingElement(declaration) && ts.isObjectBindingPattern(declaration.parent)) {
    const owner = checker.getTypeAtLocation(declaration.parent);
    const name = (declaration.propertyName ?? declaration.name).getText();
    const column = columns.get(owner.getProperty(name)?.declarations?.[0]);
    return column === undefined ? [] : [column];
  }
  if (!ts.isVariableDeclaration(declaration)) return [];
  if (declaration.initializer) return follow(declaration.initializer);
  const loop = declaration.parent.parent;
  if (!ts.isForOfStatement(loop) || !ts.isArrayLiteralExpression(loop.expression)) return [];
  return loop.expression.elements.flatMap(follow);
}
