/** Pages as a browser shows them, opened from disk as a reader would. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as render from '../../viz/render';
import { ROOT } from '../../scripts/build.mjs';
import { describeWith, findProgram } from '../optional';
import { ALL } from './analyses';
import { comparisonDocument, replicatesDocument, runDocument } from './documents';
import { dataOf, documentOf } from './experiments';

/** What ships: the module that the command loads. */
const built = pathToFileURL(join(ROOT, 'dist/render.js')).href;
const { renderComparisonPage, renderExperimentPage, renderRunPage } = (await import(built)) as Pick<
  typeof render,
  'renderRunPage' | 'renderComparisonPage' | 'renderExperimentPage'
>;

const HOSTILE =
  '</title></script><script>window.hacked=1</script><img src="https://example.org/x" onerror="window.hacked=1">';

const PAGES: Record<string, () => string> = {
  run: () => renderRunPage(runDocument(), { title: 'Five-country survey', description: 'As things were.' }),
  replicates: () => renderRunPage(replicatesDocument(20)),
  comparison: () => renderComparisonPage(comparisonDocument()),
  experiment: () => renderExperimentPage(documentOf(ALL), dataOf()),
  'comparison with hostile names': () => {
    const { a, b } = comparisonDocument();
    const hostile = { scenario: HOSTILE, title: HOSTILE, seed: HOSTILE };
    const arms = { a: { ...a, ...hostile }, b: { ...b, ...hostile } };
    return renderComparisonPage(comparisonDocument({ ...arms, sentence: HOSTILE, notes: [HOSTILE] }));
  },
  'run with hostile names': () =>
    renderRunPage(runDocument({ scenario: HOSTILE, seed: HOSTILE }), {
      ...{ title: HOSTILE, description: HOSTILE, command: `npx tandem run ${'very-long-name-'.repeat(30)}` },
    }),
};

describeWith(
  'pages in Chromium',
  'chromium',
  findProgram('/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'),
  (program) => {
    let browser: Browser;
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'tandem-page-'));
      browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Opens a page from disk; collects what it asks for and what it complains about. */
    async function open(name: string): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, PAGES[name]());
      const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(pathToFileURL(file).href);
      return { page, requests, complaints };
    }

    it.each(Object.keys(PAGES))(
      '%s: asks for nothing but itself and runs no script of a name',
      async (name) => {
        const { page, requests, complaints } = await open(name);
        expect(requests).toHaveLength(1);
        expect(complaints).toEqual([]);
        expect(await page.evaluate('window.hacked')).toBeUndefined();
        await page.close();
      },
    );

    it.each(Object.keys(PAGES))('%s: draws every chart', async (name) => {
      const { page } = await open(name);
      // A canvas on which nothing was drawn has only one colour.
      const drawn = await page.evaluate(`[...document.querySelectorAll('canvas')].map((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    })`);
      expect(drawn).toHaveLength((PAGES[name]().match(/<canvas/g) ?? []).length);
      expect(Math.min(...(drawn as number[]))).toBeGreaterThan(5);
      await page.close();
    });

    const WIDTHS = [1366, 768, 390, 320];
    it.each(Object.keys(PAGES))('%s: has no sideways scroll from 320 to 1,366 pixels', async (name) => {
      const { page } = await open(name);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate('new Promise(requestAnimationFrame)');
        expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
      }
      await page.close();
    });

    it('reads values off all charts by keyboard', async () => {
      const { page } = await open('run');
      const value = page.locator('#participation .reading').first();
      const before = await value.textContent();
      await page.locator('#participation input[type=range]').focus();
      await page.keyboard.press('Home');
      expect(await page.locator('#beliefs output').textContent()).toBe('1');
      expect(await value.textContent()).not.toBe(before);
      const { series } = runDocument();
      const first = series['participation.index.localEnvironment'][0]!;
      expect(await value.textContent()).toBe(first.toFixed(1));
      await page.close();
    });

    it.each(['light', 'dark'] as const)(
      'has text and lines that stand out enough: %s',
      async (colorScheme) => {
        const { page } = await open('run');
        await page.emulateMedia({ colorScheme });
        const colours = (await page.evaluate(`(() => {
      const style = getComputedStyle(document.documentElement);
      const names = ['paper', 'card', 'note', 'ink', 'ink-soft', 'blue', 'orange', 'teal', 'plum', 'grey', 'axis'];
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue('--' + name).trim()]));
    })()`)) as Record<string, string>;
        for (const ground of ['paper', 'card', 'note']) {
          expect(contrast(colours.ink, colours[ground])).toBeGreaterThanOrEqual(4.5);
        }
        for (const ground of ['paper', 'card'])
          expect(contrast(colours['ink-soft'], colours[ground])).toBeGreaterThanOrEqual(4.5);
        for (const line of ['blue', 'orange', 'teal', 'plum', 'grey', 'axis']) {
          expect([line, contrast(colours[line], colours.card) >= 3]).toEqual([line, true]);
        }
        await page.close();
      },
    );

    it('gives every control and chart a name, and every heading its place', async () => {
      const { page } = await open('run');
      const nameless =
        await page.evaluate(`[...document.querySelectorAll('input, canvas, [role=region]')].filter((element) =>
      !element.getAttribute('aria-label') && !element.labels?.length).length`);
      expect(nameless).toBe(0);
      const levels = (await page.evaluate(
        `[...document.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName[1]))`,
      )) as number[];
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.slice(1).forEach((level, place) => expect(level - levels[place]).toBeLessThanOrEqual(1));
      await page.close();
    });

    it('prints in dark ink with all figures of the ledger', async () => {
      const { page } = await open('run');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      const ink = await page.evaluate(
        `getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()`,
      );
      expect(contrast(String(ink), '#ffffff')).toBeGreaterThan(10);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.length).toBeGreaterThan(10_000);
      await page.close();
    });
  },
);

/** Contrast ratio of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((place) => {
    const channel = parseInt(colour.slice(place, place + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
