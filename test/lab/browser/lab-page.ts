/** The laboratory in Chromium, as a person has it: opened from disk with the network cut. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { coProduction } from '../../../sim/model';
import { fragmentOf } from '../../../viz/lab/share/link';
import { initialState, type LabState } from '../../../viz/lab/state';
import { CHROMIUM_ARGS } from '../../programs';
import { IS_DONE, LAB_URL, poll } from './driver';

/** A small place, so that all pairs are there at once. */
export const SMALL: LabState = {
  ...initialState(),
  population: 120,
  months: 30,
  pairs: 3,
  b: { title: '', levers: { 'levers.followThrough': [{ at: 13, value: 0.95 }] } },
};

/** The page with a state in its link. */
export async function urlOf(state: LabState): Promise<string> {
  return LAB_URL + (await fragmentOf(state, coProduction.version));
}

export interface Opened {
  readonly page: Page;
  /** What it asked for other than itself. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'reduce';
}

export function startChromium(program: string): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: CHROMIUM_ARGS });
}

/** Opens an address without waiting for anything. */
export async function openAt(browser: Browser, url: string, look: Look = {}): Promise<Opened> {
  const { width = 1366, height = 900, ...media } = look;
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, ...media });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
  await context.setOffline(true);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) requests.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  await page.goto(url);
  return { page, requests, complaints };
}

/** Waits until every pair of the newest state is there, and the parts below the headline too. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('#run-record');
  await poll(() => page.evaluate(IS_DONE), 60_000);
}

/** Opens the page with a state, and waits for all of it. */
export async function openLab(browser: Browser, state: LabState = SMALL, look: Look = {}): Promise<Opened> {
  const opened = await openAt(browser, await urlOf(state), look);
  await settled(opened.page);
  return opened;
}

export async function close({ page }: Opened): Promise<void> {
  await page.context().close();
}

/** The text of one element. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return ((await page.locator(selector).first().textContent()) ?? '').trim();
}
