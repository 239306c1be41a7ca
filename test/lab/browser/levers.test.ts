/** Levers, stories and timeline as a person uses them: keyboard, pointer and typing, on the built page opened from disk. */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeWith } from '../../optional';
import { CHROMIUM_ARGS } from '../../programs';
import { LAB_URL, PROGRAMS } from './driver';

const SHARING = 'levers.leadership.sharing';

describeWith('levers, stories and timeline', 'chromium', PROGRAMS.chromium, (program) => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: CHROMIUM_ARGS });
    const context = await browser.newContext({ viewport: { width: 1366, height: 1000 } });
    await context.setOffline(true);
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  });
  beforeEach(async () => {
    await page.setViewportSize({ width: 1366, height: 1000 });
    await page.goto('about:blank');
    await page.goto(LAB_URL);
    await page.waitForSelector('[data-path="levers.nudge.intensity"]');
  });
  afterAll(() => browser.close());

  const field = (path: string, name: string) =>
    page.locator(`#changes-b [data-path="${path}"][data-field="${name}"]`);
  const part = (path: string, name: string) => page.locator(`.tl [data-path="${path}"][data-part="${name}"]`);
  const months = async () => [
    await field(SHARING, 'start').inputValue(),
    await field(SHARING, 'end').inputValue(),
  ];

  it('moves a lever by keyboard, counts it, and takes it back', async () => {
    const range = page.locator('input[type=range][data-path="levers.nudge.intensity"]');
    await range.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageUp');
    await expect.poll(async () => Number(await range.inputValue())).toBeCloseTo(0.11, 9);
    await expect
      .poll(() => range.getAttribute('aria-valuetext'))
      .toBe('0.11, between “none” and “posters and letters”');
    await expect.poll(() => page.locator('#differences').textContent()).toBe('1 lever differs from A');
    expect(await page.locator('#story option:checked').textContent()).toBe('Custom (from “Status quo”)');
    await page.locator('#clear-changes').click();
    await expect.poll(() => range.inputValue()).toBe('0');
    expect(await page.locator('#differences').textContent()).toBe('Nothing differs from A yet.');
    expect(await page.locator('#story option:checked').textContent()).toBe('Status quo');
  });

  it('starts again from how the page opens, in one step that can be undone', async () => {
    await page.selectOption('#story', 'leadership');
    await page.locator('#lever-levers-followThrough').fill('0.9');
    await expect.poll(() => page.locator('#differences').textContent()).toBe('3 levers differ from A');
    await page.locator('#start-again').click();
    await expect.poll(() => page.locator('#story').inputValue()).toBe('status-quo');
    expect(await page.locator('#differences').textContent()).toBe('Nothing differs from A yet.');
    expect(await page.locator('#start-again').isDisabled()).toBe(true);
    await page.locator('#undo').click();
    await expect.poll(() => page.locator('#differences').textContent()).toBe('3 levers differ from A');
  });

  it('takes a drag of a slider as one step of undo', async () => {
    const range = page.locator('input[type=range][data-path="levers.followThrough"]');
    await range.scrollIntoViewIfNeeded();
    const box = (await range.boundingBox())!;
    await page.mouse.move(box.x + 0.6 * box.width, box.y + box.height / 2);
    await page.mouse.down();
    for (const at of [0.65, 0.7, 0.8, 0.9])
      await page.mouse.move(box.x + at * box.width, box.y + box.height / 2);
    await page.mouse.up();
    await expect.poll(async () => Number(await range.inputValue())).toBeGreaterThan(0.8);
    await page.locator('#undo').click();
    await expect.poll(() => range.inputValue()).toBe('0.6');
    expect(await page.locator('#undo').isDisabled()).toBe(true);
  });

  it('keeps the shares of hosts at a sum of 1, in one step', async () => {
    await page.locator('input[type=range][data-path="levers.hosting.shared"]').fill('0.7');
    const shares = async (): Promise<number[]> => {
      const boxes = ['agency', 'thirdSector', 'shared', 'citizens'].map((host) =>
        page.locator(`#lever-levers-hosting-${host}-box`).inputValue(),
      );
      return (await Promise.all(boxes)).map(Number);
    };
    await expect.poll(shares).toEqual([0.2, 0.067, 0.7, 0.033]);
    expect(await page.locator('#differences').textContent()).toBe('1 lever differs from A');
  });

  it('gives the same months by pointer, by keys and by typing', async () => {
    await page.selectOption('#story', 'leadership');
    await expect.poll(months).toEqual(['25', '']);
    await part(SHARING, 'end').focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(months).toEqual(['25', '108']);
    const bar = part(SHARING, 'bar');
    await bar.scrollIntoViewIfNeeded();
    const [box, lane] = [(await bar.boundingBox())!, (await bar.locator('..').boundingBox())!];
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + (lane.width / 120) * 6, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(months).toEqual(['31', '114']);
    await bar.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(months).toEqual(['30', '113']);
    await field(SHARING, 'start').fill('40');
    await field(SHARING, 'start').press('Enter');
    await field(SHARING, 'end').fill('');
    await field(SHARING, 'end').press('Tab');
    await expect.poll(() => bar.getAttribute('aria-valuetext')).toBe('months 40 to 120');
    for (let step = 0; step < 5; step += 1) await page.locator('#undo').click();
    await expect.poll(months).toEqual(['25', '']);
  });

  it('finds levers, and tells what stands behind them when asked', async () => {
    await page.locator('#lever-search').fill('posters');
    await expect.poll(() => page.locator('.lever').count()).toBe(1);
    await page.locator('.lever .more summary').click();
    const told = await page.locator('.lever .more').textContent();
    for (const words of [
      'At full, 0.4 staff hours and €40',
      'DellaVigna and Linos 2022',
      'S2-06',
      'nobody has measured',
    ])
      expect(told).toContain(words);
  });

  it('says where the arms differ in assumptions too', async () => {
    await page.locator('#assumptions > summary').click();
    await page.locator('#unlock-assumptions').click();
    const own = page.locator('input[type=range][data-path="assumptions.trust.pull"][data-arm="b"]');
    await own.focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => page.locator('#assumptions .limits').textContent())
      .toContain('not only in policy');
    await page.locator('#reset-assumptions').click();
    await expect
      .poll(() => page.locator('#assumptions .limits').textContent())
      .toContain('So far there are none');
  });

  it('is sound for axe, with targets of 24 pixels, and fits narrow screens', async () => {
    await page.selectOption('#story', 'stop-after-a-year');
    await page.locator('#lever-levers-followThrough').fill('0.9');
    for (const id of ['assumptions', 'settings', 'mechanisms'])
      await page.locator(`#${id} > summary`).click();
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const axe = new AxeBuilder({ page }).include('#levers').include('#timeline').withTags(tags);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    const small = await page.evaluate<string[]>(`[...document.querySelectorAll(
      '#levers :is(button, input, select, summary), #timeline :is(button, input, select, [role=slider])')]
      .map((target) => [target.closest('label') ?? target, target])
      .filter(([box]) => box.getBoundingClientRect().width > 0)
      .filter(([box]) => Math.min(box.getBoundingClientRect().width, box.getBoundingClientRect().height) < 24)
      .map(([, target]) => target.outerHTML.slice(0, 120))`);
    expect(small).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.locator('.sheet-button').click();
    const beyond = await page.evaluate<string[]>(`[...document.querySelectorAll('#levers *, #timeline *')]
      .filter((one) => !one.closest('.scroll') && !one.closest('.tl') && one.getBoundingClientRect().right > 321)
      .map((one) => one.outerHTML.slice(0, 120))`);
    expect(beyond).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
