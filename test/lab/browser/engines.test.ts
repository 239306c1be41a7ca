/** What the page shows is what the command computes, in Chromium and in Firefox, from disk and with the network cut. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type * as Library from '../../../sim';
import { ROOT } from '../../../scripts/build.mjs';
import { describeWith } from '../../optional';
import {
  IS_DONE,
  openBrowser,
  PROGRAMS,
  type BrowserName,
  type DrivenBrowser,
  type DrivenPage,
} from './driver';
import { SMALL, urlOf } from './lab-page';

const { loadScenario, run } = (await import(
  pathToFileURL(join(ROOT, 'dist/index.js')).href
)) as typeof Library;

/** Digests of the command's own runs of both arms. */
async function headless(): Promise<{ a: string; b: string }> {
  const file = join(ROOT, 'scenarios/cases/five-country-survey.yaml');
  const set = [`population.size=${SMALL.population}`, `horizon.months=${SMALL.months}`];
  const a = await run(await loadScenario(file, { set, seed: SMALL.seed }));
  const change = `levers.followThrough=${JSON.stringify(SMALL.b.levers['levers.followThrough'])}`;
  const b = await run(await loadScenario(file, { set: [...set, change], seed: SMALL.seed }));
  return { a: a.digest, b: b.digest };
}

const digests = await headless();
const text = (id: string): string => `document.getElementById('${id}').textContent.trim()`;

describe.each(['chromium', 'firefox'] as const)('in %s', (name: BrowserName) => {
  describeWith(`the page in ${name}`, name, PROGRAMS[name], (program) => {
    let browser: DrivenBrowser;
    let page: DrivenPage;
    beforeAll(async () => {
      browser = await openBrowser(name, program);
      page = await browser.page();
      await page.goto(await urlOf(SMALL));
      await page.until(`${IS_DONE} && document.getElementById('run-record') !== null`);
    }, 120_000);
    afterAll(() => browser?.close());

    it('shows the digests that headless runs give', async () => {
      expect(await page.evaluate(text('digest-a'))).toBe(digests.a);
      expect(await page.evaluate(text('digest-b'))).toBe(digests.b);
      expect(digests.a).not.toBe(digests.b);
    });

    it('asks for nothing, and nothing is complained of', () => {
      expect(page.requests).toEqual([]);
      expect(page.complaints).toEqual([]);
    });

    it('says until when both arms are the same', async () => {
      expect(await page.evaluate(text('results'))).toMatch(/Until month 12 .*the same/);
    });

    it('finds exactly nothing where A and B are the same', async () => {
      const same = await browser.page();
      await same.goto(await urlOf({ ...SMALL, b: { title: '', levers: {} } }));
      await same.until(`${IS_DONE} && document.getElementById('run-record') !== null`);
      expect(await same.evaluate(text('digest-b'))).toBe(digests.a);
      expect(await same.evaluate(text('headline'))).toMatch(/exactly zero/);
      const units = await same.evaluate<string[]>(
        `[...document.querySelectorAll('#why tr[data-units]')].map((row) => row.dataset.units)`,
      );
      expect(units.length).toBeGreaterThan(2);
      expect(new Set(units)).toEqual(new Set(['0']));
      await same.close();
    });
  });
});
