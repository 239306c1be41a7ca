/**
 * Snapshots: a run at one month, as bytes.
 *
 * Layout, all little-endian: eight signs `TANDEM 1`; a 32-bit length; that many bytes of plain ASCII JSON (model version, identity,
 * months done, name, kind and length of every section, words of the ledger); the sections, each from a multiple of 8;
 * 32 bytes of SHA-256 over everything before them.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { asciiJson, utf8 } from '../exact';
import { columnFrom, isKind, kindOf, plainBytes, widthOf } from './bytes';
import { ledgerFrom, ledgerTables } from './ledger';
import type { Column, RunState } from './types';

const MAGIC = utf8('TANDEM 1');
const CHECKSUM = 32;

type Section = readonly [part: string, name: string, kind: string, length: number];

interface Header {
  readonly modelVersion: string;
  readonly identity: string;
  readonly done: number;
  readonly sections: readonly Section[];
  readonly words: readonly string[];
}

/** The bytes of a run at one month. */
export function writeSnapshot(state: RunState, identity: string): Uint8Array {
  const ledger = ledgerTables(state.ledger);
  const parts: [string, string, Column][] = [
    ...entries('column', state.columns),
    ...entries('series', state.series),
    ['ledger', 'codes', ledger.codes],
    ['ledger', 'units', ledger.units],
  ];
  const header: Header = {
    modelVersion: state.modelVersion,
    identity,
    done: state.done,
    sections: parts.map(([part, name, column]) => [part, name, kindOf(column), column.length]),
    words: ledger.words,
  };
  const text = utf8(asciiJson(header));
  let size = aligned(MAGIC.length + 4 + text.length);
  for (const [, , column] of parts) size = aligned(size + column.byteLength);
  const bytes = new Uint8Array(size + CHECKSUM);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(MAGIC.length, text.length, true);
  bytes.set(text, MAGIC.length + 4);
  let at = aligned(MAGIC.length + 4 + text.length);
  for (const [, , column] of parts) {
    bytes.set(plainBytes(column), at);
    at = aligned(at + column.byteLength);
  }
  bytes.set(sha256(bytes.subarray(0, size)), size);
  return bytes;
}

/**
 * Reads a snapshot.
 *
 * @throws Error where the bytes are no snapshot, are damaged, or belong to another model version or another run
 */
export function readSnapshot(
  input: Uint8Array,
  expected: { modelVersion: string; identity: string },
): RunState {
  const { header, sections } = open(input);
  if (header.modelVersion !== expected.modelVersion) {
    throw new Error(
      `The snapshot was taken by model version ${header.modelVersion}; this is version ${expected.modelVersion}.`,
    );
  }
  if (header.identity !== expected.identity) {
    throw new Error(
      `The snapshot belongs to another run: its identity is ${header.identity}, that of the scenario and seed is ` +
        `${expected.identity}.`,
    );
  }
  const { codes, units } = Object.fromEntries(sections.get('ledger') ?? []);
  return {
    modelVersion: header.modelVersion,
    done: header.done,
    columns: sections.get('column') ?? new Map(),
    series: (sections.get('series') ?? new Map()) as Map<string, Float64Array>,
    ledger: ledgerFrom({ words: header.words, codes: codes as Int32Array, units: units as Float64Array }),
  };
}

function open(input: Uint8Array): { header: Header; sections: Map<string, Map<string, Column>> } {
  const body = input.subarray(0, Math.max(0, input.length - CHECKSUM));
  if (!MAGIC.every((sign, i) => body[i] === sign))
    throw new Error('These bytes are not a snapshot of a run.');
  const checksum = sha256(body);
  if (!checksum.every((byte, i) => byte === input[body.length + i])) {
    throw new Error('The snapshot is damaged or cut short: its checksum does not fit.');
  }
  const length = new DataView(body.buffer, body.byteOffset).getUint32(MAGIC.length, true);
  const start = MAGIC.length + 4;
  const header = JSON.parse(asciiText(body.subarray(start, start + length))) as Header;
  const sections = new Map<string, Map<string, Column>>();
  let at = aligned(start + length);
  for (const [part, name, kind, count] of header.sections) {
    if (!isKind(kind)) throw new Error(`The snapshot has a column of unknown kind ${kind}.`);
    const size = count * widthOf(kind);
    if (!sections.has(part)) sections.set(part, new Map());
    sections.get(part)!.set(name, columnFrom(kind, body.subarray(at, at + size)));
    at = aligned(at + size);
  }
  return { header, sections };
}

function asciiText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function entries(part: string, columns: ReadonlyMap<string, Column>): [string, string, Column][] {
  return [...columns].map(([name, column]) => [part, name, column]);
}

function aligned(position: number): number {
  return Math.ceil(position / 8) * 8;
}
