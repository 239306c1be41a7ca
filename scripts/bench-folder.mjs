// Measures what takes minutes, and prints a table. Writes nothing. Each benchmark is a file of bench/<folder>.
//   node scripts/bench-folder.mjs experiments|lab [name...] [--full]
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build as bundle } from 'esbuild';
import { buildIfStale } from './build.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);
// Memory is told after a collection.
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');

const SUFFIX = '.bench.ts';
const FOLDER = join(ROOT, 'bench', process.argv[2] ?? 'experiments');
const BENCHES = (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
  .filter((name) => name.endsWith(SUFFIX))
  .map((name) => name.slice(0, -SUFFIX.length))
  .sort();
const full = process.argv.includes('--full');
const asked = process.argv.slice(3).filter((word) => word !== '--full');
const unknown = asked.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`bench: no benchmark ${unknown.join(', ')}; there are ${BENCHES.join(', ')}\n`);
  process.exit(2);
}

const REQUIRE =
  "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);";

// Within the project, so that packages which are not bundled are found.
const CACHE = join(ROOT, 'node_modules/.cache');
mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(CACHE, 'tandem-bench-'));

/** Scripts of the project know where they lie, so they stay there. */
const scriptsInPlace = {
  name: 'scripts-in-place',
  setup(build) {
    build.onResolve({ filter: /[\\/]scripts[\\/][\w-]+\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};

async function load(name) {
  const outfile = join(folder, `${name}.mjs`);
  await bundle({
    entryPoints: [join(FOLDER, name + SUFFIX)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: [
      'piscina',
      'bullmq',
      'ioredis',
      '@duckdb/node-api',
      'esbuild',
      'terser',
      'playwright-core',
      'puppeteer-core',
      'vitest',
    ],
    banner: { js: REQUIRE },
    plugins: [scriptsInPlace],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

function print(rows) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, value, unit, budget, kept } of rows) {
    const verdict = kept === null ? '' : `${budget}: ${kept ? 'kept' : 'NOT KEPT'}`;
    const figure = value.toPrecision(3);
    console.log(`  ${what.padEnd(width)}  ${figure.padStart(8)} ${unit.padEnd(16)} ${verdict}`.trimEnd());
  }
}

try {
  await buildIfStale({ types: false });
  for (const bench of asked.length > 0 ? asked : BENCHES) {
    const { title, default: measure } = await load(bench);
    console.log(`\n${title}`);
    print(await measure({ full, root: ROOT }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
