/** The manifest of a results folder: what was run, with what, and what the files must be. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArmSummary } from '../arm';
import { diskError } from './errors';

export const MANIFEST = 'manifest.json';

/** Changes whenever a folder written before could be misread. */
const FORMAT = 1;

export type FolderKind = 'run' | 'replicates' | 'comparison';

/** The runs of one scenario. Lists are in the order of the replicates or pairs. */
export interface ManifestArm extends ArmSummary {
  /** `a` or `b` in a comparison. */
  readonly arm: string | null;
  /** File of this folder with the resolved scenario. */
  readonly file: string;
  /** Seeds of the runs. */
  readonly seeds: readonly string[];
  /** Names of the series, in their order. */
  readonly series: readonly string[];
}

export interface ManifestFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Rows of a table. */
  readonly rows?: number;
}

export interface Manifest {
  readonly format: number;
  readonly kind: FolderKind;
  /** Seed text, identity and digest as in the printed document; in a comparison each arm has its own. */
  readonly seed?: string;
  readonly identity?: string | readonly string[];
  readonly digest?: string | readonly string[];
  /** When the folder was written, ISO 8601. */
  readonly created: string;
  /** Seconds from the start of the runs to the writing of the folder. */
  readonly wallTime: number;
  /** Command line that gives the runs again. */
  readonly command: string;
  readonly versions: {
    readonly model: string;
    readonly node: string;
    readonly v8: string;
    readonly platform: string;
  };
  readonly arms: readonly ManifestArm[];
  /** Units of the series, and of the ledger. */
  readonly units: Readonly<Record<string, string>>;
  readonly files: readonly ManifestFile[];
  /** SHA-256 of this file with 64 zeros in this place. */
  readonly checksum: string;
}

const BLANK = '0'.repeat(64);

/** SHA-256 of bytes in hexadecimal digits. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The manifest as text, with its own checksum. */
export function manifestText(manifest: Omit<Manifest, 'format' | 'checksum'>): string {
  const blank = `${JSON.stringify({ format: FORMAT, ...manifest, checksum: BLANK }, null, 2)}\n`;
  return withChecksum(blank, sha256Of(blank));
}

/**
 * Reads the manifest of a folder.
 *
 * @throws Error where there is none, or it cannot be understood
 */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Error(`${folder} is no results folder: there is no ${MANIFEST} in it.`, { cause: error });
    throw diskError(error, path, 'read');
  }
  const manifest = parsed(text, path);
  if (manifest.format !== FORMAT)
    throw new Error(`${path} has format ${manifest.format}; this version reads format ${FORMAT}.`);
  return manifest;
}

/** Whether a manifest is, byte for byte, as it was written. */
export function isManifestWhole(folder: string): boolean {
  const text = readFileSync(join(folder, MANIFEST), 'utf8');
  const { checksum } = parsed(text, join(folder, MANIFEST));
  const blank = withChecksum(text, BLANK);
  return sha256Of(blank) === checksum && withChecksum(blank, checksum) === text;
}

function parsed(text: string, path: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Partial<Manifest> | null;
    if (manifest && Array.isArray(manifest.files) && Array.isArray(manifest.arms) && manifest.arms.length > 0)
      return manifest as Manifest;
  } catch (error) {
    throw new Error(`${path} is damaged: ${(error as Error).message}`, { cause: error });
  }
  throw new Error(`${path} is no manifest of a results folder.`);
}

/** The checksum stands last, so that no text before it can be taken for it. */
function withChecksum(text: string, checksum: string): string {
  return text.replace(/"checksum": "[0-9a-f]{64}"\n}\n$/, `"checksum": "${checksum}"\n}\n`);
}
