/**
 * Text to bytes and back, because the bare JavaScript shells that this code also runs in have no TextEncoder.
 */

const REPLACEMENT = 0xfffd;

/** The UTF-8 bytes of a text. Half a surrogate pair, which no text should hold, becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = codePointAt(text, i);
    if (code < 0x80) {
      bytes[n++] = code;
      continue;
    }
    if (code < 0x800) {
      bytes[n++] = 0xc0 | (code >> 6);
    } else {
      if (code < 0x10000) {
        bytes[n++] = 0xe0 | (code >> 12);
      } else {
        bytes[n++] = 0xf0 | (code >> 18);
        bytes[n++] = 0x80 | ((code >> 12) & 63);
        i++; // a pair of surrogates is one character
      }
      bytes[n++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[n++] = 0x80 | (code & 63);
  }
  return bytes.slice(0, n);
}

function codePointAt(text: string, i: number): number {
  const code = text.codePointAt(i)!;
  return code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code;
}

/**
 * The text of UTF-8 bytes written by {@link utf8}.
 *
 * @throws RangeError where the bytes are cut short or are not UTF-8
 */
export function fromUtf8(bytes: Uint8Array): string {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i++];
    const more = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : 3;
    if ((more === 3 && (lead < 0xf0 || lead > 0xf4)) || i + more > bytes.length) throw notUtf8(i - 1);
    let code = more === 0 ? lead : lead & (0x3f >> more);
    for (let k = 0; k < more; k++, i++) {
      if ((bytes[i] & 0xc0) !== 0x80) throw notUtf8(i);
      code = (code << 6) | (bytes[i] & 63);
    }
    if (code > 0x10ffff) throw notUtf8(i - 1);
    part += String.fromCodePoint(code);
    if (part.length > 4096) {
      parts.push(part);
      part = '';
    }
  }
  return parts.join('') + part;
}

function notUtf8(position: number): RangeError {
  return new RangeError(`Byte ${position} is not part of a UTF-8 text.`);
}
