/** `tandem compare A B`: two scenarios in pairs with the same luck, and what differs. */
import { comparisonDocument } from '../../experiment';
import { UsageError } from '../exit';
import { loadAll } from '../load';
import type { RunOptions } from '../options';
import { compareInPairs } from '../simulate';
import { paintFor, writeJson, writeOut } from '../streams';
import { comparisonSummary } from '../words/comparison-summary';

function checkOptions({ pairs, replicates }: RunOptions): void {
  if (pairs !== undefined && replicates !== undefined && pairs !== replicates)
    throw new UsageError(
      `--pairs ${pairs} and --replicates ${replicates} say two things: give --pairs alone.`,
    );
}

/** Compares scenario B with scenario A. Both are checked before anything runs. */
export async function compare(a: string, b: string, options: RunOptions): Promise<void> {
  checkOptions(options);
  const [left, right] = await loadAll([a, b], options);
  const comparison = await compareInPairs(left, right, options);
  const document = comparisonDocument(comparison);
  if (options.json) await writeJson(document);
  else if (!options.quiet)
    await writeOut(`${comparisonSummary(document, paintFor(process.stdout)).join('\n')}\n`);
}
