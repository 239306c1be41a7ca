/** From files that a person gave to what they hold. The state is never touched here, and nothing in a file is run. */
import { share } from '../words/en/share';
import { comparisonOf, isDocument, runsOf } from './documents';
import { experimentInReport, experimentOf, isAnalysis, openExperimentFolder } from './experiments';
import { folderOf, manifestOf, openRunFolder, type Folder } from './folders';
import { isLabFile } from './lab-file';
import { stateIn } from './link';
import { OpenError, type GivenFile, type Opened, type OpenTools } from './opened';
import { isMap, parsePlain } from './plain';

/** Largest file that is read, in bytes: twenty pairs of a hundred years stay far below. */
export const LARGEST = 60_000_000;

/** Largest scenario, as on the command line. */
const LARGEST_SCENARIO = 1_000_000;

/** Most files of a folder that are looked at. */
const MOST_FILES = 2_000;

const nothing = (...problems: readonly string[]): Opened => ({ kind: 'nothing', problems });

/** Reads what was given; whatever is wrong with it comes back as sentences. */
export async function openFiles(files: readonly GivenFile[], tools: OpenTools): Promise<Opened> {
  try {
    if (files.length === 0) return nothing(share.open.none);
    if (files.length > MOST_FILES) return nothing(share.open.manyFiles);
    const folder = folderOf(files);
    if (folder !== null) return await openFolder(folder, tools);
    if (files.length > 1) return nothing(share.open.several);
    return await openFile(files[0], tools);
  } catch (error) {
    if (error instanceof OpenError) return nothing(error.message);
    return nothing(share.open.unreadable(error instanceof Error ? error.message : ''));
  }
}

async function openFolder(folder: Folder, tools: OpenTools): Promise<Opened> {
  for (const [name, { size }] of folder) {
    const wanted = /(^|\/)(manifest|comparison|all)\.json$|\.parquet$|\.ya?ml$/.test(name);
    if (wanted && !name.startsWith('parts/') && size > LARGEST) throw new OpenError(share.open.large(name));
  }
  const manifest = await manifestOf(folder);
  if (manifest.kind === 'experiment') return openExperimentFolder(folder, tools);
  return openRunFolder(folder, manifest, tools);
}

async function openFile(file: GivenFile, tools: OpenTools): Promise<Opened> {
  const name = file.path.split('/').pop() ?? file.path;
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1].toLowerCase() ?? '';
  if (file.size === 0) return nothing(share.open.empty(name));
  if (file.size > LARGEST) return nothing(share.open.large(name));
  if (ending === 'parquet' || ending === 'csv') return nothing(share.open.table(name));
  const text = await file.text();
  if (isBinary(text)) return nothing(share.open.binary(name));
  if (ending === 'html' || ending === 'htm') return openReport(text, tools);
  const scenario: Opened = { kind: 'scenario', scenario: { name, text } };
  const looksLikeJson = ending === 'json' || /^\s*[[{]/.test(text);
  if (!looksLikeJson)
    return text.length > LARGEST_SCENARIO ? nothing(share.open.largeScenario(name)) : scenario;
  const opened = openJson(text, name, tools);
  if (opened !== null) return opened;
  return text.length > LARGEST_SCENARIO ? nothing(share.open.largeScenario(name)) : scenario;
}

/** What a JSON file holds; null where it may be a scenario. */
function openJson(text: string, name: string, tools: OpenTools): Opened | null {
  let value: unknown;
  try {
    value = parsePlain(text);
  } catch (error) {
    const reason = error instanceof SyntaxError ? share.open.cut : (error as Error).message;
    return nothing(share.open.damaged(name, reason));
  }
  if (isLabFile(value)) {
    const read = stateIn(value.state, tools.check);
    return read.ok ? { kind: 'lab', state: read.state, made: read.made } : nothing(...read.problems);
  }
  if (isAnalysis(value)) return { kind: 'experiment', experiment: experimentOf(value), notes: [] };
  if (Array.isArray(value)) {
    if (value.length !== 1 || !isDocument(value[0])) return nothing(share.open.list(name));
    value = value[0];
  }
  if (isDocument(value))
    return 'pairs' in value ? comparisonOf(value) : { kind: 'runs', runs: runsOf(value), notes: [] };
  return isMap(value) ? null : nothing(share.open.list(name));
}

function openReport(text: string, tools: OpenTools): Opened {
  const experiment = experimentInReport(tools.parseHtml(text));
  return { kind: 'experiment', experiment, notes: [share.open.reportOnly] };
}

/** Whether a text was no text: a sign that stands for broken bytes, or a control character that no file of ours has. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 4096);
  // eslint-disable-next-line no-control-regex -- exactly these are looked for
  return /[\u0000-\u0008\u000e-\u001f]/.test(start) || (start.match(/\ufffd/g)?.length ?? 0) > 2;
}
