// Reads the model's sources with the TypeScript compiler: tables of columns, and what each file reads and writes.
import { basename, join, relative } from 'node:path';
import ts from 'typescript';
import { docOf, headerOf } from './docstrings.mjs';
import { writesIn } from './writes.mjs';

/** Functions of world.ts that read a lever, with the place of the lever's name among their arguments. */
const LEVER_READERS = { lever: 1, leverByGroup: 1, paid: 2 };

/** Files that set a world up or put it back, as functions named start… do: what only they write is fixed for a run. */
const SETTING_UP = new Set(['build', 'population', 'strata', 'restore']);

/** A program over the sources, as the project's own settings compile them. */
function programOf(root) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram([join(root, 'sim/model/index.ts')], { ...options, noEmit: true });
}

/**
 * Everything that the model's sources tell: its files with header, functions and what they touch, the tables of columns,
 * and the schedule. Paths are relative to `root`.
 */
export function readCode(root) {
  const program = programOf(root);
  const checker = program.getTypeChecker();
  const sources = program
    .getSourceFiles()
    .filter(({ fileName }) => relative(root, fileName).startsWith('sim/model/'))
    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const pathOf = (source) => relative(root, source.fileName);
  const tables = sources.flatMap((source) => tablesOf(source, pathOf(source)));
  const context = { checker, groups: groupTypes(sources, checker), columns: columnIndex(tables) };
  const files = sources.map((source) => ({
    path: pathOf(source),
    name: basename(source.fileName, '.ts'),
    header: headerOf(source),
    functions: functionsOf(source),
    imports: importsOf(source, root),
    settings: [],
    ...touched(source, context),
  }));
  writesIn(sources, context, (source, column, { text, by }) => {
    const file = files.find(({ path }) => path === pathOf(source));
    const starts = SETTING_UP.has(file.name) || /^start[A-Z]/.test(by ?? '');
    if (!starts) file.writes.add(column);
    if (text !== undefined) file.settings.push({ column, text: text.replace(/\s+/g, ' '), by, starts });
  });
  return {
    version: versionOf(sources),
    files,
    tables: tables.map(({ nodes: _, ...table }) => table),
    steps: stepsOf(sources, checker, pathOf),
  };
}

/** The version of the model, which stands in its description for the engine. */
function versionOf(sources) {
  const index = sources.find(({ fileName }) => fileName.endsWith('sim/model/index.ts'));
  return /^ {2}version: '([^']+)'/m.exec(index.text)[1];
}

/** Types of the groups of assumptions: `assume.join` and the like. */
function groupTypes(sources, checker) {
  const world = sources.find(({ fileName }) => fileName.endsWith('sim/model/world.ts'));
  const alias = world.statements.find(
    (node) => ts.isTypeAliasDeclaration(node) && node.name.text === 'Assume',
  );
  const properties = checker.getTypeAtLocation(alias.name).getProperties();
  return new Map(properties.map((group) => [checker.getTypeOfSymbolAtLocation(group, alias), group.name]));
}

/** Columns by the node that declares them. */
function columnIndex(tables) {
  return new Map(
    tables.flatMap(({ name, nodes }) => nodes.map((node) => [node, `${name}.${node.name.getText()}`])),
  );
}

/** Tables of a file: functions that return a literal of new columns. */
function tablesOf(source, path) {
  const makers = columnMakers(source);
  if (makers.size === 0) return [];
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((node) => {
    const statement = node.body?.statements.find(ts.isReturnStatement);
    const literal = statement?.expression;
    if (!literal || !ts.isObjectLiteralExpression(literal)) return [];
    const nodes = literal.properties.filter(
      (property) =>
        ts.isPropertyAssignment(property) &&
        ts.isCallExpression(property.initializer) &&
        makers.has(property.initializer.expression.getText(source)),
    );
    if (nodes.length === 0) return [];
    const name = tableName(node.name.text, path);
    return [
      {
        name,
        path,
        doc: docOf(node, source),
        header: headerOf(source),
        nodes,
        columns: columnsOf(nodes, source),
      },
    ];
  });
}

function columnMakers(source) {
  const node = source.statements.find(
    (statement) => ts.isImportDeclaration(statement) && statement.moduleSpecifier.text.endsWith('/columns'),
  );
  const names = node?.importClause?.namedBindings?.elements ?? [];
  return new Set(names.map(({ name }) => name.text));
}

