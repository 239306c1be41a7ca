// The page's own script in two parts: what the first preview needs, and what is evaluated after it. esbuild splits modules
// into files that import each other; in one HTML file there are no files, so each becomes a function's body that reads what it
// imports from one global, and leaves there what it exports.

/** `{a as b,c}` as pairs of the outer and the inner name. */
function pairs(list, outerFirst) {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
    .map((item) => {
      const [first, second = first] = item.split(/\s+as\s+/);
      return outerFirst ? [first, second] : [second, first];
    });
}

const place = (file) => `tandemChunks[${JSON.stringify(file)}]`;

/** A file of esbuild's as a script: imports are read from the global, exports are put there. */
function asScript(file, text) {
  const body = text
    .replace(/import\s*\{([^}]*)\}\s*from\s*"\.\/([^"]+)";?/g, (_, list, from) => {
      const names = pairs(list, true).map(([outer, inner]) => `${outer}:${inner}`);
      return `const{${names.join(',')}}=${place(from)};`;
    })
    .replace(/import\s*"\.\/[^"]+";?/g, '')
    .replace(/import\("\.\/([^"]+)"\)/g, (_, from) => `tandemLoad(${JSON.stringify(from)})`)
    .replace(/export\s*\{([^}]*)\};?\s*$/, (_, list) => {
      const names = pairs(list, false).map(([outer, inner]) => `${outer}:${inner}`);
      return `${place(file)}={${names.join(',')}};`;
    });
  if (/\bexport\s*[{*]|\bimport\s*[{"*]/.test(body.replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1/g, '')))
    throw new Error(`${file} of the laboratory still imports or exports as a module.`);
  return `(()=>{${body}})();`;
}

/** Files that a file imports at once, in order. */
const importsOf = (text) =>
  [...text.matchAll(/import\s*(?:\{[^}]*\}\s*from\s*)?"\.\/([^"]+)"/g)].map(([, file]) => file);

/** A file after all that it imports and that is not there yet. */
function inOrder(file, texts, taken) {
  if (taken.has(file)) return [];
  taken.add(file);
  return [...importsOf(texts.get(file)).flatMap((from) => inOrder(from, texts, taken)), file];
}

/**
 * Puts esbuild's output files into two scripts.
 *
 * @param texts text by name of file
 * @param entry name of the file that starts the page; what it imports with `import()` is the later part
 * @returns the script that runs at once, and the one that runs later
 */
export function twoScripts(texts, entry) {
  const taken = new Set();
  const script = (files) => files.map((file) => asScript(file, texts.get(file))).join('\n');
  const first = inOrder(entry, texts, taken);
  const late = [...texts.get(entry).matchAll(/import\("\.\/([^"]+)"\)/g)].map(([, file]) => file);
  const later = late.flatMap((file) => inOrder(file, texts, taken));
  return { page: `globalThis.tandemChunks={};\n${script(first)}`, later: script(later) };
}
