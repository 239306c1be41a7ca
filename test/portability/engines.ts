/** The built model in other JavaScript engines: each takes a scenario as JSON and gives back the digests of its run. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { chromium } from 'playwright-core';
import type { RunDigests } from '../../sim/portable';
import { CHROMIUM_ARGS } from '../programs';

/** The model as one script without modules. */
export const PORTABLE = resolve('dist/portable.js');

const run = promisify(execFile);

/** What every engine evaluates, with its own way to the two texts. */
const CALL =
  'JSON.stringify({ ...Tandem.runScenario(scenario), arithmetic: Tandem.arithmeticFingerprint() })';

/** What every engine gives back. */
export interface EngineDigests extends RunDigests {
  /** Digest of the arithmetic alone. */
  readonly arithmetic: string;
}

/** A folder that is gone afterwards. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-engines-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const NODE_SCRIPT = `
  const { readFileSync } = require('node:fs');
  const scenario = readFileSync(process.argv[2], 'utf8');
  require('node:vm').runInThisContext(readFileSync(process.argv[1], 'utf8'));
  process.stdout.write(${CALL});`;

/** Another process of Node, of this version or of the program given. */
export async function inNode(json: string, program: string = process.execPath): Promise<EngineDigests> {
  return inFolder(async (folder) => {
    const file = join(folder, 'scenario.json');
    writeFileSync(file, json);
    const { stdout } = await run(program, ['-e', NODE_SCRIPT, PORTABLE, file]);
    return JSON.parse(stdout) as EngineDigests;
  });
}

/** A worker thread of this process. */
export async function inWorker(json: string): Promise<EngineDigests> {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    const scenario = workerData.json;
    require('node:vm').runInThisContext(require('node:fs').readFileSync(workerData.portable, 'utf8'));
    parentPort.postMessage(${CALL});`;
  const worker = new Worker(code, { eval: true, workerData: { json, portable: PORTABLE } });
  const [text] = (await once(worker, 'message')) as [string];
  await worker.terminate();
  return JSON.parse(text) as EngineDigests;
}

/** JavaScriptCore's own shell, which has neither console nor process nor TextEncoder. */
export async function inJavaScriptCore(json: string, program: string): Promise<EngineDigests> {
  return inFolder(async (folder) => {
    const file = join(folder, 'scenario.json');
    writeFileSync(file, json);
    const script = `const scenario = read(${JSON.stringify(file)}); load(${JSON.stringify(PORTABLE)}); print(${CALL});`;
    const { stdout } = await run(program, ['-e', script]);
    return JSON.parse(stdout) as EngineDigests;
  });
}

/** A page of Chromium. */
export async function inChromium(jsons: readonly string[], program: string): Promise<EngineDigests[]> {
  const browser = await chromium.launch({ executablePath: program, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: PORTABLE });
    const texts: string[] = [];
    for (const json of jsons)
      texts.push(await page.evaluate(`((scenario) => ${CALL})(${JSON.stringify(json)})`));
    return texts.map((text) => JSON.parse(text) as EngineDigests);
  } finally {
    await browser.close();
  }
}

/** A page of Firefox, which loads the script from a server of this process and posts the digests back to it. */
export async function inFirefox(jsons: readonly string[], program: string): Promise<EngineDigests[]> {
  const page = `<!doctype html><title>Digests</title><script src="/portable.js"></script><script>
    (async () => {
      const jsons = await (await fetch('/scenarios.json')).json();
      const texts = jsons.map((scenario) => ${CALL});
      await fetch('/digests', { method: 'POST', body: JSON.stringify(texts) });
    })().catch((error) => fetch('/digests', { method: 'POST', body: JSON.stringify({ error: String(error) }) }));
  </script>`;
  const server = createServer();
  const posted = new Promise<string>((done) => {
    server.on('request', (request, response) => {
      if (request.method === 'POST') {
        let body = '';
        request.setEncoding('utf8').on('data', (text: string) => (body += text));
        request.on('end', () => {
          response.end();
          done(body);
        });
      } else if (request.url === '/portable.js') response.end(readFileSync(PORTABLE));
      else if (request.url === '/scenarios.json') response.end(JSON.stringify(jsons));
      else response.setHeader('content-type', 'text/html').end(page);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return inFolder(async (profile) => {
    const args = ['--headless', '--no-remote', '--profile', profile, address];
    const browser = spawn(program, args, { stdio: 'ignore', env: { ...process.env, HOME: profile } });
    const exit = once(browser, 'exit');
    try {
      const body = await Promise.race([
        posted,
        exit.then(() => Promise.reject(new Error('Firefox ended early.'))),
      ]);
      const texts = JSON.parse(body) as string[] | { error: string };
      if (!Array.isArray(texts)) throw new Error(texts.error);
      return texts.map((text) => JSON.parse(text) as EngineDigests);
    } finally {
      browser.kill();
      await exit;
      server.closeAllConnections();
      server.close();
    }
  });
}

/** Where fetched versions of Node are kept between test runs. */
const NODES = resolve('node_modules/.cache/tandem');

/**
 * Another version of Node, from the registry's package `node`.
 *
 * @returns its program, or why it cannot be had
 */
export function fetchNode(major: string): { program: string } | { reason: string } {
  const folder = join(NODES, `node-${major}`);
  const program = join(folder, 'node_modules/node/bin/node');
  try {
    if (!existsSync(program)) {
      const options = ['--no-save', '--no-audit', '--no-fund', '--loglevel', 'error', '--prefix', folder];
      execFileSync('npm', ['install', ...options, `node@${major}`], { timeout: 120_000, stdio: 'ignore' });
    }
    const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
    return version.startsWith(`v${major}.`) ? { program } : { reason: `the registry gave ${version}` };
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return { reason: `Node ${major} cannot be had from the registry` };
  }
}
