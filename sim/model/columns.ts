/** Columns declared as data: name, element type and how many elements a row has. */
import type { Column } from '../engine';

const KINDS = {
  f64: Float64Array,
  f32: Float32Array,
  i32: Int32Array,
  u32: Uint32Array,
  u16: Uint16Array,
  i8: Int8Array,
  u8: Uint8Array,
} as const;

type Kind = keyof typeof KINDS;

/** Element type, and elements a row: a number, or `services` for one a service. */
export type ColumnSpec = Readonly<Record<string, readonly [Kind, number]>>;

/** The arrays that a specification declares. */
export type ColumnsOf<T extends ColumnSpec> = { [K in keyof T]: InstanceType<(typeof KINDS)[T[K][0]]> };

/** New columns of `rows` rows, all zero. */
export function makeColumns<T extends ColumnSpec>(spec: T, rows: number): ColumnsOf<T> {
  const made: Record<string, Column> = {};
  for (const [name, [kind, width]] of Object.entries(spec)) made[name] = new KINDS[kind](rows * width);
  return made as ColumnsOf<T>;
}

/** Copies of columns with room for more rows; what was there stays, the rest is zero. */
export function growColumns<T extends ColumnSpec>(spec: T, old: ColumnsOf<T>, rows: number): ColumnsOf<T> {
  const grown = makeColumns(spec, rows);
  for (const name of Object.keys(spec)) (grown[name] as Float64Array).set(old[name] as Float64Array);
  return grown;
}

/** Bytes that one row takes. */
export function bytesPerRow(spec: ColumnSpec): number {
  return Object.values(spec).reduce((sum, [kind, width]) => sum + KINDS[kind].BYTES_PER_ELEMENT * width, 0);
}
