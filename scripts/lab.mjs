// Builds the laboratory: dist/lab.html, one file with everything in it. Called by scripts/build.mjs.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { twoScripts } from './lab-chunks.mjs';
import { known, registersAsData, shipped, UNPACK } from './lab-data.mjs';
import { withoutUnreached } from './lab-without.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const LAB = join(ROOT, 'viz/lab');

/** Scripts that stand in the page as text: `charts` runs after the first preview, the others are workers. */
const LAB_SCRIPTS = {
  charts: 'charts/main.ts',
  worker: 'work/main.ts',
  reader: 'reader/main.ts',
};

/** Packages that hold far more than is used here, and the file of each that is. */
const USED_FILES = {
  // The other generators of the package stand in its index alone.
  seedrandom: 'seedrandom/seedrandom.js',
  // The parser; the package's own entry carries functions that it evaluates with.
  'mathjs/number': './node_modules/mathjs/lib/esm/expression/parse.js',
};

const SETTINGS = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  alias: USED_FILES,
  plugins: [registersAsData(ROOT), withoutUnreached],
  // A folder's index.ts, never the style sheet of the same name beside it.
  resolveExtensions: ['.tsx', '.ts', '.mjs', '.js', '.json'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** The same script with what nobody reaches or needs taken out more thoroughly than a bundler does. */
async function smaller(text) {
  // Not there yet where this file is read in order to install packages.
  const { minify } = await import('terser');
  const { code } = await minify(text, {
    ecma: 2020,
    // A function put where it is used once is a new function at each call, which the browser compiles again and again.
    compress: { ecma: 2020, passes: 2, pure_getters: true, reduce_funcs: false },
  });
  return code;
}

/** A script that stands alone. */
async function bundle(esbuild, name) {
  const { outputFiles } = await esbuild.build({
    ...SETTINGS,
    entryPoints: [join(LAB, LAB_SCRIPTS[name])],
    format: 'iife',
  });
  return smaller(outputFiles[0].text);
}

/** The page's own script: what runs at once, and what runs after the first preview. */
async function pageScripts(esbuild) {
  const { outputFiles } = await esbuild.build({
    ...SETTINGS,
    entryPoints: { page: join(LAB, 'page/main.tsx') },
    format: 'esm',
    splitting: true,
    outdir: 'dist',
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const { page, later } = twoScripts(texts, 'page.js');
  return { page: await smaller(`${UNPACK}\n${page}`), later: await smaller(later) };
}

/** Styles: those of all pages, then the laboratory's own, in the order of their names. */
async function styles(esbuild) {
  const own = readdirSync(join(LAB, 'page'))
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(join(LAB, 'page', name), 'utf8'));
  const all = [readFileSync(join(ROOT, 'viz/page.css'), 'utf8'), ...own].join('\n');
  return (await esbuild.transform(all, { loader: 'css', minify: true, charset: 'utf8' })).code;
}

const fingerprint = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Text as it may stand in a script element. */
function inScript(text) {
  if (/<\/script|<!--/i.test(text))
    throw new Error('A script of the laboratory holds the end of its element.');
  return text;
}

const inJson = (value) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function document({ page, later, charts, worker, reader, style, files, registers, rows }) {
  const policy = [
    "default-src 'none'",
    `script-src ${[page, later, charts].map(fingerprint).join(' ')}`,
    `style-src ${fingerprint(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const block = (id, text) => `<script type="text/plain" id="${id}">${inScript(text)}</script>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Tandem">
<title>Tandem laboratory</title>
<style>${style}</style>
</head>
<body>
<div id="lab"><noscript><p class="limits">This page runs a simulation in your browser and needs JavaScript. It asks for nothing from any network.</p></noscript></div>
${block('reader', reader)}
${block('worker', worker)}
${block('later', later)}
${block('charts', charts)}
<script type="application/json" id="registers">${inJson(registers)}</script>
<script type="application/json" id="rows">${inJson(rows)}</script>
<script type="application/json" id="shipped">${inJson(files)}</script>
<script>${inScript(page)}</script>
</body>
</html>
`;
}

/** The laboratory as one HTML document. */
export async function labDocument(esbuild) {
  const blocks = Object.keys(LAB_SCRIPTS);
  const texts = await Promise.all(blocks.map((name) => bundle(esbuild, name)));
  const scripts = Object.fromEntries(blocks.map((name, i) => [name, texts[i]]));
  const [own, style, files, data] = await Promise.all([
    pageScripts(esbuild),
    styles(esbuild),
    shipped(ROOT),
    known(ROOT),
  ]);
  return document({ ...scripts, ...own, ...data, style, files });
}
