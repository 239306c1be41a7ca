/** `tandem view FILE|FOLDER`: one self-contained web page. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ComparisonDocument } from '../../results';
import { diskError, documentOfFolder, PAGE, readRunFolder } from '../../results/files';
import { loadScenario } from '../../scenario';
import { isExperimentFolder } from '../../experiment/store';
import { REPORT } from '../experiment';
import { analyseFolder } from './analyse';
import { FailedError, InvalidInputError } from '../exit';
import { writeWhole } from '../files';
import { commandReader, loadAll } from '../load';
import type { CommonOptions } from '../options';
import { pageOf, reportOf, type AnyRunDocument, type PageWords } from '../page';
import { simulateScenario } from '../simulate';
import { writeOut } from '../streams';
import { commandLine } from '../words/command';
import { documentOf } from './run';

interface Viewed {
  readonly document: AnyRunDocument | ComparisonDocument;
  readonly words: PageWords;
  /** Where the page goes when nothing is said. */
  readonly target: string;
}

/** What the scenario in a results folder says of itself; nothing where it can no longer be read. */
async function titleIn(folder: string, file: string): Promise<PageWords> {
  try {
    const { title, description } = await loadScenario(join(folder, file), commandReader());
    return { title, description };
  } catch {
    return {};
  }
}

async function viewFolder(path: string): Promise<Viewed> {
  try {
    const folder = await readRunFolder(path);
    const { kind, command, arms } = folder.manifest;
    const words = kind === 'comparison' ? {} : await titleIn(path, arms[0].file);
    return { document: documentOfFolder(folder), words: { ...words, command }, target: join(path, PAGE) };
  } catch (error) {
    throw new InvalidInputError((error as Error).message);
  }
}

/** The document that a file holds; undefined where it holds something else. */
function parseDocument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isDocument = (value: unknown): value is AnyRunDocument | ComparisonDocument =>
  isObject(value) && 'ledger' in value && ('series' in value || 'pairs' in value);

/** The page of a scenario that is run for it. */
async function viewScenario(path: string, target: string, options: CommonOptions): Promise<Viewed> {
  const [scenario] = await loadAll([path], {});
  const { title, description } = scenario;
  const runs = await simulateScenario(scenario, options);
  const words = { title, description, command: commandLine('run', [path], {}) };
  return { document: documentOf(scenario, runs, {}), words, target };
}

async function viewFile(path: string, options: CommonOptions): Promise<Viewed> {
  const target = join(dirname(path), `${basename(path, extname(path))}.html`);
  const content = parseDocument(readFileSync(path, 'utf8'));
  if (isDocument(content)) return { document: content, words: {}, target };
  if (!Array.isArray(content) || !content.every(isDocument)) return viewScenario(path, target, options);
  if (content.length === 1) return { document: content[0], words: {}, target };
  throw new InvalidInputError(
    `${path} holds runs of ${content.length} scenarios; a page shows one. "tandem compare" sets two beside each other.`,
  );
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new InvalidInputError(diskError(error, path, 'read').message);
  }
}

/** The page of what was read. A document may have been cut short, or written by something else. */
async function render({ document, words }: Viewed, source: string): Promise<string> {
  try {
    return await pageOf(document, words);
  } catch (error) {
    if (error instanceof FailedError) throw error;
    throw new InvalidInputError(
      `${source} is no whole document of "tandem run --json" or "tandem compare --json".`,
    );
  }
}

/** The report of an experiment, made anew from its folder. */
async function viewExperiment(path: string, options: CommonOptions): Promise<void> {
  const { folder, document } = await analyseFolder(path);
  const { title, description } = folder.data.experiment;
  const target = options.out ?? join(path, REPORT);
  writeWhole(
    target,
    await reportOf(document, folder.data, { title, description, command: folder.manifest.command }),
  );
  if (!options.quiet) await writeOut(`${target}\n`);
}

/** Writes the page of a results folder, of a printed JSON document, or of a scenario that is run for it. */
export async function view(source: string, options: CommonOptions): Promise<void> {
  if (isFolder(source) && isExperimentFolder(source)) return viewExperiment(source, options);
  const viewed = await (isFolder(source) ? viewFolder(source) : viewFile(source, options));
  const path = options.out ?? viewed.target;
  writeWhole(path, await render(viewed, source));
  if (!options.quiet) await writeOut(`${path}\n`);
}
