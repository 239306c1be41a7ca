/** `tandem compare A B`: two scenarios in pairs with the same luck, and what differs. */
import { comparisonDocument } from '../../experiment';
import { UsageError } from '../exit';
import { loadAll } from '../load';
import type { RunOptions } from '../options';
import { pageOf } from '../page';
import { compareInPairs, pairsOf } from '../simulate';
import { checkFolder, comparisonFolder, storeFolder } from '../store';
import { paintFor, say, writeJson, writeOut } from '../streams';
import { commandLine } from '../words/command';
import { comparisonSummary } from '../words/comparison-summary';

function checkOptions({ pairs, replicates, json, csv, out }: RunOptions): void {
  if (pairs !== undefined && replicates !== undefined && pairs !== replicates)
    throw new UsageError(
      `--pairs ${pairs} and --replicates ${replicates} say two things: give --pairs alone.`,
    );
  if (json && csv && out === undefined)
    throw new UsageError(
      '--csv writes into a results folder, and --json writes none: give --out FOLDER as well.',
    );
}

/** Compares scenario B with scenario A. Both are checked before anything runs. */
export async function compare(fileA: string, fileB: string, options: RunOptions): Promise<void> {
  checkOptions(options);
  const pairs = pairsOf(options);
  const [a, b] = await loadAll([fileA, fileB], options);
  const folder = comparisonFolder(a, b, pairs, options);
  if (folder !== null) checkFolder(folder);
  const start = performance.now();
  const comparison = await compareInPairs(a, b, options);
  const wallTime = (performance.now() - start) / 1000;
  const document = comparisonDocument(comparison);
  const lines = comparisonSummary(document, paintFor(process.stdout));
  if (folder !== null) {
    const { runs } = comparison;
    const command = commandLine('compare', [fileA, fileB], { ...options, pairs, replicates: undefined });
    const page = await storeFolder(folder, {
      content: {
        kind: 'comparison',
        a: { scenario: a, runs: runs.a },
        b: { scenario: b, runs: runs.b },
        document,
      },
      page: await pageOf(document, { command }),
      csv: options.csv === true,
      command,
      wallTime,
    });
    lines.push(`Results  ${folder}`, `Page     ${page}`);
    if (options.json && !options.quiet) say(`Wrote ${folder}`);
  }
  if (options.json) await writeJson(document);
  else if (!options.quiet) await writeOut(`${lines.join('\n')}\n`);
}