/** `makeCitizens` is citizens; a table whose maker has no name of its own is called after its file. */
function tableName(maker, path) {
  const own = maker.replace(/^make/, '');
  const name = own === 'Columns' || own === '' ? basename(path, '.ts').replace(/-table$/, '') : own;
  return name[0].toLowerCase() + name.slice(1);
}

function columnsOf(nodes, source) {
  let section = '';
  return nodes.map((node) => {
    const lines = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
    const heads = lines
      .map(({ pos, end }) => source.text.slice(pos, end))
      .filter((text) => text.startsWith('//'));
    if (heads.length > 0) section = heads.map((text) => text.replace(/^\/\/\s*/, '')).join(' ');
    const call = node.initializer;
    return {
      name: node.name.getText(source),
      maker: call.expression.getText(source),
      length: call.arguments[0]?.getText(source) ?? '',
      doc: docOf(node, source),
      section,
    };
  });
}

/** Functions with a docstring, in the order of the file. */
function functionsOf(source) {
  return source.statements
    .filter((node) => ts.isFunctionDeclaration(node) && node.name)
    .map((node) => ({
      name: node.name.text,
      doc: docOf(node, source),
      exported: (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
    }));
}

function importsOf(source, root) {
  return source.statements
    .filter((node) => ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly)
    .map((node) => node.moduleSpecifier.text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(root, join(source.fileName, '..', `${specifier}.ts`)));
}

/** Names that a type stands for: the literals of a union of strings. */
function literalsOf(type) {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}

/** Assumptions, levers, mechanisms, draws and columns that a file touches. */
function touched(source, { checker, groups, columns }) {
  const found = {
    assumptions: new Set(),
    levers: new Set(),
    mechanisms: new Set(),
    purposes: new Set(),
    reads: new Set(),
    writes: new Set(),
  };
  const take = (owner, name, symbol) => {
    const group = groups.get(owner);
    if (group !== undefined) found.assumptions.add(`assumptions.${group}.${name}`);
    const column = columns.get(symbol?.declarations?.[0]);
    if (column !== undefined) found.reads.add(column);
  };
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      take(
        checker.getTypeAtLocation(node.expression),
        node.name.text,
        checker.getSymbolAtLocation(node.name),
      );
      if (endsIn(node.expression, 'on')) found.mechanisms.add(node.name.text);
      if (endsIn(node.expression, 'keys')) found.purposes.add(node.name.text);
    } else if (ts.isElementAccessExpression(node)) {
      const owner = checker.getTypeAtLocation(node.expression);
      const names = literalsOf(checker.getTypeAtLocation(node.argumentExpression));
      for (const name of names) take(owner, name, owner.getProperty(name));
      if (endsIn(node.expression, 'keys')) for (const name of names) found.purposes.add(name);
      if (endsIn(node.expression, 'on')) for (const name of names) found.mechanisms.add(name);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const owner = checker.getTypeAtLocation(node.parent);
      const name = (node.propertyName ?? node.name).getText(source);
      take(owner, name, owner.getProperty(name));
    } else if (ts.isCallExpression(node)) {
      const argument = node.arguments[LEVER_READERS[node.expression.getText(source)]];
      if (argument)
        for (const name of literalsOf(checker.getTypeAtLocation(argument)))
          found.levers.add(`levers.${name}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether an expression is `name`, or ends in `.name`. */
function endsIn(node, name) {
  return ts.isIdentifier(node)
    ? node.text === name
    : ts.isPropertyAccessExpression(node) && node.name.text === name;
}

/** Steps of the schedule: phase, name, function and the file that declares it. */
function stepsOf(sources, checker, pathOf) {
  const schedule = sources.find(({ fileName }) => fileName.endsWith('sim/model/schedule.ts'));
  const steps = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const of = (name) => node.properties.find((property) => property.name?.getText(schedule) === name);
      const run = of('run')?.initializer;
      if (run) {
        const symbol = checker.getAliasedSymbol(checker.getSymbolAtLocation(run));
        const [declaration] = symbol.declarations;
        steps.push({
          phase: of('phase').initializer.text,
          name: of('name').initializer.text,
          run: run.getText(schedule),
          file: pathOf(declaration.getSourceFile()),
          doc: docOf(declaration, declaration.getSourceFile()),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(schedule);
  return steps;
}
