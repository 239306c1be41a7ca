/** The manifest of an experiment's results folder: what was run, with what, how far it got, and what the files must be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskError } from '../../results/files/errors';
import { MANIFEST, sha256Of } from '../../results/files/manifest';
import { writeDurable } from './durable';

/** Changes whenever a folder written before could be misread. */
const FORMAT = 1;

/** A file and what its bytes must be. */
export interface NotedFile {
  /** Path within the folder. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Rows of a table. */
  readonly rows?: number;
}

export interface RunCounts {
  /** Runs that the experiment asks for, as far as that is known. */
  readonly planned: number;
  /** Runs whose values are there, whoever made them. */
  readonly done: number;
  readonly failed: number;
  /** Of those done: taken over from folders of other experiments. */
  readonly reused: number;
}

export interface ExperimentManifest {
  readonly format: number;
  readonly kind: 'experiment';
  readonly name: string;
  readonly title: string;
  /** SHA-256 of all that decides the runs and what is said of them. */
  readonly identity: string;
  /** `running` is also what a process leaves that was killed. */
  readonly state: 'running' | 'stopped' | 'shard' | 'done';
  /** `2/4`: the folder holds only runs of this share of keys. Null: all. */
  readonly shard: string | null;
  readonly experiment: {
    /** The experiment file, as it was given. */
    readonly file: string;
    readonly sha256: string;
    /** Its name among the inputs, and that of the scenario. */
    readonly input: string;
    readonly scenario: string;
    /** What was said on the command line beside the file. */
    readonly options: Readonly<Record<string, unknown>>;
  };
  /** Every file that was read, as it is under inputs/, and what they call one another. */
  readonly inputs: readonly NotedFile[];
  readonly links: Readonly<Record<string, string>>;
  readonly versions: {
    readonly model: string;
    readonly arithmetic: string;
    readonly tandem: string;
    readonly node: string;
    readonly v8: string;
    readonly platform: string;
    readonly system: string;
    readonly cpu: string;
  };
  /** Where the command was called within a repository; null elsewhere. */
  readonly git: { readonly commit: string; readonly dirty: boolean } | null;
  /** SHA-256 of package-lock.json in the folder of the command's project; null where there is none. */
  readonly lockfile: string | null;
  /** Says which folders could share runs. */
  readonly outputs: string;
  readonly columns: readonly string[];
  readonly runs: RunCounts;
  /** SHA-256 over the rows of the design; null while runs are made. */
  readonly design: string | null;
  readonly command: string;
  /** ISO 8601. */
  readonly started: string;
  readonly ended: string | null;
  /** Seconds that the last command took. */
  readonly wallTime: number | null;
  /** Everything in the folder that does not change any more. Empty while runs are made. */
  readonly files: readonly NotedFile[];
  /** SHA-256 of this file with 64 zeros in this place. */
  readonly checksum: string;
}

/** What a manifest says beside what it is. */
export type UnsealedManifest = Omit<ExperimentManifest, 'format' | 'kind' | 'checksum'>;

const BLANK = '0'.repeat(64);

/** Writes the manifest, in place of one that is there. */
export function writeManifest(folder: string, manifest: UnsealedManifest): void {
  const blank = `${JSON.stringify({ format: FORMAT, kind: 'experiment', ...manifest, checksum: BLANK }, null, 2)}\n`;
  writeDurable(join(folder, MANIFEST), withChecksum(blank, sha256Of(blank)));
}

/**
 * Reads the manifest of an experiment's folder; null where the folder has none, or one of another kind.
 *
 * @throws Error with a plain message where it is damaged
 */
export function readExperimentManifest(folder: string): ExperimentManifest | null {
  const path = join(folder, MANIFEST);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as { code?: string }).code ?? '')) return null;
    throw diskError(error, path, 'read');
  }
  const manifest = parsed(text, path);
  if (manifest?.kind !== 'experiment') return null;
  if (manifest.format !== FORMAT)
    throw new Error(`${path} has format ${manifest.format}; this version reads format ${FORMAT}.`);
  const blank = withChecksum(text, BLANK);
  if (sha256Of(blank) !== manifest.checksum || withChecksum(blank, manifest.checksum) !== text)
    throw new Error(`${path} is not as it was written.`);
  return manifest;
}

function parsed(text: string, path: string): ExperimentManifest | null {
  try {
    return JSON.parse(text) as ExperimentManifest | null;
  } catch (error) {
    throw new Error(`${path} is damaged: ${(error as Error).message}`, { cause: error });
  }
}

/** The checksum stands last, so that no text before it can be taken for it. */
function withChecksum(text: string, checksum: string): string {
  return text.replace(/"checksum": "[0-9a-f]{64}"\n}\n$/, `"checksum": "${checksum}"\n}\n`);
}
