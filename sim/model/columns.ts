/** New columns by element type. A table is declared once, as the literal of its columns for a number of rows. */

export const f64 = (length: number): Float64Array => new Float64Array(length);
export const f32 = (length: number): Float32Array => new Float32Array(length);
export const i32 = (length: number): Int32Array => new Int32Array(length);
export const u32 = (length: number): Uint32Array => new Uint32Array(length);
export const u16 = (length: number): Uint16Array => new Uint16Array(length);
export const i8 = (length: number): Int8Array => new Int8Array(length);
export const u8 = (length: number): Uint8Array => new Uint8Array(length);
