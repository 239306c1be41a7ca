// What the reader of the laboratory never reaches in the libraries that it reads with: writers, and types of other files.
import { readFileSync } from 'node:fs';

const UNREACHED = [
  // yaml reads here and never writes, and no node is made into an object of JavaScript.
  /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/,
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](visit|nodes[\\/]toJS|doc[\\/](applyReviver|createNode|anchors))\.js$/,
  // Tables of results hold numbers and texts in flat columns.
  /[\\/]hyparquet[\\/]src[\\/](variant|wkb|geoparquet|bloom|filter|xxhash|indexes)\.js$/,
];

/** Names that a module exports. */
function exportsOf(text) {
  const names = [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const lists = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) => list.split(','));
  return [...names, ...lists.map((name) => name.trim()).filter(Boolean)];
}

/** Leaves modules out; whoever calls into one all the same gets an error with its name. */
export const withoutUnreached = {
  name: 'without-unreached',
  setup(build) {
    for (const filter of UNREACHED) {
      build.onLoad({ filter }, ({ path }) => {
        const stubs = exportsOf(readFileSync(path, 'utf8')).map(
          (name) => `export function ${name}() { throw new Error('${name} is not in this page.'); }`,
        );
        return { contents: stubs.join('\n'), loader: 'js' };
      });
    }
  },
};
