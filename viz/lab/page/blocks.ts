/// <reference lib="dom" />
/** Data that lies in the page itself. */

/** Text of a data block. */
export function blockText(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}
