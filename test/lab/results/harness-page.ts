/** Builds the page of the harness: the results' own parts, styles and charts, in one document. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ROOT } from '../../../scripts/build.mjs';
import { withoutUnreached } from '../../../scripts/lab-without.mjs';

async function bundle(entry: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    resolveExtensions: ['.tsx', '.ts', '.js'],
    logLevel: 'warning',
    plugins,
  });
  return outputFiles[0].text;
}

/**
 * The page as one HTML document.
 *
 * @param whole with the library of charts as it is, not as the laboratory carries it
 */
export async function harnessPage(whole = false): Promise<string> {
  const folder = join(ROOT, 'viz/lab/page');
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, name));
  const style = [join(ROOT, 'viz/page.css'), ...own].map((file) => readFileSync(file, 'utf8')).join('\n');
  const [charts, page] = await Promise.all([
    bundle('viz/lab/charts/main.ts', whole ? [] : [withoutUnreached]),
    bundle('test/lab/results/harness.tsx'),
  ]);
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Results</title><style>${style}</style></head><body><div id="lab"></div><script>${charts}</script><script>${page}</script></body></html>`;
}
