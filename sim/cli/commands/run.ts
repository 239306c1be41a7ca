/** `tandem run FILE…`: runs scenarios, then prints a summary or JSON, and writes results folders. */
import type { RunResult } from '../../engine';
import { findingValues } from '../../experiment';
import { replicatesDocument, runDocument } from '../../results';
import type { Scenario } from '../../scenario';
import { UsageError } from '../exit';
import { loadAll } from '../load';
import type { RunOptions } from '../options';
import { pageOf, type AnyRunDocument } from '../page';
import { simulateScenario } from '../simulate';
import { checkFolder, runFolder, storeFolder } from '../store';
import { paintFor, say, writeJson, writeOut } from '../streams';
import { commandLine } from '../words/command';
import { placeLines, runSummary } from '../words/run-summary';

/** One scenario that is to be run. */
interface Job {
  readonly scenario: Scenario;
  /** Command line that gives its runs again. */
  readonly command: string;
  /** Its results folder; null where nothing is to be written. */
  readonly folder: string | null;
}

/** The JSON document of a run; with replicates, N = 1 too, lists in their order. */
export function documentOf(
  scenario: Scenario,
  runs: readonly RunResult[],
  { replicates }: RunOptions,
): AnyRunDocument {
  const findings = findingValues(scenario.findings, runs);
  return replicates === undefined
    ? runDocument(runs[0], findings)
    : replicatesDocument(runs, scenario.seed, findings);
}

function checkOptions({ json, out, csv }: RunOptions): void {
  if (json && csv && out === undefined)
    throw new UsageError(
      '--csv writes into a results folder, and --json writes none: give --out FOLDER as well.',
    );
}

async function plan(files: readonly string[], options: RunOptions): Promise<readonly Job[]> {
  const scenarios = await loadAll(files, options);
  const jobs = scenarios.map((scenario, index) => ({
    scenario,
    command: commandLine('run', [files[index]], options),
    folder: runFolder(scenario, files.length === 1, options),
  }));
  for (const { folder } of jobs) if (folder !== null) checkFolder(folder);
  return jobs;
}

/** Runs one scenario and writes what is to be written. */
async function perform({ scenario, command, folder }: Job, options: RunOptions): Promise<AnyRunDocument> {
  const start = performance.now();
  const runs = await simulateScenario(scenario, options);
  const wallTime = (performance.now() - start) / 1000;
  const document = documentOf(scenario, runs, options);
  let page: string | null = null;
  if (folder !== null) {
    const { title, description } = scenario;
    const kind = options.replicates === undefined ? 'run' : 'replicates';
    page = await storeFolder(folder, {
      content: { kind, scenario, runs, findings: document.findings },
      page: await pageOf(document, { title, description, command }),
      csv: options.csv === true,
      command,
      wallTime,
    });
  }
  if (options.quiet) return document;
  if (!options.json) {
    const paint = paintFor(process.stdout);
    const lines = [
      ...runSummary(scenario.title, runs, paint, document.findings),
      ...placeLines(runs, { folder, page }),
      '',
    ];
    await writeOut(`${lines.join('\n')}\n`);
  } else if (folder !== null) say(`Wrote ${folder}`);
  return document;
}

/** Runs scenario files. All of them are checked before the first one runs. */
export async function run(files: readonly string[], options: RunOptions): Promise<void> {
  checkOptions(options);
  const documents: AnyRunDocument[] = [];
  for (const job of await plan(files, options)) {
    const document = await perform(job, options);
    if (options.json) documents.push(document);
  }
  if (options.json) await writeJson(files.length === 1 ? documents[0] : documents);
}
