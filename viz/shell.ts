/** The frame of a page: head, content security policy, style and script; everything inside one file. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Chart } from './charts';
import { html, Html, jsonBlock } from './html';
import { words } from './words';

export interface Page {
  readonly title: string;
  /** What kind of result this is, above the title. */
  readonly kind: string;
  /** What came out, in a sentence or two. */
  readonly headline: string;
  readonly main: Html;
  readonly charts: readonly Chart[];
}

/** Style and script that go into the page. */
export interface Assets {
  readonly style: string;
  readonly script: string;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** What a content security policy calls a piece of inline style or script. */
function fingerprint(text: string): string {
  return `'sha256-${base64(sha256(new TextEncoder().encode(text)))}'`;
}

/** Nothing may be asked for, and no style or script may run but the two that are in the page. */
function policy({ style, script }: Assets): string {
  return [
    "default-src 'none'",
    `script-src ${fingerprint(script)}`,
    `style-src ${fingerprint(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** An element whose text stands in it to the letter: a sign more or less would break its fingerprint. */
function element(tag: string, text: string): Html {
  return new Html(`<${tag}>${text}</${tag.split(' ')[0]}>`);
}

/** Writes a page as one self-contained document. Throws when an asset would end its own element. */
export function renderPage(page: Page, assets: Assets): string {
  if (/<\/(script|style)/i.test(assets.script + assets.style))
    throw new Error('An asset holds the end of its element.');
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(assets)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Tandem" />
        <title>${page.title} – Tandem</title>
        ${element('style', assets.style)}
      </head>
      <body>
        <a class="skip" href="#results">${words.skip}</a>
        <header>
          <p class="kind">${page.kind}</p>
          <h1>${page.title}</h1>
          <p class="headline">${page.headline}</p>
          <p class="limits">${words.limits}</p>
        </header>
        <main id="results" tabindex="-1">${page.main}</main>
        <footer><p>${words.footer}</p></footer>
        ${element('script type="application/json" id="charts"', jsonBlock(page.charts).text)}
        ${element('script', assets.script)}
      </body>
    </html> `.text;
}
