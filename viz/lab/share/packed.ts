/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Text in a link: compressed, and written with signs that every address may hold. */

/** Most bytes that a packed text may grow to: far more than a state, far less than what hurts. */
export const MOST_UNPACKED = 200_000;

/** Thrown for what is no packed text, or one that grows too large. */
export class PackedError extends Error {
  constructor(readonly reason: 'damaged' | 'large') {
    super(reason);
  }
}

/** Compresses a text, as base64 for addresses (RFC 4648 section 5, without padding). */
export async function pack(text: string): Promise<string> {
  const bytes = await all(
    through(new TextEncoder().encode(text), new CompressionStream('deflate-raw')),
    Infinity,
  );
  let signs = '';
  for (let at = 0; at < bytes.length; at += 8192)
    signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The text of a packed one. What would grow beyond the limit is stopped while it grows.
 *
 * @throws PackedError
 */
export async function unpack(packed: string, most = MOST_UNPACKED): Promise<string> {
  if (!/^[\w-]+$/.test(packed)) throw new PackedError('damaged');
  try {
    const signs = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
    const text = await all(through(bytes, new DecompressionStream('deflate-raw')), most);
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch (error) {
    if (error instanceof PackedError) throw error;
    throw new PackedError('damaged');
  }
}

type Pipe = CompressionStream | DecompressionStream;

function through(bytes: Uint8Array<ArrayBuffer>, pipe: Pipe): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough<Uint8Array>(pipe);
}

async function all(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      // Nobody waits for the rest: it may never end.
      void reader.cancel().catch(() => undefined);
      throw new PackedError('large');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
