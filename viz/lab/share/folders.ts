/// <reference lib="dom" />
/** Results folders of runs and comparisons: manifest, scenarios and series, each checked before it is used. */
import type { ReadColumn, ReadTable } from '../reader/parquet';
import { share } from '../words/en/share';
import { meanOver } from './documents';
import {
  OpenError,
  type GivenFile,
  type Opened,
  type OpenedRuns,
  type OpenTools,
  type Overlay,
} from './opened';
import { isMap, isText, parsePlain, type JsonMap } from './plain';

/** Files of a folder by their name within it. */
export type Folder = ReadonlyMap<string, GivenFile>;

/** The folder that holds the manifest nearest to the top; null where there is none. */
export function folderOf(files: readonly GivenFile[]): Folder | null {
  const depth = (path: string): number => path.split('/').length;
  const manifests = files.filter(({ path }) => path.split('/').pop() === 'manifest.json');
  if (manifests.length === 0) return null;
  const { path } = manifests.reduce((one, other) => (depth(other.path) < depth(one.path) ? other : one));
  const start = path.slice(0, -'manifest.json'.length);
  return new Map(
    files.filter((file) => file.path.startsWith(start)).map((file) => [file.path.slice(start.length), file]),
  );
}

/** The manifest of a folder. */
export async function manifestOf(folder: Folder): Promise<JsonMap> {
  const value = await jsonOf(folder, 'manifest.json');
  if (!isMap(value) || !isText(value.kind)) throw new OpenError(share.open.noManifest);
  if (value.format !== 1) throw new OpenError(share.open.otherFormat);
  return value;
}

/** What a JSON file of a folder holds. */
export async function jsonOf(folder: Folder, name: string): Promise<unknown> {
  try {
    return parsePlain(await fileOf(folder, name).text());
  } catch (error) {
    throw error instanceof OpenError ? error : new OpenError(share.open.damaged(name));
  }
}

/** A file of a folder. */
export function fileOf(folder: Folder, name: string): GivenFile {
  const file = folder.get(name);
  if (!file) throw new OpenError(share.open.missing(name));
  return file;
}

/** A Parquet table of a folder. */
export async function tableOf(folder: Folder, name: string, tools: OpenTools): Promise<ReadTable> {
  const answer = await tools.read({ kind: 'parquet', bytes: await fileOf(folder, name).arrayBuffer() });
  if (!answer.ok) throw new OpenError(share.open.damaged(name, answer.message));
  return answer.value as ReadTable;
}

/** Sentences about files that are not as the manifest says; none where this browser cannot tell. */
async function changedFiles(folder: Folder, files: unknown): Promise<string[]> {
  const digest = globalThis.crypto?.subtle;
  if (!digest || !Array.isArray(files)) return [];
  const notes: string[] = [];
  for (const entry of files as unknown[]) {
    if (!isMap(entry) || !isText(entry.name) || !isText(entry.sha256)) continue;
    const file = folder.get(entry.name);
    if (!file || !/^(series\.parquet|scenario.*\.yaml)$/.test(entry.name)) continue;
    const bytes = new Uint8Array(await digest.digest('SHA-256', await file.arrayBuffer()));
    const hash = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (hash !== entry.sha256) notes.push(share.open.changed(entry.name));
  }
  return notes;
}

interface Arm {
  readonly arm: string | null;
  readonly file: string;
  readonly scenario: string;
  readonly modelVersion: string;
  readonly months: number;
  readonly population: number;
  readonly seeds: readonly string[];
  readonly identity: readonly string[];
  readonly digest: readonly string[];
  readonly series: readonly string[];
}

function isArm(value: unknown): value is Arm {
  if (!isMap(value)) return false;
  const texts = (list: unknown): boolean => Array.isArray(list) && list.length > 0 && list.every(isText);
  const { seeds, identity, digest, series, months, population, file, scenario, modelVersion } = value;
  return (
    [seeds, identity, digest, series].every(texts) &&
    [file, scenario, modelVersion].every(isText) &&
    [months, population].every((number) => Number.isInteger(number) && (number as number) > 0) &&
    (months as number) <= 12_000
  );
}

/** Opens a folder of a run, of replicates or of a comparison. */
export async function openRunFolder(folder: Folder, manifest: JsonMap, tools: OpenTools): Promise<Opened> {
  const { arms, files } = manifest;
  if (!Array.isArray(arms) || arms.length === 0 || !arms.every(isArm))
    throw new OpenError(share.open.noManifest);
  const notes = await changedFiles(folder, files);
  const table = await tableOf(folder, 'series.parquet', tools);
  const runs = await Promise.all((arms as Arm[]).map((arm) => runsOfArm(folder, arm, table)));
  if (runs.length === 1) return { kind: 'runs', runs: runs[0], notes };
  const document = folder.has('comparison.json') ? await jsonOf(folder, 'comparison.json') : null;
  const sentence = isMap(document) && isText(document.sentence) ? document.sentence : '';
  return { kind: 'comparison', a: runs[0], b: runs[1], sentence, notes };
}

async function runsOfArm(folder: Folder, arm: Arm, table: ReadTable): Promise<OpenedRuns> {
  const { scenario: name, modelVersion, months, population, seeds, identity, digest, file } = arm;
  const text = await fileOf(folder, file).text();
  return {
    ...{ name, modelVersion, months, population },
    overlay: overlayOf(arm, table),
    scenario: { name: file, text },
    seed: seeds[0],
    identity: identity[0],
    digest: digest[0],
  };
}

function column(table: ReadTable, name: string): ReadColumn['values'] {
  const found = table.columns.find((one) => one.name === name);
  if (!found) throw new OpenError(share.open.damaged('series.parquet', `no column ${name}`));
  return found.values;
}

/** Means over the replicates of an arm. */
function overlayOf({ arm, scenario, months, seeds, series }: Arm, table: ReadTable): Overlay {
  const arms = arm === null ? null : column(table, 'arm');
  const [replicates, month] = [column(table, 'replicate'), column(table, 'month')];
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) if (arms === null || arms[row] === arm) rows.push(row);
  const means = series.map((metric): [string, Float64Array] => {
    const own = ['arm', 'replicate', 'month'].includes(metric) ? `derived.${metric}` : metric;
    const values = column(table, own);
    const runs = seeds.map(() => new Float64Array(months).fill(NaN));
    for (const row of rows) {
      const run = runs[Number(replicates[row]) - 1];
      if (run) run[Number(month[row]) - 1] = Number(values[row] ?? NaN);
    }
    return [metric, meanOver(runs, months)];
  });
  return { name: scenario, months, runs: seeds.length, series: Object.fromEntries(means) };
}
