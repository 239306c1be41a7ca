/** Reads results folders back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerRow, RunResult } from '../../engine';
import type { ComparisonDocument } from '../comparison';
import { replicatesDocument, runDocument, type ReplicatesDocument, type RunDocument } from '../document';
import type { FindingValue } from '../findings';
import { NO_OUTCOMES } from '../packed';
import { diskError } from './errors';
import { readManifest, type Manifest, type ManifestArm } from './manifest';
import { readParquet, type TableRead } from './parquet';
import { LEDGER_WORDS, seriesColumn } from './tables';
import { COMPARISON, FINDINGS } from './write';

/** The runs of one scenario as they were stored; nothing about single citizens. */
export interface StoredArm extends ManifestArm {
  readonly runs: readonly RunResult[];
}

export interface RunFolder {
  readonly path: string;
  readonly manifest: Manifest;
  readonly arms: readonly StoredArm[];
}

/**
 * Reads a results folder.
 *
 * @throws Error with a plain message where it is none, or a file is missing or damaged
 */
export async function readRunFolder(path: string): Promise<RunFolder> {
  const manifest = readManifest(path);
  const [series, ledger] = await Promise.all([tableOf(path, 'series'), tableOf(path, 'ledger')]);
  const arms = manifest.arms.map((arm) => ({ ...arm, runs: runsOf(arm, series, ledger) }));
  return { path, manifest, arms };
}

/** What a folder holds as the JSON document that the command prints. */
export function documentOfFolder({
  path,
  manifest,
  arms,
}: RunFolder): RunDocument | ReplicatesDocument | ComparisonDocument {
  const [{ runs, seed }] = arms;
  if (manifest.kind === 'comparison') return readJson(join(path, COMPARISON)) as ComparisonDocument;
  const has = manifest.files.some(({ name }) => name === FINDINGS);
  const findings = has ? (readJson(join(path, FINDINGS)) as FindingValue[]) : [];
  return manifest.kind === 'run' ? runDocument(runs[0], findings) : replicatesDocument(runs, seed, findings);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Error(`${file} is damaged: ${error.message}`, { cause: error });
    throw diskError(error, file, 'read');
  }
}

async function tableOf(folder: string, name: string): Promise<TableRead> {
  const path = join(folder, `${name}.parquet`);
  try {
    return await readParquet(path);
  } catch (error) {
    if ((error as { code?: unknown }).code !== undefined) throw diskError(error, path, 'read');
    throw new Error(`${path} is damaged: ${(error as Error).message}`, { cause: error });
  }
}

function runsOf(arm: ManifestArm, series: TableRead, ledger: TableRead): RunResult[] {
  const seriesRows = rowsByReplicate(arm, series);
  const ledgerRows = rowsByReplicate(arm, ledger);
  const { scenario: name, modelVersion, months, burnIn, population } = arm;
  return arm.seeds.map((seed, i) => ({
    name,
    seed,
    identity: arm.identity[i],
    digest: arm.digest[i],
    derivedDigest: arm.derivedDigest[i],
    modelVersion,
    months,
    burnIn,
    population,
    series: seriesOf(arm, series, seriesRows[i]),
    ledger: ledgerOf(ledger, ledgerRows[i]),
    outcomes: NO_OUTCOMES,
  }));
}

/** Places of an arm's rows, a list for each replicate. */
function rowsByReplicate({ arm, seeds }: ManifestArm, table: TableRead): number[][] {
  const arms = arm === null ? null : table.column('arm');
  const replicates = table.column('replicate');
  const places: number[][] = seeds.map(() => []);
  for (let row = 0; row < table.rows; row++) {
    if (arms === null || arms[row] === arm) places[Number(replicates[row]) - 1]?.push(row);
  }
  return places;
}

function seriesOf(
  { series, months }: ManifestArm,
  table: TableRead,
  rows: readonly number[],
): Map<string, Float64Array> {
  const month = table.column('month');
  return new Map(
    series.map((name) => {
      const column = table.column(seriesColumn(name));
      const values = new Float64Array(months).fill(NaN);
      for (const row of rows) values[Number(month[row]) - 1] = Number(column[row] ?? NaN);
      return [name, values];
    }),
  );
}

function ledgerOf(table: TableRead, rows: readonly number[]): LedgerRow[] {
  const [month, units] = [table.column('month'), table.column('units')];
  const words = LEDGER_WORDS.map((name) => table.column(name));
  return rows.map((row) => {
    const [service, stage, host, cause, party] = words.map((column) => String(column[row]));
    return { month: Number(month[row]), service, stage, host, cause, party, units: Number(units[row]) };
  });
}
