/** Text to bytes, because the bare JavaScript shells that this code also runs in have no TextEncoder. */

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

/** JSON in which every character beyond plain ASCII is written as an escape: one byte a character. */
export function asciiJson(value: unknown): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[^ -~]/g, escape);
}
