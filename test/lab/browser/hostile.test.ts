/** Links and files that mean harm: nothing of theirs runs, nothing freezes, and words say what is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../../optional';
import { LAB_URL, poll, PROGRAMS } from './driver';
import { close, openAt, openLab, settled, SMALL, startChromium, textOf } from './lab-page';

const SCRIPT = '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">';
const packed = (value: unknown): string =>
  `#s=${deflateRawSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;
const envelope = (d: unknown): unknown => ({ s: 1, m: '0.2.0', t: '0.1.0', d });
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** Links of which nothing may be taken. */
const REFUSED: Record<string, string> = {
  'no base64': '#s=%%%',
  'cut short': packed(envelope({ population: 500 })).slice(0, -9),
  'a prototype': packed('{"s":1,"m":"","t":"","d":{"__proto__":{"polluted":1}}}'),
  'a constructor': packed(envelope({ constructor: { prototype: { polluted: 1 } } })),
  'deep nesting': packed(`{"s":1,"m":"","t":"","d":${nested(5000)}}`),
  'a bomb': packed('"'.padEnd(5_000_000, 'a')),
  'a million million citizens': packed(envelope({ population: 1e12 })),
  'no number': packed(envelope({ months: 'many' })),
  'an unknown lever': packed(envelope({ b: { title: '', levers: { 'levers.magic': 1 } } })),
};

const corpus = readdirSync(new URL('../links/', import.meta.url)).map((name): [string, string] => [
  name,
  (JSON.parse(readFileSync(new URL(`../links/${name}`, import.meta.url), 'utf8')) as { link: string }).link,
]);

describeWith('links and files that mean harm', 'chromium', PROGRAMS.chromium, (program) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium(program);
  });
  afterAll(() => browser?.close());

  it.each(Object.entries(REFUSED))(
    '%s: the page opens as if there were no link, and says why',
    async (_name, link) => {
      const lab = await openAt(browser, LAB_URL + link);
      await lab.page.waitForSelector('header .limits');
      expect((await textOf(lab.page, 'header .limits')).length).toBeGreaterThan(30);
      expect(await lab.page.evaluate('[window.hacked, ({}).polluted]')).toEqual([undefined, undefined]);
      expect(lab.complaints).toEqual([]);
      await close(lab);
    },
  );

  it('a script in names is text', async () => {
    const lab = await openLab(browser, { ...SMALL, seed: SCRIPT, b: { ...SMALL.b, title: SCRIPT } });
    expect(await lab.page.evaluate('window.hacked')).toBeUndefined();
    expect(await textOf(lab.page, '#run-record')).toContain('window.hacked=1');
    expect([lab.requests, lab.complaints]).toEqual([[], []]);
    await close(lab);
  });

  it('a formula without end is told, and the page goes on', async () => {
    const levers = { 'levers.followThrough': '('.repeat(900) };
    const lab = await openLab(browser);
    const state = packed(envelope({ population: 120, months: 30, pairs: 3, b: { title: '', levers } }));
    await lab.page.goto(LAB_URL + state);
    await lab.page.reload();
    await lab.page.locator('#problems, header .limits').first().waitFor();
    expect(await lab.page.evaluate('1 + 1')).toBe(2);
    await close(lab);
  });

  it('broken files are told in words, and nothing is lost', async () => {
    const lab = await openLab(browser);
    const { page } = lab;
    const before = await textOf(page, '#digest-b');
    const files: Record<string, Buffer> = {
      'empty.yaml': Buffer.alloc(0),
      'binary.parquet': Buffer.from([1, 2, 3, 0, 255]),
      'cut.json': Buffer.from('{"kind": "lab", "state": {'),
      'wrong.yaml': Buffer.from('levers: {nudge: {intensity: 7}}\npopulation: {size: -3}\n'),
      'deep.yaml': Buffer.from(nested(3000)),
    };
    for (const [name, buffer] of Object.entries(files)) {
      if ((await page.locator('#open').getAttribute('aria-expanded')) !== 'true')
        await page.locator('#open').click();
      await page.locator('#open-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await poll(async () => (await page.locator('.opened').count()) > 0, 10_000);
      await poll(async () => (await textOf(page, '.opened')).length > 60, 10_000);
      expect(await page.evaluate('window.hacked')).toBeUndefined();
      await page.locator('#open-close').click();
    }
    await settled(page);
    expect(await textOf(page, '#digest-b')).toBe(before);
    await close(lab);
  });

  it.each(corpus)('the old link %s still opens', async (_name, link) => {
    const lab = await openAt(browser, LAB_URL + link);
    await lab.page.waitForSelector('#run-record');
    await poll(() => lab.page.evaluate(`document.documentElement.dataset.lab !== 'starting'`), 60_000);
    expect(await lab.page.locator('#problems').count()).toBe(0);
    await close(lab);
  });
});
