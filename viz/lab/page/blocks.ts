/// <reference lib="dom" />
/** Data that lies in the page itself. */

/** Text of a data block. */
export function blockText(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

/** Text of a data block that lies there compressed, because it is seldom needed. */
export async function inflatedBlock(id: string): Promise<string> {
  const bytes = Uint8Array.from(atob(blockText(id)), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
