/** All results in a browser, over a view of the fixture: keys, words and pictures. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith, findProgram } from '../../optional';
import { harnessPage } from './harness-page';
import { pictures } from './pictures';
import * as timing from './timing';

describeWith(
  'results in Chromium',
  'chromium',
  findProgram('/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'),
  (program) => {
    let browser: Browser;
    let folder: string;
    let address: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'tandem-results-'));
      const file = join(folder, 'results.html');
      writeFileSync(file, await harnessPage());
      address = pathToFileURL(file).href;
      browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function open(
      options: BrowserContextOptions = {},
      hash = '',
    ): Promise<{ page: Page; complaints: string[] }> {
      const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(address + hash);
      await page.waitForSelector('#why canvas');
      return { page, complaints };
    }

    /** Brings the picture of citizens and one life onto the page. */
    async function openLife(page: Page): Promise<void> {
      await page.locator('#citizens').scrollIntoViewIfNeeded();
      await page.waitForSelector('canvas.citizens');
      await page.evaluate('harness.lab.look((view) => ({ ...view, citizen: 3 }))');
      await page.waitForSelector('#life canvas');
    }

    it('draws every picture, and complains of nothing', async () => {
      const { page, complaints } = await open();
      await openLife(page);
      await page.evaluate('tandemCharts.settle()');
      const colours = await page.evaluate(timing.coloursOfCanvases);
      expect(colours.length).toBe(12);
      expect(Math.min(...colours)).toBeGreaterThan(3);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('draws the same with what the page carries of the library of charts as with all of it', async () => {
      const whole = join(folder, 'whole.html');
      writeFileSync(whole, await harnessPage(true));
      const taken = [];
      for (const url of [address, pathToFileURL(whole).href]) {
        const page = await browser.newPage({ deviceScaleFactor: 1.5 });
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.goto(url);
        taken.push(await page.evaluate(pictures));
        expect(complaints).toEqual([]);
        await page.close();
      }
      const [carried, all] = taken;
      expect(new Set(carried.map(([, , , picture]) => picture)).size).toBeGreaterThan(40);
      const other = carried.filter(([, , , picture], place) => picture !== all[place][3]);
      expect(other.map(([kind, width, what]) => `${kind} of ${width} pixels: ${what}`)).toEqual([]);
      expect(carried.length).toBe(all.length);
    });

    it('has no fault that axe finds, with what stands behind a cause open', async () => {
      const { page } = await open();
      await openLife(page);
      await page.locator('#why button[data-cause]').first().click();
      await page.locator('#unpaired button').click();
      await page.waitForSelector('#behind table');
      await page.waitForSelector('#unpaired table');
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
      await page.context().close();
    });

    it('has no sideways scroll from 320 to 1,366 pixels, and targets of at least 24', async () => {
      const { page } = await open();
      await openLife(page);
      await page.locator('#why button[data-cause]').first().click();
      for (const width of [1366, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate('tandemCharts.settle(), new Promise((done) => setTimeout(done, 200))');
        expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
      }
      expect(await page.evaluate(timing.smallTargets)).toEqual([]);
      await page.context().close();
    });

    it('moves the month in all charts and in both pictures by the keys of one chart, and says it once', async () => {
      const { page } = await open();
      await openLife(page);
      await page.locator('#chart-2 canvas').focus();
      await page.keyboard.press('Home');
      for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
      const readings = page.locator(
        '#chart-1 .reading, #chart-6 .reading, #difference .reading, #life .reading',
      );
      const months = async (): Promise<string[]> =>
        (await readings.allTextContents()).map((reading) => reading.split(':')[0]);
      await expect.poll(months).toEqual(Array(4).fill('Month 5'));
      const captions = page.locator('#citizens figcaption');
      await expect.poll(() => captions.allTextContents()).toEqual(['A, month 5', 'B, month 5']);
      await page.waitForTimeout(800);
      const said = (await page.evaluate('harness.said')) as string[];
      expect(said.filter((one) => one.startsWith('Month'))).toEqual([
        await page.locator('#chart-2 .reading').textContent(),
      ]);
      await page.context().close();
    });

    it('shows another metric where one is chosen, with its figures', async () => {
      const { page } = await open();
      await page.locator('#chart-1 select').selectOption('fatigue');
      await page.waitForSelector('#chart-1[data-metric=fatigue]');
      expect(await page.locator('#chart-1 h3').textContent()).toMatch(/^Fatigue: /);
      await page.locator('#chart-1 summary').click();
      await expect.poll(() => page.locator('#chart-1 tbody tr').count()).toBe(10);
      await page.context().close();
    });

    it('names the ribbon that it shows: chance, single pairs or assumptions', async () => {
      const { page } = await open();
      const [figure, note] = [page.locator('#difference figure'), page.locator('#difference .note').first()];
      await page.getByLabel('Single pairs, at most 20').click();
      await expect.poll(() => note.textContent()).toContain('one of 20 pairs');
      expect(await figure.getAttribute('data-ribbon')).toBe('pairs');
      await page.getByLabel('Assumptions: drawn anew in both arms').click();
      await page.waitForSelector('[data-ribbon=assumptions]');
      expect(await note.textContent()).toContain('32 draws of 41 assumptions');
      await page.getByLabel('Chance: the middle 90% of pairs').click();
      await expect.poll(() => note.textContent()).toContain('chance alone');
      expect(await figure.getAttribute('data-ribbon')).toBe('chance');
      await page.context().close();
    });

    it('looks behind a cause by keys alone, and leads to a citizen in both arms', async () => {
      const { page } = await open();
      await page.locator('#why canvas').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#behind[data-cause=spillOver] [data-by=party] table');
      const sums = await page
        .locator('#behind tr[data-key=sum]')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.units));
      expect(new Set(sums).size).toBe(1);
      await page.locator('#behind button[data-citizen]').first().click();
      await page.locator('#citizens').scrollIntoViewIfNeeded();
      await page.waitForSelector('#life[data-citizen="7"]');
      await page.context().close();
    });

    it('chooses a citizen by arrow keys and by number', async () => {
      const { page } = await open();
      await openLife(page);
      await page.locator('canvas.citizens').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForSelector('#life:not([data-citizen="3"])');
      await page.getByLabel('Follow citizen number').fill('51');
      await page.keyboard.press('Tab');
      await page.waitForSelector('#life[data-citizen="50"]');
      await page.context().close();
    });

    it('plays only when asked to, and pauses', async () => {
      const { page } = await open();
      await page.locator('#replay button').nth(1).click();
      await page.waitForTimeout(500);
      expect(await page.locator('#replay output').textContent()).toBe('Month 1 of 120');
      expect(await page.locator('#replay .play').textContent()).toBe('Play');
      await page.locator('#replay select').selectOption('24');
      await page.locator('#chart-1 canvas').focus();
      await page.keyboard.press(' ');
      await page.waitForFunction(
        `!document.querySelector('#replay output').textContent.startsWith('Month 1 ')`,
      );
      expect(await page.locator('#replay .play').textContent()).toBe('Pause');
      await page.keyboard.press(' ');
      await expect.poll(() => page.locator('#replay .play').textContent()).toBe('Play');
      await page.context().close();
    });

    it('says that both arms are the same where they are, and prints in dark ink', async () => {
      const { page } = await open({ colorScheme: 'dark' });
      await page.evaluate('harness.show({ effect: 0 })');
      await page.waitForFunction(`document.querySelector('.headline').textContent.includes('exactly zero')`);
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      const ink = await page.evaluate(
        `getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()`,
      );
      expect(ink).toBe('#14202b');
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
      await page.context().close();
    });
  },
);
