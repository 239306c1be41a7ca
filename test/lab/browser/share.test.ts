/** Sharing, opening and exporting in Chromium: the built page from disk, files that the command wrote. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Download, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fragmentOf, stateOf } from '../../../viz/lab/share/link';
import { initialState } from '../../../viz/lab/state/initial';
import type { LabState } from '../../../viz/lab/state/types';
import { BASELINE, COMMAND, ROOT, runProgram, tandem } from '../../cli/command';
import { describeWith } from '../../optional';
import { check } from '../share/shipped';
import { CHROMIUM_ARGS } from '../../programs';
import { LAB_URL, PROGRAMS } from './driver';

const STATE: LabState = {
  ...initialState(),
  population: 60,
  months: 24,
  pairs: 2,
  b: { title: 'Nudge', levers: { 'levers.nudge.intensity': [{ at: 13, value: 0.6, ramp: 6 }] } },
};

const EXPERIMENT = `experiment: small
scenario: ${BASELINE}
set: { population.size: 40, horizon: { months: 12, burnIn: 2 } }
factors: { levers.followThrough: { values: [0.2, 0.8] } }
design: { method: grid }
seeds: { replicates: 2 }
outputs: [trust]
`;

describeWith('sharing, opening and exporting in Chromium', 'chromium', PROGRAMS.chromium, (program) => {
  let browser: Browser;
  let home: string;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: CHROMIUM_ARGS });
    home = mkdtempSync(join(tmpdir(), 'tandem-share-'));
    writeFileSync(join(home, 'small.yaml'), EXPERIMENT);
    const small = ['--set', 'population.size=40', '--set', 'horizon.months=12', '--quiet'];
    await tandem(['run', BASELINE, ...small, '--out', join(home, 'run')]);
    await tandem(['experiment', join(home, 'small.yaml'), '--out', join(home, 'experiment'), '--quiet']);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(home, { recursive: true, force: true });
  });

  const complaints: string[] = [];

  async function open(state: LabState = STATE, modelVersion = '0.2.0'): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 900 },
      acceptDownloads: true,
    });
    await context.setOffline(true);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    await page.goto(`${LAB_URL}${await fragmentOf(state, modelVersion)}`);
    await done(page);
    return page;
  }
  const done = async (page: Page): Promise<unknown> =>
    page.waitForSelector('html[data-lab=done]', { timeout: 60_000 });

  /** Saves what a button gives. */
  async function saved(page: Page, id: string): Promise<{ name: string; bytes: Buffer }> {
    const [download]: [Download, unknown] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`#${id}`),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** What the link says that the page offers: compressed by another library, so its signs may be others. */
  async function linked(page: Page): Promise<{ state: LabState; model: string }> {
    const link = await page.locator('[data-copy=copy-link]').inputValue();
    expect(link.startsWith(`${LAB_URL}#s=`)).toBe(true);
    const opened = await stateOf(link.slice(LAB_URL.length), check);
    if (!opened.ok) throw new Error(opened.problems.join(' '));
    return { state: opened.state, model: opened.made.model };
  }

  async function give(page: Page, input: 'file' | 'folder', path: string): Promise<void> {
    await page.click('#open');
    await page.setInputFiles(`#open-${input}`, path);
    await page.waitForSelector('[data-opened]');
  }

  it('a link opens with its state, and is made again the same', async () => {
    const page = await open();
    await page.click('#share');
    expect(await linked(page)).toEqual({ state: STATE, model: '0.2.0' });
    expect(await page.locator('#link-notice').count()).toBe(0);
    await page.context().close();
  });

  it('a link of another model version says so; a broken one says what is wrong', async () => {
    const page = await open(STATE, '0.1.9');
    expect(await page.locator('#link-notice').innerText()).toContain('Results may differ');
    await page.goto('about:blank');
    await page.goto(`${LAB_URL}#s=broken`);
    await done(page);
    expect(await page.locator('header').innerText()).toContain('damaged');
    await page.context().close();
  });

  it('the commands give the digests that the page shows', async () => {
    const page = await open();
    for (const arm of ['a', 'b'] as const) {
      const command = await page.locator(`[data-copy=command-${arm}]`).inputValue();
      const line = command.replace(/^npx tandem /, `'${process.execPath}' '${COMMAND}' `);
      const { stdout } = await runProgram('bash', ['-c', `${line} --json --quiet`], { cwd: ROOT });
      const { identity, digest } = JSON.parse(stdout) as { identity: string; digest: string };
      expect(await page.locator(`#identity-${arm}`).innerText()).toBe(identity);
      expect(await page.locator(`#digest-${arm}`).innerText()).toBe(digest);
    }
    await page.context().close();
  });

  it('files that are saved hold what their names say', async () => {
    const page = await open();
    await page.click('#export');
    const csv = (await saved(page, 'export-csv')).bytes.toString();
    expect(csv.split('\r\n')[0]).toBe('arm,replicate,month,metric,value');
    const comparison = JSON.parse((await saved(page, 'export-comparison')).bytes.toString()) as {
      pairs: number;
    };
    expect(comparison.pairs).toBe(2);
    const scenario = await saved(page, 'export-b');
    writeFileSync(join(home, scenario.name), scenario.bytes);
    const { stdout } = await tandem(['run', join(home, scenario.name), '--json', '--quiet']);
    expect((JSON.parse(stdout) as { digest: string }).digest).toBe(
      await page.locator('#digest-b').innerText(),
    );
    const picture = await saved(page, 'export-picture');
    expect(picture.name).toMatch(/^[\w.-]+\.png$/);
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
    // Two pixels for one of the page, with a margin on either side.
    const width = await page
      .locator('main canvas')
      .first()
      .evaluate((canvas) => canvas.clientWidth);
    expect(picture.bytes.readUInt32BE(16)).toBe(2 * (width + 32));
    await page.context().close();
  });

  it('a results folder becomes the start, and its run comes out the same here', async () => {
    const page = await open();
    await give(page, 'folder', join(home, 'run'));
    await page.click('#open-verify');
    await page.waitForSelector('.verified');
    await page.click('.open-overlay');
    await page.waitForSelector('.file-key');
    await page.click('#take-file-away');
    await expect.poll(() => page.locator('.file-key').count()).toBe(0);
    await page.click('#open-as-start');
    await done(page);
    const { digest } = JSON.parse(readFileSync(join(home, 'run/manifest.json'), 'utf8')) as {
      digest: string;
    };
    await expect.poll(() => page.locator('#digest-a').innerText(), { timeout: 60_000 }).toBe(digest);
    await page.click('#undo');
    await done(page);
    await page.click('#share');
    expect(await linked(page)).toEqual({ state: STATE, model: '0.2.0' });
    await page.context().close();
  });

  it('a row of an experiment becomes B', async () => {
    const page = await open();
    await give(page, 'folder', join(home, 'experiment'));
    await page.click('[data-row="1"] button');
    await done(page);
    expect(await page.locator('#identity-a').innerText()).not.toBe(
      await page.locator('#identity-b').innerText(),
    );
    await page.click('#export');
    const scenario = JSON.parse((await saved(page, 'export-b')).bytes.toString()) as {
      levers: { followThrough: unknown };
    };
    expect(scenario.levers.followThrough).toBe(0.8);
    await page.context().close();
  });

  it('what is wrong with a scenario is told with its line, and nothing changes', async () => {
    const page = await open();
    const before = await page.locator('#digest-b').innerText();
    const file = join(home, 'bad.yaml');
    writeFileSync(file, 'seed: 1\nlevers:\n  nudge:\n    intensty: 4\n');
    await give(page, 'file', file);
    await page.waitForSelector('.opened .problems');
    expect(await page.locator('.opened').innerText()).toContain('bad.yaml:4:5');
    expect(await page.locator('#digest-b').innerText()).toBe(before);
    await give(page, 'file', join(home, 'experiment/report.html'));
    await page.waitForSelector('[data-opened=experiment]');
    await page.context().close();
  });

  it('what was set up last time is offered, and taken only when asked for', async () => {
    const page = await open();
    await give(page, 'folder', join(home, 'run'));
    await page.click('#open-as-start');
    await done(page);
    await page.waitForTimeout(1200);
    await page.goto('about:blank');
    await page.goto(LAB_URL);
    await done(page);
    expect(await page.locator('#run-record').innerText()).toContain('1,000');
    await page.click('#autosave-take');
    await done(page);
    const { digest } = JSON.parse(readFileSync(join(home, 'run/manifest.json'), 'utf8')) as {
      digest: string;
    };
    await expect.poll(() => page.locator('#digest-a').innerText(), { timeout: 60_000 }).toBe(digest);
    await page.context().close();
  });

  it('complains of nothing', () => {
    expect(complaints).toEqual([]);
  });
});
