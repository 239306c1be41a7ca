// Measures contrasts (sim/evidence/contrasts) and prints a table; docs/guides/evidence.md says what a contrast is.
//   node scripts/contrasts.mjs                  all of them
//   node scripts/contrasts.mjs ID [ID ...]      those whose id begins with one of these
//   node scripts/contrasts.mjs FILE.ts [...]    those that a file of one's own exports (lists of contrasts), to try some out
//   --levels                                    with the level of every arm
// The first line of a contrast is with its mechanism on, the second with it off. One thread; nothing is written.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const HERE = process.cwd();
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const showLevels = process.argv.includes('--levels');
const files = words.filter((word) => word.endsWith('.ts')).map((word) => resolve(HERE, word));
const ids = words.filter((word) => !word.endsWith('.ts'));

// Some bundled packages are CommonJS and ask for Node's own modules by `require`.
const REQUIRE =
  "import { createRequire as toolRequire } from 'node:module'; const require = toolRequire(import.meta.url);";

const folder = mkdtempSync(join(tmpdir(), 'tandem-contrasts-'));

async function load() {
  const outfile = join(folder, 'contrasts.mjs');
  const extra = files.map((file, k) => `export * as file${k} from ${JSON.stringify(file)};`);
  await build({
    stdin: {
      contents: ["export * from './sim/evidence/contrasts';", ...extra].join('\n'),
      resolveDir: ROOT,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: REQUIRE },
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

const figure = (value) => (Number.isNaN(value) ? '–' : String(Number(value.toPrecision(3))));

function row(cells) {
  const [name, ...rest] = cells;
  console.log(name.padEnd(44) + rest.map((cell) => String(cell).padStart(12)).join(''));
}

function print(name, found) {
  const { estimate, low, high, threshold, holds, pairs, levels } = found;
  row([name, ...[estimate, low, high, threshold].map(figure), holds ? 'holds' : 'no', pairs]);
  if (showLevels)
    console.log(
      `    ${Object.entries(levels)
        .map(([arm, level]) => `${arm} ${figure(level)}`)
        .join(', ')}`,
    );
}

try {
  const { CONTRASTS, measureContrast, ...own } = await load();
  const lists = files.flatMap((_, k) => Object.values(own[`file${k}`]).filter(Array.isArray));
  const all = files.length > 0 ? lists.flat() : CONTRASTS;
  const chosen = ids.length === 0 ? all : all.filter(({ id }) => ids.some((asked) => id.startsWith(asked)));
  if (chosen.length === 0) console.log(`No contrast; there are ${all.map(({ id }) => id).join(', ')}.`);
  else row(['contrast', 'estimate', 'low', 'high', 'least', 'verdict', 'pairs']);
  for (const contrast of chosen) {
    const started = performance.now();
    try {
      print(`${contrast.id} (${contrast.verdict})`, await measureContrast(contrast));
      print(`  without ${contrast.mechanism}`, await measureContrast(contrast, { off: true }));
    } catch (error) {
      // The others are still worth measuring.
      console.log(`${contrast.id}: ${error.message}`);
      process.exitCode = 1;
    }
    console.log(`    ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
