/** Builds the page of the harness: the results' own parts, styles and charts, in one document. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../../scripts/build.mjs';

async function bundle(entry: string): Promise<string> {
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
  });
  return outputFiles[0].text;
}

/** The page as one HTML document. */
export async function harnessPage(): Promise<string> {
  const folder = join(ROOT, 'viz/lab/page');
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, name));
  const style = [join(ROOT, 'viz/page.css'), ...own].map((file) => readFileSync(file, 'utf8')).join('\n');
  const [charts, page] = await Promise.all(
    ['viz/lab/charts/main.ts', 'test/lab/results/harness.tsx'].map(bundle),
  );
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Results</title><style>${style}</style></head><body><div id="lab"></div><script>${charts}</script><script>${page}</script></body></html>`;
}
