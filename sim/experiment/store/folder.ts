/** What stands in an experiment's results folder beside its runs: the files that were read, tables, and the manifest. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { diskError } from '../../results/files/errors';
import { writeCsv } from '../../results/files/csv';
import { MANIFEST, sha256Of } from '../../results/files/manifest';
import { writeParquet, type Table } from '../../results/files/parquet';
import type { Scenario } from '../../scenario';
import type { AnalysisDocument } from '../analyse';
import type { ExperimentData } from '../types';
import { namesOf } from './bundle';
import { unfinishedIn, writeDurable } from './durable';
import { LEDGER } from './ledger';
import type { ExperimentManifest, NotedFile, UnsealedManifest } from './manifest';
import type { OpenExperiment } from './open';
import { PARTS, UNUSED } from './parts';
import { lockfileHash, repositoryOf, versions } from './provenance';
import { designTable, summaryTable, wideTable } from './tables';

/** The experiment file as it was given, and the scenario with everything folded in. */
export const EXPERIMENT = 'experiment.yaml';
export const SCENARIO = 'scenario.yaml';
/** Every file that was read, as it was. */
export const INPUTS = 'inputs';
const ANALYSIS = 'analysis';
/** Everything that is said about the runs, in one document with a hash over it. */
export const ANALYSIS_FILE = `${ANALYSIS}/all.json`;

/** Runs up to which they are written as CSV without being asked. */
const SMALL = 20_000;

/** Whether a folder is there that no experiment has written. */
export function holdsSomethingElse(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (!statSync(folder).isDirectory()) return true;
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.length > 0 && !(names.includes(LEDGER) || isExperimentFolder(folder));
}

/** Whether a folder calls itself an experiment's, damaged or not. */
export function isExperimentFolder(folder: string): boolean {
  try {
    return readFileSync(join(folder, MANIFEST), 'utf8').includes('"kind": "experiment"');
  } catch {
    return false;
  }
}

/** Takes away a folder in which nothing has been kept yet. */
export function removeNew(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes what was read: every file verbatim, and the scenario as it is with everything filled in. */
export function writeInputs(folder: string, opened: OpenExperiment): NotedFile[] {
  const { files, experiment, base } = opened;
  const names = namesOf(files);
  const inputs: NotedFile[] = [];
  for (const [path, name] of names) {
    const bytes = files.read(path);
    const target = join(folder, INPUTS, name);
    mkdir(dirname(target));
    writeDurable(target, bytes);
    inputs.push({ name: `${INPUTS}${name}`, bytes: bytes.length, sha256: sha256Of(bytes) });
  }
  writeDurable(join(folder, EXPERIMENT), experiment.source);
  writeDurable(
    join(folder, SCENARIO),
    scenarioText(base, (path) => names.get(resolve(path))),
  );
  return inputs;
}

function mkdir(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw diskError(error, path, 'write');
  }
}

interface DataNames {
  readonly file: string;
  readonly codebook?: string | Readonly<Record<string, unknown>>;
}

/** The scenario in file form; survey data are those among the inputs. */
function scenarioText(
  { source, population }: Scenario,
  nameOf: (path: string) => string | undefined,
): string {
  const head =
    '# The scenario that all rows change: all that it extends and the settings of the experiment folded in.\n';
  if (population.microdata === null) return head + stringify(source);
  const section = source.population as Readonly<Record<string, unknown>>;
  const given = section.microdata as string | DataNames;
  const data: DataNames = typeof given === 'string' ? { file: given } : given;
  const here = (path: string): string => `${INPUTS}${nameOf(path) ?? `/${basename(path)}`}`;
  const { codebook } = data;
  const microdata = {
    ...data,
    file: here(data.file),
    ...(typeof codebook === 'string' ? { codebook: here(codebook) } : {}),
  };
  return head + stringify({ ...source, population: { ...section, microdata } });
}

/** Writes a table whole or not at all. */
function writeTable(path: string, table: Table, how: (path: string, table: Table) => void): void {
  try {
    const file = unfinishedIn(dirname(path));
    try {
      how(file.path, table);
      file.place(path);
    } finally {
      file.drop();
    }
  } catch (error) {
    throw diskError(error, path, 'write');
  }
}

/** Writes design, summary, and every run as CSV where that is asked for or small. */
export function writeTables(folder: string, data: ExperimentData, csv: boolean): void {
  writeTable(join(folder, 'design.parquet'), designTable(data.experiment, data.design), writeParquet);
  writeTable(join(folder, 'summary.csv'), summaryTable(data), writeCsv);
  const wide = join(folder, 'runs.csv');
  if (csv || data.runs.length <= SMALL) writeTable(wide, wideTable(data), writeCsv);
  else rmSync(wide, { force: true });
}

/** Writes the document of all analyses, and each kind of analysis in a file of its own. */
export function writeAnalysis(folder: string, document: AnalysisDocument): void {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const kinds = [...new Set(document.analyses.map(({ kind }) => kind))];
  rmSync(join(folder, ANALYSIS), { recursive: true, force: true });
  for (const kind of kinds) {
    const own = document.analyses.filter((analysis) => analysis.kind === kind);
    writeDurable(join(folder, ANALYSIS, `${kind}.json`), json(own));
  }
  writeDurable(join(folder, ANALYSIS_FILE), json(document));
}

/** Everything in a folder with its hash, but for the manifest itself and what is no result. */
export function notedFiles(folder: string, rows: ReadonlyMap<string, number>): NotedFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => isOwn(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const noted = { name, bytes: bytes.length, sha256: sha256Of(bytes) };
      const count = rows.get(name);
      return count === undefined ? noted : { ...noted, rows: count };
    });
}

/** Files that an experiment writes; what a user puts beside them is the user's. */
function isOwn(name: string): boolean {
  const own = [LEDGER, EXPERIMENT, SCENARIO, 'design.parquet', 'summary.csv', 'runs.csv', 'report.html'];
  const within = [PARTS, UNUSED, INPUTS, ANALYSIS].some((folder) => name.startsWith(`${folder}/`));
  return (within || own.includes(name)) && !basename(name).startsWith('.');
}

/** What the manifest says before any run. */
export function firstManifest(
  opened: OpenExperiment,
  inputs: readonly NotedFile[],
  { command, shard }: Pick<ExperimentManifest, 'command' | 'shard'>,
): UnsealedManifest {
  const { experiment, identity, files, columns, path, options, origin } = opened;
  const { links, scenario } = opened.bundle();
  const { name, title, outputs, source } = experiment;
  return {
    ...{ name, title, identity, shard, command, links, columns, inputs },
    state: 'running',
    experiment: {
      file: origin?.file ?? path,
      sha256: sha256Of(source),
      input: namesOf(files).get(path)!,
      scenario,
      options: { ...options },
    },
    versions: versions(),
    git: origin === null ? repositoryOf(path) : origin.git,
    lockfile: lockfileHash(),
    outputs: sha256Of(JSON.stringify(outputs)),
    runs: { planned: 0, done: 0, failed: 0, reused: 0 },
    design: null,
    started: new Date().toISOString(),
    ended: null,
    wallTime: null,
    files: [],
  };
}
