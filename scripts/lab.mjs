// Builds the laboratory: dist/lab.html, one file with everything in it. Called by scripts/build.mjs.
//   node scripts/lab.mjs   builds what is stale, and serves the page on this machine (npm run lab)
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutUnreached } from './lab-reader.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const LAB = join(ROOT, 'viz/lab');

/** Scripts of the page by block: `page` runs at once, `charts` after the first preview, the others are workers. */
export const LAB_SCRIPTS = {
  page: 'page/main.tsx',
  charts: 'charts/main.ts',
  worker: 'work/main.ts',
  reader: 'reader/main.ts',
};

/** Folders of scenarios that the page carries. */
const SHIPPED = ['cases', 'levers', 'questions'];

/** A string literal of a register that is read by people alone: a sentence, or where a number comes from. */
const FOR_PEOPLE =
  /(['"])(?:[^'"\\\n]|\\.)* (?:[^'"\\\n]|\\.)*(?:\.|(?:[SB]\d?-\d|\b(?:19|20)\d\d\b)(?:[^'"\\\n]|\\.)*)\1/g;

/** Values of levers in words. */
const SCALES = /\bscale: (?:\[[^\]]*\]|\{[^}]*\}),/g;

/** Registers without the words that only the page shows: workers need names, ranges and defaults. */
const wordlessRegisters = {
  name: 'wordless-registers',
  setup(build) {
    build.onLoad({ filter: /sim[\\/]registers[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(FOR_PEOPLE, "''").replace(SCALES, ''),
      loader: 'ts',
    }));
  },
};

const PLUGINS = {
  charts: [wordlessRegisters],
  worker: [wordlessRegisters],
  reader: [wordlessRegisters, withoutUnreached],
};

async function bundle(esbuild, name) {
  const source = LAB_SCRIPTS[name];
  if (!existsSync(join(LAB, source))) return '';
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [join(LAB, source)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // A folder's index.ts, never a style sheet of the same name.
    resolveExtensions: ['.tsx', '.ts', '.mjs', '.js', '.json'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // A part's style lies beside its folder and is joined apart.
    resolveExtensions: ['.tsx', '.ts', '.js'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: PLUGINS[name] ?? [],
  });
  return outputFiles[0].text;
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

/** Shipped scenario files as plain data, by name as seen from scenarios/. */
async function shipped() {
  const { parse } = await import('yaml');
  const files = SHIPPED.flatMap((folder) => {
    const path = join(ROOT, 'scenarios', folder);
    return existsSync(path) ? readdirSync(path).map((name) => `${folder}/${name}`) : [];
  });
  const read = (name) => parse(readFileSync(join(ROOT, 'scenarios', name), 'utf8'));
  return Object.fromEntries(files.filter((name) => name.endsWith('.yaml')).map((name) => [name, read(name)]));
}

/** Claims of the evidence file and their sources by id: what stands behind a lever, shown when somebody asks. */
async function evidenceRows() {
  const { importText } = await import('./bundled.mjs');
  const { CLAIMS } = await importText(ROOT, "export { CLAIMS } from './sim/evidence/catalogue';");
  return Object.fromEntries(Object.entries(CLAIMS).map(([id, { claim, source }]) => [id, [claim, source]]));
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

function document({ page, charts, worker, reader, style, files, rows }) {
  const policy = [
    "default-src 'none'",
    `script-src ${fingerprint(page)} ${fingerprint(charts)}`,
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
${block('worker', worker)}
${block('charts', charts)}
${block('reader', reader)}
<script type="application/json" id="shipped">${inJson(files)}</script>
<script type="application/json" id="rows">${inJson(rows)}</script>
<script>${inScript(page)}</script>
</body>
</html>
`;
}

/** The laboratory as one HTML document. */
export async function labDocument(esbuild) {
  const names = Object.keys(LAB_SCRIPTS);
  const texts = await Promise.all(names.map((name) => bundle(esbuild, name)));
  const scripts = Object.fromEntries(names.map((name, i) => [name, texts[i]]));
  const [style, files, rows] = await Promise.all([styles(esbuild), shipped(), evidenceRows()]);
  return document({ ...scripts, style, files, rows });
}

/** Serves the page on this machine alone, until it is stopped. */
function serve(file) {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || !['/', '/lab.html'].includes(request.url?.split('?')[0] ?? '')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(readFileSync(file));
  });
  const asked = Number(process.env.PORT ?? 8080);
  server.on('error', (error) => {
    if (error.code === 'EADDRINUSE' && process.env.PORT === undefined) return server.listen(0, '127.0.0.1');
    process.stderr.write(`lab: ${error.message}\n`);
    process.exitCode = 1;
  });
  server.on('listening', () => {
    process.stdout.write(
      `The laboratory is at http://127.0.0.1:${server.address().port}/ until you press Ctrl + C.\nIt is one file, which works without a server too: ${file}\n`,
    );
  });
  server.listen(asked, '127.0.0.1');
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { buildIfStale } = await import('./build.mjs');
  await buildIfStale({ types: false });
  serve(join(ROOT, 'dist/lab.html'));
}
