// Writes every file that is generated from the registers: `node scripts/generate.mjs`; with `--check` it writes nothing
// and fails where a file is not as it would be written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importText } from './bundled.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Generated files by path: a module of the source, and how its exports make the text.
 * To add one, add an entry here.
 */
export const GENERATED = {
  'schema/scenario.schema.json': {
    module: 'sim/scenario/schema.ts',
    text: ({ jsonSchema }) => `${JSON.stringify(jsonSchema(), null, 1)}\n`,
  },
  'schema/experiment.schema.json': {
    module: 'sim/experiment/declare/schema.ts',
    text: ({ experimentSchema }) => `${JSON.stringify(experimentSchema(), null, 1)}\n`,
  },
};

function current(path) {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return null;
  }
}

/** Paths of the files that are not as they would be written. */
export async function staleFiles() {
  const stale = [];
  for (const [path, { module, text }] of Object.entries(GENERATED)) {
    const fresh = text(await importText(ROOT, `export * from './${module}';`));
    if (current(path) !== fresh) stale.push({ path, fresh });
  }
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = await staleFiles();
  if (process.argv.includes('--check')) {
    for (const { path } of stale) console.error(`${path} is not fresh: run npm run generate.`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const { path, fresh } of stale) {
      mkdirSync(dirname(join(ROOT, path)), { recursive: true });
      writeFileSync(join(ROOT, path), fresh);
      console.error(`wrote ${path}`);
    }
  }
}
