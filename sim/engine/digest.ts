/** Digests: SHA-256 over columns and series in a form that is the same on every machine. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../exact';
import { kindOf, canonicalBytes } from './bytes';
import type { Column, Columns } from './types';

type Hash = ReturnType<typeof sha256.create>;

/**
 * The identity of a run: SHA-256 of what decides its result. Two runs of one identity give the same digest.
 *
 * @returns 64 hexadecimal digits
 */
export function identityOf(
  modelVersion: string,
  scenario: { readonly seed: string; readonly canonical: string },
): string {
  return bytesToHex(sha256(utf8(JSON.stringify([modelVersion, scenario.seed, scenario.canonical]))));
}

/** The digest of a run: its final state and the series of every metric of the model. */
export function digestOf(columns: Columns, series: ReadonlyMap<string, Float64Array>): string {
  const hash = sha256.create();
  addAll(hash, 'columns', columns);
  addAll(hash, 'series', series);
  return bytesToHex(hash.digest());
}

/** The digest of derived metrics, which are no part of a run's own. */
export function derivedDigestOf(series: ReadonlyMap<string, Float64Array>): string {
  const hash = sha256.create();
  addAll(hash, 'derived', series);
  return bytesToHex(hash.digest());
}

function addAll(hash: Hash, title: string, arrays: ReadonlyMap<string, Column>): void {
  hash.update(utf8(JSON.stringify([title, arrays.size])));
  for (const [name, array] of arrays) {
    // Name, kind and length go before the bytes, so that no two sets of columns can run together into the same bytes.
    hash.update(utf8(JSON.stringify([name, kindOf(array), array.length])));
    canonicalBytes(array, (bytes) => hash.update(bytes));
  }
}
