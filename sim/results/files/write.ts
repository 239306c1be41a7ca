/** Writes runs as a folder that R, Python, DuckDB and the page read. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { RunResult } from '../../engine';
import { LEDGER_SCALE } from '../../exact';
import type { Scenario } from '../../scenario';
import { summariseArm } from '../arm';
import type { ComparisonDocument } from '../comparison';
import type { FindingValue } from '../findings';
import { writeCsv } from './csv';
import { carryData, type Carried } from './data';
import { writeFolder, type FolderFile } from './folder';
import {
  MANIFEST,
  manifestText,
  readManifest,
  sha256Of,
  type FolderKind,
  type Manifest,
  type ManifestArm,
  type ManifestFile,
} from './manifest';
import { writeParquet, type Table } from './parquet';
import { citizensTable, ledgerTable, seriesTable, unitsOf, type LabelledRuns } from './tables';

/** A scenario and its runs, in the order of the replicates. */
export interface ScenarioRuns {
  readonly scenario: Scenario;
  readonly runs: readonly RunResult[];
}

/** What a folder holds. */
export type FolderContent =
  | ({
      readonly kind: 'run' | 'replicates';
      /** What stands beside the findings of the case; none where it is left out. */
      readonly findings?: readonly FindingValue[];
    } & ScenarioRuns)
  | {
      readonly kind: 'comparison';
      readonly a: ScenarioRuns;
      readonly b: ScenarioRuns;
      readonly document: ComparisonDocument;
    };

export interface WriteOptions {
  /** Command line that gives the runs again, for the manifest. */
  readonly command: string;
  /** Seconds that the runs took, for the manifest. */
  readonly wallTime: number;
  /** Write every table as CSV too. */
  readonly csv?: boolean;
  /** Write one row a citizen, where the runs have kept what became of each. */
  readonly citizens?: boolean;
  /** The page of the folder, as HTML; none where it is left out. */
  readonly page?: string;
  readonly signal?: AbortSignal;
}

/** File with the page. */
export const PAGE = 'page.html';

interface Side extends LabelledRuns, ScenarioRuns {
  readonly file: string;
  readonly carried: Carried;
}

/**
 * Writes a results folder whole, or nothing. A results folder that is there already is replaced; files that the user
 * has put beside the results stay.
 *
 * @throws Error with a plain message where it cannot be written or holds something else
 */
export async function writeRunFolder(
  path: string,
  content: FolderContent,
  options: WriteOptions,
): Promise<void> {
  const sides = sidesOf(content);
  const rows = new Map<string, number>();
  const tables = tablesOf(sides, options).flatMap(([name, table]) => tableFiles(name, table, options, rows));
  const files: FolderFile[] = [
    ...sides.map((side) => ({ name: side.file, content: scenarioText(side) })),
    ...sides.flatMap(({ carried }) => carried.files),
    ...documentFiles(content),
    ...tables,
    ...(options.page === undefined ? [] : [{ name: PAGE, content: options.page }]),
  ];
  const manifest: FolderFile = {
    name: MANIFEST,
    content: (at) => {
      const described = describeFiles(dirname(at), files, rows);
      writeManifest(at, { kind: content.kind, sides, options, files: described });
    },
  };
  await writeFolder(path, [...files, manifest], { signal: options.signal, replaces: whatTheUserAdded });
}

/** File with the document of a comparison. */
export const COMPARISON = 'comparison.json';

/** File with what stands beside the findings of a case. */
export const FINDINGS = 'findings.json';

function documentFiles(content: FolderContent): FolderFile[] {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  if (content.kind === 'comparison') return [{ name: COMPARISON, content: json(content.document) }];
  const { findings = [] } = content;
  return findings.length === 0 ? [] : [{ name: FINDINGS, content: json(findings) }];
}

function sidesOf(content: FolderContent): Side[] {
  if (content.kind !== 'comparison') {
    const carried = carryData(content.scenario, '');
    return [{ arm: null, scenario: content.scenario, runs: content.runs, file: 'scenario.yaml', carried }];
  }
  return (['a', 'b'] as const).map((arm) => {
    const carried = carryData(content[arm].scenario, `-${arm}`);
    return { ...content[arm], arm, file: `scenario-${arm}.yaml`, carried };
  });
}

