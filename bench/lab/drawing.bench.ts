/** What drawing costs the page's own thread: six charts with new values, and ten thousand citizens at another month. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { PROGRAMS } from '../../test/lab/browser/driver';
import { harnessPage } from '../../test/lab/results/harness-page';
import { moveMonth, sixCharts, TURNS } from '../../test/lab/results/timing';
import { CHROMIUM_ARGS } from '../../test/programs';
import { atMost, type Row } from '../rows';

export const title = "Drawing in the laboratory, time of the page's own thread";

/** Milliseconds a turn, drawing included: other processes do not count. */
async function threadTime(page: Page, script: () => unknown): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const task = async (): Promise<number> =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value;
  // Once before it counts: code is compiled on its first turns.
  await page.evaluate(script);
  const before = await task();
  await page.evaluate(script);
  return (1000 * ((await task()) - before)) / TURNS;
}

export default async function measure(): Promise<Row[]> {
  if (PROGRAMS.chromium === undefined) throw new Error('chromium is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'tandem-drawing-'));
  const browser = await chromium.launch({ executablePath: PROGRAMS.chromium, args: CHROMIUM_ARGS });
  try {
    const file = join(folder, 'results.html');
    writeFileSync(file, await harnessPage());
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    await page.goto(`${pathToFileURL(file).href}#many`);
    await page.waitForSelector('#why canvas');
    await page.locator('#citizens').scrollIntoViewIfNeeded();
    await page.waitForSelector('canvas.citizens');
    return [
      atMost('six charts with new values', await threadTime(page, sixCharts), 'ms', 50),
      atMost('10,000 citizens at another month', await threadTime(page, moveMonth), 'ms', 8),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
