/** Files as the browser gives them, and the tools of the page, for tests. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenFile, OpenTools } from '../../../viz/lab/share/opened';
import { read } from '../../../viz/lab/reader/read';
import { check } from './shipped';

/** A file with this content. */
export function fileOf(path: string, content: string | Uint8Array): GivenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes.length,
    text: () => Promise.resolve(new TextDecoder().decode(bytes)),
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
  };
}

/** Everything in a folder, as a browser names it: with the folder's own name first. */
export function folderOf(folder: string, name = 'results'): GivenFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => fileOf(`${name}/${path}`, readFileSync(join(folder, path))));
}

/** The tools of the page; a report is read by a few patterns, where a browser has its own parser. */
export const TOOLS: OpenTools = {
  read,
  check,
  parseHtml: (text) => {
    const words = (html: string): string => html.replace(/<[^>]+>/g, '');
    const found = (pattern: RegExp): string | null => {
      const match = pattern.exec(text);
      return match ? words(match[1]) : null;
    };
    return {
      one: (selector) => found(selector === 'h1' ? /<h1>(.*?)<\/h1>/s : /class="headline">(.*?)<\/p>/s),
      all: () => [...text.matchAll(/<li>(.*?)<\/li>/gs)].map(([, html]) => words(html)),
    };
  },
};
