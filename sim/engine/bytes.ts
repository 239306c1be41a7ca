/** Typed arrays as bytes, the same on every machine: little-endian, one pattern for NaN, no negative zero. */
import type { Column } from './types';

/** Kinds of column by the name under which snapshots and digests know them. */
const KINDS = {
  f64: Float64Array,
  f32: Float32Array,
  i32: Int32Array,
  u32: Uint32Array,
  i16: Int16Array,
  u16: Uint16Array,
  i8: Int8Array,
  u8: Uint8Array,
} as const;

export type Kind = keyof typeof KINDS;

const NATIVE_IS_LITTLE = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** Elements turned at a time. */
const CHUNK = 8192;

/** The kind of a column. */
export function kindOf(column: Column): Kind {
  for (const kind of Object.keys(KINDS) as Kind[]) if (column instanceof KINDS[kind]) return kind;
  throw new TypeError('A column is a typed array of at most 64-bit floats or 32-bit integers.');
}

/** Bytes of one element. */
export function widthOf(kind: Kind): number {
  return KINDS[kind].BYTES_PER_ELEMENT;
}

/** Whether a text names a kind of column. */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

/** The bytes of a column as they are, little-endian. May be a view of the column itself: copy before it changes. */
export function plainBytes(column: Column): Uint8Array {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  return NATIVE_IS_LITTLE ? bytes : swapped(bytes, column.BYTES_PER_ELEMENT);
}

/**
 * Hands the bytes of a column to `take`, in order, in pieces that are valid during the call only.
 * Every NaN is written with the same bits and −0 as 0: engines may keep any bits in a NaN.
 */
export function canonicalBytes(column: Column, take: (bytes: Uint8Array) => void): void {
  // No longer than the column: most are short, and a long one is turned piece by piece.
  const length = Math.min(CHUNK, column.length);
  if (column instanceof Float64Array) return floats(column, new Float64Array(length), NAN_64, take);
  if (column instanceof Float32Array) return floats(column, new Float32Array(length), NAN_32, take);
  take(plainBytes(column));
}

/** Words of the one NaN, in the order of this machine. */
const NAN_64 = NATIVE_IS_LITTLE ? [0, 0x7ff80000] : [0x7ff80000, 0];
const NAN_32 = [0x7fc00000];

function floats<A extends Float64Array | Float32Array>(
  column: A,
  scratch: A,
  nan: readonly number[],
  take: (bytes: Uint8Array) => void,
): void {
  const words = new Uint32Array(scratch.buffer);
  const bytes = new Uint8Array(scratch.buffer);
  for (let start = 0; start < column.length; start += CHUNK) {
    const count = Math.min(CHUNK, column.length - start);
    for (let i = 0; i < count; i++) {
      const value = column[start + i];
      scratch[i] = value + 0;
      if (value !== value) for (let k = 0; k < nan.length; k++) words[i * nan.length + k] = nan[k];
    }
    const part = bytes.subarray(0, count * column.BYTES_PER_ELEMENT);
    take(NATIVE_IS_LITTLE ? part : swapped(part, column.BYTES_PER_ELEMENT));
  }
}

/** A column of a kind from little-endian bytes. */
export function columnFrom(kind: Kind, bytes: Uint8Array): Column {
  const native = NATIVE_IS_LITTLE ? new Uint8Array(bytes) : swapped(bytes, widthOf(kind));
  return new KINDS[kind](native.buffer as ArrayBuffer, 0, native.length / widthOf(kind));
}

function swapped(bytes: Uint8Array, width: number): Uint8Array {
  const turned = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const within = i % width;
    turned[i] = bytes[i - within + (width - 1 - within)];
  }
  return turned;
}
