/** `tandem run FILE…`: runs scenarios, then prints a summary or JSON, and writes results folders. */
import type { RunResult } from '../../engine';
import { replicatesDocument, runDocument, type ReplicatesDocument, type RunDocument } from '../../results';
import type { Scenario } from '../../scenario';
import { UsageError } from '../exit';
import { loadAll } from '../load';
import type { RunOptions } from '../options';
import { simulateScenario } from '../simulate';
import { paintFor, writeJson, writeOut } from '../streams';
import { runSummary } from '../words/run-summary';

/** The JSON document of a run; with replicates, N = 1 too, lists in their order. */
function documentOf(
  scenario: Scenario,
  runs: readonly RunResult[],
  { replicates }: RunOptions,
): RunDocument | ReplicatesDocument {
  return replicates === undefined ? runDocument(runs[0]) : replicatesDocument(runs, scenario.seed);
}

function checkOptions({ json, out, csv }: RunOptions): void {
  if (json && csv && out === undefined)
    throw new UsageError(
      '--csv writes into a results folder, and --json writes none: give --out FOLDER as well.',
    );
}

/** Runs scenario files. All of them are checked before the first one runs. */
export async function run(files: readonly string[], options: RunOptions): Promise<void> {
  checkOptions(options);
  const scenarios = await loadAll(files, options);
  const documents: object[] = [];
  for (const scenario of scenarios) {
    const runs = await simulateScenario(scenario, options);
    if (options.json) documents.push(documentOf(scenario, runs, options));
    else if (!options.quiet)
      await writeOut(`${runSummary(scenario.title, runs, paintFor(process.stdout)).join('\n')}\n`);
  }
  if (options.json) await writeJson(documents.length === 1 ? documents[0] : documents);
}
