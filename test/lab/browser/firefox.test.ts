/** What a person does on the page in Firefox, as in Chromium: levers, stories, timeline, months, links, files, phone, paper. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BASELINE, tandem } from '../../cli/command';
import { describeWith } from '../../optional';
import { LAB_URL, poll, PROGRAMS, startFirefox, watchFirefox } from './driver';
import { Hand } from './hand';
import { SMALL, urlOf } from './lab-page';

const SHARING = 'levers.leadership.sharing';

const slider = (path: string): string => `input[type=range][data-path="${path}"]`;
const bar = (name: string): string => `.tl [data-path="${SHARING}"][data-part="${name}"]`;
const field = (name: string): string => `#changes-b [data-path="${SHARING}"][data-field="${name}"]`;

/** Paths of the numeric levers that the page has sliders for. */
const NUMERIC = `[...new Set([...document.querySelectorAll('#levers input[type=range][data-path^="levers."]')].map((one) => one.dataset.path))]`;

describeWith('a person in front of the page in Firefox', 'firefox', PROGRAMS.firefox, (program) => {
  let firefox: Awaited<ReturnType<typeof startFirefox>>;
  let home: string;
  let hand: Hand;
  const complaints: string[] = [];
  const requests: string[] = [];

  /** A page that shows something of its state; `settled` waits for all of it. */
  async function begin(url: string): Promise<Hand> {
    const page = await firefox.browser.newPage();
    await page.setViewport({ width: 1366, height: 900 });
    watchFirefox(page, requests, complaints);
    await page.goto(url);
    const opened = new Hand(page);
    await poll(() => opened.evaluate(`document.documentElement.dataset.lab !== 'starting'`), 60_000);
    return opened;
  }

  async function open(url: string): Promise<Hand> {
    const opened = await begin(url);
    await opened.settled();
    return opened;
  }

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'tandem-firefox-home-'));
    firefox = await startFirefox(program, home);
    hand = await open(await urlOf(SMALL));
    await hand.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`);
  }, 120_000);
  afterAll(async () => {
    await firefox?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('moves each numeric lever by keyboard, and back by undo', async () => {
    const paths = await hand.evaluate<string[]>(NUMERIC);
    expect(paths.length).toBeGreaterThan(30);
    for (const path of paths) {
      const before = await hand.value(slider(path));
      const atEnd = await hand.evaluate<boolean>(
        `(({ value, max }) => Number(value) >= Number(max))(document.querySelector('${slider(path)}'))`,
      );
      await hand.press(slider(path), atEnd ? 'ArrowLeft' : 'ArrowRight');
      await expect.poll(() => hand.value(slider(path)), { message: path }).not.toBe(before);
      await hand.undo();
      await expect.poll(() => hand.value(slider(path)), { message: path }).toBe(before);
    }
  });

  // Every lever is moved by mouse in Chromium.
  it('moves numeric levers by mouse, and back by the button', async () => {
    const paths = await hand.evaluate<string[]>(NUMERIC);
    for (const path of paths.filter((_path, place) => place % 3 === 0)) {
      const before = await hand.value(slider(path));
      const share = await hand.evaluate<number>(
        `(({ value, min, max }) => (value - min) / (max - min))(document.querySelector('${slider(path)}'))`,
      );
      await hand.drag(slider(path), share > 0.5 ? 0.2 : 0.8);
      await expect.poll(() => hand.value(slider(path)), { message: path }).not.toBe(before);
      await hand.click('#undo');
      await expect.poll(() => hand.value(slider(path)), { message: path }).toBe(before);
    }
  });

  it('shows what a drag of a slider does, takes it as one step, and undoes it', async () => {
    await hand.settled();
    const before = await hand.text('#digest-b');
    await hand.drag(slider('levers.nudge.intensity'), 0.02, 0.7);
    await hand.settled();
    expect(await hand.text('#digest-b')).not.toBe(before);
    expect(await hand.text('[role=status]')).toMatch(/3 pairs/);
    await hand.undo();
    await hand.settled();
    expect(await hand.text('#digest-b')).toBe(before);
  });

  it('tells every story, and sets its months by keys, by pointer and by typing', async () => {
    const stories = await hand.evaluate<string[]>(
      `[...document.querySelectorAll('#story option')].map(({ value }) => value).filter(Boolean)`,
    );
    expect(stories.length).toBeGreaterThanOrEqual(12);
    const months = async (): Promise<string[]> => [
      await hand.value(field('start')),
      await hand.value(field('end')),
    ];
    for (const story of stories) {
      await hand.page.select('#story', story);
      await expect.poll(() => hand.value('#story')).toBe(story);
      expect(await hand.count('#problems'), story).toBe(0);
    }
    await hand.page.select('#story', 'leadership');
    await expect.poll(months).toEqual(['25', '']);
    await hand.press(bar('bar'), 'ArrowLeft');
    await expect.poll(months).toEqual(['24', '']);
    await hand.drag(bar('bar'), 0.5, 0.56);
    await expect.poll(months).not.toEqual(['24', '']);
    const typed = await hand.find(field('start'));
    await typed.click({ count: 3 });
    await typed.type('40');
    await hand.page.keyboard.press('Enter');
    await expect.poll(async () => (await months())[0]).toBe('40');
    for (let step = 0; step < 3; step++) await hand.undo();
    await expect.poll(months).toEqual(['25', '']);
    for (let back = 0; back <= stories.length; back++) await hand.undo();
    await hand.settled();
  });

  it('moves through the months by keyboard, and plays', async () => {
    await hand.press('.scrub-range', 'Home', 'ArrowRight', 'ArrowRight');
    await expect.poll(() => hand.value('.scrub-range')).toBe('3');
    await hand.click('#replay .play');
    await expect.poll(async () => Number(await hand.value('.scrub-range'))).toBeGreaterThan(5);
    await expect.poll(() => hand.value('.scrub-range'), { timeout: 20_000 }).toBe(String(SMALL.months));
  });

  it('opens the link that it gives, with the same results', async () => {
    await hand.click('#share');
    const link = await hand.value('[data-copy=copy-link]');
    expect(link.startsWith(`${LAB_URL}#s=`)).toBe(true);
    const again = await open(link);
    expect(await again.text('#digest-a')).toBe(await hand.text('#digest-a'));
    expect(await again.text('#digest-b')).toBe(await hand.text('#digest-b'));
    await again.page.close();
    await hand.click('#share');
  });

  it('opens every old link', async () => {
    for (const name of readdirSync(new URL('../links/', import.meta.url))) {
      const { link } = JSON.parse(readFileSync(new URL(`../links/${name}`, import.meta.url), 'utf8')) as {
        link: string;
      };
      const old = await begin(LAB_URL + link);
      expect(await old.count('#problems'), name).toBe(0);
      await old.page.close();
    }
  });

  it('saves B as a scenario that the command runs to the same digest, and opens it again', async () => {
    await hand.click('#export');
    await hand.click('#export-b');
    const files = (): string[] => readdirSync(home).filter((name) => /\.(json|yaml)$/.test(name));
    await expect.poll(files, { timeout: 20_000 }).toHaveLength(1);
    const file = join(home, files()[0]);
    const { stdout } = await tandem(['run', file, '--json', '--quiet']);
    const { digest } = JSON.parse(stdout) as { digest: string };
    expect(digest).toBe(await hand.text('#digest-b'));
    await hand.click('#export');
    await hand.give(file);
    await hand.click('#open-as-start');
    await expect.poll(() => hand.text('#digest-a'), { timeout: 60_000 }).toBe(digest);
    await hand.undo();
    await hand.settled();
  });

  it('takes a results folder that is dropped on it, and finds the same digest', async () => {
    const folder = join(home, 'run');
    const small = ['--set', 'population.size=40', '--set', 'horizon.months=12', '--quiet'];
    await tandem(['run', BASELINE, ...small, '--out', folder]);
    const files = readdirSync(folder).map((name) => [
      name,
      readFileSync(join(folder, name)).toString('base64'),
    ]);
    await hand.evaluate(`(() => {
      const data = new DataTransfer();
      for (const [name, text] of ${JSON.stringify(files)})
        data.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    })()`);
    await hand.click('#open-verify');
    await hand.find('.verified');
    await hand.click('#open-close');
  });

  it('says what is wrong with a file and with a link, and loses nothing', async () => {
    await hand.settled();
    const before = await hand.text('#digest-b');
    const file = join(home, 'bad.yaml');
    writeFileSync(file, 'seed: 1\nlevers:\n  nudge:\n    intensty: 4\n');
    await hand.give(file);
    await expect.poll(() => hand.text('.opened')).toContain('bad.yaml:4:5');
    expect(await hand.text('#digest-b')).toBe(before);
    await hand.click('#open-close');
    const broken = await open(`${LAB_URL}#s=broken`);
    expect(await broken.text('header')).toContain('damaged');
    await broken.page.close();
  });

  it('fits a phone, with results first, and prints', async () => {
    const phone = await open(await urlOf(SMALL));
    for (const width of [320, 390]) {
      await phone.page.setViewport({ width, height: 800 });
      await expect
        .poll(() => phone.evaluate<number>('document.documentElement.scrollWidth - innerWidth'))
        .toBeLessThanOrEqual(0);
    }
    const shown = (selector: string): Promise<boolean> =>
      phone.evaluate(`document.querySelector('${selector}').getClientRects().length > 0`);
    expect([await shown('#headline'), await shown('#levers')]).toEqual([true, false]);
    await phone.click('.sheet-button');
    await expect.poll(() => shown('#levers')).toBe(true);
    const paper = await phone.page.pdf({ format: 'A4' });
    expect(Buffer.from(paper.subarray(0, 4)).toString()).toBe('%PDF');
    await phone.page.close();
  });

  it('asks for nothing, and nothing is complained of', () => {
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
