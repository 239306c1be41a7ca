/** Causes and parties on the page, against the ledgers of headless runs: equal to the last unit. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Library from '../../../sim';
import { ROOT } from '../../../scripts/build.mjs';
import { describeWith } from '../../optional';
import { PROGRAMS } from './driver';
import { close, openLab, SMALL, startChromium, type Opened } from './lab-page';

const library = (await import(pathToFileURL(join(ROOT, 'dist/index.js')).href)) as typeof Library;

/** Units by cause over all pairs of an arm, and their net. */
async function headless(levers: readonly string[]): Promise<Map<string, number>> {
  const { ledgerTotals, loadScenario, run, withSeed } = library;
  const file = join(ROOT, 'scenarios/cases/five-country-survey.yaml');
  const set = [`population.size=${SMALL.population}`, `horizon.months=${SMALL.months}`, ...levers];
  const scenario = await loadScenario(file, { set, seed: SMALL.seed });
  const sums = new Map<string, number>();
  for (let r = 1; r <= SMALL.pairs; r++) {
    const { byCause, net } = ledgerTotals((await run(withSeed(scenario, `${SMALL.seed}/${r}`))).ledger);
    for (const [cause, units] of Object.entries({ ...byCause, net }))
      sums.set(cause, (sums.get(cause) ?? 0) + units);
  }
  return sums;
}

describeWith('the ledger on the page', 'chromium', PROGRAMS.chromium, (program) => {
  let browser: Browser;
  let lab: Opened;
  let rows: Record<string, number>;
  beforeAll(async () => {
    browser = await startChromium(program);
    lab = await openLab(browser);
    rows = await lab.page.evaluate(`(() => {
      for (const part of document.querySelectorAll('#why details')) { part.open = true; part.dispatchEvent(new Event('toggle')); }
      return new Promise((done) => setTimeout(() => done(Object.fromEntries(
        [...document.querySelectorAll('#why tr[data-units]')].map((row) => [row.dataset.key, Number(row.dataset.units)]))), 200));
    })()`);
  }, 60_000);
  afterAll(async () => {
    await close(lab);
    await browser.close();
  });

  it('has the differences of headless runs, cause by cause, to the last unit', async () => {
    const change = `levers.followThrough=${JSON.stringify(SMALL.b.levers['levers.followThrough'])}`;
    const [a, b] = [await headless([]), await headless([change])];
    expect(a.get('net')).not.toBe(b.get('net'));
    for (const [cause, units] of b) expect([cause, rows[cause] ?? 0]).toEqual([cause, units - a.get(cause)!]);
  });

  it('adds up exactly: causes to created and destroyed, and these to the net', () => {
    const { created, destroyed, net, ...causes } = rows;
    const sum = Object.values(causes).reduce((all, units) => all + units, 0);
    expect(sum).toBe(net);
    expect(Math.abs(created)).toBeGreaterThan(0);
    expect([created - destroyed, created + destroyed]).toContain(net);
  });

  it('leads from a bar to the encounters and people behind it', async () => {
    const { page } = lab;
    await page.locator('#why [data-cause=hoursUsed]').first().click();
    const behind = page.locator('#behind');
    await behind.waitFor();
    await expect.poll(() => behind.locator('table').count(), { timeout: 20_000 }).toBeGreaterThan(0);
    await expect.poll(() => behind.textContent()).toMatch(/hours used/i);
  });
});
