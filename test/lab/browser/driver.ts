/** Chromium and Firefox, driven alike: a page opened from disk with the network cut. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { launch, type Browser, type Page as FirefoxPage } from 'puppeteer-core';
import { CHROMIUM_ARGS, findProgram } from '../../programs';

export type BrowserName = 'chromium' | 'firefox';

export const PROGRAMS: Readonly<Record<BrowserName, string | undefined>> = {
  chromium: findProgram('/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome'),
  firefox: findProgram('/usr/bin/firefox-esr', 'firefox-esr', 'firefox'),
};

/** The built page. */
export const LAB_FILE = resolve('dist/lab.html');
export const LAB_URL = pathToFileURL(LAB_FILE).href;

/** What both browsers can do for a test. */
export interface DrivenPage {
  goto(url: string): Promise<void>;
  /** Value of an expression or of a promise that it gives. */
  evaluate<T>(script: string): Promise<T>;
  /** Waits until an expression is true. */
  until(script: string, timeout?: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Addresses asked for other than the page itself and blobs of its own. */
  readonly requests: readonly string[];
  /** Errors of scripts and complaints of the policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface DrivenBrowser {
  page(size?: { width: number; height: number }): Promise<DrivenPage>;
  close(): Promise<void>;
}

const isOwn = (url: string): boolean =>
  url.startsWith('file:') || url.startsWith('blob:') || url.startsWith('data:');

/** Asks again and again until the answer is true. The browsers' own waiting would need to evaluate text within the page's policy. */
export async function poll(ask: () => Promise<unknown>, timeout = 30_000): Promise<void> {
  const end = Date.now() + timeout;
  while ((await ask()) !== true) {
    if (Date.now() > end) throw new Error(`Nothing came of it in ${timeout / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function openChromium(program: string): Promise<DrivenBrowser> {
  const browser = await chromium.launch({ executablePath: program, args: CHROMIUM_ARGS });
  return {
    async page(viewport = { width: 1366, height: 900 }) {
      const context = await browser.newContext({ viewport });
      await context.setOffline(true);
      const page = await context.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => void (isOwn(request.url()) || requests.push(request.url())));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
      return {
        requests,
        complaints,
        goto: async (url) => void (await page.goto(url)),
        evaluate: (script) => page.evaluate(script),
        until: (script, timeout) => poll(() => page.evaluate(script), timeout),
        screenshot: async (file) => void (await page.screenshot({ path: file, fullPage: true })),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

/**
 * Starts Firefox with a profile of its own.
 *
 * @param downloads the folder in which it saves what is downloaded
 */
export async function startFirefox(
  program: string,
  downloads?: string,
): Promise<{ browser: Browser; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'tandem-firefox-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath: program,
    userDataDir: profile,
    env: { ...process.env, HOME: profile },
    extraPrefsFirefox: {
      // No proxy answers there: whatever the page asked for would fail.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      ...(downloads && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
    },
  });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Lists what a page in Firefox asks for other than itself, and what is complained of there. */
export function watchFirefox(page: FirefoxPage, requests: string[], complaints: string[]): void {
  page.on('request', (request) => void (isOwn(request.url()) || requests.push(request.url())));
  page.on('pageerror', (error) => void complaints.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
}

async function openFirefox(program: string): Promise<DrivenBrowser> {
  const { browser, close } = await startFirefox(program);
  return {
    async page(viewport = { width: 1366, height: 900 }) {
      const page = await browser.newPage();
      await page.setViewport(viewport);
      const requests: string[] = [];
      const complaints: string[] = [];
      watchFirefox(page, requests, complaints);
      return {
        requests,
        complaints,
        goto: async (url) => void (await page.goto(url)),
        evaluate: async <T>(script: string) => (await page.evaluate(script)) as T,
        until: (script, timeout) => poll(() => page.evaluate(script), timeout),
        screenshot: async (file) =>
          void (await page.screenshot({ path: file as `${string}.png`, fullPage: true })),
        close: () => page.close(),
      };
    },
    close,
  };
}

/** Starts a browser. */
export function openBrowser(name: BrowserName, program: string): Promise<DrivenBrowser> {
  return name === 'chromium' ? openChromium(program) : openFirefox(program);
}

/** Script: true once every pair of the newest state is there and shown. */
export const IS_DONE = `document.documentElement.dataset.lab === 'done'`;
