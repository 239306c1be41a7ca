// Builds dist/: the command, the library, the workers, the portable model, the page script and the laboratory.
//   node scripts/build.mjs             everything, with types
//   node scripts/build.mjs --no-types  without dist/types
//   node scripts/build.mjs --if-stale  only when a source has changed since the last build
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labDocument } from './lab.mjs';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const DIST = join(ROOT, 'dist');
/** What the bundles, and what the types were built from. */
const STAMPS = { bundles: join(DIST, '.bundles'), types: join(DIST, '.types') };

/** Modules for Node, by output name. They share chunks, so what one run does not need is not loaded. */
const NODE_ENTRIES = {
  tandem: 'sim/cli/main.ts',
  index: 'sim/index.ts',
  experiments: 'sim/experiments.ts',
  testing: 'sim/testing/index.ts',
  render: 'viz/render.ts',
};

/**
 * Threads of the pools. CommonJS: Node 20 ends the whole process where a thread is stopped while it is still reading
 * modules by `require`, as the pool does.
 */
const WORKER_ENTRIES = {
  worker: 'sim/experiment/pool/worker.ts',
  'run-worker': 'sim/experiment/pool/run-worker.ts',
};

/** Scripts without modules, for browsers and bare JavaScript shells. */
const SCRIPT_ENTRIES = {
  portable: { source: 'sim/portable.ts', globalName: 'Tandem' },
  view: { source: 'viz/page/main.ts' },
};

// piscina starts threads from files of its own package; vitest is the user's own when the matchers are used; the queue is
// optional, and whoever has no Redis need not have its packages.
const EXTERNAL = ['piscina', 'vitest', 'bullmq', 'ioredis'];

// Some bundled packages are CommonJS and ask for Node's own modules by `require`.
const REQUIRE =
  "import { createRequire as tandemRequire } from 'node:module'; const require = tandemRequire(import.meta.url);";

/** Text files named with `?raw`, as vite reads them too. */
const rawText = {
  name: 'raw-text',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -'?raw'.length)),
      namespace: 'raw-text',
    }));
    build.onLoad({ filter: /.*/, namespace: 'raw-text' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'text',
    }));
  },
};

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** A hash of everything that goes into dist/. */
function sourcesHash() {
  const hash = createHash('sha256');
  const files = [
    ...[
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'scripts/build.mjs',
      'scripts/bundled.mjs',
    ].map((name) => join(ROOT, name)),
    ...filesUnder(join(ROOT, 'scripts')).filter((path) => /^lab.*\.mjs$/.test(basename(path))),
    ...filesUnder(join(ROOT, 'sim')),
    ...filesUnder(join(ROOT, 'viz')),
    ...filesUnder(join(ROOT, 'scenarios')),
  ];
  for (const file of files.sort())
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

function isStale(stamp) {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesHash();
}

/** Writes whole files only, so that a command running at the same time never reads half of one. */
function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.part`;
  writeFileSync(partial, contents);
  renameSync(partial, path);
}

async function bundle(esbuild, options) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    outdir: 'dist',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  for (const { path, contents } of outputFiles) writeWhole(path, contents);
  return outputFiles.map(({ path }) => path);
}

async function buildScripts(esbuild) {
  const written = [];
  for (const [name, { source, globalName }] of Object.entries(SCRIPT_ENTRIES)) {
    const options = {
      entryPoints: { [name]: source },
      format: 'iife',
      platform: 'browser',
      target: 'es2020',
    };
    written.push(...(await bundle(esbuild, { ...options, globalName, minify: true })));
  }
  return written;
}

const NODE = { platform: 'node', target: 'node20.19', external: EXTERNAL };

function buildModules(esbuild) {
  return bundle(esbuild, {
    ...NODE,
    entryPoints: NODE_ENTRIES,
    format: 'esm',
    splitting: true,
    // Chunks lie beside the entries, so that `new URL('./worker.cjs', import.meta.url)` holds in every one of them.
    chunkNames: '[name]-[hash]',
    banner: { js: REQUIRE },
    plugins: [rawText],
  });
}

function buildWorkers(esbuild) {
  const outExtension = { '.js': '.cjs' };
  return bundle(esbuild, { ...NODE, entryPoints: WORKER_ENTRIES, format: 'cjs', outExtension });
}

/** Node's own module resolution wants whole file names where our sources name modules: './types' → './types.js'. */
function nameWholeFiles(declaration) {
  const folder = dirname(declaration);
  const whole = (specifier) => {
    const target = resolve(folder, specifier);
    if (existsSync(`${target}.d.ts`)) return `${specifier}.js`;
    return existsSync(join(target, 'index.d.ts')) ? `${specifier}/index.js` : specifier;
  };
  const text = readFileSync(declaration, 'utf8');
  writeFileSync(
    declaration,
    text.replace(/(from |import\()(['"])(\.{1,2}(?:\/[^'"]*)?)\2/g, (_, before, quote, specifier) => {
      return `${before}${quote}${whole(specifier)}${quote}`;
    }),
  );
}

/** Type declarations of the library, under dist/types. */
function buildTypes() {
  const hash = sourcesHash();
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const types = join(DIST, 'types');
  rmSync(types, { recursive: true, force: true });
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, '-p', join(ROOT, 'tsconfig.build.json')],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0)
    process.stderr.write(`build: the sources have type errors (npm run types shows them)\n${stdout}`);
  for (const file of filesUnder(types)) nameWholeFiles(file);
  if (status === 0) writeWhole(STAMPS.types, hash);
}

async function buildBundles() {
  const esbuild = await import('esbuild');
  const hash = sourcesHash();
  // The page script first: dist/render.js carries it as text.
  writeWhole(join(DIST, 'lab.html'), await labDocument(esbuild));
  const paths = [await buildScripts(esbuild), await buildModules(esbuild), await buildWorkers(esbuild)];
  const written = paths.flat().map((path) => basename(path));
  chmodSync(join(DIST, 'tandem.js'), 0o755);
  for (const name of readdirSync(DIST)) {
    if (name.endsWith('.js') && !written.includes(name)) rmSync(join(DIST, name), { force: true });
  }
  writeWhole(STAMPS.bundles, hash);
}

/** Builds everything. Throws when a source cannot be bundled; dist/ is then as it was. */
export async function build({ types = true } = {}) {
  await buildBundles();
  if (types) buildTypes();
}

/** Builds what a changed source has made stale; says whether there was anything to build. */
export async function buildIfStale({ types = true } = {}) {
  const stale = { bundles: isStale(STAMPS.bundles), types: types && isStale(STAMPS.types) };
  if (stale.bundles) await buildBundles();
  if (stale.types) buildTypes();
  return stale.bundles || stale.types;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const types = !process.argv.includes('--no-types');
  const run = process.argv.includes('--if-stale') ? buildIfStale : build;
  await run({ types }).catch((error) => {
    // esbuild has printed where its errors are.
    process.stderr.write(`build: ${error.message.split('\n')[0]}\n`);
    process.exitCode = 1;
  });
}