function scenarioText({ scenario, runs, carried }: Side): string {
  const once = runs.length === 1 && runs[0].seed === scenario.seed;
  const head = once
    ? 'run once with its seed'
    : `run ${runs.length} times, with the seeds S/1 … S/${runs.length}`;
  return `# The scenario as it was ${head}: all that it extends and every setting folded in.\n${stringify(carried.source)}`;
}

function tablesOf(sides: readonly Side[], { citizens }: WriteOptions): [string, Table][] {
  const tables: [string, Table][] = [
    ['series', seriesTable(sides)],
    ['ledger', ledgerTable(sides)],
  ];
  const kept = sides.every(({ runs }) =>
    runs.every(({ outcomes }) => Object.keys(outcomes.values).length > 0),
  );
  if (citizens && kept) tables.push(['citizens', citizensTable(sides)]);
  return tables;
}

function tableFiles(
  name: string,
  table: Table,
  { csv }: WriteOptions,
  rows: Map<string, number>,
): FolderFile[] {
  const counted: Table = {
    ...table,
    *chunks() {
      for (const chunk of table.chunks()) {
        rows.set(name, (rows.get(name) ?? 0) + chunk[0].length);
        yield chunk;
      }
    },
  };
  const parquet: FolderFile = { name: `${name}.parquet`, content: (path) => writeParquet(path, counted) };
  return csv ? [parquet, { name: `${name}.csv`, content: (path) => writeCsv(path, table) }] : [parquet];
}

function describeFiles(
  folder: string,
  files: readonly FolderFile[],
  rows: ReadonlyMap<string, number>,
): ManifestFile[] {
  return files.map(({ name }) => {
    const path = join(folder, name);
    const described = { name, bytes: statSync(path).size, sha256: sha256Of(readFileSync(path)) };
    const table = rows.get(name.replace(/\.(parquet|csv)$/, ''));
    return table === undefined ? described : { ...described, rows: table };
  });
}

interface ManifestParts {
  readonly kind: FolderKind;
  readonly sides: readonly Side[];
  readonly options: WriteOptions;
  readonly files: readonly ManifestFile[];
}

function writeManifest(path: string, { kind, sides, options, files }: ManifestParts): void {
  const names = new Set(sides.flatMap(({ runs }) => [...runs[0].series.keys()]));
  const arms = sides.map(manifestArm);
  const text = manifestText({
    kind,
    ...headOf(kind, arms[0]),
    created: new Date().toISOString(),
    wallTime: options.wallTime,
    command: options.command,
    versions: {
      model: sides[0].runs[0].modelVersion,
      node: process.version,
      v8: process.versions.v8,
      platform: `${process.platform}-${process.arch}`,
    },
    arms,
    units: { ...unitsOf(names), ledger: `1/${LEDGER_SCALE} need-month` },
    files,
  });
  writeFileSync(path, text);
}

/** What a reader looks for first. */
function headOf(kind: FolderKind, { seed, identity, digest }: ManifestArm): Partial<Manifest> {
  if (kind === 'comparison') return {};
  return kind === 'run' ? { seed, identity: identity[0], digest: digest[0] } : { seed, identity, digest };
}

function manifestArm({ arm, scenario, runs, file }: Side): ManifestArm {
  return {
    ...summariseArm(scenario, runs),
    arm,
    file,
    seeds: runs.map(({ seed }) => seed),
    series: [...runs[0].series.keys()],
  };
}

/** What the user has added to a results folder; null where the folder is none. */
function whatTheUserAdded(folder: string): readonly string[] | null {
  if (!existsSync(join(folder, MANIFEST))) return null;
  try {
    const own = new Set([MANIFEST, ...readManifest(folder).files.map(({ name }) => name)]);
    return readdirSync(folder).filter((name) => !own.has(name));
  } catch {
    // A manifest that cannot be read may be anybody's.
    return null;
  }
}
