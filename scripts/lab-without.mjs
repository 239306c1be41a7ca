// Takes out of libraries what the laboratory never reaches in them: see lab-unreached.mjs.
import { readFileSync } from 'node:fs';
import { UNREACHED } from './lab-unreached.mjs';

/** Whoever calls all the same ends here, with a stack that says where. */
const THROWS = "{ throw new Error('This is not in the page.'); }";

/** What may stand in place of a node of the syntax tree, by its name: of several, the outermost; methods as `Class.method`. */
function replacements(ts, source) {
  const found = new Map();
  const put = (name, node, text) => {
    if (!found.has(name)) found.set(name, [node.getStart(source), node.getEnd(), text]);
  };
  for (const level = [source]; level.length > 0;) {
    const node = level.shift();
    const name = node.name?.getText(source);
    if (ts.isFunctionDeclaration(node)) put(name, node.body, THROWS);
    if (ts.isVariableDeclaration(node) && node.initializer) put(name, node.initializer, `() => ${THROWS}`);
    if (ts.isClassDeclaration(node)) {
      put(name, node, `class ${name} { constructor() ${THROWS} }`);
      for (const member of node.members)
        if (member.body) put(`${name}.${member.name?.getText(source)}`, member.body, THROWS);
    }
    ts.forEachChild(node, (child) => void level.push(child));
  }
  return found;
}

/** A module of which nothing is reached: what it exports, empty. */
function husk(text) {
  const own = [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const lists = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) => list.split(','));
  const names = [...own, ...lists.map((name) => name.trim()).filter(Boolean)];
  return names.map((name) => `export function ${name}() ${THROWS}`).join('\n');
}

/**
 * A module without some of its functions, methods and classes.
 *
 * @throws where there is no such name: a new release of the library must be looked at anew
 */
export function without(ts, path, text, names) {
  if (names.includes('*')) return husk(text);
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const found = replacements(ts, source);
  const cuts = names.map((name) => {
    if (!found.has(name)) throw new Error(`There is no ${name} in ${path}: see scripts/lab-unreached.mjs.`);
    return found.get(name);
  });
  return cuts
    .sort(([a], [b]) => b - a)
    .reduce((rest, [start, end, put]) => rest.slice(0, start) + put + rest.slice(end), text);
}

/** A module as it is carried. */
async function carried(path, names) {
  // Not there yet where this file is read in order to install packages.
  const { default: ts } = await import('typescript');
  return { contents: without(ts, path, readFileSync(path, 'utf8'), names), loader: 'js' };
}

const escaped = (path) => path.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]');

/** The plugin of the bundler. */
export const withoutUnreached = {
  name: 'without-unreached',
  setup(build) {
    for (const [library, modules] of Object.entries(UNREACHED))
      for (const [module, names] of Object.entries(modules)) {
        const filter = new RegExp(escaped(`/node_modules/${library}/${module}`) + '$');
        build.onLoad({ filter }, ({ path }) => carried(path, names));
      }
  },
};
