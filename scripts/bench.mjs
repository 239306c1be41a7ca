// Measures what a run costs, in units that mean the same on any machine, and prints a table. Writes nothing.
//   node scripts/bench.mjs [kernel] [model] [crn]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);
// Memory is told after a collection.
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');

const BENCHES = ['kernel', 'model', 'crn'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`bench: no benchmark ${unknown.join(', ')}; there are ${BENCHES.join(', ')}\n`);
  process.exit(2);
}

/** Puts the sequential generator of bench/stream.ts where the exact room has its keyed ones. */
const oneStream = {
  name: 'one-stream',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/(?:threefry|mix)$/ }, () => ({ path: join(ROOT, 'bench/stream.ts') }));
  },
};

const REQUIRE =
  "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);";

const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));

/** Bundles a source of bench/ and loads it. */
async function load(source, name, plugins = []) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(ROOT, 'bench', source)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: REQUIRE },
    logLevel: 'warning',
    plugins,
  });
  return import(pathToFileURL(outfile).href);
}

async function rowsOf(bench) {
  const { default: measure } = await load(`${bench}.bench.ts`, bench);
  if (bench !== 'crn') return measure();
  return measure({
    keyed: await load('arms.ts', 'arms-keyed'),
    stream: await load('arms.ts', 'arms-stream', [oneStream]),
  });
}

function print(rows) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, value, unit, budget, kept } of rows) {
    const verdict = kept === null ? '' : `${budget}: ${kept ? 'kept' : 'NOT KEPT'}`;
    const figure = value.toPrecision(3);
    console.log(`  ${what.padEnd(width)}  ${figure.padStart(8)} ${unit.padEnd(16)} ${verdict}`.trimEnd());
  }
}

const TITLES = {
  kernel: 'The kernel: one agent-update of the benchmark model (bench/kernel.ts)',
  model:
    'The model: baseline scenario, through the engine, recording included; costs in updates of the kernel',
  crn: 'Common random numbers: variance of a paired difference, 60 seeds, 2,000 citizens',
};

try {
  for (const bench of asked.length > 0 ? asked : BENCHES) {
    console.log(`\n${TITLES[bench]}`);
    print(await rowsOf(bench));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
