// What the workers of the laboratory never reach: writers and other files' types in the libraries that the reader reads with,
// and survey data, which no scenario of the page can name.
import { readFileSync } from 'node:fs';

const UNREACHED_BY_READER = [
  // yaml reads here and never writes, and no node is made into an object of JavaScript.
  /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/,
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](visit|nodes[\\/]toJS|doc[\\/](applyReviver|createNode|anchors))\.js$/,
  // Tables of results hold numbers and texts in flat columns.
  /[\\/]hyparquet[\\/]src[\\/](variant|wkb|geoparquet|bloom|filter|xxhash|indexes)\.js$/,
];

// A file on a disk is out of reach of the page: `data: file.csv` of a population is refused before it is read.
const UNREACHED_BY_MODEL = [/[\\/]sim[\\/]scenario[\\/](microdata|microdata-csv)\.ts$/];

/** Names that a module exports. */
function exportsOf(text) {
  const names = [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const lists = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) => list.split(','));
  return [...names, ...lists.map((name) => name.trim()).filter(Boolean)];
}

/** Leaves modules out; whoever calls into one all the same gets an error with its name. */
const leavingOut = (filters) => ({
  name: 'leaving-out',
  setup(build) {
    for (const filter of filters) {
      build.onLoad({ filter }, ({ path }) => {
        const stubs = exportsOf(readFileSync(path, 'utf8')).map(
          (name) => `export function ${name}() { throw new Error('${name} is not in this page.'); }`,
        );
        return { contents: stubs.join('\n'), loader: 'js' };
      });
    }
  },
});

export const readerWithoutUnreached = leavingOut(UNREACHED_BY_READER);
export const workerWithoutUnreached = leavingOut(UNREACHED_BY_MODEL);
