/** Bytes to text. Written out here because a bare JavaScript shell has no TextDecoder. */

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly offset: number; readonly found: string };

/** Code units put together at once: large enough to be fast, small enough for the argument list of a call. */
const CHUNK = 8192;

/**
 * Decodes UTF-8 strictly: overlong forms, surrogates, cut sequences, NUL and other control characters are refused with
 * the offset of the byte. A byte order mark at the start is passed over.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  let index = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let text = '';
  let units: number[] = [];
  while (index < bytes.length) {
    const length = sequenceLength(bytes[index]);
    const code = length === 1 ? bytes[index] : codePoint(bytes, index, length);
    if (code < 0) return { ok: false, offset: index, found: 'bytes that are not UTF-8 text' };
    if (isControl(code, bytes[index + 1])) {
      return { ok: false, offset: index, found: `the control character ${hex(code)}` };
    }
    if (code < 0x10000) units.push(code);
    else units.push(0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff));
    index += length;
    if (units.length >= CHUNK) {
      text += String.fromCharCode.apply(null, units);
      units = [];
    }
  }
  return { ok: true, text: text + String.fromCharCode.apply(null, units) };
}

/** Length of the sequence that a byte starts; 0 where it starts none. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  if (byte >= 0xf0 && byte < 0xf5) return 4;
  return 0;
}

/** Smallest code point that needs a sequence of this length: anything below is an overlong form. */
const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

/** The code point at an index, or −1 where the bytes are no UTF-8. */
function codePoint(bytes: Uint8Array, index: number, length: number): number {
  if (length === 0 || index + length > bytes.length) return -1;
  let code = bytes[index] & (0xff >> (length + 1));
  for (let k = 1; k < length; k += 1) {
    const next = bytes[index + k];
    if ((next & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (next & 0x3f);
  }
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code < SMALLEST[length] || code > 0x10ffff || surrogate ? -1 : code;
}

/** Tab, line feed, and carriage return before a line feed are text; every other control character is noise. */
function isControl(code: number, next: number | undefined): boolean {
  if (code === 0x09 || code === 0x0a) return false;
  if (code === 0x0d) return next !== 0x0a;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfffe || code === 0xffff;
}

function hex(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Line and column (from 1) of a byte, columns counted in bytes: it names the place in a file that is no text. */
export function placeOfByte(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let k = 0; k < offset; k += 1) {
    if (bytes[k] === 0x0a) {
      line += 1;
      start = k + 1;
    }
  }
  return { line, column: offset - start + 1 };
}
